import PaperGraph
import Testing

@Suite struct ThesaurusTests {
    private static func thesaurus(_ lines: [String]) throws -> Thesaurus {
        try Thesaurus(CorpusInput(text: lines.joined(separator: "\n") + "\n", name: "t.tsv"))
    }

    /// The entities of the five papers under a thesaurus, as `kind:key name papers/mentions`.
    private static func entities(_ lines: [String], keywords: KeywordSource = .author) throws -> [String] {
        try Corpora.analyzed(Corpora.five, keywords: keywords).replacing(by: thesaurus(lines)).entities
            .map { "\($0.id) \($0.name) \($0.paperCount)/\($0.mentionCount)" }
    }

    @Test func withoutLinesNothingChanges() throws {
        let corpus = try Corpora.analyzed(Corpora.five, keywords: .author)
        let thesaurus = try Self.thesaurus(["label\treplace by", "nothing here\tBERT"])
        #expect(corpus.replacing(by: thesaurus).entities == corpus.entities && !corpus.entities.isEmpty)
    }

    @Test(arguments: [
        (["RoBERTa\tBERT"], "model:bert BERT 3/4", "model:roberta"),
        (["label\treplace by", "RoBERTa\tBERT"], "model:bert BERT 3/4", "model:roberta"),
        (["Label\tReplace By", "roberta\tBert"], "model:bert Bert 3/4", "model:roberta"),
        (["model:RoBERTa\tBERT"], "model:bert BERT 3/4", "model:roberta"),
        (["gpt 2\tGPT family"], "model:gptfamily GPT family 1/1", "model:gpt2"),
        (["BERT\tdataset:BERT"], "dataset:bert BERT 2/3", "model:bert"),
        (["language models\tNLP"], "keyword:nlp NLP 2/2", "keyword:language model"),
        (["evaluation\tkeyword:language model"], "keyword:language model language model 2/3", "keyword:evaluation"),
        (["url:https://github.com/a/b\thttps://c.org/x"], "url:c.org/x https://c.org/x 1/1", "url:github.com/a/b"),
        (["github.com/a/b\tc.org/x"], "url:c.org/x c.org/x 1/1", "url:github.com/a/b"),
    ])
    func aLabelIsReplaced(lines: [String], there: String, gone: String) throws {
        let entities = try Self.entities(lines)
        #expect(entities.contains(there), "\(entities)")
        #expect(!entities.contains { $0.hasPrefix(gone + " ") })
    }

    @Test func nothingBehindTheTabDropsTheLabel() throws {
        let entities = try Self.entities(["GLUE\t", "dataset:BERT\t", "evaluation\t "])
        #expect(!entities.contains { $0.hasPrefix("dataset:glue ") || $0.hasPrefix("keyword:evaluation ") })
        #expect(entities.contains("model:bert BERT 2/3"))
    }

