import PaperGraph
import Testing

@Suite struct ThesaurusSuggestionsTests {
    private static func paper(_ number: Int, _ abstract: String, keywords: [String] = []) -> String {
        let words = keywords.map { "\"\($0)\"" }.joined(separator: ",")
        return #"{"title":"Paper \#(number)","abstract":"\#(abstract)","keywords":[\#(words)]}"#
    }

    private static func made(
        _ papers: [String], keywords: KeywordSource = .none
    ) throws -> (suggestions: [ThesaurusSuggestion], corpus: AnalyzedCorpus) {
        let (corpus, lexicon) = try Analysis(Corpora.source(papers)).corpusAndLexicon(keywords: keywords)
        let kinds: Set<EntityKind> = keywords == .none ? [.model, .dataset] : [.keyword]
        return (ThesaurusSuggestions(kinds: kinds).suggestions(for: corpus, lexicon: lexicon), corpus)
    }

    /// Suggestions between names that stand in papers of their own beside the same other names.
    private static func names(_ left: String, _ right: String) throws -> [String] {
        let papers = (0..<8).map { number in
            paper(number, "We evaluate on the \(number < 2 ? left : right) with BERT, GPT-4 and the GLUE benchmark.")
        }
        return try made(papers).suggestions.map { "\($0.label.name) → \($0.replacement.name)" }
    }

    private static func authors(_ left: String, _ right: String) throws -> [String] {
        let papers = (0..<8).map { number in
            paper(number, "Text.", keywords: [number < 2 ? left : right, "parsing", "syntax"])
        }
        return try made(papers, keywords: .author).suggestions.map { "\($0.label.name) → \($0.replacement.name)" }
    }

    @Test(arguments: [
        ("MS COCO dataset", "COCO dataset", "MS COCO → COCO"),
        ("ZorbNetV2 model", "ZorbNet-2 model", "ZorbNetV2 → ZorbNet-2"),
        ("HotpottQA benchmark", "HotpotQA benchmark", "HotpottQA → HotpotQA"),
    ])
    func namesOfOneThing(left: String, right: String, suggestion: String) throws {
        #expect(try Self.names(left, right) == [suggestion])
    }

    @Test(arguments: [
        ("labelling", "labeling"), ("word embeddings model", "word embedding models"), ("data set", "dataset"),
        ("multi-criteria sorting", "multicriteria sorting"),
        ("tokenisation", "tokenization"), ("behaviour modelling", "behavior modeling"), ("data-sets", "dataset"),
        ("analysis of sentiment", "sentiment analysis"), ("machine translation task", "machine translation"),
        ("deep learning technique", "deep learning methods"), ("multilinguality", "multilingualty"),
        ("NLP", "natural language processing"), ("POS", "part of speech"),
    ])
    func keywordsOfOneThing(left: String, right: String) throws {
        #expect(try Self.authors(left, right) == ["\(left) → \(right)"])
        #expect(try Self.authors(right, left) == ["\(right) → \(left)"])
    }

    @Test(arguments: [
        ("GPT-3 model", "GPT-3.5 model"), ("Llama 2 model", "Llama 3 model"),
        ("ImageNet dataset", "ImageNet-C dataset"),
        ("BERT model", "RoBERTa model"), ("CIFAR-10 dataset", "CIFAR-100 dataset"), ("mBERT model", "BERT model"),
        ("ImageNet-A dataset", "ImageNet-R dataset"), ("SST-2 benchmark", "SST-5 benchmark"),
        ("SAM model", "SAM 2 model"), ("WMT14 dataset", "WMT16 dataset"), ("YOLOv5 model", "YOLOv8 model"),
    ])
    func whatDiffersByVersionSizeOrNumberIsNeverSuggested(left: String, right: String) throws {
        #expect(try Self.names(left, right) == [])
        #expect(try Self.authors(left, right) == [])
    }

