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
        var index = [UInt8](repeating: 0, count: rows)
        features.values.withUnsafeBufferPointer { values in
            margins.withUnsafeMutableBufferPointer { margins in
                index.withUnsafeMutableBufferPointer { index in
                    for tree in 0..<(tests.count / Self.depth) { add(tree, values, index, margins) }
                }
            }
        }
        return margins
    }

    private func add(
        _ tree: Int, _ values: UnsafeBufferPointer<UInt8>, _ index: UnsafeMutableBufferPointer<UInt8>,
        _ margins: UnsafeMutableBufferPointer<Int32>
    ) {
        let rows = index.count
        index.update(repeating: 0)
        for level in 0..<Self.depth {
            let test = tests[tree * Self.depth + level]
            let column = values.baseAddress.unsafelyUnwrapped + test.feature * rows
            // Values are below 128: the difference wraps above it where the value is greater.
            for row in 0..<rows { index[row] = index[row] &<< 1 | (test.threshold &- column[row]) &>> 7 }
        }
        leaves.withUnsafeBufferPointer { leaves in
            let first = tree << Self.depth
            for row in 0..<rows { margins[row] &+= Int32(leaves[first + Int(index[row])]) }
        }
    }
}
