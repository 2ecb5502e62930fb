extension ShortestPath {
    /// How many shortest ways there are; 0 where no way leads to the target, 1 from a node to itself. Exact up to 2⁵³,
    /// infinite beyond what a `Double` holds. O(n + m), by weights O(n + m·log n).
    public func count(from source: Int, to target: Int, in graph: Graph) -> Double {
        let distances = TargetDistances(to: target, from: source, in: graph, metric: metric)
        guard distances.values[source].isFinite else { return 0 }
        var counts = [Double](repeating: 0, count: graph.nodeCount)
        counts[target] = 1
        // The nearest to the target first: the ways on from a node are known before it is reached.
        for node in distances.order.dropFirst() {
            counts[Int(node)] = graph.rows.range(Int(node)).reduce(0) { sum, position in
                distances.leads(on: position, from: Int(node)) ? sum + counts[distances.end(position)] : sum
            }
        }
        return counts[source]
    }

    /// The first shortest ways, in the order of their nodes: each with both ends, none where no way leads to the target.
    ///
    /// - Parameter limit: how many to give at most; there may be exponentially many.
    public func paths(from source: Int, to target: Int, in graph: Graph, limit: Int) -> [[Int]] {
        let distances = TargetDistances(to: target, from: source, in: graph, metric: metric)
        guard distances.values[source].isFinite, limit > 0 else { return [] }
        var found: [[Int]] = []
        var path = [source]
        // For each node of the path, where in its row the next way on is sought.
        var positions = [graph.rows.offsets[source]]
        while let node = path.last {
            if node == target {
                found.append(path)
                guard found.count < limit else { break }
            }
            let rest = positions[path.count - 1]..<graph.rows.offsets[node + 1]
            if node != target, let position = rest.first(where: { distances.leads(on: $0, from: node) }) {
                positions[path.count - 1] = position + 1
                path.append(distances.end(position))
                positions.append(graph.rows.offsets[distances.end(position)])
            } else {
                path.removeLast()
                positions.removeLast()
            }
        }
        return found
    }
}

/// How far nodes are from one target, and which edges lead on to it without a detour.
private struct TargetDistances {
    /// The distance of each node, as far as is needed; infinite where no way leads to the target.
    private(set) var values: [Double]
    /// The nodes with a way to the target, the nearest first.
    private(set) var order: [UInt32]
    private let rows: Graph.Rows
    private let metric: ShortestPath.Metric

    /// - Parameter source: what lies farther from the target than this node need not be known.
    init(to target: Int, from source: Int, in graph: Graph, metric: ShortestPath.Metric) {
        (rows, self.metric) = (graph.rows, metric)
        switch metric {
        case .weights where graph.isWeighted:
            let search = DijkstraSearch(LengthRows(all: graph.withPositiveWeights.incoming))
            search.run(from: target)
            values = (0..<graph.nodeCount).map { search.distances.base[$0] }
            order = (0..<search.reachedCount).map { search.order.base[$0] }
        case .edges, .weights:
            (values, order) = Self.levels(around: target, upTo: source, graph.incoming, count: graph.nodeCount)
        }
    }

    private static func levels(
        around target: Int, upTo source: Int, _ rows: Graph.Rows, count: Int
    ) -> ([Double], [UInt32]) {
        var values = [Double](repeating: .infinity, count: count)
        var order = [UInt32(target)]
        values[target] = 0
        var next = 0
        while next < order.count, values[Int(order[next])] < values[source] {
            let node = Int(order[next])
            next += 1
            for position in rows.range(node) where rows.weight(position) > 0 {
                let other = Int(rows.targets[position])
                guard values[other] == .infinity else { continue }
                values[other] = values[node] + 1
                order.append(UInt32(other))
            }
        }
        return (values, order)
    }

    /// The node that an edge leads to.
    func end(_ position: Int) -> Int { Int(rows.targets[position]) }

    /// Whether an edge of a node is the first of a shortest way from there to the target.
    func leads(on position: Int, from node: Int) -> Bool {
        let (distance, weight) = (values[node], rows.weight(position))
        let rest = values[end(position)]
        guard weight > 0, rest < distance, distance.isFinite else { return false }
        return rest + (metric == .edges ? 1 : 1 / weight) <= distance * (1 + 1e-12)
    }
}
