internal import NetworkAnalysis

extension Network {
    /// The part of the network between some of its nodes, in the same order, with their columns. O(n + m).
    ///
    /// - Parameter nodes: numbers of nodes, ascending, each once.
    public func induced(on nodes: [Int]) -> Network {
        var number = [Int](repeating: -1, count: graph.nodeCount)
        for (position, node) in nodes.enumerated() { number[node] = position }
        var builder = GraphBuilder(
            nodeCount: nodes.count, isDirected: graph.isDirected, isWeighted: graph.isWeighted)
        var kept: [Int] = []
        for (index, edge) in graph.edges.enumerated() where number[edge.source] >= 0 && number[edge.target] >= 0 {
            builder.addEdge(from: number[edge.source], to: number[edge.target], weight: edge.weight)
            kept.append(index)
        }
        var part = Network(
            name: name, graph: builder.build(), nodeKeys: nodes.map { nodeKeys[$0] },
            nodeLabels: nodes.map { nodeLabels[$0] }, nodeColumns: nodeColumns.map { $0.selecting(nodes) },
            edgeColumns: edgeColumns.map { $0.selecting(kept) }, properties: properties)
        (part.notes, part.rankColumn, part.slices) = (notes, rankColumn, slices)
        return part
    }
}

extension Network {
    /// The network with all nodes and some of its edges. O(n + edges).
    ///
    /// - Parameter edges: their places in `graph.edges`, ascending.
    public func keeping(edges kept: [Int]) -> Network {
        var part = Network(
            name: name, graph: graph.keeping(kept), nodeKeys: nodeKeys, nodeLabels: nodeLabels,
            nodeColumns: nodeColumns,
            edgeColumns: edgeColumns.map { $0.selecting(kept) }, properties: properties)
        (part.notes, part.rankColumn, part.slices) = (notes, rankColumn, slices)
        return part
    }
}

extension AttributeColumn {
    /// The values at some places.
    func selecting(_ places: [Int]) -> AttributeColumn {
        let selected: Values =
            switch values {
            case .text(let list): .text(places.map { list[$0] })
            case .integers(let list): .integers(places.map { list[$0] })
            case .numbers(let list): .numbers(places.map { list[$0] })
            case .flags(let list): .flags(places.map { list[$0] })
            }
        return AttributeColumn(name: name, title: title, values: selected)
    }
}
