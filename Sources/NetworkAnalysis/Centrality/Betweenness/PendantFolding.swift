/// An undirected graph without its pendant trees: nodes with one edge are folded into their neighbours, again and again.
///
/// All paths to a pendant node run through its neighbour, so its part of the betweenness of both follows from how many
/// nodes lie on each side, and the searches need not walk the trees. Edges of any length may be folded.
///
/// M. Baglioni, F. Geraci, M. Pellegrini and E. Lastres, "Fast exact computation of betweenness centrality in social
/// networks", ASONAM 2012.
struct PendantFolding {
    /// The nodes that are left, in the order that was given.
    private(set) var kept: [UInt32] = []
    /// Where each component begins in `kept`; one more than there are components.
    private(set) var componentOffsets = [0]
    /// For each node in `kept`, how many it stands for: itself and those folded into it.
    private(set) var sizes: [Double]
    /// For each node of the graph, what it has of the ordered pairs of which at least one end was folded.
    private(set) var contributions: [Double]
    /// For each node of the graph, the neighbour that it was folded into, and how many ordered pairs the edge between them
    /// joins; where it was not folded, itself and none.
    private(set) var parents: [UInt32]
    private(set) var parentPairs: [Double]

    init(of graph: Graph, order: BreadthFirstOrder) {
        contributions = Array(repeating: 0, count: graph.nodeCount)
        sizes = Array(repeating: 1, count: graph.nodeCount)
        parents = Array(0..<UInt32(graph.nodeCount))
        parentPairs = contributions
        var degrees = (0..<graph.nodeCount).map(graph.degree)
        for component in 0..<(order.componentOffsets.count - 1) {
            let nodes = order.nodes[order.componentOffsets[component]..<order.componentOffsets[component + 1]]
            if !graph.isDirected { fold(nodes.map { Int($0) }, of: graph, &degrees) }
            kept += nodes.filter { degrees[Int($0)] >= 0 }
            componentOffsets.append(kept.count)
        }
        sizes = kept.map { sizes[Int($0)] }
    }

    /// Folds the pendant nodes of a component; their degrees become −1.
    private mutating func fold(_ nodes: [Int], of graph: Graph, _ degrees: inout [Int]) {
        let count = Double(nodes.count)
        var pendant = nodes.filter { degrees[$0] == 1 }
        while let node = pendant.popLast() {
            // Of two nodes that are left with one edge between them, the first to be folded leaves the other with none.
            guard degrees[node] == 1 else { continue }
            guard let position = graph.rows.range(node).first(where: { degrees[Int(graph.rows.targets[$0])] >= 0 })
            else { continue }
            let neighbor = Int(graph.rows.targets[position])
            contributions[node] += 2 * (sizes[node] - 1) * (count - sizes[node])
            contributions[neighbor] += 2 * (sizes[neighbor] - 1) * sizes[node]
            parents[node] = UInt32(neighbor)
            parentPairs[node] = 2 * sizes[node] * (count - sizes[node])
            sizes[neighbor] += sizes[node]
            degrees[node] = -1
            degrees[neighbor] -= 1
            if degrees[neighbor] == 1 { pendant.append(neighbor) }
        }
        for node in nodes where degrees[node] >= 0 {
            contributions[node] += 2 * (sizes[node] - 1) * (count - sizes[node])
        }
    }
}
