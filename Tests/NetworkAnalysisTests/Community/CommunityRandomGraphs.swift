import NetworkAnalysis

extension CommunityGraph {
    /// Groups of equal size; nodes are joined with probability `inside` within a group and `between` across.
    static func blocks(
        _ count: Int, of size: Int, inside: Double, between: Double, isDirected: Bool = false, seed: Int
    ) -> CommunityGraph {
        var random = SplitMix64(seed: UInt64(seed))
        var edges: [(Int, Int)] = []
        for first in 0..<(count * size) {
            for second in (isDirected ? 0 : first + 1)..<(count * size) where second != first {
                if random.uniform() < (first / size == second / size ? inside : between) {
                    edges.append((first, second))
                }
            }
        }
        return CommunityGraph("blocks", nodes: count * size, isDirected: isDirected, edges)
    }

    /// A graph drawn from a seed: sparse or dense, directed in every third case, weighted in every second.
    static func random(seed: Int) -> CommunityGraph {
        var random = SplitMix64(seed: UInt64(seed))
        let nodes = 5 + Int(random.uniform() * 80)
        let edges = (0..<Int(Double(nodes) * (0.5 + 3 * random.uniform()))).map { _ in
            // The square draws towards small numbers: some nodes get many edges.
            (Int(random.uniform() * random.uniform() * Double(nodes)), Int(random.uniform() * Double(nodes)))
        }
        let weights = seed.isMultiple(of: 2) ? edges.map { _ in 0.01 + random.uniform() * 4 } : []
        return CommunityGraph(
            "random \(seed)", nodes: nodes, isDirected: seed.isMultiple(of: 3), edges, weights: weights)
    }

    /// The same graph with other numbers for its nodes, and the new number of each node.
    func relabelled(seed: Int) -> (graph: CommunityGraph, numbers: [Int]) {
        var random = SplitMix64(seed: UInt64(seed))
        let numbers = (0..<graph.nodeCount).shuffled(using: &random)
        let edges = Array(graph.edges)
        let moved = CommunityGraph(
            name + ", relabelled", nodes: graph.nodeCount, isDirected: graph.isDirected,
            edges.map { (numbers[$0.source], numbers[$0.target]) },
            weights: graph.isWeighted ? edges.map(\.weight) : [])
        return (moved, numbers)
    }
}
