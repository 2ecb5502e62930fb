public import GraphFormats
public import NetworkAnalysis

/// The communities of a co-occurrence network as themes: how much each is tied to others (centrality) and within itself
/// (density), and what that makes of it.
///
/// Ties are equivalence indices e = c²/(a·b), c being in how many papers two terms stand together, a and b in how many each
/// stands. Centrality is 10·Σ e over ties to other themes, density 100·Σ e over ties within, for each term. Medians of both
/// divide the themes in four.
///
/// M. Callon, J.-P. Courtial and F. Laville, "Co-word analysis as a tool for describing the network of interactions between
/// basic and technological research", Scientometrics 22(1), 1991; M. J. Cobo et al., "An approach for detecting,
/// quantifying, and visualizing the evolution of a research field", Journal of Informetrics 5(1), 2011.
public struct ThematicMap: Sendable {
    /// What centrality and density make of a theme.
    public enum Quadrant: String, Sendable, CaseIterable {
        /// Tied to others and within: what drives the field.
        case motor
        /// Tied within alone: specialised.
        case niche
        /// Tied to others alone: basic and transversal.
        case basic
        /// Neither: emerging, or declining.
        case emerging = "emerging or declining"
    }

    /// A theme.
    public struct Theme: Sendable, Hashable {
        /// The number of its community, from 1.
        public var community: Int
        /// Its nodes, those of the most papers first.
        public var nodes: [Int]
        /// In how many papers its terms stand, added up.
        public var occurrences: Int
        /// Callon's centrality.
        public var centrality: Double
        /// Callon's density.
        public var density: Double
        /// Where it lies.
        public var quadrant: Quadrant
    }

    /// The themes, by number.
    public let themes: [Theme]

    /// The themes of a network with the columns `occurrences` of nodes and `count` of edges. O(n + m).
    ///
    /// - Parameter minimumSize: communities of fewer nodes are no themes.
    public init(_ network: Network, _ partition: Partition, minimumSize: Int = 2) {
        let occurrences = network.nodeColumn(named: "occurrences")
        let counts = network.edgeColumn(named: "count")
        func papers(_ node: Int) -> Double { occurrences?.number(at: node) ?? 0 }
        var outer = [Double](repeating: 0, count: partition.count)
        var inner = outer
        for (index, edge) in network.graph.edges.enumerated() {
            let (a, b, c) = (papers(edge.source), papers(edge.target), counts?.number(at: index) ?? edge.weight)
            guard a > 0, b > 0 else { continue }
            let (left, right) = (partition.membership[edge.source] - 1, partition.membership[edge.target] - 1)
            let tie = c * c / (a * b)
            if left == right {
                inner[left] += tie
            } else {
                outer[left] += tie
                outer[right] += tie
            }
        }
        var members = [[Int]](repeating: [], count: partition.count)
        for (node, community) in partition.membership.enumerated() { members[community - 1].append(node) }
        let chosen = members.indices.filter { members[$0].count >= minimumSize }
        let centralities = chosen.map { 10 * outer[$0] }
        let densities = chosen.map { 100 * inner[$0] / Double(members[$0].count) }
        let (middle, center) = (Self.median(centralities), Self.median(densities))
        themes = chosen.enumerated().map { place, community in
            Theme(
                community: community + 1,
                nodes: members[community].sorted { (-papers($0), $0) < (-papers($1), $1) },
                occurrences: Int(members[community].reduce(0) { $0 + papers($1) }), centrality: centralities[place],
                density: densities[place],
                quadrant: Self.quadrant(centralities[place] >= middle, densities[place] >= center))
        }
    }

    private static func quadrant(_ isCentral: Bool, _ isDense: Bool) -> Quadrant {
        if isCentral { return isDense ? .motor : .basic }
        return isDense ? .niche : .emerging
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
