extension Graph {
    /// The graph with all its nodes and some of its edges.
    ///
    /// - Parameter places: which edges, ascending, in the order of `edges`.
    package func keeping(_ places: [Int]) -> Graph {
        var builder = GraphBuilder(nodeCount: nodeCount, isDirected: isDirected, isWeighted: isWeighted)
        builder.reserve(places.count)
        var next = places.makeIterator()
        var wanted = next.next()
        for (place, edge) in edges.enumerated() where place == wanted {
            builder.addEdge(from: edge.source, to: edge.target, weight: edge.weight)
            wanted = next.next()
        }
        return builder.build()
    }
}
