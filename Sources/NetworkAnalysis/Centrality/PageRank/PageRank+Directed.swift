extension PageRank {
    /// The solution for a directed graph.
    ///
    /// Where most nodes lead to one another, sweeping over all of them settles within a few sweeps; where it does not,
    /// the graph is solved component by component, so that what enters one is known before it is solved.
    ///
    /// - Parameter restarts: b, or nothing where it is 1 for each node.
    func directedSolution(_ graph: Graph, restarts: [Double]?) -> [Double] {
        let shares = graph.rows.strengths(nodeCount: graph.nodeCount)
        for node in 0..<graph.nodeCount where shares[node] > 0 { shares[node] = damping / shares[node] }
        return graph.incoming.read { incoming in
            var guess: Vector?
            if restarts == nil {
                let whole = WholeFlow(graph, incoming, shares: shares, damping: damping)
                let isSettled = whole.settle(tolerance: tolerance, maxIterations: maxIterations)
                let solution = whole.solution()
                if isSettled { return solution.array }
                guess = solution
            }
            let components = ComponentFlow(
                graph, incoming, shares: shares, damping: damping, restarts: restarts, guess: guess)
            components.solve(tolerance: tolerance, maxIterations: maxIterations)
            return components.solution.array
        }
    }
}

/// The equations of all nodes at once.
///
/// Nodes that nothing leads to have what they start with, and those that lead nowhere are evaluated once at the end;
/// the others are the unknowns.
private final class WholeFlow {
    private let incoming: RowReader
    private let shares: Vector
    private let damping: Double
    private let nodeCount: Int
    /// Nodes by what joins them: both edges that come and edges that leave, only the latter, only the former or none.
    private let inner: [UInt32]
    private let sources: [UInt32]
    private let sinks: [UInt32]
    private let values: Vector
    private let sent: Vector
    private var scale = 1.0

    init(_ graph: Graph, _ incoming: RowReader, shares: Vector, damping: Double) {
        (self.incoming, self.shares, self.damping, nodeCount) = (incoming, shares, damping, graph.nodeCount)
        (inner, sources, sinks) = Self.sort(graph)
        values = Vector(inner.count)
        sent = Vector(graph.nodeCount)
    }

    private static func sort(_ graph: Graph) -> (inner: [UInt32], sources: [UInt32], sinks: [UInt32]) {
        let (rows, incoming) = (graph.rows, graph.incoming)
        var (inner, sources, sinks): ([UInt32], [UInt32], [UInt32]) = ([], [], [])
        inner.reserveCapacity(graph.nodeCount)
        for node in 0..<UInt32(graph.nodeCount) {
            if rows.count(Int(node)) == 0 {
                sinks.append(node)
            } else if incoming.count(Int(node)) == 0 {
                sources.append(node)
            } else {
                inner.append(node)
            }
        }
        return (inner, sources, sinks)
    }

    /// Sweeps until the values are right. Gives up where that would take much longer than finding the components.
    func settle(tolerance: Double, maxIterations: Int) -> Bool {
        guard !inner.isEmpty else { return start(leaks: Vector(0), constants: Vector(0)) >= 0 }
        let (constants, leaks, own) = (Vector(inner.count, repeating: 1), Vector(inner.count), Vector(inner.count))
        for (index, node) in inner.enumerated() { own[index] = shares[Int(node)] }
        let inflow = start(leaks: leaks, constants: constants)
        return inner.withUnsafeBufferPointer { nodes in
            guard let base = nodes.baseAddress else { return true }
            var system = FlowSystem(
                nodes: base, count: nodes.count, constants: constants.base, shares: own.base,
                leaks: leaks.base, values: values.base, sent: sent.base, inflow: inflow)
            defer { scale = system.scale }
            for iteration in 1...max(1, maxIterations) {
                if system.sweep(incoming) < tolerance { return true }
                for node in sources { sent[Int(node)] = system.scale * shares[Int(node)] }
                if iteration >= 2, system.rate > 0.3 { return false }
            }
            return false
        }
    }

    /// Finds what leaves and what enters the inner nodes, and the first values: what there would be if every edge
    /// carried the same. Returns what enters.
    private func start(leaks: Vector, constants: Vector) -> Double {
        // What goes from a node to those that lead nowhere.
        let lost = Vector(nodeCount)
        for sink in sinks {
            for position in incoming.offsets[Int(sink)]..<incoming.offsets[Int(sink) + 1] {
                lost[Int(incoming.targets[position])] += incoming.weights?[position] ?? 1
            }
        }
        var inflow = CompensatedSum()
        inflow += Double(inner.count)
        for node in sources {
            sent[Int(node)] = shares[Int(node)]
            inflow += damping - lost[Int(node)] * shares[Int(node)]
        }
        var (still, moving) = (CompensatedSum(), CompensatedSum())
        for (index, node) in inner.enumerated() {
            leaks[index] = 1 - damping + lost[Int(node)] * shares[Int(node)]
            still += leaks[index]
            values[index] = arriving(Int(node))
            moving += values[index] * leaks[index]
        }
        let carried = moving.value > 0 ? max(0, inflow.value - still.value) / moving.value : 0
        for (index, node) in inner.enumerated() {
            values[index] = 1 + carried * values[index]
            sent[Int(node)] = values[index] * shares[Int(node)]
        }
        return inflow.value
    }

    private func arriving(_ node: Int) -> Double {
        let row = incoming.offsets[node]..<incoming.offsets[node + 1]
        guard let weights = incoming.weights else { return Double(row.count) }
        var sum = 0.0
        for position in row { sum += weights[position] }
        return sum
    }

    /// The values of all nodes.
    func solution() -> Vector {
        let solution = Vector(nodeCount, repeating: 1)
        for (index, node) in inner.enumerated() { solution[Int(node)] = values[index] / scale }
        for node in sinks { solution[Int(node)] = 1 + incoming.sum(Int(node), of: sent.base) / scale }
        return solution
    }
}