    @Test func aLabelThatIsItsOwnReplacementIsOnlyCalledOtherwise() throws {
        let lines = ["bert\tBert"]
        #expect(try Self.entities(lines).contains("model:bert Bert 2/3"))
        #expect(try Self.thesaurus(lines).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ["RoBERTa\tGPT-2", "GPT-2\tResNet", "ResNet\tBERT"], ["ResNet\tBERT", "RoBERTa\tGPT-2", "GPT-2\tResNet"],
    ])
    func chainsAreFollowedToTheirEnd(lines: [String]) throws {
        let entities = try Self.entities(lines, keywords: .none)
        #expect(entities.filter { $0.hasPrefix("model:") } == ["model:bert BERT 4/6"])
        let dropped = try Self.entities(lines + ["BERT\t"], keywords: .none)
        #expect(!dropped.contains { $0.hasPrefix("model:") })
    }

    @Test func aCircleIsLeftOutAndTheRestUsed() throws {
        let lines = ["BERT\tGPT-2", "GLUE\tSQuAD", "GPT-2\tRoBERTa", "RoBERTa\tBERT", "ResNet\tBERT"]
        let diagnostics = try Self.thesaurus(lines).diagnostics
        #expect(diagnostics.map(\.code) == ["circle"])
        #expect(diagnostics.first?.line == 1 && diagnostics.first?.message.contains("line 3, 4") == true)
        let entities = try Self.entities(lines, keywords: .none)
        #expect(entities.contains("dataset:squad SQuAD 3/4"))
        #expect(entities.contains("model:bert BERT 3/4") && entities.contains("model:roberta RoBERTa 1/1"))
    }

    @Test func aLabelWithTwoReplacementsIsLeftOut() throws {
        let lines = ["GPT-2\tBERT", "GLUE\tSQuAD", "gpt 2\tRoBERTa", "GLUE\tsquad"]
        let diagnostics = try Self.thesaurus(lines).diagnostics
        #expect(diagnostics.map(\.code) == ["contradiction"])
        #expect(diagnostics.first?.line == 3 && diagnostics.first?.message.contains("'gpt 2'") == true)
        let entities = try Self.entities(lines, keywords: .none)
        #expect(entities.contains("model:gpt2 GPT-2 1/1") && entities.contains("dataset:squad SQuAD 3/4"))
    }

    @Test func aLabelWithItsKindGoesBeforeOneWithout() throws {
        let entities = try Self.entities(["BERT\tX", "model:BERT\tY"], keywords: .none)
        #expect(entities.contains("model:y Y 2/3") && !entities.contains { $0.contains(":x ") })
    }

    @Test(arguments: [
        ("no tab", "no-tab"), ("a\tb\tc", "many-columns"), ("\tb", "no-label"), ("!\tb", "no-label"),
        ("a\t--", "no-label"),
    ])
    func aBadLineIsToldOfAndTheRestUsed(line: String, code: String) throws {
        let lines = ["GLUE\tSQuAD", line]
        let diagnostics = try Self.thesaurus(lines).diagnostics
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.line == 2)
        #expect(try Self.entities(lines).contains("dataset:squad SQuAD 3/4"))
    }

    @Test func theOrderOfLinesPlaysNoPart() throws {
        let lines = [
            "RoBERTa\tGPT-2", "GPT-2\tBert", "ResNet\tBERT", "BERT\tx", "model:x\tX", "GLUE\t", "SQuAD\tdataset:GLUE",
            "ImageNet\tA", "imagenet\tB", "evaluation\tlanguage models", "a\tb", "b\ta",
        ]
        let expected = try Self.entities(lines)
        for shift in lines.indices {
            let turned = Array(lines[shift...] + lines[..<shift])
            #expect(try Self.entities(turned) == expected, "\(turned)")
            #expect(try Self.entities(turned.reversed()) == expected, "\(turned)")
        }
    }

    @Test func aChainOfAHundredThousandLinesAndItsCircle() throws {
        let chain = (0..<100_000).map { "name\($0)x\tname\($0 + 1)x" }
        #expect(try Self.thesaurus(chain).diagnostics.isEmpty)
        #expect(try Self.thesaurus(chain + ["name100000x\tname0x"]).diagnostics.map(\.code) == ["circle"])
    }

    @Test func mentionsKeepTheirPlacesAsEvidence() throws {
        let analysis = Analysis(Corpora.source(Corpora.five), threads: 1)
        let corpus = try analysis.corpus().replacing(by: Self.thesaurus(["RoBERTa\tBERT"]))
        let network = try CooccurrenceNetwork().network(of: corpus, options: NetworkOptions())
        let lookup = NodeLookup(network, corpus: corpus)
        // The old name still leads to the entity.
        let (bert, glue) = (try lookup.node(named: "RoBERTa"), try lookup.node(named: "GLUE"))
        #expect(network.nodeKeys[bert] == "model:bert")
        let collector = MentionEvidence(corpus, network: network)
        let papers = collector.papers(from: bert, to: glue)
        #expect(papers.count == 2)
        let paper = try #require(papers.last)
        let text = try #require(try analysis.texts(of: papers, in: corpus)[paper])
        let evidence = collector.evidence(from: bert, to: glue, paper: paper, text: text)
        #expect(evidence.tellingSentences.map { $0.places.map(\.text) } == [["RoBERTa", "GLUE"]])
    }

    @Test func filtersComeBehindAndKeepTheLabels() throws {
        var filter = CorpusFilter()
        filter.years = 2020...2021
        filter.excludedNames = ["GLUE"]
        let corpus = try Corpora.analyzed(Corpora.five)
            .replacing(by: Self.thesaurus(["RoBERTa\tthe BERTs", "ResNet\tthe BERTs"])).filtered(by: filter)
        #expect(corpus.entities.map { "\($0.id) \($0.name)" }.contains("model:theberts the BERTs"))
        #expect(!corpus.entities.contains { $0.name == "GLUE" })
    }
}
