extension PageRank {
    /// The solution for a directed graph: strongly connected component after component, so that what enters one is known
    /// before it is solved. A component of one node is then an evaluation.
    func directedSolution(_ graph: Graph) -> [Double] {
        let components = StrongComponents(of: graph)
        let ordered = graph.relabelled(by: components.nodes)
        var system = DirectedSystem(ordered, damping: damping)
        for component in 0..<(components.offsets.count - 1) {
            let block = components.offsets[component]..<components.offsets[component + 1]
            system.enter(block)
            guard block.count > 1 else { continue }
            for _ in 0..<maxIterations {
                if system.sweep(block) < tolerance * Double(block.count) { break }
            }
        }
        var solution = system.solution
        for (label, node) in components.nodes.enumerated() { solution[Int(node)] = system.solution[label] }
        return solution
    }
}

/// The equations of a directed graph whose nodes are numbered so that edges between its components lead upwards.
private struct DirectedSystem {
    private let damping: Double
    private let incoming: Graph.Rows
    private let outgoing: Graph.Rows
    private let strengths: [Double]
    private(set) var solution: [Double]
    /// What each node hands on along an edge of weight 1, damped.
    private var shares: [Double]
    /// In a component: what enters each node from before it, and which share of a node's score leaves the component.
    private var inflow: [Double]
    private var leak: [Double]

    init(_ graph: Graph, damping: Double) {
        self.damping = damping
        (incoming, outgoing) = (graph.incoming, graph.rows)
        strengths = (0..<graph.nodeCount).map { graph.rows.strength(of: $0) }
        solution = Array(repeating: 0, count: graph.nodeCount)
        (shares, inflow, leak) = (solution, solution, solution)
    }

    /// Takes what enters a component as its first solution.
    mutating func enter(_ block: Range<Int>) {
        for node in block {
            // The row ascends: before the component, then in it.
            let row = incoming.range(node)
            let inside = incoming.first(in: row, notBelow: block.lowerBound)
            inflow[node] = 1 + incoming.sum(row.lowerBound..<inside, of: shares)
            set(node, inflow[node])
            guard block.count > 1 else { continue }
            let out = outgoing.range(node)
            let kept = outgoing.weight(of: out.lowerBound..<outgoing.first(in: out, notBelow: block.upperBound))
            leak[node] = 1 - damping * kept / strengths[node]
        }
    }

    /// Solves the equations of a component one after the other, each with what is known by then (Gauss–Seidel), and
    /// scales the component so that as much leaves it as enters: else that is what would take longest to settle.
    /// Returns the L1 change, before scaling.
    mutating func sweep(_ block: Range<Int>) -> Double {
        var (change, entering, leaving) = (0.0, 0.0, 0.0)
        for node in block {
            let row = incoming.range(node)
            let inside = incoming.first(in: row, notBelow: block.lowerBound)
            let score = inflow[node] + incoming.sum(inside..<row.upperBound, of: shares)
            change += abs(score - solution[node])
            entering += inflow[node]
            leaving += score * leak[node]
            set(node, score)
        }
        let scale = entering / leaving
        for node in block { set(node, solution[node] * scale) }
        return change
    }

    private mutating func set(_ node: Int, _ score: Double) {
        solution[node] = score
        shares[node] = strengths[node] > 0 ? damping * score / strengths[node] : 0
    }
}

extension Graph.Rows {
    /// The sum of weights, from left to right.
    fileprivate func weight(of positions: Range<Int>) -> Double {
        weights.isEmpty ? Double(positions.count) : positions.reduce(0) { $0 + weights[$1] }
    }
}
