import Testing

@testable import EntityExtraction

@Suite("Names of one's own")
struct OwnNamesTests {
    private static func lexicon(_ names: [(String, EntityKind)]) -> CorpusLexicon {
        var lexicon = CorpusLexicon()
        for (name, kind) in names {
            let isName = lexicon.add(ownName: name, kind: kind)
            #expect(isName)
        }
        return lexicon.settled()
    }

    private static let names: [(String, EntityKind)] = [
        ("foobar", .dataset), ("Foo Bench", .dataset), ("Foo Bench-XL", .dataset), ("Foo", .model), ("ab", .model),
        ("C++", .model), ("naïve set", .dataset), ("LLM", .model),
    ]

    @Test(
        "they are found by their exact spelling, as wholes",
        arguments: [
            "we use [dataset:foobar] here", "[dataset:foobar]: more of [dataset:foobar].", "we use Foobar here",
            "the [dataset:foobar]-based way and the [dataset:foobar]'s end", "a non-[model:Foo] thing",
            "we use the [dataset:Foo Bench]", "we use the [dataset:Foo Bench-XL]",
            "we use the [dataset:Foo Bench], [model:Foo]",
            "we use [model:ab]", "written in [model:C++]",
            "on the [dataset:naïve set] alone", "a [model:LLM] is what it is", "we use foobars and xfoobar",
            "see [url:https://github.com/foobar/Foo]",
        ])
    func found(_ text: String) {
        #expect(MarkedText(text).marked(Self.lexicon(Self.names)) == text)
    }

    @Test("longer names that only hold one stay", arguments: ["on Foo-Bench-C2 and ImageNet-Foo", "with the Foo-13X"])
    func longer(_ text: String) {
        let without = MarkedText(text).mentions().map(\.range)
        let mentions = MarkedText(text).mentions(Self.lexicon(Self.names))
        #expect(mentions.map(\.range) == without)
    }

    @Test("they have the kind told, also in other spellings, whatever records claim")
    func kinds() {
        var lexicon = CorpusLexicon()
        for _ in 0..<9 {
            lexicon.add(
                Claim.claims(of: MarkedText("We evaluate on the ZorbQA benchmark, the ZorbQA dataset.").mentions()))
        }
        #expect(lexicon.settled().kind(of: "zorbqa") == .dataset)
        let isName = lexicon.add(ownName: "ZorbQA", kind: .model)
        #expect(isName)
        let text = "We evaluate on the [model:Zorb-QA] benchmark, the [model:ZorbQA] dataset."
        #expect(MarkedText(text).marked(lexicon.settled()) == text)
    }

    @Test("what is no name is refused", arguments: ["", " ", "+x", "…", String(repeating: "a ", count: 17), "--"])
    func refused(_ name: String) {
        var lexicon = CorpusLexicon()
        let isName = lexicon.add(ownName: name, kind: .model)
        #expect(!isName && lexicon.listedNames.isEmpty)
    }

    @Test("on hostile texts ranges are sound", arguments: ExtractorContractTests.hostile.map(\.name))
    func hostile(_ name: String) throws {
        let text = try #require(ExtractorContractTests.hostile.first { $0.name == name }?.text)
        let lexicon = Self.lexicon(Self.names + [("BERT", .dataset), ("A", .model), ("Foo Bar", .dataset)])
        let mentions = MarkedText(text).mentions(lexicon)
        var position = 0
        for mention in mentions {
            try #require(mention.range.lowerBound >= position && mention.range.upperBound <= text.utf8.count)
            position = mention.range.upperBound
        }
    }

    @Test("composed and decomposed letters are one spelling, whichever comes first")
    func canonicalSpellings() throws {
        func claim(_ name: String) -> Claim {
            Claim(
                key: name, kind: .model, confidence: Confidence(thousandths: 500), name: name, isIntroduction: false,
                longForms: [name])
        }
        let names = ["e\u{301}", "\u{E9}"]
        let bytes = [names, names.reversed()].map { names in
            var lexicon = CorpusLexicon()
            for name in names { lexicon.add([claim(name)]) }
            return lexicon.entries.flatMap { [$0.key] + $0.value.spellings.keys + $0.value.longForms.keys }
                .map { Array($0.utf8) }
        }
        #expect(bytes[0] == bytes[1] && bytes[0].count == 3)
    }
}
