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
        let forward = EdgeSort.rows(nodeCount: nodeCount, sources, targets, weights)
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
        var offsets = [Int](repeating: 0, count: nodeCount + 1)
        for target in targets { offsets[Int(target) + 1] += 1 }
        for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
        var next = offsets
        var result = Graph.Rows(
            offsets: offsets, targets: Array(repeating: 0, count: targets.count),
            weights: Array(repeating: 0, count: weights.count))
        for source in 0..<nodeCount {
            for position in range(source) {
                let target = Int(targets[position])
                result.targets[next[target]] = UInt32(source)
                if !weights.isEmpty { result.weights[next[target]] = weights[position] }
                next[target] += 1
            }
        }
        return result
    }
}

/// Sorts edges by source and target with two passes of counting sort, and merges parallel ones.
private enum EdgeSort {
    static func rows(
        nodeCount: Int, _ sources: [UInt32], _ targets: [UInt32], _ weights: [Double]
    ) -> Graph.Rows {
        let byTarget = order(Array(0..<UInt32(sources.count)), by: targets, nodeCount: nodeCount)
        let sorted = order(byTarget, by: sources, nodeCount: nodeCount)
        var rows = Graph.Rows(offsets: [0], targets: [], weights: [])
        rows.offsets.reserveCapacity(nodeCount + 1)
        rows.targets.reserveCapacity(sources.count)
        var position = 0
        for node in 0..<nodeCount {
            while position < sorted.count, sources[Int(sorted[position])] == node {
                let target = targets[Int(sorted[position])]
                let start = position
                while position < sorted.count, sources[Int(sorted[position])] == node,
                    targets[Int(sorted[position])] == target
                {
                    position += 1
                }
                rows.targets.append(target)
                guard !weights.isEmpty else { continue }
                rows.weights.append(sum(sorted[start..<position].map { weights[Int($0)] }))
            }
            rows.offsets.append(rows.targets.count)
        }
        return rows
    }

    /// Sums parallel weights in ascending order: the order of their adding must not show in the last bit.
    private static func sum(_ weights: [Double]) -> Double {
        weights.count == 1 ? weights[0] : weights.sorted().reduce(0, +)
    }

    private static func order(_ edges: [UInt32], by keys: [UInt32], nodeCount: Int) -> [UInt32] {
        var next = [Int](repeating: 0, count: nodeCount + 1)
        for edge in edges { next[Int(keys[Int(edge)]) + 1] += 1 }
        for node in 0..<nodeCount { next[node + 1] += next[node] }
        var result = [UInt32](repeating: 0, count: edges.count)
        for edge in edges {
            let key = Int(keys[Int(edge)])
            result[next[key]] = edge
            next[key] += 1
        }
        return result
    }
}
