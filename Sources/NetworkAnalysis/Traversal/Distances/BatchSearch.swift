/// Breadth-first search from 512 sources at a time: each node holds one bit for each source that reached it, and a whole
/// word of searches takes a step in one instruction.
///
/// A level is found by pushing from the few nodes that had news, or, where most edges would be crossed anyway, by
/// pulling into the nodes that still lack sources. What is counted does not depend on the choice.
///
/// M. Then et al., "The more the merrier: efficient multi-source graph traversal", PVLDB 8(4), 2014.
struct BatchSearch: ~Copyable {
    /// One bit for each source of a batch.
    typealias Sources = SIMD8<UInt64>
    static let batchSize = 512

    private let out: Graph.Rows
    private let incoming: Graph.Rows
    /// By node: the sources that reached it, those that did so in this level, and in the next.
    private let seen: UnsafeMutablePointer<Sources>
    private let current: UnsafeMutablePointer<Sources>
    private let next: UnsafeMutablePointer<Sources>
    private let nodeCount: Int
    /// The nodes with news, and those that still lack sources.
    private var frontier: [UInt32] = []
    private var incomplete: [UInt32] = []

    /// The distances from batches of sources to every node, in a graph that was relabelled by a breadth-first order.
    static func sums(
        _ graph: Graph, order: BreadthFirstOrder, batches: [Range<Int>], _ progress: WorkProgress
    ) -> DistanceSums {
        var sums = DistanceSums(nodeCount: graph.nodeCount)
        var search = BatchSearch(graph)
        for batch in batches {
            search.run(batch, within: order.components(around: batch), &sums)
            progress.advance(by: batch.count)
        }
        return sums
    }

    private init(_ graph: Graph) {
        (out, incoming, nodeCount) = (graph.rows, graph.incoming, graph.nodeCount)
        func allocate() -> UnsafeMutablePointer<Sources> {
            let masks = UnsafeMutablePointer<Sources>.allocate(capacity: max(1, graph.nodeCount))
            masks.initialize(repeating: .zero, count: graph.nodeCount)
            return masks
        }
        (seen, current, next) = (allocate(), allocate(), allocate())
    }

    deinit {
        for masks in [seen, current, next] { masks.deallocate() }
    }

    /// Searches from the nodes of a batch. `nodes` are those of all components that it touches.
    private mutating func run(_ batch: Range<Int>, within nodes: Range<Int>, _ sums: inout DistanceSums) {
        // A batch that is not full has sources that nobody waits for.
        var absent = Sources.zero
        for lane in batch.count..<Self.batchSize { absent[lane >> 6] |= 1 << UInt64(lane & 63) }
        for node in nodes { (seen + node).pointee = absent }
        for (lane, source) in batch.enumerated() {
            (seen + source).pointee[lane >> 6] |= 1 << UInt64(lane & 63)
            (current + source).pointee[lane >> 6] |= 1 << UInt64(lane & 63)
        }
        frontier = batch.map { UInt32($0) }
        incomplete = nodes.map { UInt32($0) }
        var arcsToPull = out.offsets[nodes.upperBound] - out.offsets[nodes.lowerBound]
        var distance = 0.0
        while !frontier.isEmpty {
            distance += 1
            let arcsToPush = frontier.reduce(0) { $0 + out.count(Int($1)) }
            var reached = arcsToPush * 4 < arcsToPull ? pushed() : pulled()
            for node in frontier { current[Int(node)] = .zero }
            keepNews(of: &reached, distance: distance, &sums)
            if arcsToPush * 4 >= arcsToPull { arcsToPull = dropComplete() }
            frontier = reached
        }
    }

    /// The nodes that the frontier's edges lead to, with what they bring in `next`.
    private func pushed() -> [UInt32] {
        var reached: [UInt32] = []
        for node in frontier {
            let news = current[Int(node)]
            for position in out.range(Int(node)) {
                let target = out.targets[position]
                if next[Int(target)] == .zero { reached.append(target) }
                next[Int(target)] |= news
            }
        }
        return reached
    }

    /// The nodes that lack sources, with what their edges from the frontier bring in `next`.
    private func pulled() -> [UInt32] {
        for node in incomplete {
            var news = Sources.zero
            for position in incoming.range(Int(node)) { news |= current[Int(incoming.targets[position])] }
            next[Int(node)] = news
        }
        return incomplete
    }

    /// Keeps the nodes that some source reached for the first time, and counts them.
    private func keepNews(of reached: inout [UInt32], distance: Double, _ sums: inout DistanceSums) {
        var kept = 0
        for place in reached.indices {
            let node = Int(reached[place])
            let news = next[node] & ~seen[node]
            next[node] = .zero
            let count = news.bitCount
            guard count > 0 else { continue }
            seen[node] |= news
            current[node] = news
            sums.add(count, to: node, distance: distance)
            reached[kept] = UInt32(node)
            kept += 1
        }
        reached.removeLast(reached.count - kept)
    }

    /// Leaves out the nodes that all sources have reached; returns how many edges lead to the others.
    private mutating func dropComplete() -> Int {
        incomplete.removeAll { seen[Int($0)] == Sources(repeating: .max) }
        return incomplete.reduce(0) { $0 + incoming.count(Int($1)) }
    }
}

extension BreadthFirstOrder {
    /// The nodes, by their places in this order, of the components that places belong to.
    fileprivate func components(around places: Range<Int>) -> Range<Int> {
        var (first, last) = (0, componentOffsets.count - 1)
        while componentOffsets[first + 1] <= places.lowerBound { first += 1 }
        while componentOffsets[last - 1] >= places.upperBound { last -= 1 }
        return componentOffsets[first]..<componentOffsets[last]
    }
}

extension SIMD8<UInt64> {
    /// The number of bits that are set: summed by twos, fours and eights in all words at once.
    fileprivate var bitCount: Int {
        let (ones, twos, fours) = (
            Self(repeating: 0x5555_5555_5555_5555), Self(repeating: 0x3333_3333_3333_3333),
            Self(repeating: 0x0f0f_0f0f_0f0f_0f0f)
        )
        let pairs = self &- ((self &>> Self(repeating: 1)) & ones)
        let nibbles = (pairs & twos) &+ ((pairs &>> Self(repeating: 2)) & twos)
        let bytes = ((nibbles &+ (nibbles &>> Self(repeating: 4))) & fours).wrappedSum()
        // Eight words of at most 8 in a byte make at most 64: the bytes are added as four halves of 16 bits.
        let halves = (bytes & 0x00ff_00ff_00ff_00ff) &+ ((bytes &>> 8) & 0x00ff_00ff_00ff_00ff)
        return Int((halves &* 0x0001_0001_0001_0001) &>> 48)
    }
}
