/// How many of all ways through a citation graph, from papers that nothing cites to papers that cite nothing, lead along
/// each citation (SPC, search path count).
///
/// The counts of large graphs have thousands of digits, so what is given is the share of all ways. Real citations form
/// cycles, through papers that appear together; each strongly connected component is taken for one paper, and edges
/// within it have no count. Parallel ways between two components count once. O(n + m), without recursion.
///
/// N. P. Hummon and P. Doreian, "Connectivity in a citation network: the development of DNA theory", Social Networks
/// 11(1), 1989; V. Batagelj, "Efficient algorithms for citation network analysis", arXiv:cs/0309023, 2003.
public struct SearchPathCounts: Sendable {
    /// The share of all ways that lead along each edge, in the order of `graph.edges`; 0 within a cycle.
    public let shares: [Double]
    /// The nodes of each component with more than one, by size, ascending within.
    public let cycles: [[Int]]
    /// The graph with its cycles contracted, what the counts are of.
    let condensation: Condensation
    /// The share along each edge of the contracted graph.
    let condensedShares: [Double]

    /// Counts the ways through a directed graph.
    public init(of graph: Graph) {
        precondition(graph.isDirected, "citations have a direction")
        condensation = StronglyConnectedComponents().condensation(of: graph)
        condensedShares = Self.shares(of: condensation)
        let membership = condensation.components.membership
        cycles = Self.cycles(condensation.components)
        let acyclic = condensation.graph
        let shares = condensedShares
        self.shares = graph.edges.map { edge in
            let (source, target) = (membership[edge.source] - 1, membership[edge.target] - 1)
            guard source != target, let place = acyclic.arcIndex(from: source, to: target) else { return 0 }
            return shares[place]
        }
    }

    private static func shares(of condensation: Condensation) -> [Double] {
        let graph = condensation.graph
        var before = [ScaledCount](repeating: ScaledCount(0), count: graph.nodeCount)
        var behind = before
        var total = ScaledCount(0)
        for node in condensation.topologicalOrder {
            if graph.inDegree(of: node) == 0 { before[node] = ScaledCount(1) }
            graph.forEachSuccessor(of: node) { before[$0] += before[node] }
            // A paper that neither cites nor is cited is no way.
            if graph.outDegree(of: node) == 0, graph.inDegree(of: node) > 0 { total += before[node] }
        }
        for node in condensation.topologicalOrder.reversed() {
            if graph.outDegree(of: node) == 0 { behind[node] = ScaledCount(1) }
            graph.forEachSuccessor(of: node) { behind[node] += behind[$0] }
        }
        return graph.edges.map { edge in (before[edge.source] * behind[edge.target]).share(of: total) }
    }

    private static func cycles(_ components: Partition) -> [[Int]] {
        // Components come by size.
        let count = components.sizes.prefix { $0 > 1 }.count
        var cycles = [[Int]](repeating: [], count: count)
        for (node, number) in components.membership.enumerated() where number <= count {
            cycles[number - 1].append(node)
        }
        return cycles
    }
}

extension Graph {
    /// Hands on the nodes that edges lead to from a node, ascending.
    fileprivate func forEachSuccessor(of node: Int, _ body: (Int) -> Void) {
        for position in rows.range(node) { body(Int(rows.targets[position])) }
    }
}
