import NetworkAnalysis
import Testing

@Suite("Eigenvector centrality")
struct EigenvectorTests {
    private func scores(_ sample: SampleGraph) -> [Double] { EigenvectorCentrality().scores(of: sample.graph) }

    @Test("on a star the centre has as much as all leaves together, in squares", arguments: [1, 2, 9])
    func star(leaves: Int) {
        let found = scores(.star(leaves: leaves))
        #expect(found[0].isClose(to: 0.5.squareRoot(), within: 1e-12))
        for leaf in 1...leaves { #expect(found[leaf].isClose(to: (0.5 / Double(leaves)).squareRoot(), within: 1e-12)) }
    }

    @Test("where nodes cannot be told apart each has 1/√n", arguments: [3, 4, 5])
    func uniform(count: Int) {
        for sample in [SampleGraph.cycle(count), .complete(count), .cycle(count, directed: true)] {
            #expect(scores(sample).allSatisfy { $0.isClose(to: 1 / Double(count).squareRoot(), within: 1e-12) })
        }
    }

    @Test("so it is without edges, or without directed cycles: the eigenvalue is 0")
    func noEigenvalue() {
        for sample in [SampleGraph("", nodes: 4, []), .path(4, directed: true)] {
            #expect(scores(sample) == [0.5, 0.5, 0.5, 0.5])
        }
    }

    @Test("components with a smaller eigenvalue have 0, and equal ones share")
    func components() {
        let unequal = scores(SampleGraph("", nodes: 5, [(0, 1), (1, 2), (2, 0), (3, 4)]))
        for node in 0..<3 { #expect(unequal[node].isClose(to: 1 / 3.0.squareRoot(), within: 1e-12)) }
        for node in 3..<5 { #expect(unequal[node].isClose(to: 0, within: 1e-12)) }
        #expect(scores(SampleGraph("", nodes: 4, [(0, 1), (2, 3)])).allSatisfy { $0.isClose(to: 0.5, within: 1e-12) })
    }

    @Test("weights of any size, on a bipartite graph", arguments: [1e-6, 1, 1e6])
    func weights(scale: Double) {
        let found = scores(SampleGraph("", nodes: 3, [(0, 1, 3 * scale), (1, 2, 4 * scale)]))
        let expected = [3.0 / 5, 1, 4.0 / 5].map { $0 / 2.0.squareRoot() }
        for node in 0..<3 { #expect(found[node].isClose(to: expected[node], within: 1e-12)) }
    }

    @Test("a node has what the nodes that lead to it have together", arguments: SampleGraph.all)
    func equation(_ sample: SampleGraph) {
        let graph = sample.graph
        let found = scores(sample)
        var products = [Double](repeating: 0, count: graph.nodeCount)
        for edge in graph.edges {
            products[edge.target] += edge.weight * found[edge.source]
            if !graph.isDirected { products[edge.source] += edge.weight * found[edge.target] }
        }
        guard graph.nodeCount > 0 else { return }
        #expect(found.reduce(0) { $0 + $1 * $1 }.isClose(to: 1, within: 1e-12))
        let eigenvalue = zip(products, found).reduce(0) { $0 + $1.0 * $1.1 }
        // Without cycles there is no eigenvector to find.
        let isUniform = found.allSatisfy { $0 == found[0] }
        guard !isUniform else { return }
        for node in 0..<graph.nodeCount { #expect(products[node].isClose(to: eigenvalue * found[node], within: 1e-9)) }
    }
}
