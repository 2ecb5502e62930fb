/// Random shortest paths between random nodes: how often they pass through each.
struct PathSampling {
    private let graph: Graph
    private let seed: UInt64
    /// By node: the number of its component, directions aside.
    private let components: [UInt32]
    /// How many samples are drawn from one stream of random numbers.
    private static let batchSize = 64

    init(of graph: Graph, seed: UInt64) {
        self.graph = graph
        self.seed = seed
        var components = [UInt32](repeating: 0, count: graph.nodeCount)
        let order = BreadthFirstOrder(of: graph)
        for index in 0..<(order.componentOffsets.count - 1) {
            for place in order.componentOffsets[index]..<order.componentOffsets[index + 1] {
                components[Int(order.nodes[place])] = UInt32(index)
            }
        }
        self.components = components
    }

    /// How many of some samples pass through each node. A sample is the same in whatever range it is drawn.
    func counts(samples: Range<Int>, threads: Int) -> [UInt32] {
        let first = samples.lowerBound / Self.batchSize
        let batches = ParallelParts.deal((samples.upperBound - 1) / Self.batchSize + 1 - first, block: 16)
        let parts = ParallelParts.map(count: batches.count, threads: threads) { part in
            graph.withSearch { search in
                var counts = [UInt32](repeating: 0, count: graph.nodeCount)
                for batch in batches[part].joined() { draw(batch + first, within: samples, search, &counts) }
                return counts
            }
        }
        var sums = [UInt32](repeating: 0, count: graph.nodeCount)
        for part in parts {
            for node in sums.indices { sums[node] += part[node] }
        }
        return sums
    }

    /// Draws a batch, and counts those of its samples that are in a range.
    private func draw(_ batch: Int, within samples: Range<Int>, _ search: MeetingSearch, _ counts: inout [UInt32]) {
        var random = SplitMix64(seed: seed, stream: UInt64(batch))
        for sample in (batch * Self.batchSize)..<((batch + 1) * Self.batchSize) {
            // A sample out of range draws as much as it would in it, or those after it would differ.
            let source = random.below(graph.nodeCount)
            let other = random.below(graph.nodeCount - 1)
            let target = other < source ? other : other + 1
            var own = SplitMix64(seed: random.next())
            guard samples.contains(sample), components[source] == components[target] else { continue }
            search.forEachNode(between: source, and: target, &own) { counts[$0] += 1 }
        }
    }
}

extension Graph {
    /// Calls with a search between nodes of this graph, which must not outlive the call.
    fileprivate func withSearch<Result>(_ body: (MeetingSearch) -> Result) -> Result {
        rows.withPointers { out in
            incoming.withPointers { incoming in body(MeetingSearch(nodeCount: nodeCount, out: out, incoming: incoming))
            }
        }
    }
}

extension Graph.Rows {
    /// Calls with pointers to the rows, which must not outlive the call.
    fileprivate func withPointers<Result>(_ body: (MeetingSearch.RowPointers) -> Result) -> Result {
        offsets.withUnsafeBufferPointer { offsets in
            targets.withUnsafeBufferPointer { targets in
                // A list without elements has no address, and nobody asks for its elements.
                guard let start = offsets.baseAddress, let first = targets.baseAddress else {
                    preconditionFailure("a graph without edges has no paths to sample")
                }
                return body(MeetingSearch.RowPointers(offsets: start, targets: first))
            }
        }
    }
}
