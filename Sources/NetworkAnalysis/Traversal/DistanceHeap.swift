/// Nodes by their distance, the nearest first and among equals the one with the smallest number: a binary heap in which
/// a distance can be lowered (D. E. Knuth, The Art of Computer Programming 3, 5.2.3).
struct DistanceHeap {
    /// The nodes, each no farther than those at twice its place.
    private var heap: [UInt32] = []
    /// For each node its place in `heap`, where it is there.
    private var places: [UInt32]

    init(nodeCount: Int) {
        places = Array(repeating: 0, count: nodeCount)
    }

    /// Adds a node.
    mutating func insert(_ node: UInt32, distances: [Double]) {
        heap.append(node)
        rise(node, from: heap.count - 1, distances)
    }

    /// Moves a node up after its distance became smaller.
    mutating func lowered(_ node: UInt32, distances: [Double]) {
        rise(node, from: Int(places[Int(node)]), distances)
    }

    /// Takes out the nearest node.
    mutating func popNearest(distances: [Double]) -> UInt32? {
        guard let last = heap.popLast() else { return nil }
        guard let nearest = heap.first else { return last }
        sink(last, distances)
        return nearest
    }

    private func precedes(_ first: UInt32, _ second: UInt32, _ distances: [Double]) -> Bool {
        let (near, far) = (distances[Int(first)], distances[Int(second)])
        return near < far || near == far && first < second
    }

    private mutating func rise(_ node: UInt32, from start: Int, _ distances: [Double]) {
        var place = start
        while place > 0 {
            let parent = (place - 1) / 2
            guard precedes(node, heap[parent], distances) else { break }
            put(heap[parent], at: place)
            place = parent
        }
        put(node, at: place)
    }

    private mutating func sink(_ node: UInt32, _ distances: [Double]) {
        var place = 0
        while true {
            var child = 2 * place + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, precedes(heap[child + 1], heap[child], distances) { child += 1 }
            guard precedes(heap[child], node, distances) else { break }
            put(heap[child], at: place)
            place = child
        }
        put(node, at: place)
    }

    private mutating func put(_ node: UInt32, at place: Int) {
        heap[place] = node
        places[Int(node)] = UInt32(place)
    }
}
