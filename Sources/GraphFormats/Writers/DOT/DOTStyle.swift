internal import NetworkAnalysis

/// How the nodes and edges of a network look.
struct DOTStyle {
    private let scores: AttributeColumn?
    private let smallestScore: Double
    private let scoreRange: Double
    private let communities: AttributeColumn?
    private let kinds: AttributeColumn?
    private let largestWeight: Double

    init(_ network: Network, sizeColumns: [String]) {
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

    /// The colour of its community, where there are several, else that of its kind.
    func color(of node: Int) -> String {
        if let communities { return Palette.color(group: communities.integer(at: node) ?? .max) }
        return Palette.color(kind: kinds?.text(at: node) ?? "")
    }

    /// Boxes for datasets, so that the kind shows where the colour is that of the community; the rest is round.
    func shape(of node: Int) -> String? { kinds?.text(at: node) == "dataset" ? "box" : nil }

    /// From 0.4 to 4 points, in hundredths of a point.
    func width(of weight: Double) -> Int {
        Int((40 + 360 * (weight / largestWeight).squareRoot()).rounded())
    }
}
