import Testing

@testable import EntityExtraction

@Suite("What a corpus says of its names")
struct CorpusLexiconTests {
    private static func claim(
        _ key: String, _ kind: EntityKind, _ thousandths: Int, name: String? = nil, introduces: Bool = false
    ) -> Claim {
        Claim(
            key: key, kind: kind, confidence: Confidence(thousandths: thousandths), name: name ?? key,
            isIntroduction: introduces)
    }

    @Test("the order of records plays no part", arguments: 0..<20)
    func order(seed: UInt64) {
        let records: [[Claim]] = (0..<30).map { number in
            [
                Self.claim("k\(number % 7)", number % 3 == 0 ? .dataset : .model, 500 + number * 7),
                Self.claim("shared", number % 2 == 0 ? .dataset : .model, 600, introduces: number == 4),
            ]
        }
        var random = SeededGenerator(seed: seed)
        var straight = CorpusLexicon()
        for record in records { straight.add(record) }
        var shuffled = CorpusLexicon()
        for record in records.shuffled(using: &random) { shuffled.add(record) }
        #expect(straight.entries == shuffled.entries)
        let text = "[model:zorb] and k3 and shared things"
        #expect(MarkedText(text).mentions(straight.settled()) == MarkedText(text).mentions(shuffled.settled()))
    }

    @Test("the highest sum of confidences decides a kind, then the order of kinds")
    func kinds() {
        var lexicon = CorpusLexicon()
        lexicon.add([Self.claim("a", .model, 900), Self.claim("b", .model, 500), Self.claim("c", .metric, 1)])
        lexicon.add([Self.claim("a", .dataset, 500), Self.claim("b", .dataset, 500)])
        lexicon.add([Self.claim("a", .dataset, 500)])
        #expect(lexicon.kind(of: "a") == .dataset)
        #expect(lexicon.kind(of: "b") == .dataset)
        #expect(lexicon.kind(of: "c") == .metric)
        #expect(lexicon.kind(of: "d") == nil)
    }

    @Test("a record claims a name once")
    func claims() {
        let text = MarkedText(
            "[model:PepMLM]: a peptide model\n[model:PepMLM] beats BERT. PepMLM is at github.com/a/b.")
        let claims = Claim.claims(of: text.mentions()).filter { $0.kind == .model }
        #expect(claims.map(\.key) == ["pepmlm", "bert"])
        #expect(claims.map(\.isIntroduction) == [true, false])
    }

    @Test("a name that one record introduces is found in the others")
    func introductions() {
        let paper = MarkedText(
            "[dataset:Zolma]: an open corpus of text\nWe release [dataset:Zolma]. In [dataset:Zolma] is text.")
        #expect(
            paper.marked()
                == "[dataset:Zolma]: an open corpus of text\nWe release [dataset:Zolma]. In [dataset:Zolma] is text.")
        let other = MarkedText("We pretrain on [dataset:Zolma] alone.")
        #expect(other.marked() == "We pretrain on Zolma alone.")
        var lexicon = CorpusLexicon()
        for text in [paper, other] { lexicon.add(Claim.claims(of: text.mentions())) }
        #expect(other.marked(lexicon.settled()) == "We pretrain on [dataset:Zolma] alone.")
    }

    @Test(
        "a common word that one record introduces is not found in the others",
        arguments: [("Large", false), ("Social", false), ("Open Knowledge", false), ("Zolma", true), ("Larg3", true)])
    func commonWords(_ name: String, _ isFound: Bool) {
        let paper = MarkedText("\(name): an open corpus of text\nWe release \(name). In \(name) is text.")
        var lexicon = CorpusLexicon()
        lexicon.add([
            Claim(
                key: EntityKey.fold(name), kind: .dataset, confidence: Confidence(thousandths: 900), name: name,
                isIntroduction: true)
        ])
        lexicon.add(Claim.claims(of: paper.mentions()))
        let other = MarkedText("We pretrain on it. \(name) scale matters.")
        #expect(other.mentions(lexicon.settled()).isEmpty != isFound)
    }

    @Test("two common words that one record defines are not its acronym everywhere")
    func commonLongForms() {
        let definition = "We propose Language Models (LAD), a framework."
        var lexicon = CorpusLexicon()
        for _ in 0..<2 {
            #expect((lexicon.settled().longForms.entries.count > 0) == (lexicon.entries["lad"]?.documents ?? 0 > 1))
            lexicon.add(Claim.claims(of: MarkedText(definition).mentions()))
        }
        #expect(lexicon.settled().longForms.entries.map(\.key) == ["lad"])
    }

    @Test("in the second pass a name has one kind in all records")
    func oneKind() {
        let texts = [
            "We propose the Zorb2 benchmark.", "We evaluate on the Zorb2 dataset.", "Zorb2 outperforms others.",
        ].map(MarkedText.init)
        var lexicon = CorpusLexicon()
        for text in texts { lexicon.add(Claim.claims(of: text.mentions())) }
        for text in texts { #expect(text.mentions(lexicon.settled()).map(\.kind) == [.dataset]) }
    }
}
