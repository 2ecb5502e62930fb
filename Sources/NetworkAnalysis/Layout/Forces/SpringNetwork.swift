/// What a layout sees of a connected graph: springs along the edges, and a mass at each node.
///
/// The strength of a spring is the edge's weight to the power δ, in units of the mean over the graph. The mass of a node
/// is the number of its edges plus one. Of an edge in both directions there are two springs.
struct SpringNetwork: Sendable {
    /// Where the row of each node begins; one more than there are nodes.
    var offsets: [Int] = [0]
    /// The nodes at the other ends.
    var targets: [UInt32] = []
    /// The strengths along `targets`; empty where all are 1.
    var strengths: [Float] = []
    /// How strongly each node repels others.
    var masses: [Float] = []

    /// The number of nodes.
    var count: Int { masses.count }

    @inline(__always)
    func range(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }
}

extension SpringNetwork {
    /// A component of a graph whose nodes are consecutive.
    ///
    /// - Parameters:
    ///   - graph: a graph; all its edges count.
    ///   - component: the nodes, which become `0..<component.count`.
    ///   - influence: the exponent δ of the weights.
    init(of graph: Graph, component: Range<Int>, influence: Double) {
        let directions = [graph.rows] + (graph.reversedRows.map { [$0] } ?? [])
        let arcs = directions.reduce(0) { $0 + $1.offsets[component.upperBound] - $1.offsets[component.lowerBound] }
        targets.reserveCapacity(arcs)
        offsets.reserveCapacity(component.count + 1)
        masses.reserveCapacity(component.count)
        let first = UInt32(component.lowerBound)
        for node in component {
            for rows in directions {
                for position in rows.range(node) { targets.append(rows.targets[position] &- first) }
            }
            masses.append(Float(targets.count - offsets[offsets.count - 1] + 1))
            offsets.append(targets.count)
        }
        guard graph.isWeighted, influence != 0 else { return }
        var powers: [Double] = []
        powers.reserveCapacity(arcs)
        for node in component {
            for rows in directions {
                for position in rows.range(node) {
                    powers.append(Power.value(of: rows.weights[position], exponent: influence))
                }
            }
        }
        let mean = powers.reduce(0) { $0 + $1 / Double(arcs) }
        guard mean > 0, mean.isFinite else { return }
        // Beyond these the weakest springs would not be felt, or the strongest leave no digits for the rest.
        strengths = powers.map { Float(min(max($0 / mean, 1e-4), 1e4)) }
    }
}
