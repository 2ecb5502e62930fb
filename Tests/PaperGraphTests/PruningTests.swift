import Foundation
import PaperGraph
import Testing

/// What leaves edges out, on small networks that are counted by hand.
@Suite struct PruningTests {
    /// A star of a with b (5), c (3), d (3), and b–c (1).
    private static let network = {
        var builder = GraphBuilder(nodeCount: 4, isDirected: false)
        for (source, target, weight) in [(0, 1, 5.0), (0, 2, 3), (0, 3, 3), (1, 2, 1)] {
            builder.addEdge(from: source, to: target, weight: weight)
        }
        return Network(
            name: "star", graph: builder.build(), nodeKeys: ["a", "b", "c", "d"], nodeLabels: ["a", "b", "c", "d"],
            edgeColumns: [AttributeColumn(name: "count", title: "Count", values: .integers([5, 3, 3, 1]))])
    }()

    private func kept(_ change: (inout EdgePruning) -> Void) -> [String] {
        var pruning = EdgePruning()
        change(&pruning)
        return Corpora.edges(pruning.pruned(Self.network))
    }

    /// The heaviest of a is b, of b and c and d it is a: a–c and a–d stay for the sake of c and d, b–c for none.
    @Test func theHeaviestEdgesOfEitherEndStay() {
        #expect(kept { $0.topEdges = 1 } == ["a–b 5.0/5", "a–c 3.0/3", "a–d 3.0/3"])
        #expect(kept { $0.topEdges = 2 }.count == 4)
    }

    @Test func ofEqualEdgesThatToTheFirstNodeStays() {
        var builder = GraphBuilder(nodeCount: 3, isDirected: false)
        for (source, target) in [(0, 1), (0, 2), (1, 2)] { builder.addEdge(from: source, to: target) }
        let triangle = Network(
            name: "triangle", graph: builder.build(), nodeKeys: ["a", "b", "c"], nodeLabels: ["a", "b", "c"])
        var pruning = EdgePruning()
        pruning.topEdges = 1
        // a keeps b; b and c keep a.
        #expect(Corpora.edges(pruning.pruned(triangle)) == ["a–b 1.0/–", "a–c 1.0/–"])
    }

    @Test func backbones() {
        #expect(kept { $0.backbone = .spanningTree } == ["a–b 5.0/5", "a–c 3.0/3", "a–d 3.0/3"])
        // From b: (1 − 5/6)^1 = .167, from a: (1 − 5/11)^2 = .298; a–c: from c (1 − 3/4)^1 = .25; a–d from a: .529.
        #expect(kept { ($0.backbone, $0.significance) = (.disparity, 0.2) } == ["a–b 5.0/5"])
        #expect(kept { ($0.backbone, $0.significance) = (.disparity, 0.26) } == ["a–b 5.0/5", "a–c 3.0/3"])
    }

    private func bertAndSQuAD(_ network: Network) throws -> (edge: Int, bert: Int, squad: Int) {
        let bert = try #require(network.nodeKeys.firstIndex(of: "model:bert"))
        let squad = try #require(network.nodeKeys.firstIndex(of: "dataset:squad"))
        return (try #require(network.edgeIndex(between: bert, and: squad)), bert, squad)
    }

    /// BERT and SQuAD stand together in two of five papers, BERT in two and SQuAD in two; N = 5.
    @Test(arguments: [
        (Normalization.none, 2), (.associationStrength, 2.5), (.cosine, 1), (.jaccard, 1), (.inclusion, 1),
        (.equivalence, 1), (.pmi, log2(2.5)),
    ])
    func normalisations(normalization: Normalization, weight: Double) throws {
        var options = NetworkOptions()
        options.normalization = normalization
        let network = try CooccurrenceNetwork().network(of: try Corpora.analyzed(Corpora.five), options: options)
        let (edge, bert, squad) = try bertAndSQuAD(network)
        #expect(network.graph.weight(from: bert, to: squad) == weight)
        #expect(network.edgeColumn(named: "count")?.integer(at: edge) == 2)
    }

    @Test func theRawWeightStaysBesideTheNormalisedOne() throws {
        var options = NetworkOptions()
        (options.normalization, options.counting) = (.cosine, .fractional)
        let network = try CooccurrenceNetwork().network(of: try Corpora.analyzed(Corpora.five), options: options)
        let edge = try bertAndSQuAD(network).edge
        // Both papers name three entities: a half each.
        #expect(network.edgeColumn(named: "raw_weight")?.number(at: edge) == 1)
    }

    /// Two of five papers name BERT, two SQuAD, both the same: a chance of 1 in C(5, 2) = 10.
    @Test func significanceComesAsColumns() throws {
        var options = NetworkOptions()
        options.testsSignificance = true
        let network = try CooccurrenceNetwork().network(of: try Corpora.analyzed(Corpora.five), options: options)
        let edge = try bertAndSQuAD(network).edge
        let p = try #require(network.edgeColumn(named: "p_value")?.number(at: edge))
        #expect(abs(p - 0.1) < 1e-12)
        let q = try #require(network.edgeColumn(named: "q_value"))
        options.maximumFalseDiscoveryRate = 0.4
        let kept = try CooccurrenceNetwork().network(of: try Corpora.analyzed(Corpora.five), options: options)
        #expect(kept.graph.edgeCount == (0..<network.graph.edgeCount).count { (q.number(at: $0) ?? 1) <= 0.4 })
        #expect(kept.graph.edgeCount < network.graph.edgeCount)
        #expect(kept.graph.nodeCount == network.graph.nodeCount)
    }

    /// Forty papers name a and b, one names c and d: the first pair is in every draw, the other in about 1 − 1/e of them.
    @Test func drawsOfPapersTellHowFirmEdgesAre() throws {
        let lines = (0..<41).map { number in
            let words = number < 40 ? #""a","b""# : #""c","d""#
            return #"{"id":"doi:10.1000/\#(number)","title":"Paper number \#(number)","keywords":[\#(words)]}"#
        }
        let corpus = try Corpora.analyzed(lines, keywords: .author)
        var options = NetworkOptions()
        (options.kinds, options.bootstrap) = ([.keyword], Bootstrap(replicates: 400, seed: 3))
        let network = try CooccurrenceNetwork().network(of: corpus, options: options)
        let shares = try #require(network.edgeColumn(named: "bootstrap_share"))
        #expect(shares.number(at: 0) == 1)
        let rare = try #require(shares.number(at: 1))
        #expect(abs(rare - 0.636) < 0.08)
        let (low, high) = (network.nodeColumn(named: "rank_low"), network.nodeColumn(named: "rank_high"))
        #expect((0..<4).map { low?.integer(at: $0) } == [1, 1, 3, 3])
        #expect((0..<4).map { high?.integer(at: $0) } == [1, 1, 3, 3])
        options.threads = 4
        let dealt = try CooccurrenceNetwork().network(of: corpus, options: options)
        #expect(GraphMLWriter().bytes(of: dealt) == GraphMLWriter().bytes(of: network))
    }
}
