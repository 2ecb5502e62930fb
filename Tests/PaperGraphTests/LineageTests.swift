import PaperGraph
import Testing

/// Who introduced what, and who took it up, on five papers.
///
/// Dolma is introduced by the title of 2019, OLMo by the abstract of 2020. The paper of 2015 names OLMo as well, too early
/// to take it up. The paper of 2022 carries the address of that of 2021.
@Suite struct LineageTests {
    private static let lines = [
        #"{"id":"arxiv:1501.00005","title":"Before it all","year":2015,"abstract":"We evaluate BERT on SQuAD and OLMo."}"#,
        #"{"id":"arxiv:1901.00001","title":"Dolma: an open corpus of three trillion tokens","year":2019,"abstract":"We present Dolma, a dataset of text for language models."}"#,
        #"{"id":"arxiv:2001.00002","title":"A language model that is open","year":2020,"abstract":"We introduce OLMo, a language model. OLMo is trained on Dolma."}"#,
        #"{"id":"arxiv:2101.00003","title":"Small models learn as well","year":2021,"abstract":"We fine-tune OLMo on SQuAD and compare it with BERT. Dolma is not used."}"#,
        #"{"id":"arxiv:2201.00004","title":"What is in the data","year":2022,"abstract":"We search Dolma for duplicates. The code is at https://arxiv.org/abs/2101.00003 and free."}"#,
    ]

    private func corpus() throws -> AnalyzedCorpus { try Corpora.analyzed(Self.lines) }

    private func edges(_ network: Network) -> [String] {
        let relation = network.edgeColumn(named: "relation")
        return network.graph.edges.enumerated().map { index, edge in
            func short(_ node: Int) -> String {
                network.nodeKeys[node].hasPrefix("paper:")
                    ? String(network.nodeKeys[node].suffix(1)) : network.nodeKeys[node]
            }
            return short(edge.source) + "→" + short(edge.target) + (relation?.text(at: index).map { " " + $0 } ?? "")
        }
    }

    @Test func papersTakeUpWhatOthersIntroduced() throws {
        let network = MentionsNetwork().network(of: try corpus(), options: NetworkOptions())
        #expect(edges(network) == ["2→1", "3→1", "3→2", "4→1", "4→3"])
        let names = network.nodeColumn(named: "introduces")
        #expect((0..<5).map { names?.text(at: $0) } == [nil, "Dolma", "OLMo", nil, nil])
        #expect(network.notes.contains("mentions of what came years later are left out: 1"))
    }

    @Test func papersCitationsAndEntitiesInOneGraph() throws {
        let network = EntityCitationNetwork().network(of: try corpus(), options: NetworkOptions())
        let found = edges(network)
        #expect(found.contains("1→dataset:dolma introduces"))
        #expect(found.contains("2→model:olmo introduces"))
        #expect(found.contains("4→dataset:dolma names"))
        #expect(found.contains("4→3 mentions"))
        #expect(found.count == 16)
    }

    @Test func lineage() throws {
        let corpus = try corpus()
        let dolma = try #require(corpus.entities.firstIndex { $0.id.key == "dolma" })
        let lineage = Lineage(of: dolma, in: corpus)
        func id(_ paper: Int?) -> String? { paper.map { String(corpus.papers[$0].paper.id.value.suffix(1)) } }
        #expect(id(lineage.introducer) == "1")
        #expect(lineage.uses.map { id($0.paper) } == ["2", "3", "4"])
        #expect(lineage.uses.map { id($0.through) } == ["1", "2", "3"])
        #expect(lineage.uses.map { $0.introduces.map { corpus.entities[$0].name } } == [["OLMo"], [], []])
        let json = String(decoding: LineageLine(corpus).json(lineage, evidence: nil), as: UTF8.self)
        #expect(
            json.hasPrefix(#"{"format":"papergraph.lineage/1","entity":"dataset:dolma","name":"Dolma","papers":4,"#))
        #expect(json.contains(#""through":"arxiv:2001.00002"}"#))
    }

    @Test func whatManyNamedBeforeHasNoIntroducer() throws {
        func used(_ number: Int) -> String {
            #"{"id":"arxiv:1701.0010\#(number)","title":"A study with number \#(number)","year":2017,"abstract":"We evaluate on Dolma."}"#
        }
        let corpus = try Corpora.analyzed(Self.lines + (1...2).map(used))
        let dolma = try #require(corpus.entities.firstIndex { $0.id.key == "dolma" })
        #expect(Lineage(of: dolma, in: corpus).introducer == nil)
        let one = try Corpora.analyzed(Self.lines + [used(1)])
        let known = try #require(one.entities.firstIndex { $0.id.key == "dolma" })
        #expect(Lineage(of: known, in: one).introducer != nil)
    }

    @Test func inAListingWithoutYearsTheOnlyTitleIntroduces() throws {
        let undated = Self.lines.map { $0.replacing(/"year":\d+,/, with: "") }
        let network = MentionsNetwork().network(of: try Corpora.analyzed(undated), options: NetworkOptions())
        // The paper of 2015 takes OLMo up as well, now that nobody knows that it is older.
        #expect(edges(network) == ["5→2", "2→1", "3→1", "3→2", "4→1", "4→3"])
    }

    @Test func whoNamesWhatOthersMadeDoesNotIntroduceIt() throws {
        let lines = [
            #"{"id":"arxiv:1901.00001","title":"Reading again","year":2019,"abstract":"The recently released Dolma corpus has made it possible to train models on Dolma."}"#,
            #"{"id":"arxiv:1901.00002","title":"Can Dolma help?","year":2019,"abstract":"We propose to use Dolma for training."}"#,
        ]
        let corpus = try Corpora.analyzed(lines)
        let dolma = try #require(corpus.entities.firstIndex { $0.id.key == "dolma" })
        #expect(Lineage(of: dolma, in: corpus).introducer == nil)
    }

    /// Papers 2 to 4 cite 1, papers 3 and 4 cite 2 and 3: what the cited ones name ranks above what is named by 0 alone.
    @Test func entitiesByThePageRankOfTheirPapers() throws {
        let corpus = try corpus()
        let scores = PaperRank.scores(of: corpus)
        func score(_ key: String) -> Double { corpus.entities.firstIndex { $0.id.key == key }.map { scores[$0] } ?? 0 }
        #expect(score("dolma") > score("olmo"))
        #expect(score("olmo") > score("squad"))
        // Papers 0 and 3 name BERT and SQuAD alike.
        #expect(score("bert") == score("squad"))
    }

    @Test func evidenceIsTheSentence() throws {
        let analysis = Analysis(Corpora.source(Self.lines))
        let corpus = try analysis.corpus()
        let network = MentionsNetwork().network(of: corpus, options: NetworkOptions())
        let behind = MentionsNetwork().evidence(for: network, of: corpus, options: NetworkOptions())
        let texts = try analysis.texts(of: [4], in: corpus)
        let byName = behind.evidence(from: 4, to: 1, paper: 4, text: texts[4])
        #expect(byName.sentences.map(\.text) == ["We search Dolma for duplicates."])
        let byAddress = behind.evidence(from: 4, to: 3, paper: 4, text: texts[4])
        #expect(byAddress.sentences.first?.text.contains("arxiv.org/abs/2101.00003") == true)
    }
}
