/// Nodes by distance, the nearest first: a heap of four children a node, in which the distances stand beside the nodes, so
/// that a comparison looks nowhere else.
///
/// A distance is not lowered: the node is put in again, and who takes out nodes passes over those that are known to be
/// nearer. Which of equally distant nodes comes first depends on nothing but what was put in, and in which order.
///
/// D. B. Johnson, "Priority queues with update and finding minimum spanning trees", Information Processing Letters 4,
/// 1975.
struct DistanceHeap: ~Copyable {
    /// A node and how far it is.
    struct Entry: BitwiseCopyable {
        var distance: Double
        var node: UInt32
    }

    private let entries: ScratchList<Entry>
    private(set) var count = 0

    /// Room for a number of entries at a time.
    init(capacity: Int) {
        entries = ScratchList(repeating: Entry(distance: 0, node: 0), count: capacity)
    }

    /// Adds a node.
    @inline(__always)
    mutating func insert(_ node: UInt32, at distance: Double) {
        let entries = entries.base
        var place = count
        count &+= 1
        while place > 0 {
            let parent = (place &- 1) &>> 2
            guard distance < entries[parent].distance else { break }
            entries[place] = entries[parent]
            place = parent
        }
        entries[place] = Entry(distance: distance, node: node)
    }

    /// Takes out the nearest node. There must be one.
    @inline(__always)
    mutating func removeNearest() -> Entry {
        let entries = entries.base
        let nearest = entries[0]
        count &-= 1
        let last = entries[count]
        var place = 0
        while true {
            let first = place &* 4 &+ 1
            guard first < count else { break }
            var child = first
            var distance = entries[first].distance
            for other in (first &+ 1)..<max(first &+ 1, min(first &+ 4, count)) {
                let isNearer = entries[other].distance < distance
                child = isNearer ? other : child
                distance = isNearer ? entries[other].distance : distance
            }
            guard distance < last.distance else { break }
            entries[place] = entries[child]
            place = child
        }
        entries[place] = last
        return nearest
    }
}
