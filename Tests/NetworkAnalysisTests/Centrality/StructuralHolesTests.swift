import NetworkAnalysis
import Testing

@Suite("Structural holes")
struct StructuralHolesTests {
    @Test("on a star the centre of n leaves has constraint 1/n and size n, each leaf 1 and 1", arguments: [1, 2, 30])
    func star(leaves: Int) {
        let graph = SampleGraph.star(leaves: leaves).graph
        let (constraint, size) = (ConstraintCentrality().scores(of: graph), EffectiveSize().scores(of: graph))
        #expect(constraint[0].isClose(to: 1 / Double(leaves), within: 1e-14))
        #expect(size[0] == Double(leaves))
        for leaf in 1...leaves { #expect(constraint[leaf] == 1 && size[leaf] == 1) }
    }

    @Test("where all are joined with all, there is one contact to each", arguments: [2, 3, 7])
    func complete(count: Int) {
        let graph = SampleGraph.complete(count).graph
        let others = Double(count - 1)
        let expected =
            others * ((1 / others) * (1 + (others - 1) / others)) * ((1 / others) * (1 + (others - 1) / others))
        #expect(ConstraintCentrality().scores(of: graph).allSatisfy { $0.isClose(to: expected, within: 1e-13) })
        #expect(EffectiveSize().scores(of: graph).allSatisfy { $0.isClose(to: 1, within: 1e-13) })
    }

    @Test("nodes without neighbours have 0, and edges without a positive weight join none")
    func lonely() {
        let graph = SampleGraph("", nodes: 5, [(0, 1, 2), (1, 2, 0), (2, 3, -1)]).graph
        #expect(ConstraintCentrality().scores(of: graph) == [1, 1, 0, 0, 0])
        #expect(EffectiveSize().scores(of: graph) == [1, 1, 0, 0, 0])
    }

    @Test("opposite edges are one tie, as strong as both")
    func directed() {
        let pairs: [(Int, Int, Double)] = [(0, 1, 2), (1, 0, 1), (1, 2, 4), (3, 0, 2), (0, 3, 0.5), (2, 0, 1)]
        let ties: [(Int, Int, Double)] = [(0, 1, 3), (1, 2, 4), (0, 3, 2.5), (0, 2, 1)]
        let (found, expected) = (SampleGraph("", nodes: 4, directed: true, pairs), SampleGraph("", nodes: 4, ties))
        for centrality in [ConstraintCentrality() as any Centrality, EffectiveSize()] {
            #expect(centrality.scores(of: found.graph) == centrality.scores(of: expected.graph))
        }
    }

    @Test("are what the definition says", arguments: SampleGraph.all)
    func naive(_ sample: SampleGraph) {
        let ties = Ties(sample)
        let constraint = ConstraintCentrality().scores(of: sample.graph)
        let size = EffectiveSize().scores(of: sample.graph)
        for node in 0..<sample.nodeCount {
            #expect(constraint[node].isClose(to: ties.constraint(node), within: 1e-12))
            #expect(size[node].isClose(to: ties.effectiveSize(node), within: 1e-12))
        }
    }

    @Test("a star of 200,000 leaves")
    func large() {
        let leaves = 200_000
        let graph = SampleGraph.star(leaves: leaves).graph
        #expect(EffectiveSize().scores(of: graph)[0] == Double(leaves))
        #expect(ConstraintCentrality().scores(of: graph)[0].isClose(to: 1 / Double(leaves), within: 1e-12))
    }
}

/// Burt's measures, word by word.
private struct Ties {
    /// The strength of the tie between any two nodes.
    private var strengths: [[Double]]

    init(_ sample: SampleGraph) {
        strengths = Array(repeating: Array(repeating: 0, count: sample.nodeCount), count: sample.nodeCount)
        for edge in sample.graph.edges {
            strengths[edge.source][edge.target] += edge.weight
            strengths[edge.target][edge.source] += edge.weight
        }
    }

    private func share(_ node: Int, _ other: Int) -> Double { strengths[node][other] / strengths[node].reduce(0, +) }

    private func neighbors(_ node: Int) -> [Int] { strengths.indices.filter { strengths[node][$0] > 0 } }

    func constraint(_ node: Int) -> Double {
        neighbors(node).reduce(0) { sum, other in
            let ways = neighbors(node).filter { $0 != other }.map { share(node, $0) * share($0, other) }
            let invested = share(node, other) + ways.reduce(0, +)
            return sum + invested * invested
        }
    }

    func effectiveSize(_ node: Int) -> Double {
        neighbors(node).reduce(0) { sum, other in
            let strongest = strengths[other].max() ?? 0
            let ways = neighbors(node).filter { $0 != other }.map { share(node, $0) * strengths[other][$0] / strongest }
            return sum + 1 - ways.reduce(0, +)
        }
    }
}
