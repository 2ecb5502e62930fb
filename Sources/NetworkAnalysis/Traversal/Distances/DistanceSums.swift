/// What the distances to each node come to: the one thing that closeness and harmonic centrality need to know.
struct DistanceSums: Sendable {
    /// How many other nodes lead to a node.
    private(set) var counts: [Int]
    /// The sum of their distances.
    private(set) var totals: [Double]
    /// The sum of the reciprocals of their distances.
    private(set) var reciprocals: [Double]
    /// The largest of their distances; 0 where there is none.
    private(set) var farthest: [Double]

    /// No distances yet.
    init(nodeCount: Int) {
        counts = Array(repeating: 0, count: nodeCount)
        totals = Array(repeating: 0, count: nodeCount)
        reciprocals = totals
        farthest = totals
    }

    /// The distances between all nodes of a graph, along the direction of edges where they have one.
    ///
    /// - Parameter usesWeights: whether an edge is as long as its weight is small, 1/weight, in a graph with weights.
    init(of graph: Graph, usesWeights: Bool, threads: Int) {
        let followed = graph.measured(byWeights: usesWeights)
        // Edges that are all as long need no search by lengths.
        let weights = followed.rows.weights
        let isEven = weights.allSatisfy { $0 == weights[0] }
        let measured = isEven ? followed.withoutWeights : followed
        let order = BreadthFirstOrder(of: measured)
        let relabelled = measured.relabelled(by: order.nodes)
        let lengthRows = measured.isWeighted ? LengthRows(relabelled.incoming) : nil
        let parts = ParallelParts.deal(graph.nodeCount, block: measured.isWeighted ? 64 : BatchSearch.batchSize)
        let progress = WorkProgress(steps: graph.nodeCount)
        let sums = ParallelParts.map(count: parts.count, threads: threads) { part in
            lengthRows.map { Self.weighted($0, sources: parts[part], progress) }
                ?? BatchSearch.sums(relabelled, order: order, batches: parts[part], progress)
        }
        self.init(nodeCount: graph.nodeCount)
        for part in sums {
            for (label, node) in order.nodes.enumerated() {
                counts[Int(node)] += part.counts[label]
                totals[Int(node)] += part.totals[label]
                reciprocals[Int(node)] += part.reciprocals[label]
                farthest[Int(node)] = max(farthest[Int(node)], part.farthest[label])
            }
        }
        if isEven, let weight = weights.first { scale(by: 1 / weight) }
    }

    /// Gives every edge another length.
    private mutating func scale(by length: Double) {
        for node in counts.indices {
            totals[node] *= length
            reciprocals[node] /= length
            farthest[node] *= length
        }
    }

    /// Credits a node with others at the same distance.
    mutating func add(_ count: Int, to node: Int, distance: Double) {
        counts[node] += count
        totals[node] += Double(count) * distance
        reciprocals[node] += Double(count) / distance
        farthest[node] = max(farthest[node], distance)
    }

    /// The distances to some nodes, each found by a search against the direction of edges.
    private static func weighted(_ rows: LengthRows, sources: [Range<Int>], _ progress: WorkProgress) -> Self {
        var sums = DistanceSums(nodeCount: rows.offsets.count - 1)
        let search = DijkstraSearch(rows)
        for source in sources.joined() {
            search.run(from: source)
            let (order, distances) = (search.order.base, search.distances.base)
            for place in 1..<search.reachedCount {
                sums.add(1, to: source, distance: distances[Int(order[place])])
            }
            progress.advance()
        }
        return sums
    }
}
