/// Equations x(i) = b(i) + Σ x(j)·share(j)·w(ji), of which each says what flows into a node from others.
///
/// They are solved one after the other, each with what is known by then (Gauss–Seidel). If shares of what a node has
/// flow on and the rest leaves the system, then as much leaves in the solution as enters: after each sweep the constants
/// are scaled so that this holds, because else it is what would take longest to settle. What is found is the solution
/// times `scale`.
struct FlowSystem {
    /// By unknown: its row, which is also the place of what it sends.
    let nodes: UnsafePointer<UInt32>
    let count: Int
    /// b, by unknown.
    let constants: UnsafeMutablePointer<Double>
    /// By unknown: what it sends along an edge of weight 1 of each unit it has.
    let shares: UnsafeMutablePointer<Double>
    /// By unknown: which part of what it has leaves the system; nothing where the balance is not to be kept.
    let leaks: UnsafeMutablePointer<Double>?
    let values: UnsafeMutablePointer<Double>
    /// By row: what a node sends along an edge of weight 1.
    let sent: UnsafeMutablePointer<Double>
    /// What enters.
    let inflow: Double
    private(set) var scale = 1.0
    /// The scale of the sweep before.
    private var lastScale = 1.0
    private var changes = (last: Double.infinity, before: Double.infinity)

    init(
        nodes: UnsafePointer<UInt32>, count: Int, constants: UnsafeMutablePointer<Double>,
        shares: UnsafeMutablePointer<Double>, leaks: UnsafeMutablePointer<Double>?,
        values: UnsafeMutablePointer<Double>, sent: UnsafeMutablePointer<Double>, inflow: Double
    ) {
        (self.nodes, self.count, self.constants, self.shares) = (nodes, count, constants, shares)
        (self.leaks, self.values, self.sent, self.inflow) = (leaks, values, sent, inflow)
    }

    /// How much smaller changes become from one sweep to the next, at the worse of the last two.
    private(set) var rate = 1.0

    /// Evaluates each equation once. Returns about how far the values are from the solution, as a share of their sum:
    /// what all sweeps after this one would still change, if changes go on to become smaller at the same rate.
    mutating func sweep(_ rows: RowReader) -> Double {
        var (change, leaving, sum) = (0.0, 0.0, 0.0)
        // Sums of millions of numbers one by one would round so coarsely that the scale never came to rest.
        for start in stride(from: 0, to: count, by: Self.blockSize) {
            let part = sweep(start..<min(count, start + Self.blockSize), rows)
            change += part.change
            leaving += part.leaving
            sum += part.sum
        }
        lastScale = scale
        if leaks != nil, inflow > 0, leaving > 0 { self.scale = leaving / inflow }
        rate =
            changes.before.isFinite ? max(change / changes.last, changes.last / changes.before) : change / changes.last
        changes = (change, changes.last)
        guard change > 0 else { return 0 }
        // One change says nothing yet, and none promises a rate that is better than usual.
        guard changes.before.isFinite, rate < 1 else { return .infinity }
        rate = max(rate, 0.1)
        return change * rate / (1 - rate) / sum
    }

    private static var blockSize: Int { 1024 }

    /// Evaluates the equations of some unknowns. Returns how much what is found of them changes, how much of it leaves the
    /// system, and its sum.
    @inline(__always)
    private func sweep(_ range: Range<Int>, _ rows: RowReader) -> (change: Double, leaving: Double, sum: Double) {
        var (change, leaving, sum) = (0.0, 0.0, 0.0)
        let (nodes, constants, shares, values, sent) = (nodes, constants, shares, values, sent)
        // What is found are values by their scale: that all of them grow is no change.
        let (scale, growth) = (scale, scale / lastScale)
        for index in range {
            let node = Int(nodes[index])
            let value = scale * constants[index] + rows.sum(node, of: sent)
            change += abs(value - growth * values[index])
            values[index] = value
            sent[node] = value * shares[index]
            sum += value
            if let leaks { leaving += value * leaks[index] }
        }
        return (change, leaving, sum)
    }
}
