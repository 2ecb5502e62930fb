/// A run of tokens with a kind.
struct Tag {
    var tokens: Range<Int>
    var kind: TagKind
    /// How much better the best labels are than the best that differ from them at the last token and nowhere behind it.
    var margin: Int32
}

/// Finds the best labels of a sentence (Viterbi, 1967), in integers.
struct LabelDecoder {
    private let settings: GuidelineSettings
    private var forward: [Int32] = []
    private var origins: [UInt8] = []
    private var scores: [Int32] = []

    /// Far below any sum, and far enough from the smallest integer to be added to.
    private static let never = Int32.min / 4

    init(_ settings: GuidelineSettings) { self.settings = settings }

    /// The tags of a sentence, whose tokens count from `first`. Linear in its length. The sums of a sentence of
    /// `TaggerReading` stay within the integers.
    mutating func tags(_ sums: ArraySlice<ColumnSums>, first: Int, into tags: inout [Tag]) {
        let labels = settings.labelCount
        let count = sums.count
        guard count > 0 else { return }
        read(sums)
        run(count)
        var label = 0
        let last = (count - 1) * labels
        for other in 1..<labels where forward[last + other] > forward[last + label] { label = other }
        var path = [Int](repeating: 0, count: count)
        for index in stride(from: count - 1, through: 0, by: -1) {
            path[index] = label
            label = Int(origins[index * labels + label])
        }
        guard path.contains(where: { $0 > 0 }) else { return }
        var index = 0
        while index < count {
            let label = path[index]
            guard label > 0 else {
                index += 1
                continue
            }
            var end = index + 1
            while end < count, path[end] == label + 1 { end += 1 }
            let margin = margin(of: label == path[end - 1] ? label : label + 1, at: end - 1, of: path)
            tags.append(
                Tag(tokens: (first + index)..<(first + end), kind: settings.kinds[(label - 1) / 2], margin: margin))
            index = end
        }
    }

    /// Copies the scores of the guideline's columns behind that of nothing.
    private mutating func read(_ sums: ArraySlice<ColumnSums>) {
        let labels = settings.labelCount
        scores.removeAll(keepingCapacity: true)
        for sum in sums {
            scores.append(settings.bias)
            for label in 1..<labels { scores.append(Int32(sum[settings.column + label - 1])) }
        }
    }

    private mutating func run(_ count: Int) {
        let labels = settings.labelCount
        forward = [Int32](repeating: Self.never, count: count * labels)
        origins = [UInt8](repeating: 0, count: count * labels)
        forward.withUnsafeMutableBufferPointer { forward in
            origins.withUnsafeMutableBufferPointer { origins in
                scores.withUnsafeBufferPointer { scores in
                    settings.transitions.withUnsafeBufferPointer { transitions in
                        for label in 0..<labels where !Self.continues(label) {
                            forward[label] = settings.starts[label] &+ scores[label]
                        }
                        for index in 1..<max(1, count) {
                            let (now, before) = (index * labels, (index - 1) * labels)
                            for to in 0..<labels {
                                // A further word only behind a word of its kind.
                                let range = Self.continues(to) ? (to - 1)..<(to + 1) : 0..<labels
                                var best = Int32.min
                                var origin = 0
                                for from in range {
                                    let value = forward[before + from] &+ transitions[to * labels + from]
                                    if value > best { (best, origin) = (value, from) }
                                }
                                forward[now + to] = best &+ scores[now + to]
                                origins[now + to] = UInt8(origin)
                            }
                        }
                    }
                }
            }
        }
    }

    /// Whether the label is that of a further word.
    @inline(__always)
    private static func continues(_ label: Int) -> Bool { label > 0 && label % 2 == 0 }

    /// How much is lost if a token has another label and those behind it stay.
    private func margin(of label: Int, at index: Int, of path: [Int]) -> Int32 {
        let labels = settings.labelCount
        func sum(_ other: Int) -> Int32 {
            let own = forward[index * labels + other]
            guard index + 1 < path.count else { return own }
            return own &+ settings.transitions[path[index + 1] * labels + other]
        }
        let best = (0..<labels).lazy.filter { $0 != label }.map(sum).max() ?? Self.never
        return min(sum(label) &- best, 1_000_000)
    }
}
