/// Where the edges of a file stand in its graph, which orders them by their ends and joins those between the same ends.
enum EdgeOrder {
    /// Along the edges of the graph, the first edge of the file between their ends; nothing where they are the same.
    static func firsts(_ sources: [UInt32], _ targets: [UInt32], isDirected: Bool) -> [Int]? {
        let keys = sources.indices.map { key(sources[$0], targets[$0], isDirected) }
        let isOrdered =
            zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }
            && !sources.indices.contains { sources[$0] == targets[$0] }
        guard !isOrdered else { return nil }
        let order = keys.indices.filter { sources[$0] != targets[$0] }.sorted { (keys[$0], $0) < (keys[$1], $1) }
        return order.indices.filter { $0 == 0 || keys[order[$0 - 1]] != keys[order[$0]] }.map { order[$0] }
    }

    private static func key(_ source: UInt32, _ target: UInt32, _ isDirected: Bool) -> UInt64 {
        let (first, second) = isDirected ? (source, target) : (min(source, target), max(source, target))
        return UInt64(first) << 32 | UInt64(second)
    }
}
