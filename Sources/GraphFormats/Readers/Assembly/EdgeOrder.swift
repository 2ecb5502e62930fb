internal import NetworkAnalysis

/// Where the edges of a file stand in its graph, which orders them by their ends and joins those between the same ends.
struct EdgeOrder {
    /// Along the edges of the graph, the first edge of the file between their ends; nothing where they are the same.
    private(set) var firsts: [Int]?
    private let sources: [UInt32]
    private let targets: [UInt32]
    private let isDirected: Bool

    init(_ sources: [UInt32], _ targets: [UInt32], isDirected: Bool) throws(GraphFileError) {
        guard sources.count < Int(UInt32.max) else {
            throw GraphFileError("too-large", "a graph has at most 4 billion edges here")
        }
        (self.sources, self.targets, self.isDirected) = (sources, targets, isDirected)
        let keys = sources.indices.map { Self.key(sources[$0], targets[$0], isDirected) }
        let isOrdered =
            zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }
            && !sources.indices.contains { sources[$0] == targets[$0] }
        guard !isOrdered else { return }
        let order = keys.indices.filter { sources[$0] != targets[$0] }.sorted { (keys[$0], $0) < (keys[$1], $1) }
        firsts = order.indices.filter { $0 == 0 || keys[order[$0 - 1]] != keys[order[$0]] }.map { order[$0] }
    }

    private static func key(_ source: UInt32, _ target: UInt32, _ isDirected: Bool) -> UInt64 {
        let (first, second) = isDirected ? (source, target) : (min(source, target), max(source, target))
        return UInt64(first) << 32 | UInt64(second)
    }

    /// The graph of the edges. Weights of edges between the same ends are added.
    func graph(nodeCount: Int, weights: [Double], threads: Int) -> Graph {
        do {
            return try GraphBuilder(
                nodeCount: nodeCount, isDirected: isDirected, sources: sources, targets: targets, weights: weights
            ).build(threads: threads)
        } catch {
            preconditionFailure("nodes are counted, weights are normal: \(error)")
        }
    }
}
