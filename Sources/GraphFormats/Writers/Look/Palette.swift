/// Colours that people with any kind of colour vision can tell apart (M. Okabe and K. Ito, "Color universal design",
/// 2008), lightened so that black labels stay legible on them.
enum Palette {
    static let colors = [
        "#56B4E9", "#E69F00", "#2FB98E", "#F0E442", "#CC79A7", "#E8763A", "#5E93C8", "#B7B7B7",
    ]

    /// The colour of the group with a number from 1; small groups share the last, grey.
    static func index(group: Int) -> Int { min(max(group, 1), colors.count) - 1 }

    /// The colour of a kind of node. Known kinds always have the same, others are grey.
    static func index(kind: String) -> Int {
        ["model", "dataset", "method", "task", "metric", "keyword", "paper"].firstIndex(of: kind) ?? colors.count - 1
    }
}
