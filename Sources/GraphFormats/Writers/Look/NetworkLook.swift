internal import NetworkAnalysis

/// How the nodes and edges of a network look.
struct NetworkLook {
    private let scores: AttributeColumn?
    private let smallestScore: Double
    private let scoreRange: Double
    private let communities: AttributeColumn?
    private let kinds: AttributeColumn?
    private let largestWeight: Double

    /// The columns that may give the size of a node, the first that is there.
    static let sizeColumns = ["pagerank", "strength", "occurrences"]

    init(_ network: Network, sizeColumns: [String] = sizeColumns) {
        let column = sizeColumns.lazy.compactMap { network.nodeColumn(named: $0) }.first
        var (smallest, largest) = (Double.infinity, -Double.infinity)
        for node in 0..<network.graph.nodeCount {
            let score = column?.number(at: node) ?? 0
            smallest = min(smallest, score)
            largest = max(largest, score)
        }
        scores = column
        smallestScore = smallest
        scoreRange = largest - smallest
        communities = network.nodeColumn(named: "community").flatMap { Self.hasSeveralValues($0) ? $0 : nil }
        kinds = network.nodeColumn(named: "kind")
        largestWeight = network.graph.rows.weights.max() ?? 1
    }

    private static func hasSeveralValues(_ column: AttributeColumn) -> Bool {
        var first: Int?
        for index in 0..<column.count {
            guard let value = column.integer(at: index) else { continue }
            if let first, first != value { return true }
            first = value
        }
        return false
    }

    /// From 9 to 30 points, so that the area grows with the score; in hundredths of a point.
    func fontSize(of node: Int) -> Int {
        guard let scores, scoreRange > 0, scoreRange.isFinite else { return 1200 }
        let share = ((scores.number(at: node) ?? 0) - smallestScore) / scoreRange
        return Int((900 + 2100 * share.squareRoot()).rounded())
    }

    /// What nodes are sized by.
    var scoreColumn: AttributeColumn? { scores }

    /// The share of its score in the largest; 0 where it has none, 1 where all are equal.
    func scoreShare(of node: Int) -> Double {
        let largest = smallestScore + scoreRange
        guard let scores, largest > 0, largest.isFinite else { return 1 }
        return max(0, scores.number(at: node) ?? 0) / largest
    }

    /// Whether colours tell communities; otherwise they tell kinds.
    var showsCommunities: Bool { communities != nil }

    /// Its community, where colours tell communities.
    func community(of node: Int) -> Int? { communities?.integer(at: node) }

    /// Its kind.
    func kind(of node: Int) -> String { kinds?.text(at: node) ?? "" }

    /// The number of its colour in the palette: that of its community, where there are several, else that of its kind.
    func colorIndex(of node: Int) -> Int {
        if let communities { return Palette.index(group: communities.integer(at: node) ?? .max) }
        return Palette.index(kind: kind(of: node))
    }

    /// The colour of its community, where there are several, else that of its kind.
    func color(of node: Int) -> String { Palette.colors[colorIndex(of: node)] }

    /// Boxes for datasets, so that the kind shows where the colour is that of the community; the rest is round.
    func shape(of node: Int) -> String? { isBox(node) ? "box" : nil }

    /// Whether its shape is a box.
    func isBox(_ node: Int) -> Bool { kinds?.text(at: node) == "dataset" }

    /// The share of a weight in the largest.
    func weightShare(of weight: Double) -> Double { weight / largestWeight }

    /// From 0.4 to 4 points, in hundredths of a point.
    func width(of weight: Double) -> Int {
        Int((40 + 360 * (weight / largestWeight).squareRoot()).rounded())
    }
}
