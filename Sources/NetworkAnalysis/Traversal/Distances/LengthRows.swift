/// The rows of a graph's edges with their lengths, 1/weight, without those edges that are longer than a way round over one
/// other node: no shortest path has them.
///
/// In networks whose weights vary, as co-occurrence networks' do, most edges go. What they are found by is the triangles:
/// O(Σ degree²), which is never more than one search a node, and as edges are tried from the shortest on, mostly less.
struct LengthRows {
    /// Where each row begins; one more than there are nodes.
    private(set) var offsets = [0]
    /// The nodes at the other end, ascending in a row.
    private(set) var targets: [UInt32] = []
    /// The lengths along `targets`.
    private(set) var lengths: [Double] = []

    /// How much longer than the shortest a path may be, as a share of it, to be as short. Sums of the same lengths in
    /// another order differ by less, as long as they have fewer than some thousand terms.
    static let tolerance = 1e-12

    /// The rows with all their edges, whose weights are above 0: a single search is quicker than what would shorten it.
    init(all rows: Graph.Rows) {
        (offsets, targets, lengths) = (rows.offsets, rows.targets, rows.lengths)
    }

    /// The rows of weighted edges, whose weights are above 0.
    init(_ rows: Graph.Rows) {
        let nodeCount = rows.offsets.count - 1
        let sorted = SortedRows(rows)
        var shortest = [Double](repeating: .infinity, count: nodeCount)
        offsets.reserveCapacity(nodeCount + 1)
        for node in 0..<nodeCount {
            let row = rows.range(node)
            for position in row { shortest[Int(rows.targets[position])] = 1 / rows.weights[position] }
            sorted.shorten(&shortest, from: node)
            for position in row {
                let target = rows.targets[position]
                let length = 1 / rows.weights[position]
                if length <= shortest[Int(target)] * (1 + Self.tolerance) {
                    targets.append(target)
                    lengths.append(length)
                }
                shortest[Int(target)] = .infinity
            }
            offsets.append(targets.count)
        }
    }

    /// The position of an edge, where it was not left out.
    func position(from source: Int, to target: Int) -> Int? {
        var (low, high) = (offsets[source], offsets[source + 1])
        while low < high {
            let middle = (low + high) / 2
            if targets[middle] < target { low = middle + 1 } else { high = middle }
        }
        return low < offsets[source + 1] && targets[low] == target ? low : nil
    }
}

/// Rows of edges from the shortest to the longest.
private struct SortedRows {
    private let offsets: [Int]
    private var edges: [(length: Double, target: UInt32)]

    init(_ rows: Graph.Rows) {
        offsets = rows.offsets
        edges = rows.targets.indices.map { (1 / rows.weights[$0], rows.targets[$0]) }
        for node in 0..<(offsets.count - 1) {
            edges[rows.range(node)].sort { $0.length < $1.length }
        }
    }

    /// Puts ways over two edges in the place of longer ones over one.
    ///
    /// - Parameter shortest: the lengths of the node's edges by their other ends, infinite where there is none.
    func shorten(_ shortest: inout [Double], from node: Int) {
        let row = offsets[node]..<offsets[node + 1]
        guard let longest = row.last.map({ edges[$0].length }) else { return }
        edges.withUnsafeBufferPointer { edges in
            shortest.withUnsafeMutableBufferPointer { shortest in
                for first in row where edges[first].length < longest {
                    let (start, middle) = (edges[first].length, Int(edges[first].target))
                    for second in offsets[middle]..<offsets[middle + 1] {
                        let (sum, end) = (start + edges[second].length, Int(edges[second].target))
                        guard sum < longest else { break }
                        // Where there is no edge it stays infinite: only edges can be too long.
                        let known = shortest[end]
                        shortest[end] = known.isFinite && sum < known ? sum : known
                    }
                }
            }
        }
    }
}
