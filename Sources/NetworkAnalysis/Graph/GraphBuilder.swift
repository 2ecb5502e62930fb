/// Collects edges in any order and makes a graph of them.
///
/// Parallel edges become one whose weight is their sum; edges from a node to itself are dropped and counted. The result
/// does not depend on the order in which edges were added, nor on the number of threads, to the last bit.
///
/// Memory: 8 bytes for each edge that was added, 16 with weights; while the graph is made, about 17 and 48 for each edge
/// at most, these among them. The graph itself takes 8 and 24. Each node takes 8 bytes some five times.
public struct GraphBuilder: Sendable {
    private let nodeCount: Int
    private let isDirected: Bool
    private let isWeighted: Bool
    private var edges = EdgeColumns()
    /// How many edges from a node to itself were dropped.
    public private(set) var droppedSelfLoops = 0

    /// A builder of a graph with nodes `0..<nodeCount`, fewer than 2³².
    public init(nodeCount: Int, isDirected: Bool = false, isWeighted: Bool = true) {
        precondition(nodeCount >= 0 && nodeCount <= Int(UInt32.max), "a graph has fewer than 2³² nodes")
        self.nodeCount = nodeCount
        self.isDirected = isDirected
        self.isWeighted = isWeighted
    }

    /// Takes edges as lists, and checks what they say.
    ///
    /// - Parameters:
    ///   - sources: where each edge begins.
    ///   - targets: where it leads.
    ///   - weights: how strong it is, or nothing where every edge weighs 1.
    /// - Throws: `GraphError` for a node count above 2³² − 1, lists of different lengths, an end that is no node and a
    ///   weight that is not finite.
    public init(
        nodeCount: Int, isDirected: Bool = false, sources: consuming [UInt32], targets: consuming [UInt32],
        weights: consuming [Double] = []
    ) throws(GraphError) {
        guard nodeCount >= 0, nodeCount <= Int(UInt32.max) else {
            throw GraphError(
                .nodeCount, "a graph has at most 4294967295 nodes, not \(nodeCount); leave out nodes without edges")
        }
        guard sources.count == targets.count, weights.isEmpty || weights.count == sources.count else {
            throw GraphError(
                .unequalLists,
                "\(sources.count) sources, \(targets.count) targets and \(weights.count) weights make no edges; give "
                    + "one of each for every edge")
        }
        // The largest first, in a loop without a branch: which edge is wrong is looked for only where one is.
        let highest = max(sources.max() ?? 0, targets.max() ?? 0)
        if Int(highest) >= nodeCount, !sources.isEmpty {
            throw GraphError(
                .noSuchNode, "an edge ends at node \(highest) of \(nodeCount); count nodes from 0")
        }
        // A number minus itself is 0 where it is finite, and no number elsewhere.
        guard weights.reduce(0, { $0 + ($1 - $1) }) == 0 else {
            throw GraphError(.weight, "a weight is infinite or no number; leave the edge out or weigh it")
        }
        self.init(nodeCount: nodeCount, isDirected: isDirected, isWeighted: !weights.isEmpty)
        edges = EdgeColumns(sources: consume sources, targets: consume targets, weights: consume weights)
        droppedSelfLoops = edges.dropSelfLoops(ordered: !isDirected)
    }

    /// Makes room for edges.
    public mutating func reserve(_ edgeCount: Int) {
        edges.sources.reserveCapacity(edgeCount)
        edges.targets.reserveCapacity(edgeCount)
        if isWeighted { edges.weights.reserveCapacity(edgeCount) }
    }

    /// Adds an edge. In an unweighted graph the weight is ignored.
    public mutating func addEdge(from source: Int, to target: Int, weight: Double = 1) {
        precondition(source >= 0 && source < nodeCount && target >= 0 && target < nodeCount, "no such node")
        guard source != target else {
            droppedSelfLoops += 1
            return
        }
        let swaps = !isDirected && source > target
        edges.sources.append(UInt32(swaps ? target : source))
        edges.targets.append(UInt32(swaps ? source : target))
        if isWeighted { edges.weights.append(weight) }
    }

    /// The graph. O(n + m) but for sorting the weights of parallel edges.
    ///
    /// - Parameter threads: how many threads work; each takes 8 bytes for every node.
    public consuming func build(threads: Int = 1) -> Graph {
        let (nodeCount, isDirected) = (nodeCount, isDirected)
        // Handed over, so that the edges are let go as soon as they are in rows.
        var edges = EdgeColumns()
        swap(&edges, &self.edges)
        let forward = Graph.Rows(nodeCount: nodeCount, consume edges, threads: threads)
        let backward = isDirected ? forward.transposed(threads: threads) : nil
        return Graph(
            isDirected: isDirected, nodeCount: nodeCount,
            rows: isDirected ? forward : forward.symmetric(threads: threads), reversedRows: backward)
    }
}

extension EdgeColumns {
    /// Drops edges from a node to itself and says how many there were.
    ///
    /// - Parameter ordered: whether the smaller end of an edge becomes its source.
    fileprivate mutating func dropSelfLoops(ordered: Bool) -> Int {
        let count = sources.count
        var kept = 0
        sources.withUnsafeMutableBufferPointer { sources in
            targets.withUnsafeMutableBufferPointer { targets in
                weights.withUnsafeMutableBufferPointer { weights in
                    for edge in 0..<count {
                        let (source, target) = (sources[edge], targets[edge])
                        sources[kept] = ordered ? min(source, target) : source
                        targets[kept] = ordered ? max(source, target) : target
                        if !weights.isEmpty { weights[kept] = weights[edge] }
                        kept &+= source == target ? 0 : 1
                    }
                }
            }
        }
        guard kept < count else { return 0 }
        sources.removeSubrange(kept...)
        targets.removeSubrange(kept...)
        if !weights.isEmpty { weights.removeSubrange(kept...) }
        return count - kept
    }
}

extension Graph {
    /// An undirected graph from its upper triangle: for each node its neighbours with larger numbers, ascending.
    ///
    /// - Parameters:
    ///   - offsets: where the neighbours of each node begin; one more than there are nodes.
    ///   - targets: the neighbours.
    ///   - weights: the weights along `targets`, or none.
    ///   - threads: how many threads work; each takes 8 bytes for every node.
    public init(upperTriangleOffsets offsets: [Int], targets: [UInt32], weights: [Double] = [], threads: Int = 1) {
        precondition(offsets.first == 0 && offsets.last == targets.count, "offsets must end where targets do")
        precondition(weights.isEmpty || weights.count == targets.count, "one weight for each target")
        precondition(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }, "offsets must ascend")
        let nodeCount = offsets.count - 1
        precondition(targets.isEmpty || Int(targets.max() ?? 0) < nodeCount, "no such node")
        let upper = Rows(offsets: offsets, targets: targets, weights: weights)
        precondition(upper.isUpperTriangle, "neighbours must be larger than their node and ascend")
        self.init(isDirected: false, nodeCount: nodeCount, rows: upper.symmetric(threads: threads), reversedRows: nil)
    }
}

extension Graph.Rows {
    /// Whether each row ascends from above its own number.
    fileprivate var isUpperTriangle: Bool {
        withColumns { targets, _ in
            var isUpper = true
            for node in 0..<offsets.count - 1 {
                var before = UInt32(truncatingIfNeeded: node)
                for position in offsets[node]..<offsets[node + 1] {
                    isUpper = isUpper && targets[position] > before
                    before = targets[position]
                }
            }
            return isUpper
        }
    }
}
