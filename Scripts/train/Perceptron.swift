@testable import EntityExtraction

/// A generator of random numbers that is the same everywhere (SplitMix64).
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

typealias Row = SIMD16<Float>
let labelCount = 9

/// A sentence with its features as numbers of rows: for each instance the shared row and that of the guideline.
struct Sentence {
    let guideline: Int
    private(set) var features: [UInt32] = []
    /// Where the features of each token end, and those that say which word it is, which come first.
    private(set) var ends: [Int32] = []
    private(set) var wordEnds: [Int32] = []
    private(set) var labels: [UInt8] = []

    init(_ guideline: Guideline) { self.guideline = guideline.rawValue }

    /// Adds a token, of whose rows so many say which word it is.
    mutating func add(_ rows: [(shared: UInt32, own: UInt32)], words: Int, label: Int) {
        wordEnds.append(Int32(features.count + 2 * words))
        for row in rows {
            features.append(row.shared)
            features.append(row.own)
        }
        ends.append(Int32(features.count))
        labels.append(UInt8(label))
    }

    /// The sentence with only the instances whose shared row is one to keep.
    func filtered(_ isKept: (UInt32) -> Bool) -> Sentence {
        var kept = self
        kept.features.removeAll()
        var place = 0
        for token in ends.indices {
            func copy(to end: Int32) -> Int32 {
                while place < Int(end) {
                    if isKept(features[place]) { kept.features += features[place...(place + 1)] }
                    place += 2
                }
                return Int32(kept.features.count)
            }
            kept.wordEnds[token] = copy(to: wordEnds[token])
            kept.ends[token] = copy(to: ends[token])
        }
        return kept
    }
}

/// The averaged structured perceptron (Collins, 2002), with feature dropout, over features that a guideline shares with
/// the others and has for itself (Daumé, 2007).
final class Perceptron {
    struct Settings {
        var epochs = 12
        var dropout: Float = 0.3
        var seed: UInt64 = 1
        /// How often a token is met as a word never seen before.
        var wordDropout = 0.15
        /// Features that occur less often are not learned from.
        var minimumCount = 2
    }

    let rowCount: Int
    var weights: UnsafeMutablePointer<Row>
    private var totals: UnsafeMutablePointer<Row>
    /// `transitions[to][from]`; from 9 is the start.
    var transitions = [Row](repeating: Row(repeating: 0), count: labelCount)
    private var transitionTotals = [Row](repeating: Row(repeating: 0), count: labelCount)
    private var steps: Float = 1
    /// What a label may not be under each guideline: 0 or a large negative number.
    let masks: [Row]
    static let forbidden: Float = -1e9

    init(rowCount: Int) {
        self.rowCount = rowCount
        weights = .allocate(capacity: rowCount)
        totals = .allocate(capacity: rowCount)
        weights.initialize(repeating: Row(repeating: 0), count: rowCount)
        totals.initialize(repeating: Row(repeating: 0), count: rowCount)
        masks = Guideline.allCases.map { guideline in
            var mask = Row(repeating: Self.forbidden)
            mask[0] = 0
            for kind in guideline.kinds {
                mask[1 + 2 * kind.rawValue] = 0
                mask[2 + 2 * kind.rawValue] = 0
            }
            return mask
        }
    }

    deinit {
        weights.deallocate()
        totals.deallocate()
    }

    func train(_ all: [Sentence], _ settings: Settings) {
        let sentences = withoutRare(all, settings.minimumCount)
        var generator = Generator(state: settings.seed)
        var order = Array(sentences.indices)
        let threshold = UInt32(Double(settings.dropout) * 65536)
        var kept: [UInt32] = []
        var ends: [Int32] = []
        var scores: [Row] = []
        var path: [UInt8] = []
        for _ in 0..<settings.epochs {
            order.shuffle(using: &generator)
            for number in order {
                let sentence = sentences[number]
                drop(sentence, threshold, settings.wordDropout, &generator, &kept, &ends)
                score(kept, ends, mask: masks[sentence.guideline], &scores)
                decode(scores, &path)
                update(kept, ends, gold: sentence.labels, path)
                steps += 1
            }
        }
        for row in 0..<rowCount { weights[row] -= totals[row] / steps }
        for label in 0..<labelCount { transitions[label] -= transitionTotals[label] / steps }
    }

