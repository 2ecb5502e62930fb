import PaperGraph
import Testing

@Suite struct EvidenceTests {
    private struct Case {
        let analysis: Analysis
        let corpus: AnalyzedCorpus
        let network: Network

        init(_ lines: [String], keywords: KeywordSource = .none, kinds: [EntityKind] = [.model, .dataset]) throws {
            analysis = Analysis(Corpora.source(lines), threads: 2)
            corpus = try analysis.corpus(keywords: keywords)
            var options = NetworkOptions()
            options.kinds = kinds
            try network = CooccurrenceNetwork().network(of: corpus, options: options)
        }

        func node(_ key: String) throws -> Int { try #require(network.nodeKeys.firstIndex(of: key)) }
    }

    @Test func theSentencesBehindAnEdge() throws {
        let made = try Case(Corpora.five)
        let (bert, squad) = (try made.node("model:bert"), try made.node("dataset:squad"))
        let collector = MentionEvidence(made.corpus, network: made.network)
        let papers = collector.papers(from: bert, to: squad)
        #expect(papers.map { made.corpus.papers[$0].paper.id.value } == ["1801.00001", "1901.00002"])
        let texts = try made.analysis.texts(of: papers, in: made.corpus)
        #expect(Set(texts.keys) == Set(papers))
        let paper = try #require(papers.last)
        let text = try #require(texts[paper])
        let evidence = collector.evidence(from: bert, to: squad, paper: paper, text: text)
        #expect(evidence.sentences.map(\.text) == ["We evaluate BERT on SQuAD and GLUE.", "BERT wins."])
        #expect(evidence.tellingSentences.map(\.text) == ["We evaluate BERT on SQuAD and GLUE."])
        #expect(evidence.sentences[0].places.map(\.text) == ["BERT", "SQuAD"])
        #expect(evidence.sentences[1].start == 36 && evidence.sentences[1].end == 46)
        #expect(evidence.input == "memory.jsonl" && evidence.line == 2)
    }

    @Test func withinSentencesOnlyPapersThatNameBothInOne() throws {
        let made = try Case(Corpora.five)
        let collector = MentionEvidence(made.corpus, network: made.network)
        let (bert, gpt) = (try made.node("model:bert"), try made.node("model:gpt2"))
        #expect(collector.papers(from: bert, to: gpt).count == 1)
        let within = MentionEvidence(made.corpus, network: made.network, window: .sentence)
        #expect(within.papers(from: bert, to: gpt).isEmpty)
    }

    @Test func aKeywordOfTheAuthorsStandsForItself() throws {
        let made = try Case(Corpora.five, keywords: .author, kinds: [.keyword])
        let (evaluation, models) = (try made.node("keyword:evaluation"), try made.node("keyword:language model"))
        let collector = MentionEvidence(made.corpus, network: made.network)
        let papers = collector.papers(from: evaluation, to: models)
        #expect(papers.count == 1)
        let paper = try #require(papers.first)
        let text = try #require(try made.analysis.texts(of: papers, in: made.corpus)[paper])
        let evidence = collector.evidence(from: evaluation, to: models, paper: paper, text: text)
        #expect(evidence.sentences.map(\.field) == ["keywords", "keywords"])
    }

    /// Every edge of the sample's networks is traceable, and what is traced says what it is said to.
    @Test(arguments: [CountingWindow.paper, .sentence])
    func everyEdgeIsTraceable(window: CountingWindow) throws {
        let made = try Case(Corpora.five)
        var options = NetworkOptions()
        options.window = window
        let network = try CooccurrenceNetwork().network(of: made.corpus, options: options)
        let counts = try #require(network.edgeColumn(named: "count"))
        let collector = MentionEvidence(made.corpus, network: network, window: window)
        for (index, edge) in network.graph.edges.enumerated() {
            let papers = collector.papers(from: edge.source, to: edge.target)
            #expect(Double(papers.count) == counts.number(at: index))
        }
    }
}
