extension ShortestPath {
    /// Ways over so many edges at most more than the fewest, none through a node twice: the shorter first, and of equally
    /// long ones in the order of their nodes.
    ///
    /// - Parameters:
    ///   - longer: how many edges more; with 0 the shortest ways, as many as `paths` over edges.
    ///   - limit: how many to give at most. A step is taken only where the target can still be reached in time, but a way
    ///     that would meet itself is found out late: time is not bounded by the ways alone.
    public static func paths(
        from source: Int, to target: Int, in graph: Graph, longer: Int, limit: Int
    ) -> [[Int]] {
        let distances = edgeDistances(to: target, graph)
        guard distances[source] >= 0 else { return [] }
        var found: [[Int]] = []
        for steps in distances[source]...distances[source] + longer where found.count < limit {
            addPaths(from: source, to: target, in: graph, steps, distances, limit, &found)
        }
        return found
    }

    /// Adds the ways over just so many edges.
    private static func addPaths(
        from source: Int, to target: Int, in graph: Graph, _ steps: Int, _ distances: [Int], _ limit: Int,
        _ found: inout [[Int]]
    ) {
        var path = [source]
        var isOnPath = [Bool](repeating: false, count: graph.nodeCount)
        isOnPath[source] = true
        var positions = [graph.rows.offsets[source]]
        while let node = path.last, found.count < limit {
            if node == target, path.count == steps + 1 { found.append(path) }
            let rest = positions[path.count - 1]..<graph.rows.offsets[node + 1]
            let next = rest.first { position in
                let other = Int(graph.rows.targets[position])
                return graph.rows.weight(position) > 0 && !isOnPath[other] && distances[other] >= 0
                    && path.count + distances[other] <= steps
            }
            if node != target, let next {
                positions[path.count - 1] = next + 1
                let other = Int(graph.rows.targets[next])
                path.append(other)
                isOnPath[other] = true
                positions.append(graph.rows.offsets[other])
            } else {
                isOnPath[path.removeLast()] = false
                positions.removeLast()
            }
        }
    }

    /// Over how many edges each node reaches a target; −1 where none does. O(n + m).
    private static func edgeDistances(to target: Int, _ graph: Graph) -> [Int] {
        let rows = graph.incoming
        var distances = [Int](repeating: -1, count: graph.nodeCount)
        distances[target] = 0
        var order = [target]
        var next = 0
        while next < order.count {
            let node = order[next]
            next += 1
            for position in rows.range(node) where rows.weight(position) > 0 {
                let other = Int(rows.targets[position])
                guard distances[other] < 0 else { continue }
                distances[other] = distances[node] + 1
                order.append(other)
            }
        }
        return distances
    }
}
