@testable import EntityExtraction

/// A table of weights made by hand, as `Scripts/train` lays it out.
struct WeightsTable {
    var magic: UInt64 = TaggerHeader.magic
    var bucketBits = 2
    var rowCount: Int?
    /// The numbers of the guidelines, with the column, the transitions and so on of each.
    var guidelines: [(number: Int, settings: [Int])] = [(Guideline.datasets.rawValue, settings(of: .datasets))]
    /// Ascending by bucket and bit.
    var rows: [(feature: UInt64, weights: [Int8])] = []

    /// Numbers that say nothing, as many as a guideline has.
    static func settings(of guideline: Guideline) -> [Int] {
        let labels = 1 + 2 * guideline.kinds.count
        return Array(repeating: 0, count: 1 + labels * labels + labels + 1)
            + Array(repeating: 500, count: guideline.kinds.count * GuidelineSettings.curvePoints * 2)
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        func add<Number: FixedWidthInteger>(_ number: Number) {
            for place in 0..<(Number.bitWidth / 8) { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
        }
        add(magic)
        for number in [bucketBits, rowCount ?? rows.count, guidelines.count] { add(Int32(number)) }
        for guideline in guidelines { add(Int32(guideline.number)) }
        for guideline in guidelines { for number in guideline.settings { add(Int32(number)) } }
        var marks = [UInt64](repeating: 0, count: 1 << bucketBits)
        for row in rows { marks[Int(row.feature >> UInt64(64 - bucketBits))] |= 1 << (row.feature & 63) }
        for mark in marks { add(mark) }
        var start: Int32 = 0
        for mark in marks {
            add(start)
            start += Int32(mark.nonzeroBitCount)
        }
        for row in rows {
            for weight in row.weights { add(weight) }
            add(UInt16(truncatingIfNeeded: row.feature))
        }
        return bytes
    }
}

extension [UInt8] {
    /// Calls `body` with the weights that the bytes are, if they are any.
    func withWeights<Result>(_ body: (TaggerWeights?) throws -> Result) rethrows -> Result {
        try withUnsafeBytes { try body(TaggerWeights($0)) }
    }
}

extension TaggerWeights {
    /// What features add up to, without the two columns that are no weights.
    func sums(of features: [UInt64]) -> [Int16] {
        var features = features
        var sum = ColumnSums()
        features.withUnsafeMutableBufferPointer { add($0, to: &sum) }
        return (0..<Self.weightCount).map { sum[$0] }
    }
}
