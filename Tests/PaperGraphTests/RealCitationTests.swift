import PaperGraph
import Testing

/// Networks of real files, whose numbers others have counted in other ways.
@Suite struct RealCitationTests {
    private static let aan = "data/aan/aan_acl.txt"
    private static let records = "data/wos-plaintext"

    /// The ACL Anthology Network of 2014; PageRank by networkx.
    @Test(.enabled(if: SharedData.has(aan), "the citations of the ACL Anthology Network are not there"))
    func citationsOfTheAnthology() throws {
        let read = try EdgeListReader(nodes: .names, isDirected: true).read(path: SharedData.path(Self.aan))
        #expect(read.lineCount == 94_973)
        #expect(read.droppedSelfLoops == 42)
        #expect(read.graph.nodeCount == 16_589)
        let scores = PageRank().scores(of: read.graph)
        let best = scores.indices.sorted { scores[$0] > scores[$1] }.prefix(3)
        #expect(best.map { read.labels[$0] } == ["A88-1019", "A88-1030", "C86-1033"])
        // networkx stops at an error of 10⁻⁶ for each node, which is what is left between the two.
        for (node, score) in zip(best, [0.021069, 0.018078, 0.012046]) { #expect(abs(scores[node] - score) < 2e-6) }
        let components = StronglyConnectedComponents().partition(of: read.graph)
        #expect(components.sizes.count { $0 > 1 } == 252)
        #expect(components.sizes.first == 20)
        #expect(ConnectedComponents().partition(of: read.graph).sizes.first == 16_369)
    }

    /// 3,500 records of the Web of Science, references told apart by their text alone.
    @Test(.enabled(if: SharedData.has(records), "the records of the Web of Science are not there"))
    func networksOfTheWebOfScience() throws {
        let inputs = (0...6).map { CorpusInput(SharedData.path("\(Self.records)/capture-recapture_\($0).txt.gz")) }
        let corpus = try Analysis(FileCorpusSource(inputs), threads: 2).corpus(of: [])
        var options = NetworkOptions()
        (options.matching, options.threads) = (.raw, 2)
        // 5,395 by the first DOI of each reference; `DOI DOI` and list endings read as well make it 5,397.
        let citations = CitationNetwork().network(of: corpus, options: options)
        #expect(citations.graph.edgeCount == 5_397)
        let strong = StronglyConnectedComponents().partition(of: citations.graph).sizes.filter { $0 > 1 }
        #expect(strong.count == 5 && strong.reduce(0, +) == 11)
        // 2,091 by the 5,395; the two others join one paper more each.
        #expect(ConnectedComponents().partition(of: citations.graph).sizes.first == 2_093)
        let coupling = try CouplingNetwork().network(of: corpus, options: options)
        #expect(coupling.graph.edgeCount == 1_178_107)
        #expect(coupling.graph.edges.map(\.weight).max() == 91)
        options.minimumCount = 20
        let cocitation = try CocitationNetwork().network(of: corpus, options: options)
        #expect(cocitation.graph.nodeCount == 456 && cocitation.graph.edgeCount == 38_957)
        let most = try #require(cocitation.graph.edges.max { $0.weight < $1.weight })
        #expect(most.weight == 439)
        #expect(cocitation.nodeLabels[most.source].hasPrefix("Burnham K, 2002"))
        #expect(cocitation.nodeLabels[most.target].hasPrefix("White GC, 1999"))
        #expect(NetworkBasis(CitationNetwork(), of: corpus).coverage.withReferences == 3_496)
    }
}
