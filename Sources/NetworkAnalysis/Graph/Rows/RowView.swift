/// Rows as a kernel reads them: without checks of bounds, which the rows of a graph keep, and without counting
/// references.
struct RowView {
    let offsets: UnsafePointer<Int>
    let targets: UnsafePointer<UInt32>

    /// Where a node's row begins and ends in `targets`.
    @inline(__always)
    func range(_ node: Int) -> (start: Int, end: Int) { (offsets[node], offsets[node &+ 1]) }

    /// The length of a node's row.
    @inline(__always)
    func count(_ node: Int) -> Int { offsets[node &+ 1] &- offsets[node] }
}

extension Graph.Rows {
    /// Calls a body with a view that is valid until it returns.
    func withView<Result>(_ body: (RowView) -> Result) -> Result {
        offsets.withUnsafeBufferPointer { offsets in
            targets.withUnsafeBufferPointer { targets in
                // An empty array may have no address; nothing is then read from what stands for it.
                withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1) { none in
                    guard let start = offsets.baseAddress, let empty = none.baseAddress else {
                        preconditionFailure("rows have an offset, and a buffer an address")
                    }
                    return body(RowView(offsets: start, targets: targets.baseAddress ?? UnsafePointer(empty)))
                }
            }
        }
    }
}

extension Graph {
    /// Calls a body with views of the rows of the edges that count: one, or two where the graph is directed and both
    /// directions do.
    func withViews<Result>(_ direction: EdgeDirection, _ body: (RowView, RowView?) -> Result) -> Result {
        let rows = rows(direction)
        return rows[0].withView { first in
            rows.count == 1 ? body(first, nil) : rows[1].withView { body(first, $0) }
        }
    }
}
