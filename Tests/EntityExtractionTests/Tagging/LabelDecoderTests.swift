import Testing

@testable import EntityExtraction

@Suite("The best labels of a sentence")
struct LabelDecoderTests {
    @Test("they are as good as the best of all paths, and margins say by how much", arguments: 0..<120 as Range<UInt64>)
    func bestOfAll(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let settings = GuidelineSettings.random(using: &random)
        let count = Int.random(in: 1...(settings.kinds.count == 3 ? 4 : 5), using: &random)
        let sums = (0..<count).map { _ in ColumnSums.random(using: &random) }
        let all = LabelPaths(settings: settings, sums: sums)
        var tags: [EntityExtraction.Tag] = []
        var decoder = LabelDecoder(settings)
        decoder.tags(sums[...], first: 7, into: &tags)

        let path = all.path(of: tags, first: 7)
        let best = try #require(all.best { _ in true })
        #expect(all.isAllowed(path))
        #expect(all.score(path) == best)
        for tag in tags {
            let last = tag.tokens.upperBound - 1 - 7
            let other = all.best { $0[last] != path[last] && $0[(last + 1)...] == path[(last + 1)...] }
            #expect(Int(tag.margin) == best - (try #require(other)), "\(tag) of \(path)")
        }
    }

    @Test("an empty sentence has no tags, and a decoder may be used again")
    func again() {
        var random = SeededGenerator(seed: 1)
        let settings = GuidelineSettings.random(using: &random)
        let sums = (0..<5).map { _ in ColumnSums.random(using: &random) }
        var decoder = LabelDecoder(settings)
        var runs: [[EntityExtraction.Tag]] = [[], [], []]
        decoder.tags(sums[...], first: 0, into: &runs[0])
        decoder.tags([], first: 0, into: &runs[1])
        decoder.tags(sums[...], first: 0, into: &runs[2])
        #expect(runs[1].isEmpty)
        #expect("\(runs[0])" == "\(runs[2])")
    }

    @Test("the sums of the longest sentence stay within the integers")
    func longSentence() {
        let settings = GuidelineSettings(
            column: 0, kinds: [.task], transitions: Array(repeating: 4000, count: 9), starts: [0, 0, 0], bias: 30_000,
            curves: [[]])
        var first = ColumnSums()
        for _ in 0..<256 { first.add(TaggerWeights.Row(firstColumn: 125)) }
        let sums = (0..<TaggerReading.longestSentence).map { $0 % 3 == 0 ? first : ColumnSums() }
        var tags: [EntityExtraction.Tag] = []
        var decoder = LabelDecoder(settings)
        decoder.tags(sums[...], first: 0, into: &tags)
        #expect(tags.map(\.tokens.lowerBound) == Array(stride(from: 0, to: sums.count, by: 3)))
        #expect(tags.allSatisfy { $0.tokens.count == 1 && $0.margin == 2000 })
    }
}

/// All the labels that a short sentence may have, one after the other.
private struct LabelPaths {
    let settings: GuidelineSettings
    let sums: [ColumnSums]

    /// A further word stands behind a word of its kind.
    func isAllowed(_ path: [Int]) -> Bool {
        path.indices.allSatisfy { index in
            guard path[index] > 0, path[index].isMultiple(of: 2) else { return true }
            return index > 0 && (path[index - 1] == path[index] || path[index - 1] == path[index] - 1)
        }
    }

    func score(_ path: [Int]) -> Int {
        path.indices.reduce(0) { score, index in
            let label = path[index]
            let own = label == 0 ? Int(settings.bias) : Int(sums[index][settings.column + label - 1])
            let step =
                index == 0
                ? settings.starts[label] : settings.transitions[label * settings.labelCount + path[index - 1]]
            return score + own + Int(step)
        }
    }

    /// The best score of the allowed paths that fulfil a condition.
    func best(_ isWanted: ([Int]) -> Bool) -> Int? {
        let labels = settings.labelCount
        let pathCount = sums.reduce(1) { count, _ in count * labels }
        var best: Int?
        for number in 0..<pathCount {
            var rest = number
            let path = sums.map { _ in
                defer { rest /= labels }
                return rest % labels
            }
            guard isAllowed(path), isWanted(path) else { continue }
            best = max(best ?? .min, score(path))
        }
        return best
    }

    /// The labels that tags stand for.
    func path(of tags: [EntityExtraction.Tag], first: Int) -> [Int] {
        var path = sums.map { _ in 0 }
        for tag in tags {
            let label = 1 + 2 * (settings.kinds.firstIndex(of: tag.kind) ?? 0)
            for token in tag.tokens { path[token - first] = token == tag.tokens.lowerBound ? label : label + 1 }
        }
        return path
    }
}

extension GuidelineSettings {
    /// Settings for one to three kinds.
    fileprivate static func random(using random: inout SeededGenerator) -> GuidelineSettings {
        let kinds = Array(TagKind.allCases.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
        let labels = 1 + 2 * kinds.count
        func weights(_ count: Int) -> [Int32] { (0..<count).map { _ in Int32.random(in: -300...300, using: &random) } }
        return GuidelineSettings(
            column: Int.random(in: 0...(TaggerWeights.weightCount - 2 * kinds.count), using: &random), kinds: kinds,
            transitions: weights(labels * labels), starts: weights(labels), bias: weights(1)[0], curves: [])
    }
}

extension ColumnSums {
    fileprivate static func random(using random: inout SeededGenerator) -> ColumnSums {
        var sums = ColumnSums()
        for _ in 0..<5 { sums.add(TaggerWeights.Row.random(in: -127...127, using: &random)) }
        return sums
    }
}

extension TaggerWeights.Row {
    fileprivate init(firstColumn: Int8) {
        self.init()
        self[0] = firstColumn
    }
}
