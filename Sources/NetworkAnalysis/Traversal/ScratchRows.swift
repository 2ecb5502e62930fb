/// The rows of a graph's edges for kernels: parts of one list of targets, which has fewer than 2³² of them.
final class ScratchRows {
    /// Where a row begins and ends.
    struct Row: BitwiseCopyable {
        var start: UInt32
        var end: UInt32
    }

    /// By node: its row. A kernel may leave out the first edges of a row by moving its start.
    let ranges: ScratchList<Row>
    let targets: ScratchList<UInt32>

    init(_ rows: Graph.Rows) {
        precondition(rows.targets.count <= Int(UInt32.max), "a graph to be searched has at most 2³¹ edges")
        let pairs = zip(rows.offsets, rows.offsets.dropFirst())
        ranges = ScratchList(pairs.map { Row(start: UInt32($0), end: UInt32($1)) }, slack: Row(start: 0, end: 0))
        targets = ScratchList(rows.targets, slack: 0)
    }

    /// How many arcs there are in the rows of some of a list's nodes.
    func arcCount(of nodes: UnsafeMutablePointer<UInt32>, _ places: Range<Int>) -> Int {
        let ranges = ranges.base
        var count = 0
        for place in places {
            let row = ranges[Int(nodes[place])]
            count &+= Int(row.end &- row.start)
        }
        return count
    }
}
