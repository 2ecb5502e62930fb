import NetworkAnalysis

/// The generator SplitMix64: the same numbers on every machine.
struct CommunityRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A number from 0 up to 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}

extension CommunityGraph {
    /// Groups of equal size; nodes are joined with probability `inside` within a group and `between` across.
    static func blocks(
        _ count: Int, of size: Int, inside: Double, between: Double, isDirected: Bool = false, seed: Int
    ) -> CommunityGraph {
        var random = CommunityRandom(seed: seed)
        var edges: [(Int, Int)] = []
        for first in 0..<(count * size) {
            for second in (isDirected ? 0 : first + 1)..<(count * size) where second != first {
                if random.unit() < (first / size == second / size ? inside : between) { edges.append((first, second)) }
            }
        }
        return CommunityGraph("blocks", nodes: count * size, isDirected: isDirected, edges)
    }

    /// A graph drawn from a seed: sparse or dense, directed in every third case, weighted in every second.
    static func random(seed: Int) -> CommunityGraph {
        var random = CommunityRandom(seed: seed)
        let nodes = 5 + Int(random.unit() * 80)
        let edges = (0..<Int(Double(nodes) * (0.5 + 3 * random.unit()))).map { _ in
            // The square draws towards small numbers: some nodes get many edges.
            (Int(random.unit() * random.unit() * Double(nodes)), Int(random.unit() * Double(nodes)))
        }
        let weights = seed.isMultiple(of: 2) ? edges.map { _ in 0.01 + random.unit() * 4 } : []
        return CommunityGraph(
            "random \(seed)", nodes: nodes, isDirected: seed.isMultiple(of: 3), edges, weights: weights)
    }

    /// The same graph with other numbers for its nodes, and the new number of each node.
    func relabelled(seed: Int) -> (graph: CommunityGraph, numbers: [Int]) {
        var random = CommunityRandom(seed: seed)
        let numbers = (0..<graph.nodeCount).shuffled(using: &random)
        let edges = Array(graph.edges)
        let moved = CommunityGraph(
            name + ", relabelled", nodes: graph.nodeCount, isDirected: graph.isDirected,
            edges.map { (numbers[$0.source], numbers[$0.target]) },
            weights: graph.isWeighted ? edges.map(\.weight) : [])
        return (moved, numbers)
    }
}
