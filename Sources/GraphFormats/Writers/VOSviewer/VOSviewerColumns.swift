internal import NetworkAnalysis

/// What of a network VOSviewer has a place for.
struct VOSviewerColumns {
    /// Columns that say how much there is of a node; a map sizes nodes by one of them.
    let weights: [AttributeColumn]
    /// Other numbers of nodes; a map colours nodes by one of them.
    let scores: [AttributeColumn]
    /// The number of the cluster of each node, from 1 to 1,000.
    let clusters: AttributeColumn?
    /// Places, about from −1 to 1.
    let positions: [Point]?

    private static let weightNames: Set = [
        "occurrences", "degree", "strength", "pagerank", "local_citations", "global_citations", "papers",
    ]

    init(_ network: Network) {
        let places = ["community", "x", "y"]
        let numbers = network.nodeColumns.filter { column in
            switch column.values {
            case .integers, .numbers: !places.contains(column.name)
            case .text, .flags: false
            }
        }
        // A weight is never below 0.
        weights = numbers.filter { column in
            Self.weightNames.contains(column.name)
                && (0..<column.count).allSatisfy { (column.number(at: $0) ?? 0) >= 0 }
        }
        let names = Set(weights.map(\.name))
        scores = numbers.filter { !names.contains($0.name) }
        clusters = network.nodeColumn(named: "community")
        positions = network.positions.map { points in
            let size = points.reduce(0) { max($0, abs($1.x), abs($1.y)) }
            return size > 0 ? points.map { Point(x: $0.x / size, y: $0.y / size) } : points
        }
    }

    func cluster(of node: Int) -> Int? {
        guard let number = clusters?.integer(at: node), number >= 1 else { return nil }
        return min(number, 1000)
    }

    /// The name of a column for people; its name in files where it has none.
    static func title(_ column: AttributeColumn) -> String { column.title.isEmpty ? column.name : column.title }
}
