import NetworkAnalysis
import Testing

@Suite("PageRank")
struct PageRankTests {
    @Test("scores sum to 1", arguments: SampleGraph.all.filter { $0.nodeCount > 0 }, [0, 0.5, 0.85, 0.99])
    func sum(_ sample: SampleGraph, damping: Double) {
        let scores = PageRank(damping: damping).scores(of: sample.graph)
        #expect(scores.reduce(0, +).isClose(to: 1, within: 1e-12))
    }

    @Test("nodes that cannot be told apart share the score")
    func uniform() {
        for sample in [SampleGraph.cycle(5), .complete(5), .cycle(5, directed: true), SampleGraph("", nodes: 5, [])] {
            let scores = PageRank().scores(of: sample.graph)
            #expect(scores.allSatisfy { $0.isClose(to: 0.2, within: 1e-12) }, "\(sample.name)")
        }
    }

    @Test("on a star the centre has (1 + d·n)/((1 + d)·(n + 1)) of n leaves", arguments: [1, 2, 10, 500])
    func star(leaves: Int) {
        let damping = 0.85
        let scores = PageRank(damping: damping).scores(of: SampleGraph.star(leaves: leaves).graph)
        let count = Double(leaves)
        let centre = (1 + damping * count) / ((1 + damping) * (count + 1))
        #expect(scores[0].isClose(to: centre, within: 1e-10))
        for leaf in 1...leaves { #expect(scores[leaf].isClose(to: (1 - centre) / count, within: 1e-10)) }
    }

    @Test("along a directed path each node adds to what it hands on")
    func directedPath() {
        // Without the common factor r(v) = 1 + d·r(v − 1); what the last node hands to all only scales the whole.
        let damping = 0.6
        let scores = PageRank(damping: damping).scores(of: SampleGraph.path(8, directed: true).graph)
        var expected = [1.0]
        for node in 1..<8 { expected.append(1 + damping * expected[node - 1]) }
        let sum = expected.reduce(0, +)
        for node in 0..<8 { #expect(scores[node].isClose(to: expected[node] / sum, within: 1e-10)) }
    }

    @Test("a walker follows edges in proportion to their weights")
    func proportions() {
        let sample = SampleGraph("", nodes: 3, directed: true, [(0, 1, 3), (0, 2, 1), (1, 0, 1), (2, 0, 7)])
        let scores = PageRank(damping: 0.8).scores(of: sample.graph)
        let restart = 0.2 / 3
        #expect(scores[1].isClose(to: restart + 0.8 * 0.75 * scores[0], within: 1e-10))
        #expect(scores[2].isClose(to: restart + 0.8 * 0.25 * scores[0], within: 1e-10))
        #expect(scores[0].isClose(to: restart + 0.8 * (scores[1] + scores[2]), within: 1e-10))
    }

    @Test("scores satisfy their equation", arguments: SampleGraph.all.filter { $0.nodeCount > 0 })
    func equation(_ sample: SampleGraph) {
        let (graph, damping) = (sample.graph, 0.85)
        let scores = PageRank(damping: damping).scores(of: graph)
        var expected = [Double](repeating: 0, count: graph.nodeCount)
        for source in 0..<graph.nodeCount {
            let targets = graph.neighbors(of: source).map { Int($0) }
            let weights = targets.map { graph.weight(from: source, to: $0) ?? 0 }
            let strength = weights.reduce(0, +)
            for (target, weight) in zip(targets, weights) { expected[target] += scores[source] * weight / strength }
            if targets.isEmpty {
                for node in expected.indices { expected[node] += scores[source] / Double(expected.count) }
            }
        }
        for node in expected.indices {
            let score = (1 - damping) / Double(graph.nodeCount) + damping * expected[node]
            #expect(scores[node].isClose(to: score, within: 1e-10))
        }
    }

    @Test("a damping of 0 leaves nothing but chance")
    func noDamping() {
        #expect(PageRank(damping: 0).scores(of: SampleGraph.star(leaves: 3).graph) == [0.25, 0.25, 0.25, 0.25])
    }

    @Test("directed cycles that lead to one another", arguments: [0.85, 0.999])
    func chainedComponents(damping: Double) {
        // Three cycles of different lengths, joined by edges one way, with a weight that lets little through.
        let sample = SampleGraph(
            "", nodes: 9, directed: true,
            [
                (0, 1, 1), (1, 0, 1), (1, 2, 0.1), (2, 3, 1), (3, 4, 2), (4, 2, 1), (4, 5, 3), (5, 6, 1), (6, 7, 1),
                (7, 8, 1), (8, 5, 1), (6, 5, 4),
            ])
        let graph = sample.graph
        let scores = PageRank(damping: damping).scores(of: graph)
        var next = [Double](repeating: (1 - damping) / 9, count: 9)
        for edge in graph.edges {
            let strength = graph.neighbors(of: edge.source).reduce(0) {
                $0 + (graph.weight(from: edge.source, to: Int($1)) ?? 0)
            }
            next[edge.target] += damping * scores[edge.source] * edge.weight / strength
        }
        for node in 0..<9 { #expect(scores[node].isClose(to: next[node], within: 1e-11)) }
    }

    @Test("edges without a positive weight are not followed", arguments: [false, true])
    func weights(directed: Bool) {
        let edges = [(0, 1, 2.0), (1, 2, 1), (2, 0, 3)]
        let more = edges + [(1, 3, 0), (3, 0, -5), (2, 3, -0.5)]
        let scores = PageRank().scores(of: SampleGraph("", nodes: 4, directed: directed, more).graph)
        #expect(scores == PageRank().scores(of: SampleGraph("", nodes: 4, directed: directed, edges).graph))
    }

    @Test(
        "sweeps over all nodes and component by component come to the same as walking",
        arguments: [2, 12], [false, true])
    func walking(degree: Int, weighted: Bool) {
        // With few edges there are many components, with more almost all nodes are in one.
        let count = 1_500
        var random = SplitMix64(seed: UInt64(degree))
        let edges = (0..<(count * degree)).map { _ in
            (random.below(count), random.below(count), weighted ? 0.1 + random.uniform() : 1)
        }
        let graph = SampleGraph("", nodes: count, directed: true, weighted: weighted, edges).graph
        let followed = Array(graph.edges)
        var strengths = [Double](repeating: 0, count: count)
        for edge in followed { strengths[edge.source] += edge.weight }
        var expected = [Double](repeating: 1 / Double(count), count: count)
        for _ in 0..<200 {
            let stuck = (0..<count).filter { strengths[$0] == 0 }.reduce(0) { $0 + expected[$1] }
            var next = [Double](repeating: (0.15 + 0.85 * stuck) / Double(count), count: count)
            for edge in followed {
                next[edge.target] += 0.85 * expected[edge.source] * edge.weight / strengths[edge.source]
            }
            expected = next
        }
        let scores = PageRank().scores(of: graph)
        #expect(zip(scores, expected).reduce(0) { $0 + abs($1.0 - $1.1) } < 5e-12)
    }

    @Test("a path and a directed cycle of 100,000 nodes are walked without running out of stack")
    func long() {
        let count = 100_000
        let path = PageRank().scores(of: SampleGraph.path(count, directed: true).graph)
        #expect(path[count - 1] > path[0])
        let cycle = PageRank().scores(of: SampleGraph.cycle(count, directed: true).graph)
        #expect(cycle.allSatisfy { $0.isClose(to: 1 / Double(count), within: 1e-12) })
    }
}
