internal import Synchronization

/// What a tagger knows of the words that it has met: how they look, and what the features of each add up to at each
/// distance from a token. Few words make up most of a text, so nearly all of the work on words is done once.
///
/// A cache serves one thread at a time. What it gives does not depend on what it holds.
final class TaggerCache {
    /// What features of several words ask of each.
    struct Gist {
        var lower: UInt64 = 1
        var outline: UInt64 = 1
        /// The hash of its last three letters.
        var suffix: UInt64 = 0
        var near = SIMD4<UInt16>()
        /// A function word or a sign: what phrases stand between.
        var isBoundary = false
    }

    typealias Sum = ColumnSums
    static let span = 2 * WordFeatures.reach + 1

    private let weights: TaggerWeights
    private var numbers = HashTable(capacity: 8192)
    private var gists: [Gist] = []
    /// For each word one sum for each place that a token may have before or behind it.
    private var sums: [Sum] = []
    /// The sums of the places outside a sentence.
    private let outside: [Sum]
    /// Beyond so many words a cache begins anew with the next block of text.
    private static let limit = 24_000

    init(_ weights: TaggerWeights) {
        self.weights = weights
        outside = Self.sums(of: nil, weights)
    }

    /// The numbers of the words of some tokens. They hold until `trim`.
    func words(of text: FieldText, _ tokens: Range<Int>) -> [UInt32] {
        text.tokens[tokens].map { token in
            let key = token.shape.contains(.hasUpper) ? WordForm.caseHash(text.bytes(token.range)) : token.hash
            let number = numbers.value(of: key, orInsert: UInt32(gists.count))
            if number == gists.count { add(WordForm(token, in: text)) }
            return number
        }
    }

    private func add(_ form: WordForm) {
        gists.append(Gist(form))
        sums += Self.sums(of: form, weights)
    }

    private static func sums(of form: WordForm?, _ weights: TaggerWeights) -> [Sum] {
        FeatureBuffer.with { features in
            (-WordFeatures.reach...WordFeatures.reach).map { offset in
                var sum = Sum()
                WordFeatures.add(form, at: offset, to: &features)
                features.flush(weights, to: &sum)
                return sum
            }
        }
    }

    func gist(of word: UInt32) -> Gist { gists[Int(word)] }

    /// What the words in and around a sentence's tokens add up to, token by token.
    func addSums(of words: [UInt32], in sentence: Range<Int>, to result: inout [Sum]) {
        let reach = WordFeatures.reach
        sums.withUnsafeBufferPointer { sums in
            for index in sentence {
                var sum = Sum()
                for offset in -reach...reach {
                    let place = index + offset
                    sum &+=
                        sentence.contains(place)
                        ? sums[Int(words[place]) * Self.span + offset + reach] : outside[offset + reach]
                }
                result.append(sum)
            }
        }
    }

    /// Forgets all words where they are too many.
    func trim() {
        guard gists.count > Self.limit else { return }
        numbers = HashTable(capacity: 8192)
        gists.removeAll(keepingCapacity: true)
        sums.removeAll(keepingCapacity: true)
    }
}

extension TaggerCache.Gist {
    init(_ form: WordForm) {
        self.init(
            lower: form.lower, outline: form.outline, suffix: form.suffixes[1], near: form.clusters.near,
            isBoundary: form.isBoundary)
    }
}

/// Caches for as many threads as ask at a time.
final class TaggerCachePool: Sendable {
    private struct Idle: @unchecked Sendable {
        var caches: [TaggerCache] = []
    }

    private let weights: TaggerWeights
    private let idle = Mutex(Idle())

    init(_ weights: TaggerWeights) { self.weights = weights }

    /// Calls `body` with a cache that nobody else has meanwhile.
    func withCache<Result>(_ body: (TaggerCache) -> Result) -> Result {
        let cache = idle.withLock { $0.caches.popLast() } ?? TaggerCache(weights)
        defer { giveBack(cache) }
        return body(cache)
    }

    private func giveBack(_ cache: TaggerCache) {
        let box = Idle(caches: [cache])
        idle.withLock { $0.caches += box.caches }
    }
}
