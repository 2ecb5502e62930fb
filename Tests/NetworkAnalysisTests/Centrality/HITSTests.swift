import NetworkAnalysis
import Testing

@Suite("Hubs and authorities")
struct HITSTests {
    @Test("of a star whose leaves cite the centre, the centre is the authority and the leaves are the hubs")
    func star() {
        let sample = SampleGraph("", nodes: 5, directed: true, (1..<5).map { ($0, 0) })
        let scores = HITS().scores(of: sample.graph)
        #expect(scores.hubs[0] == 0 && scores.hubs[0].sign == .plus)
        for leaf in 1..<5 {
            #expect(scores.hubs[leaf].isClose(to: 0.25, within: 1e-14))
            #expect(scores.authorities[leaf] == 0 && scores.authorities[leaf].sign == .plus)
        }
        #expect(scores.authorities[0].isClose(to: 1, within: 1e-14))
    }

    @Test("each is what the other leads to", arguments: SampleGraph.all.filter { !$0.edges.isEmpty })
    func equations(_ sample: SampleGraph) {
        let graph = sample.graph
        let scores = HITS().scores(of: graph)
        var (hubs, authorities) = (scores.hubs.map { $0 * 0 }, scores.hubs.map { $0 * 0 })
        for edge in graph.edges {
            authorities[edge.target] += edge.weight * scores.hubs[edge.source]
            hubs[edge.source] += edge.weight * scores.authorities[edge.target]
            guard !graph.isDirected else { continue }
            authorities[edge.source] += edge.weight * scores.hubs[edge.target]
            hubs[edge.target] += edge.weight * scores.authorities[edge.source]
        }
        for (found, product) in [(scores.hubs, hubs), (scores.authorities, authorities)] {
            let sum = product.reduce(0, +)
            #expect(found.allSatisfy { $0 >= 0 && $0.sign == .plus })
            #expect(found.reduce(0, +).isClose(to: 1, within: 1e-13))
            for node in found.indices { #expect(found[node].isClose(to: product[node] / sum, within: 1e-11)) }
        }
    }

    @Test("is what many steps of Kleinberg's iteration come to", arguments: [11, 12, 13])
    func iteration(seed: UInt64) {
        let graph = SampleGraph.random(seed, nodes: 25, density: 0.2, directed: true, weighted: true).graph
        let scores = HITS().scores(of: graph)
        var hubs = [Double](repeating: 1, count: 25)
        var authorities = hubs
        for _ in 0..<3_000 {
            authorities = authorities.map { $0 * 0 }
            for edge in graph.edges { authorities[edge.target] += edge.weight * hubs[edge.source] }
            authorities = authorities.map { $0 / authorities.reduce(0, +) }
            hubs = hubs.map { $0 * 0 }
            for edge in graph.edges { hubs[edge.source] += edge.weight * authorities[edge.target] }
            hubs = hubs.map { $0 / hubs.reduce(0, +) }
        }
        for node in 0..<25 {
            #expect(scores.hubs[node].isClose(to: hubs[node], within: 1e-11))
            #expect(scores.authorities[node].isClose(to: authorities[node], within: 1e-11))
        }
    }

    @Test("equally strong parts share, and a weaker one has 0")
    func parts() {
        let sample = SampleGraph("", nodes: 9, directed: true, [(0, 1), (0, 2), (3, 4), (3, 5), (6, 7)])
        let scores = HITS().scores(of: sample.graph)
        let (hubs, authorities) = ([0.5, 0, 0, 0.5, 0, 0, 0, 0, 0], [0, 0.25, 0.25, 0, 0.25, 0.25, 0, 0, 0])
        for node in 0..<9 {
            #expect(scores.hubs[node].isClose(to: hubs[node], within: 1e-13))
            #expect(scores.authorities[node].isClose(to: authorities[node], within: 1e-13))
        }
    }

    @Test("without edges each has 1/n, and edges without a positive weight are none")
    func noEdges() {
        let equal = [0.25, 0.25, 0.25, 0.25]
        for edges in [[], [(0, 1, 0.0), (1, 2, -3.0)]] {
            let scores = HITS().scores(of: SampleGraph("", nodes: 4, directed: true, edges).graph)
            #expect(scores.hubs == equal && scores.authorities == equal)
        }
        #expect(HITS().scores(of: SampleGraph("", nodes: 0, []).graph).hubs.isEmpty)
    }

    @Test("products that are cut into parts are the same on any number of threads", arguments: ["hub", "eigenvector"])
    func threads(name: String) throws {
        var random = SplitMix64(seed: 5)
        let edges = (0..<250_000).map { _ in (random.below(20_000), random.below(20_000)) }
        let graph = SampleGraph("", nodes: 20_000, directed: name == "hub", edges).graph
        let centrality = try #require(Centralities.named(name))
        let expected = centrality.scores(of: graph).map(\.bitPattern)
        for threads in [2, 8] { #expect(centrality.scores(of: graph, threads: threads).map(\.bitPattern) == expected) }
    }

    @Test("a star of 300,000 leaves")
    func large() {
        let leaves = 300_000
        let sample = SampleGraph("", nodes: leaves + 1, directed: true, (1...leaves).map { (0, $0) })
        let scores = HITS().scores(of: sample.graph)
        #expect(scores.hubs[0] == 1)
        #expect(scores.authorities[leaves].isClose(to: 1 / Double(leaves), within: 1e-15))
    }
}
