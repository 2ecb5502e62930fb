import NetworkAnalysis
import Testing

/// What every centrality promises. One that joins `Centralities.all` is tested here without further ado.
@Suite("Every centrality")
struct CentralityContractTests {
    private static let names = Centralities.all.map(\.name)
    /// Graphs that are large enough for work on them to be cut into parts.
    private static let large = [
        SampleGraph.random(51, nodes: 600, density: 0.006),
        .random(52, nodes: 300, density: 0.008, directed: true),
        .random(53, nodes: 200, density: 0.02, weighted: true),
    ]

    @Test("gives one finite score a node", arguments: names, SampleGraph.all)
    func finite(name: String, sample: SampleGraph) throws {
        let scores = try #require(Centralities.named(name)).scores(of: sample.graph)
        #expect(scores.count == sample.nodeCount)
        #expect(scores.allSatisfy { $0.isFinite && $0 >= 0 })
    }

    @Test("gives nodes their scores whatever they are called", arguments: names, SampleGraph.all)
    func relabelling(name: String, sample: SampleGraph) throws {
        let centrality = try #require(Centralities.named(name))
        let expected = centrality.scores(of: sample.graph)
        var random = SplitMix64(seed: 31)
        for _ in 0..<3 {
            let labels = Array(0..<sample.nodeCount).shuffled(using: &random)
            let scores = centrality.scores(of: sample.graph(relabelled: labels))
            for node in 0..<sample.nodeCount {
                #expect(scores[labels[node]].isClose(to: expected[node], within: 1e-12))
            }
        }
    }

    @Test("gives the same on any number of threads, to the last bit", arguments: names, SampleGraph.all + large)
    func threads(name: String, sample: SampleGraph) throws {
        let centrality = try #require(Centralities.named(name))
        let graph = sample.graph
        let expected = centrality.scores(of: graph).map(\.bitPattern)
        for threads in [1, 2, 8] {
            #expect(centrality.scores(of: graph, threads: threads).map(\.bitPattern) == expected)
        }
    }

    @Test("gives nodes that cannot be told apart the same score", arguments: names, [3, 8])
    func symmetry(name: String, count: Int) throws {
        let centrality = try #require(Centralities.named(name))
        for sample in [SampleGraph.cycle(count), .complete(count), .cycle(count, directed: true)] {
            let scores = centrality.scores(of: sample.graph)
            #expect(scores.allSatisfy { $0.isClose(to: scores[0], within: 1e-12) }, "\(sample.name)")
        }
        let star = centrality.scores(of: SampleGraph.star(leaves: count).graph)
        #expect(star.dropFirst().allSatisfy { $0.isClose(to: star[1], within: 1e-12) })
    }

    @Test("has a name of its own and says what it is", arguments: names)
    func description(name: String) throws {
        let centrality = try #require(Centralities.named(name))
        #expect(Self.names.count { $0 == name } == 1)
        #expect(!name.isEmpty && name.allSatisfy { $0.isLowercase || $0 == "-" })
        for text in [
            centrality.title, centrality.summary, centrality.formula, centrality.complexity, centrality.source,
        ] {
            #expect(!text.isEmpty && !text.contains("\n"))
        }
    }

    @Test("is found by its name alone")
    func lookup() {
        #expect(Centralities.named("pagerank")?.name == "pagerank")
        #expect(Centralities.named("PageRank") == nil)
        #expect(Centralities.named("") == nil)
    }
}

extension Double {
    /// Whether two numbers differ by no more than a share of the larger, or of 1.
    func isClose(to other: Double, within tolerance: Double) -> Bool {
        abs(self - other) <= tolerance * max(1, abs(self), abs(other))
    }
}
