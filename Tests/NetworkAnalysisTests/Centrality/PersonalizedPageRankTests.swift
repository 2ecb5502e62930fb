import NetworkAnalysis
import Testing

@Suite("Personalized PageRank")
struct PersonalizedPageRankTests {
    @Test("is what walking step by step comes to", arguments: SampleGraph.all.filter { $0.nodeCount > 0 }, [1, 2, 5])
    func naive(_ sample: SampleGraph, step: Int) {
        let graph = sample.graph
        let restarts = (0..<graph.nodeCount).map { $0 % step == 0 ? Double($0 + 1) : 0 }
        let scores = PageRank(personalization: restarts).scores(of: graph)
        let expected = walk(graph, restarts)
        for node in expected.indices { #expect(scores[node].isClose(to: expected[node], within: 1e-11)) }
        #expect(scores.allSatisfy { $0 >= 0 })
        #expect(scores.reduce(0, +).isClose(to: 1, within: 1e-12))
    }

    @Test("agrees with networkx at 1e-9", arguments: try ReferenceGraph.all())
    func reference(_ reference: ReferenceGraph) {
        let scores = PageRank(personalization: reference.personalized.restarts).scores(of: reference.graph)
        for node in scores.indices {
            #expect(scores[node].isClose(to: reference.personalized.values[node], within: 1e-9), "node \(node)")
        }
    }

    @Test("the scale of the shares does not matter, and equal shares are none", arguments: [1e-300, 0.5, 1e300])
    func scale(factor: Double) {
        for directed in [false, true] {
            let graph = SampleGraph.random(7, nodes: 30, density: 0.1, directed: directed).graph
            let scores = PageRank(personalization: Array(repeating: factor, count: 30)).scores(of: graph)
            let expected = PageRank().scores(of: graph)
            for node in 0..<30 { #expect(scores[node].isClose(to: expected[node], within: 1e-12)) }
        }
    }

    @Test("what the walker does not reach has exactly 0", arguments: [false, true])
    func unreached(directed: Bool) {
        let sample = SampleGraph("", nodes: 6, directed: directed, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 3)])
        let scores = PageRank(personalization: [0, 2, 0, 0, 0, 0]).scores(of: sample.graph)
        #expect(scores[3...].allSatisfy { $0 == 0 && $0.sign == .plus })
        #expect(scores[1] > scores[0] && scores[0] > 0)
    }

    @Test("a walker who starts at a lonely node stays there")
    func lonely() {
        for directed in [false, true] {
            let sample = SampleGraph("", nodes: 3, directed: directed, [(0, 1)])
            #expect(PageRank(personalization: [0, 0, 4]).scores(of: sample.graph) == [0, 0, 1])
        }
    }

    @Test("along a directed path from one end each node has d times what the one before it has")
    func path() {
        let scores = PageRank(damping: 0.5, personalization: [1, 0, 0, 0]).scores(
            of: SampleGraph.path(4, directed: true).graph)
        for node in 0..<4 { #expect(scores[node].isClose(to: [8, 4, 2, 1][node] / 15, within: 1e-14)) }
    }

    /// Power iteration as the definition says.
    private func walk(_ graph: Graph, _ restarts: [Double]) -> [Double] {
        let sum = restarts.reduce(0, +)
        let start = restarts.map { $0 / sum }
        var scores = start
        var strengths = [Double](repeating: 0, count: scores.count)
        for edge in graph.edges {
            strengths[edge.source] += edge.weight
            if !graph.isDirected { strengths[edge.target] += edge.weight }
        }
        for _ in 0..<250 {
            let stuck = scores.indices.filter { strengths[$0] == 0 }.reduce(0) { $0 + scores[$1] }
            var next = start.map { $0 * (0.15 + 0.85 * stuck) }
            for edge in graph.edges {
                next[edge.target] += 0.85 * scores[edge.source] * edge.weight / strengths[edge.source]
                guard !graph.isDirected else { continue }
                next[edge.source] += 0.85 * scores[edge.target] * edge.weight / strengths[edge.target]
            }
            scores = next
        }
        return scores
    }
}