    /// The sentences without the features that occur less often than `minimum`.
    private func withoutRare(_ sentences: [Sentence], _ minimum: Int) -> [Sentence] {
        var counts = [Int32](repeating: 0, count: rowCount)
        for sentence in sentences { for row in sentence.features { counts[Int(row)] += 1 } }
        return sentences.map { $0.filtered { counts[Int($0)] >= minimum } }
    }

    private func drop(
        _ sentence: Sentence, _ threshold: UInt32, _ wordDropout: Double, _ generator: inout Generator,
        _ kept: inout [UInt32], _ ends: inout [Int32]
    ) {
        kept.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        var start = 0
        var bits: UInt64 = 0
        var left = 0
        for (token, end) in sentence.ends.enumerated() {
            var place = start
            if Double.random(in: 0..<1, using: &generator) < wordDropout { place = Int(sentence.wordEnds[token]) }
            while place < Int(end) {
                if left == 0 {
                    bits = generator.next()
                    left = 4
                }
                if UInt32(truncatingIfNeeded: bits) & 0xFFFF >= threshold {
                    kept.append(sentence.features[place])
                    kept.append(sentence.features[place + 1])
                }
                bits >>= 16
                left -= 1
                place += 2
            }
            start = Int(end)
            ends.append(Int32(kept.count))
        }
    }

    func score(_ features: [UInt32], _ ends: [Int32], mask: Row, _ scores: inout [Row]) {
        scores.removeAll(keepingCapacity: true)
        var start = 0
        features.withUnsafeBufferPointer { features in
            for end in ends {
                var sum = mask
                for place in start..<Int(end) { sum += weights[Int(features[place])] }
                scores.append(sum)
                start = Int(end)
            }
        }
    }

    func decode(_ scores: [Row], bias: Float = 0, _ path: inout [UInt8]) {
        path.removeAll(keepingCapacity: true)
        guard !scores.isEmpty else { return }
        var back = [SIMD16<UInt8>](repeating: SIMD16<UInt8>(), count: scores.count)
        var current = Row(repeating: -1e30)
        for (index, score) in scores.enumerated() {
            var next = Row(repeating: -1e30)
            for to in 0..<labelCount {
                var best: Float = -1e30
                var from = 0
                if index == 0 {
                    if to % 2 == 1 || to == 0 { best = transitions[to][9] } else { best = Self.forbidden * 4 }
                } else {
                    for candidate in 0..<labelCount {
                        // `I` only behind `B` or `I` of its kind.
                        if to > 0, to % 2 == 0, candidate != to, candidate != to - 1 { continue }
                        let value = current[candidate] + transitions[to][candidate]
                        if value > best { (best, from) = (value, candidate) }
                    }
                }
                next[to] = best + score[to] + (to == 0 ? bias : 0)
                back[index][to] = UInt8(from)
            }
            current = next
        }
        var label = 0
        for candidate in 0..<labelCount where current[candidate] > current[label] { label = candidate }
        path = [UInt8](repeating: 0, count: scores.count)
        for index in scores.indices.reversed() {
            path[index] = UInt8(label)
            label = Int(back[index][label])
        }
    }

    private func update(_ features: [UInt32], _ ends: [Int32], gold: [UInt8], _ path: [UInt8]) {
        guard gold != path else { return }
        var start = 0
        for (token, end) in ends.enumerated() {
            let (right, wrong) = (Int(gold[token]), Int(path[token]))
            if right != wrong {
                var change = Row(repeating: 0)
                change[right] += 1
                change[wrong] -= 1
                for place in start..<Int(end) {
                    weights[Int(features[place])] += change
                    totals[Int(features[place])] += change * steps
                }
            }
            start = Int(end)
            let (before, pathBefore) = token == 0 ? (9, 9) : (Int(gold[token - 1]), Int(path[token - 1]))
            if right != wrong || before != pathBefore {
                move(right, before, 1)
                move(wrong, pathBefore, -1)
            }
        }
    }

    private func move(_ to: Int, _ from: Int, _ change: Float) {
        transitions[to][from] += change
        transitionTotals[to][from] += change * steps
    }
}
