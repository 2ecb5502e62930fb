/// The rows of a graph's edges for kernels: each from a start to an end in one list of targets.
final class ScratchRows {
    /// By node: where its row begins and ends. A kernel may leave out the first edges of a row by moving its start.
    let starts: ScratchList<Int>
    let ends: ScratchList<Int>
    let targets: ScratchList<UInt32>

    init(_ rows: Graph.Rows) {
        starts = ScratchList(rows.offsets, slack: 0)
        ends = ScratchList(Array(rows.offsets.dropFirst()), slack: 0)
        targets = ScratchList(rows.targets, slack: 0)
    }
}
