/// The equations x(v) = b(v) + Σ x(u)·share(u)·w(uv) of a directed graph, solved strongly connected component after
/// component, in the order in which edges lead. One of a single node is an evaluation.
final class ComponentFlow {
    private let incoming: RowReader
    private let components: StrongComponents
    /// By node: its place in the order of the components.
    private var labels: [UInt32]
    private let shares: Vector
    /// Which part of what a node has flows on, or nothing where more than that may.
    private let damping: Double?
    private let restarts: [Double]?
    private let guess: Vector?
    /// By node: what it sends along an edge of weight 1.
    private let sent: Vector
    /// By node.
    let solution: Vector

    /// - Parameters:
    ///   - damping: which part of what it has each node sends on, over all its edges; nothing where that differs.
    ///   - restarts: b, or nothing where it is 1 for each node.
    ///   - guess: about the solution.
    init(
        _ graph: Graph, _ incoming: RowReader, shares: Vector, damping: Double?, restarts: [Double]?, guess: Vector?
    ) {
        (self.incoming, self.shares, self.damping) = (incoming, shares, damping)
        (self.restarts, self.guess) = (restarts, guess)
        components = StrongComponents(of: graph)
        labels = Array(repeating: 0, count: graph.nodeCount)
        for (label, node) in components.nodes.enumerated() { labels[Int(node)] = UInt32(label) }
        sent = Vector(graph.nodeCount)
        solution = Vector(graph.nodeCount)
    }

    /// Returns whether every component settled.
    @discardableResult
    func solve(tolerance: Double, maxIterations: Int) -> Bool {
        let offsets = components.offsets
        let block = ComponentBlock(
            capacity: components.largest, edgeCapacity: incoming.offsets[labels.count],
            isWeighted: incoming.weights != nil)
        var isSettled = true
        for component in 0..<max(0, offsets.count - 1) {
            let members = offsets[component]..<offsets[component + 1]
            if members.count == 1 {
                let node = Int(components.nodes[members.lowerBound])
                set(node, (restarts?[node] ?? 1) + incoming.sum(node, of: sent.base))
            } else {
                isSettled = settle(members, block, tolerance, maxIterations) && isSettled
            }
        }
        return isSettled
    }

    private func set(_ node: Int, _ value: Double) {
        solution[node] = value
        sent[node] = value * shares[node]
    }

    private func settle(
        _ members: Range<Int>, _ block: ComponentBlock, _ tolerance: Double, _ maxIterations: Int
    ) -> Bool {
        let inflow = enter(members, block)
        guard inflow > 0 else { return true }
        var system = FlowSystem(
            nodes: block.nodes, count: members.count, constants: block.constants.base, shares: block.shares.base,
            leaks: damping == nil ? nil : block.leaks.base, values: block.values.base, sent: block.sent.base,
            inflow: inflow)
        var isSettled = false
        for _ in 0..<maxIterations where !isSettled { isSettled = system.sweep(block.rows) < tolerance }
        for (index, label) in members.enumerated() {
            set(Int(components.nodes[label]), block.values[index] / system.scale)
        }
        return isSettled
    }

    /// Writes down the equations of a component: what enters each node from before it, and the edges inside. Returns
    /// what enters them together.
    private func enter(_ members: Range<Int>, _ block: ComponentBlock) -> Double {
        let (incoming, sent, shares, leaks) = (incoming, sent.base, shares.base, block.leaks.base)
        for index in 0..<members.count { leaks[index] = 1 }
        var (inflow, filled) = (CompensatedSum(), 0)
        labels.withUnsafeBufferPointer { labels in
            for (index, label) in members.enumerated() {
                let node = Int(components.nodes[label])
                var constant = restarts?[node] ?? 1
                for position in incoming.offsets[node]..<incoming.offsets[node &+ 1] {
                    let source = Int(incoming.targets[position])
                    let inside = Int(labels[source]) &- members.lowerBound
                    let weight = incoming.weights.map { $0[position] } ?? 1
                    // All are written down, and what comes from before the component is written over.
                    block.targets[filled] = UInt32(truncatingIfNeeded: inside)
                    if let weights = block.weights { weights[filled] = weight }
                    if inside >= 0 {
                        leaks[inside] -= weight * shares[source]
                        filled &+= 1
                    } else {
                        constant += weight * sent[source]
                    }
                }
                block.offsets[index &+ 1] = filled
                inflow += constant
                block.start(index, share: shares[node], constant: constant, value: guess?[node] ?? constant)
            }
        }
        // A component that nothing leaves gives back no less than the damping takes; rounding must not make it more.
        if let damping { for index in 0..<members.count { leaks[index] = max(leaks[index], 1 - damping) } }
        return inflow.value
    }
}
