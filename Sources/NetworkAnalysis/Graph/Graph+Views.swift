extension Graph {
    /// The graph with every edge the other way round; an undirected graph is itself. O(1).
    public var reversed: Graph {
        guard let reversedRows else { return self }
        return Graph(isDirected: true, nodeCount: nodeCount, rows: reversedRows, reversedRows: rows)
    }

    /// The part of the graph that some nodes and the edges among them make up. O(n + edges of these nodes).
    ///
    /// - Parameter nodes: the nodes, each once; node i of the part is `nodes[i]`.
    public func induced(by nodes: [Int]) -> Graph {
        var isTaken = [Bool](repeating: false, count: nodeCount)
        for node in nodes {
            precondition(node >= 0 && node < nodeCount, "no such node")
            precondition(!isTaken[node], "each node is named once")
            isTaken[node] = true
        }
        return relabelled(by: nodes.map { UInt32(truncatingIfNeeded: $0) })
    }
}