    @Test(arguments: [
        ("question answering dataset", "question answering"), ("language model", "language"),
        ("effective computing", "affective computing"), ("form", "from"), ("speech", "speed"),
        ("English-German", "German-English"), ("topic model", "topic"), ("test data", "text data"),
    ])
    func keywordsOfDifferentThings(left: String, right: String) throws {
        #expect(try Self.authors(left, right) == [])
    }

    @Test func aDefinitionThatDoesNotHoldEverywhereIsSuggested() throws {
        let papers = [
            Self.paper(0, "We propose Dynamic Orbit Pruning (DOP), a framework, on GLUE."),
            Self.paper(1, "We propose Dynamic Orbit Pruning (DOP), a framework, on GLUE."),
            Self.paper(2, "We propose Dynamic Orbit Pruning (DyOP), a framework, on GLUE."),
            Self.paper(3, "We compare DOP and DyOP on GLUE."),
        ]
        let suggestions = try Self.made(papers + [papers[3]], keywords: .none).suggestions
        #expect(suggestions.allSatisfy { $0.replacement.id.key == "dop" })
    }

    @Test func moreEvidenceRanksHigher() throws {
        func papers(_ left: String, _ right: String, _ count: Int, _ first: Int) -> [String] {
            (0..<count * 2).map {
                Self.paper(first + $0, "Text.", keywords: [$0 < count ? left : right + "", "parsing"])
            }
        }
        let all = papers("colour maps", "color maps", 2, 0) + papers("labelling", "labeling", 9, 20)
        let suggestions = try Self.made(all, keywords: .author).suggestions
        #expect(
            suggestions.map { Set([$0.label.name, $0.replacement.name]) } == [
                ["labelling", "labeling"], ["colour maps", "color maps"],
            ])
        #expect(suggestions[0].score > suggestions[1].score)
    }

    @Test func theOrderOfRecordsPlaysNoPart() throws {
        let papers = (0..<12).map { number in
            Self.paper(
                number, "We evaluate on the \(number % 3 == 0 ? "MS COCO" : "COCO") dataset with BERT.",
                keywords: [
                    number % 2 == 0 ? "labelling" : "labeling", number % 5 == 0 ? "NLP" : "natural language processing",
                ])
        }
        let forward = try Self.made(papers, keywords: .author)
        let backward = try Self.made(papers.reversed(), keywords: .author)
        #expect(forward.suggestions == backward.suggestions && !forward.suggestions.isEmpty)
    }

    /// What is written is read without a word, and leaves nothing to suggest of what was replaced.
    @Test(arguments: [KeywordSource.none, .author, .both])
    func whatIsSuggestedCanBeGivenBack(keywords: KeywordSource) throws {
        let papers = (0..<12).map { number in
            Self.paper(
                number,
                "We evaluate on the \(number % 3 == 0 ? "MS COCO" : "COCO") dataset with Stable Diffusion "
                    + "\(number % 4 == 0 ? "v1.5" : "1.5") and Graph Orbit Pruning\(number % 5 == 0 ? " (GOP)" : "").",
                keywords: [number % 2 == 0 ? "labelling" : "labeling", number % 5 == 0 ? "#NLP" : "COCO"])
        }
        let (suggestions, corpus) = try Self.made(papers, keywords: keywords)
        #expect(!suggestions.isEmpty)
        let lines = ThesaurusLine(suggestions, corpus: corpus)
        let text = lines.head + suggestions.map(lines.text).joined()
        let thesaurus = try Thesaurus(CorpusInput(text: text, name: "t"))
        #expect(thesaurus.diagnostics.isEmpty, "\(text)")
        let ids = Set(corpus.replacing(by: thesaurus).entities.map(\.id))
        let replaced = Set(suggestions.map(\.label.id))
        #expect(ids.isDisjoint(with: replaced), "\(text)")
        #expect(ids.isSubset(of: Set(corpus.entities.map(\.id))))
        #expect(ids.count == corpus.entities.count - replaced.count)
    }
}
