@testable import EntityExtraction

/// The rows of the features of all documents: those that guidelines share, and each guideline's own.
struct FeatureRows {
    private var rows = HashTable(capacity: 4_000_000)
    /// The features, in the order of their rows.
    private(set) var features: [UInt64] = []
    var count: Int { rows.count }

    subscript(feature: UInt64) -> Int? { rows[feature].map(Int.init) }
    subscript(feature: UInt64, guideline: Guideline) -> Int? { rows[Self.own(feature, guideline)].map(Int.init) }

    /// The row that all guidelines share, made where there was none.
    mutating func insert(_ feature: UInt64) -> UInt32 {
        let before = rows.count
        let row = rows.value(of: feature, orInsert: UInt32(before))
        if rows.count > before { features.append(feature) }
        return row
    }

    /// The row of a guideline.
    mutating func insert(_ feature: UInt64, _ guideline: Guideline) -> UInt32 {
        rows.value(of: Self.own(feature, guideline), orInsert: UInt32(rows.count))
    }

    private static func own(_ feature: UInt64, _ guideline: Guideline) -> UInt64 {
        FeatureHash.of(UInt64(guideline.rawValue) + 7, feature)
    }
}
