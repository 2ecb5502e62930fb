import PaperGraph

/// A thematic map with the labels of its themes.
struct LabelledMap {
    let map: ThematicMap
    let terms: CommunityTerms
    let names: [String]
    let keys: [String]

    func label(of theme: ThematicMap.Theme) -> String {
        terms.terms[theme.community - 1].prefix(2).joined(separator: ", ")
    }
}

/// Themes, a row each; of several times with the theme of the time before that each comes from.
struct ThemeTable {
    private(set) var table: Table
    private let isSliced: Bool
    private var before: LabelledMap?

    init(isSliced: Bool) {
        self.isSliced = isSliced
        table = Table(
            columns: (isSliced ? ["years"] : []) + ["theme", "label", "quadrant", "terms", "occurrences"]
                + ["centrality", "density", "first terms"] + (isSliced ? ["from", "overlap"] : []))
    }

    mutating func add(_ labelled: LabelledMap, years: ClosedRange<Int>?) {
        let span = years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        for (place, theme) in labelled.map.themes.enumerated() {
            let first = theme.nodes.prefix(4).map { labelled.names[$0] }.joined(separator: ", ")
            var row: [Table.Value] = []
            if isSliced { row.append(span.map { .text($0) } ?? .none) }
            row.append(.integer(place + 1))
            row.append(.text(labelled.label(of: theme)))
            row.append(.text(theme.quadrant.rawValue))
            row.append(.integer(theme.nodes.count))
            row.append(.integer(theme.occurrences))
            row.append(.number(theme.centrality))
            row.append(.number(theme.density))
            row.append(.text(first))
            if isSliced {
                let origin = before.flatMap { former(of: theme, labelled, in: $0) }
                row.append(origin.map { .text($0.label) } ?? .none)
                row.append(origin.map { .number($0.overlap) } ?? .none)
            }
            table.add(row)
        }
        before = labelled
    }

    /// The theme of the time before that shares the largest part of the smaller of both (inclusion), ties to the first.
    private func former(
        of theme: ThematicMap.Theme, _ labelled: LabelledMap, in before: LabelledMap
    ) -> (label: String, overlap: Double)? {
        let own = Set(theme.nodes.map { labelled.keys[$0] })
        var best: (label: String, overlap: Double)?
        for other in before.map.themes {
            let shared = other.nodes.count { own.contains(before.keys[$0]) }
            let overlap = Double(shared) / Double(min(own.count, other.nodes.count))
            if shared > 0, overlap > best?.overlap ?? 0 { best = (before.label(of: other), overlap) }
        }
        return best
    }
}
