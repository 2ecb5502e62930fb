/// The distances from one node along edges that have lengths, one source after the other. O((n + m) log n) a source.
///
/// E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1, 1959.
struct DijkstraSearch {
    private let rows: Graph.Rows
    private let lengths: [Double]
    private var heap: DistanceHeap
    /// The distance of each node; infinite where it was not reached.
    private(set) var distances: [Double]
    /// The nodes that were reached, the nearest first and among equals the one with the smallest number.
    private(set) var order: [UInt32] = []

    /// - Parameter lengths: the lengths of the edges in the order of the rows.
    init(rows: Graph.Rows, lengths: [Double], nodeCount: Int) {
        self.rows = rows
        self.lengths = lengths
        heap = DistanceHeap(nodeCount: nodeCount)
        distances = Array(repeating: .infinity, count: nodeCount)
        order.reserveCapacity(nodeCount)
    }

    /// Finds the distances from a node.
    mutating func run(from source: Int) {
        for node in order { distances[Int(node)] = .infinity }
        order.removeAll(keepingCapacity: true)
        distances[source] = 0
        heap.insert(UInt32(source), distances: distances)
        while let node = heap.popNearest(distances: distances) {
            order.append(node)
            let distance = distances[Int(node)]
            for position in rows.range(Int(node)) {
                let (target, sum) = (rows.targets[position], distance + lengths[position])
                let known = distances[Int(target)]
                guard sum < known else { continue }
                distances[Int(target)] = sum
                if known == .infinity {
                    heap.insert(target, distances: distances)
                } else {
                    heap.lowered(target, distances: distances)
                }
            }
        }
    }
}
