internal import NetworkAnalysis

/// Columns that are being read from lines.
struct ParsedColumns: Sendable {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    /// Empty where every edge weighs 1.
    var weights: [Double] = []

    var count: Int { sources.count }
}

extension ParsedColumns {
    /// Columns that a function writes.
    init(_ count: Int, isWeighted: Bool, _ write: (TextChunks.Place) -> Void) {
        var (targets, weights): ([UInt32], [Double]) = ([], [])
        sources = Array(unsafeUninitializedCapacity: count + 1) { sources, sourcesMade in
            targets = Array(unsafeUninitializedCapacity: count + 1) { targets, targetsMade in
                weights = Array(unsafeUninitializedCapacity: isWeighted ? count + 1 : 0) { weights, weightsMade in
                    sources.preferHugePages()
                    targets.preferHugePages()
                    weights.preferHugePages()
                    // Buffers of at least one place have an address.
                    guard let source = sources.baseAddress, let target = targets.baseAddress else { return }
                    write(
                        TextChunks.Place(
                            sources: source, targets: target, weights: isWeighted ? weights.baseAddress : nil))
                    weightsMade = isWeighted ? count : 0
                }
                targetsMade = count
            }
            sourcesMade = count
        }
        (self.targets, self.weights) = (targets, weights)
    }

    /// Closes the gaps that lines without an edge have left.
    mutating func keep(_ ranges: [Range<Int>]) {
        let count = ranges.reduce(0) { $0 + $1.count }
        guard count < sources.count else { return }
        Self.keep(ranges, count, in: &sources)
        Self.keep(ranges, count, in: &targets)
        if !weights.isEmpty { Self.keep(ranges, count, in: &weights) }
    }

    private static func keep<Element>(_ ranges: [Range<Int>], _ count: Int, in column: inout [Element]) {
        column.withUnsafeMutableBufferPointer { column in
            guard let base = column.baseAddress else { return }
            var place = 0
            for range in ranges {
                if place < range.lowerBound { (base + place).update(from: base + range.lowerBound, count: range.count) }
                place += range.count
            }
        }
        column.removeSubrange(count...)
    }
}
