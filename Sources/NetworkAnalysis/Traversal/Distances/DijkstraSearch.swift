/// The distances from one node along edges that have lengths, one source after the other. O((n + m) log n) a source.
///
/// E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1, 1959.
final class DijkstraSearch {
    let offsets: ScratchList<Int>
    let targets: ScratchList<UInt32>
    let lengths: ScratchList<Double>
    /// By node: the distance; infinite where it was not reached.
    let distances: ScratchList<Double>
    /// The nodes that were reached, the nearest first.
    let order: ScratchList<UInt32>
    private(set) var reachedCount = 0
    private var heap: DistanceHeap

    init(_ rows: LengthRows) {
        let nodeCount = rows.offsets.count - 1
        offsets = ScratchList(rows.offsets, slack: 0)
        targets = ScratchList(rows.targets, slack: 0)
        lengths = ScratchList(rows.lengths, slack: 0)
        distances = ScratchList(repeating: .infinity, count: nodeCount)
        order = ScratchList(repeating: 0, count: nodeCount)
        // Each edge puts a node in at most once.
        heap = DistanceHeap(capacity: rows.targets.count + 1)
    }

    /// Finds the distances from a node.
    func run(from source: Int) {
        let (offsets, targets, lengths) = (offsets.base, targets.base, lengths.base)
        let (distances, order) = (distances.base, order.base)
        for place in 0..<reachedCount { distances[Int(order[place])] = .infinity }
        var reached = 0
        distances[source] = 0
        heap.insert(UInt32(truncatingIfNeeded: source), at: 0)
        while heap.count > 0 {
            let nearest = heap.removeNearest()
            let node = Int(nearest.node)
            guard nearest.distance == distances[node] else { continue }
            order[reached] = nearest.node
            reached &+= 1
            var edge = offsets[node]
            let end = offsets[node &+ 1]
            while edge < end {
                let target = targets[edge]
                let distance = nearest.distance + lengths[edge]
                if distance < distances[Int(target)] {
                    distances[Int(target)] = distance
                    heap.insert(target, at: distance)
                }
                edge &+= 1
            }
        }
        reachedCount = reached
    }
}
