import Testing

@testable import EntityExtraction

@Suite struct KeywordExtractorTests {
    static let texts: [(title: String, abstract: String)] = [
        (
            "Sparse attention for long documents",
            """
            Transformers read long documents slowly. We propose sparse attention, which looks at few tokens, and a \
            memory for the rest. Sparse attention halves the cost of document summarization on three corpora. \
            A sparse-attention layer (SAL) replaces the dense one; SALs need no training from scratch.
            """
        ),
        ("Über schnelle Übergänge", "Schnelle Übergänge sind ÜBERGÄNGE. naïve Bayes; α-helices, 图神经网络。图神经网络"),
        ("", "- \n\n .. (((a))) e.g. i.e. 3.5 of"),
        ("A", "B"),
        ("ALL CAPITALS IN A TITLE ABOUT NETWORKS", "networks Networks NETWORKS network-network network"),
        ("", String(repeating: "deep neural network pruning ", count: 300)),
        ("", String(repeating: "x", count: 3000)),
        ("", String(repeating: "word-", count: 3000)),
        ("👩‍👩‍👧 family", "👩‍👩‍👧 e\u{301}tudes \u{0} \u{FEFF} études"),
    ]

    @Test(arguments: texts)
    func contract(title: String, abstract: String) {
        let document = TokenizedDocument(title: title, abstract: abstract)
        let keywords = KeywordExtractor().keywords(in: document)
        #expect(keywords == KeywordExtractor().keywords(in: TokenizedDocument(title: title, abstract: abstract)))
        #expect(keywords.count <= 20)
        #expect(Set(keywords.map(\.key)).count == keywords.count)
        for (left, right) in zip(keywords, keywords.dropFirst()) {
            #expect(left.score >= right.score)
        }
        for keyword in keywords {
            #expect((0...1).contains(keyword.score.value))
            #expect(!keyword.key.isEmpty && !keyword.name.isEmpty && !keyword.places.isEmpty)
            var spellings: [String] = []
            for place in keyword.places {
                let text = place.field == .title ? title : abstract
                #expect(place.range.upperBound <= text.utf8.count && !place.range.isEmpty)
                // Strings do not come of bytes that are cut inside a scalar.
                let bytes = Array(text.utf8)[place.range]
                let spelling = String(validating: bytes, as: UTF8.self)
                #expect(spelling != nil)
                spellings.append(spelling ?? "")
            }
            #expect(spellings.contains(keyword.name))
        }
    }

    private static let none = Confidence(thousandths: 0)

    @Test func prefixOfLongerList() {
        let document = TokenizedDocument(title: Self.texts[0].title, abstract: Self.texts[0].abstract)
        let all = KeywordExtractor(limit: 50, minimumScore: Self.none).keywords(in: document)
        #expect(Array(all.prefix(5)) == KeywordExtractor(limit: 5, minimumScore: Self.none).keywords(in: document))
        #expect(KeywordExtractor(limit: 0).keywords(in: document).isEmpty)
        #expect(KeywordExtractor().keywords(in: document) == all.filter { $0.score.thousandths >= 100 })
        let floor = all[3].score
        let sure = KeywordExtractor(limit: 50, minimumScore: floor).keywords(in: document)
        #expect(sure == all.filter { $0.score >= floor })
    }

    @Test func findsTheSubject() throws {
        let document = TokenizedDocument(title: Self.texts[0].title, abstract: Self.texts[0].abstract)
        let keywords = KeywordExtractor(minimumScore: Self.none).keywords(in: document)
        #expect(keywords.first?.key == "sparse attention")
        // Twice in the abstract with another word behind it, once in the title, once in the sentence that presents it.
        #expect(keywords.first?.places.count == 4)
        #expect(keywords.contains { $0.key.hasSuffix("summarization") })
        #expect(!keywords.prefix(5).contains { ["cost", "training", "scratch", "we propose"].contains($0.key) })
        // The short form counts with the long one.
        let layer = try #require(keywords.first { $0.key == "sparse attention layer" })
        #expect(layer.name == "sparse-attention layer")
        #expect(layer.places.count == 3)
        #expect(!keywords.contains { $0.key == "sal" })
    }

    /// Nothing generic stands alone, and no keyword begins or ends with a stop word or a number.
    @Test(arguments: [
        "We propose a new method for the problem. The method gives good results in this paper.",
        "In this paper we present an approach. Results show that it is 3 times better in 2020.",
        "The performance of the system depends on the data. The model has 5 parameters and 7 layers.",
    ])
    func silence(_ text: String) {
        let keys = KeywordExtractor().keywords(in: TokenizedDocument(title: "", abstract: text)).map(\.key)
        let banned: Set<String> = [
            "method", "problem", "paper", "result", "approach", "performance", "system", "data", "model", "parameter",
        ]
        #expect(banned.isDisjoint(with: keys))
        for key in keys {
            let words = key.split(separator: " ").map(String.init)
            for word in [words[0], words[words.count - 1]] {
                #expect(!KeywordStopWords.role(of: WordHash.of(word)).contains(.stop))
                #expect(Int(word) == nil)
            }
        }
    }

    /// Verbs and participles neither begin nor end a keyword.
    @Test(arguments: [
        "We learn to annotate parallel corpora and summarize long dialogues with neural networks.",
        "The models compress knowledge graphs, and they predict answers that are ranked by trained annotators.",
        "Parsers that extract named entities obtain better results and generalize to unseen domains.",
    ])
    func verbs(_ text: String) {
        let verbs: Set<String> = [
            "learn", "annotate", "summarize", "compress", "predict", "ranked", "extract", "obtain", "generalize",
        ]
        let extractor = KeywordExtractor(minimumScore: Self.none)
        let keys = extractor.keywords(in: TokenizedDocument(title: "", abstract: text)).map(\.key)
        #expect(!keys.isEmpty)
        for key in keys {
            let words = key.split(separator: " ").map(String.init)
            #expect(!verbs.contains(words[0]) && !verbs.contains(words[words.count - 1]), "\(key)")
        }
    }

    @Test func otherLanguages() {
        let document = TokenizedDocument(
            title: "Schnelle Übergänge in neuronalen Netzen",
            abstract: """
                In dieser Arbeit untersuchen wir schnelle Übergänge und zeigen, dass die Netze dabei besser sind als die \
                bisherigen Verfahren. Die Übergänge werden mit einem Verfahren zur Optimierung von Netzen bestimmt.
                """)
        #expect(!document.isEnglish)
        #expect(TokenizedDocument(title: Self.texts[0].title, abstract: Self.texts[0].abstract).isEnglish)
        let keys = KeywordExtractor().keywords(in: document).map(\.key)
        #expect(keys.contains("schnelle übergänge"))
        #expect(Set(keys).isDisjoint(with: ["die", "der", "und", "dieser arbeit untersuchen wir schnelle übergänge"]))
        #expect(keys.allSatisfy { $0.split(separator: " ").count < 4 })
    }

    @Test func longTexts() {
        let text = String(repeating: "Large language models forget. ", count: 5000)
        let keywords = KeywordExtractor().keywords(in: TokenizedDocument(title: "", abstract: text))
        #expect(keywords.first?.key.contains("language model") == true)
        #expect(keywords.first?.places.count == 5000)
    }
}
