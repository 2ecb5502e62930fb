/// The ranker: boosted decision trees that ask the same question in all nodes of a level.
///
/// Such a tree is a row of tests whose answers are the bits of an index into its leaves, so that a loop without
/// branches walks all candidates at once (A. V. Dorogush et al., "CatBoost: gradient boosting with categorical
/// features support", 2018). Leaves are whole thousands and twenty-fourths: sums are exact.
struct KeywordTrees: Sendable {
    /// The tests of a level: is the feature above the threshold?
    private struct Test: Sendable {
        var feature: Int
        var threshold: UInt8
    }

    static let depth = 5

    private let bias: Int32
    private let tests: [Test]
    private let leaves: [Int16]

    /// Reads the bias, then tree by tree the tests and the leaves.
    init(_ data: UnsafeRawBufferPointer) {
        var reader = PackedDigits(data)
        var tests: [Test] = []
        var leaves: [Int16] = []
        bias = Int32((reader.number(digits: 3) ?? Self.middle) - Self.middle)
        while let feature = reader.number(digits: 2) {
            tests.append(Test(feature: feature, threshold: UInt8(truncatingIfNeeded: reader.number(digits: 2) ?? 0)))
            guard tests.count % Self.depth == 0 else { continue }
            for _ in 0..<(1 << Self.depth) { leaves.append(Int16((reader.number(digits: 2) ?? 2048) - 2048)) }
        }
        self.tests = tests
        self.leaves = leaves
    }

    private static let middle = 1 << 17

    /// The logarithm of the odds that each row is a keyword, times 1024.
    func margins(of features: KeywordFeatures) -> [Int32] {
        let rows = features.rows
        var margins = [Int32](repeating: bias, count: rows)
        features.values.withUnsafeBufferPointer { values in
            guard let first = values.baseAddress else { return }
            leaves.withUnsafeBufferPointer { leaves in
                margins.withUnsafeMutableBufferPointer { margins in
                    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows) { index in
                        for tree in 0..<(tests.count / Self.depth) {
                            find(tree, first, rows: rows, index)
                            let first = tree << Self.depth
                            for row in 0..<rows { margins[row] &+= Int32(leaves[first + Int(index[row])]) }
                        }
                    }
                }
            }
        }
        return margins
    }

    /// Writes the leaf of each row. Values are below 128: the difference wraps above it where the value is greater.
    @inline(__always)
    private func find(
        _ tree: Int, _ values: UnsafePointer<UInt8>, rows: Int, _ index: UnsafeMutableBufferPointer<UInt8>
    ) {
        let (a, b, c) = (test(tree, 0), test(tree, 1), test(tree, 2))
        let (d, e) = (test(tree, 3), test(tree, 4))
        let (first, second, third) = (values + a.feature * rows, values + b.feature * rows, values + c.feature * rows)
        let (fourth, fifth) = (values + d.feature * rows, values + e.feature * rows)
        for row in 0..<rows {
            var bits = (a.threshold &- first[row]) & 128
            bits |= ((b.threshold &- second[row]) & 128) &>> 1
            bits |= ((c.threshold &- third[row]) & 128) &>> 2
            bits |= ((d.threshold &- fourth[row]) & 128) &>> 3
            bits |= ((e.threshold &- fifth[row]) & 128) &>> 4
            index[row] = bits &>> 3
        }
    }

    @inline(__always)
    private func test(_ tree: Int, _ level: Int) -> Test { tests[tree * Self.depth + level] }
}
