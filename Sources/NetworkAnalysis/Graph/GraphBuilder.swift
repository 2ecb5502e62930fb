/// Collects edges in any order and makes a graph of them.
///
/// Parallel edges become one whose weight is their sum; edges from a node to itself are dropped and counted. The result
/// does not depend on the order in which edges were added, to the last bit.
public struct GraphBuilder: Sendable {
    private let nodeCount: Int
    private let isDirected: Bool
    private let isWeighted: Bool
    private var sources: [UInt32] = []
    private var targets: [UInt32] = []
    private var weights: [Double] = []
    /// How many edges from a node to itself were dropped.
    public private(set) var droppedSelfLoops = 0

    /// A builder of a graph with nodes `0..<nodeCount`, at most 2³².
    public init(nodeCount: Int, isDirected: Bool = false, isWeighted: Bool = true) {
        precondition(nodeCount >= 0 && nodeCount <= Int(UInt32.max), "a graph has at most 2³² nodes")
        self.nodeCount = nodeCount
        self.isDirected = isDirected
        self.isWeighted = isWeighted
    }

    /// Makes room for edges.
    public mutating func reserve(_ edgeCount: Int) {
        sources.reserveCapacity(edgeCount)
        targets.reserveCapacity(edgeCount)
        if isWeighted { weights.reserveCapacity(edgeCount) }
    }

    /// Adds an edge. In an unweighted graph the weight is ignored.
    public mutating func addEdge(from source: Int, to target: Int, weight: Double = 1) {
        precondition(source >= 0 && source < nodeCount && target >= 0 && target < nodeCount, "no such node")
        guard source != target else {
            droppedSelfLoops += 1
            return
        }
        let swaps = !isDirected && source > target
        sources.append(UInt32(swaps ? target : source))
        targets.append(UInt32(swaps ? source : target))
        if isWeighted { weights.append(weight) }
    }

    /// The graph. O(n + m) but for sorting the weights of parallel edges.
    public consuming func build() -> Graph {
        let forward = Graph.Rows(nodeCount: nodeCount, sources, targets, weights)
        if isDirected {
            let backward = forward.transposed(nodeCount: nodeCount)
            return Graph(isDirected: true, nodeCount: nodeCount, rows: forward, reversedRows: backward)
        }
        return Graph(symmetric: forward, nodeCount: nodeCount)
    }
}

extension Graph {
    /// An undirected graph from its upper triangle: for each node its neighbours with larger numbers, ascending.
    ///
    /// - Parameters:
    ///   - offsets: where the neighbours of each node begin; one more than there are nodes.
    ///   - targets: the neighbours.
    ///   - weights: the weights along `targets`, or none.
    public init(upperTriangleOffsets offsets: [Int], targets: [UInt32], weights: [Double] = []) {
        precondition(offsets.last == targets.count, "offsets must end where targets do")
        precondition(weights.isEmpty || weights.count == targets.count, "one weight for each target")
        self.init(
            symmetric: Rows(offsets: offsets, targets: targets, weights: weights), nodeCount: offsets.count - 1)
    }

    /// Adds the lower triangle: it is the upper one transposed, and its part of each row stands in front.
    fileprivate init(symmetric upper: Rows, nodeCount: Int) {
        let lower = upper.transposed(nodeCount: nodeCount)
        var rows = Rows(offsets: [0], targets: [], weights: [])
        rows.offsets.reserveCapacity(nodeCount + 1)
        rows.targets.reserveCapacity(upper.targets.count * 2)
        if !upper.weights.isEmpty { rows.weights.reserveCapacity(upper.targets.count * 2) }
        for node in 0..<nodeCount {
            for part in [lower, upper] {
                rows.targets += part.targets[part.range(node)]
                if !part.weights.isEmpty { rows.weights += part.weights[part.range(node)] }
            }
            rows.offsets.append(rows.targets.count)
        }
        self.init(isDirected: false, nodeCount: nodeCount, rows: rows, reversedRows: nil)
    }
}

extension Graph.Rows {
    /// The same edges the other way round, by counting; rows come out ascending because sources are walked in order.
    fileprivate func transposed(nodeCount: Int) -> Graph.Rows {
        var sorting = CountingSort(keys: targets, nodeCount: nodeCount, isWeighted: !weights.isEmpty)
        for source in 0..<nodeCount {
            for position in range(source) {
                sorting.place(
                    UInt32(truncatingIfNeeded: source), under: targets[position],
                    weight: weights.isEmpty ? 1 : weights[position])
            }
        }
        return sorting.rows
    }

    /// The rows of edges in any order. Sorted by target, and then by source with these in their order.
    fileprivate init(nodeCount: Int, _ sources: [UInt32], _ targets: [UInt32], _ weights: [Double]) {
        var sorting = CountingSort(keys: targets, nodeCount: nodeCount, isWeighted: !weights.isEmpty)
        for edge in sources.indices {
            sorting.place(sources[edge], under: targets[edge], weight: weights.isEmpty ? 1 : weights[edge])
        }
        self = sorting.rows.transposed(nodeCount: nodeCount).merged(nodeCount: nodeCount)
    }

    /// The rows with one edge in the place of parallel ones, in ascending rows.
    private func merged(nodeCount: Int) -> Graph.Rows {
        let hasParallel = (0..<nodeCount).contains { node in
            let row = range(node)
            return row.dropFirst().contains { targets[$0] == targets[$0 - 1] }
        }
        guard hasParallel else { return self }
        var result = Graph.Rows(offsets: [0], targets: [], weights: [])
        result.offsets.reserveCapacity(nodeCount + 1)
        for node in 0..<nodeCount {
            var rest = range(node)
            while let first = rest.first {
                let parallel = rest.prefix { targets[$0] == targets[first] }
                result.targets.append(targets[first])
                if !weights.isEmpty { result.weights.append(Self.sum(weights[parallel])) }
                rest = parallel.upperBound..<rest.upperBound
            }
            result.offsets.append(result.targets.count)
        }
        return result
    }

    /// Sums parallel weights in ascending order: the order of their adding must not show in the last bit.
    private static func sum(_ weights: ArraySlice<Double>) -> Double {
        weights.sorted().reduce(0, +)
    }
}

/// Puts edges into rows by one of their ends, in the order in which they come.
private struct CountingSort {
    private let offsets: [Int]
    private var next: [Int]
    private var others: [UInt32]
    private var weights: [Double]

    init(keys: [UInt32], nodeCount: Int, isWeighted: Bool) {
        var offsets = [Int](repeating: 0, count: nodeCount + 1)
        for key in keys { offsets[Int(key) + 1] += 1 }
        for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
        (self.offsets, next) = (offsets, offsets)
        others = Array(repeating: 0, count: keys.count)
        weights = Array(repeating: 0, count: isWeighted ? keys.count : 0)
    }

    @inline(__always)
    mutating func place(_ other: UInt32, under key: UInt32, weight: Double) {
        let place = next[Int(key)]
        next[Int(key)] = place + 1
        others[place] = other
        if !weights.isEmpty { weights[place] = weight }
    }

    var rows: Graph.Rows { Graph.Rows(offsets: offsets, targets: others, weights: weights) }
}
