import PaperGraph
import Testing

@Suite struct LexiconFileTests {
    private static let papers = [
        #"{"title":"Zorbit: A Model for Weather","abstract":"We introduce Zorbit, a model of the weather. With Zorbit forecasts are quick."}"#,
        #"{"title":"Another paper on the weather","abstract":"We start from the data of Zorbit itself, and from zorbit-net."}"#,
        #"{"title":"On orbits","abstract":"We propose Dynamic Orbit Pruning (DOP), a framework, on the QORBLE benchmark."}"#,
        #"{"title":"On pruning","abstract":"Dynamic Orbit Pruning is compared with GPT-4 and with Caf\#u{E9}Net and the QORBLE dataset."}"#,
        #"{"title":"On coffee","abstract":"We present Cafe\#u{301}Net, a network. Cafe\#u{301}Net is strong."}"#,
    ]

    private static func lines(_ lexicon: CorpusLexicon) -> String {
        var bytes: [UInt8] = []
        LexiconLine().write(lexicon) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func learned(_ papers: [String]) throws -> CorpusLexicon {
        try Analysis(Corpora.source(papers), threads: 2).lexicon()
    }

    private static func read(_ text: String) throws -> LexiconFile {
        try LexiconFile(CorpusInput(text: text, name: "lexicon"))
    }

    private static func mentions(_ lexicon: CorpusLexicon, _ papers: [String] = papers) throws -> [[Mention]] {
        var found: [[Mention]] = []
        try Analysis(Corpora.source(papers), threads: 1).forEachBatch(lexicon: lexicon) {
            $0.map(\.mentions)
        } deliver: {
            found += $0
        }
        return found
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let lexicon = try Self.learned(Self.papers)
        let text = Self.lines(lexicon)
        #expect(text.hasPrefix("{\"format\":\"papergraph.lexicon/1\"}\n{\"key\":"))
        let file = try Self.read(text)
        #expect(file.diagnostics.isEmpty)
        #expect(file.lexicon.entries == lexicon.entries)
        #expect(Self.lines(file.lexicon.settled()) == text)
        #expect(try Self.mentions(file.lexicon.settled()) == Self.mentions(lexicon))
        #expect(try Self.mentions(lexicon) != Self.mentions(CorpusLexicon()))
    }

    @Test func theOrderOfRecordsPlaysNoPart() throws {
        let text = Self.lines(try Self.learned(Self.papers))
        for shift in 1..<Self.papers.count {
            let turned = Array(Self.papers[shift...] + Self.papers[..<shift])
            #expect(Array(Self.lines(try Self.learned(turned)).utf8) == Array(text.utf8))
        }
        #expect(text.contains("\"long_forms\":{\"dynamic orbit pruning\":1}"))
    }

    @Test func lexiconsOfTwoHalvesAreThatOfTheWhole() throws {
        let first = try Self.learned(Array(Self.papers[..<2]))
        let both = try Analysis(Corpora.source(Array(Self.papers[2...]))).lexicon(
            knowing: Self.read(Self.lines(first)).lexicon)
        #expect(Self.lines(both) == Self.lines(try Self.learned(Self.papers)))
    }

    @Test func aKindThatIsChangedByHandHolds() throws {
        let text = Self.lines(try Self.learned(Self.papers))
        let line = try #require(text.split(separator: "\n").first { $0.contains("\"key\":\"zorbit\"") })
        #expect(line.contains("\"kind\":\"model\""))
        let edited = text.replacing(line, with: line.replacing("\"kind\":\"model\"", with: "\"kind\":\"dataset\""))
        let found = try Self.mentions(try Self.read(edited).lexicon.settled()).joined().filter { $0.key == "zorbit" }
        #expect(found.count > 2 && found.allSatisfy { $0.kind == .dataset })
    }

    // MARK: Names of one's own

    @Test func aListedNameIsFoundAndKnowsItsKind() throws {
        let file = try Self.read("# ours\ndataset\tweather\nmodel\tQORBLE\n")
        #expect(file.diagnostics.isEmpty)
        let found = try Self.mentions(file.lexicon.settled())
        #expect(found[0].filter { $0.name == "weather" }.map(\.kind) == [.dataset])
        #expect(found[0].filter { $0.key == "weather" }.allSatisfy { $0.kind == .dataset })
        #expect(found[1].contains { $0.key == "weather" && $0.confidence.thousandths == 1000 })
        #expect(found[2].filter { $0.key == "qorble" }.map(\.kind) == [.model])
    }

    @Test func aListedNameIsKnownToTheCorpus() throws {
        let known = try Self.read("dataset\tweather").lexicon
        let corpus = try Analysis(Corpora.source(Self.papers)).corpus(knowing: known)
        let weather = try #require(corpus.entities.first { $0.id == EntityID(kind: .dataset, key: "weather") })
        #expect(weather.paperCount == 2)
    }

    @Test func listedNamesAreWrittenWithTheLexicon() throws {
        let known = try Self.read("dataset\tweather\ndataset\tWeather\n").lexicon
        let text = Self.lines(try Analysis(Corpora.source(Self.papers)).lexicon(knowing: known))
        #expect(text.contains("\"listed\":[\"Weather\",\"weather\"]"))
        let again = try Self.read(text)
        #expect(again.diagnostics.isEmpty)
        #expect(Self.lines(again.lexicon.settled()) == text)
        #expect(try Self.mentions(again.lexicon.settled()).joined().contains { $0.name == "weather" })
    }

    @Test(arguments: [
        ("FooBench", "no-tab", 2), ("method!\tFooBench", "unknown-kind", 2), ("url\thttps://a.org", "unknown-kind", 2),
        ("dataset\t", "no-name", 2), ("dataset\t+++", "no-name", 2), ("dataset\tmore than this", "", 0),
        ("dataset\t" + String(repeating: "x y ", count: 20), "no-name", 2),
        ("dataset\t" + String(repeating: "x", count: 1 << 20), "no-name", 2), ("model\tWEATHER", "contradiction", 2),
        ("dataset\tFooBench\tx", "no-tab", 2),
    ])
    func aBadNameIsToldOfAndTheRestUsed(line: String, code: String, number: Int) throws {
        let file = try Self.read("dataset\tweather\n\(line)\nmodel\tBlorp\n")
        #expect(file.diagnostics.map(\.code) == (code.isEmpty ? [] : [code]))
        #expect(file.diagnostics.first?.line ?? 0 == number)
        #expect(file.lexicon.listedNames["Blorp"] == .model)
        #expect((file.lexicon.listedNames["weather"] == nil) == (code == "contradiction"))
    }

    // MARK: Damaged lexicons

    private static let good = #"{"key":"a","papers":1,"introductions":0,"weights":{"model":1},"spellings":{"A":1}}"#

    @Test(arguments: [
        ("{", "bad-entry"), ("{}", "bad-entry"), ("[1]", "bad-entry"), ("x\ty", "bad-entry"),
        (#"{"key":"","papers":1,"introductions":0,"weights":{},"spellings":{}}"#, "bad-entry"),
        (#"{"key":"b","papers":-1,"introductions":0,"weights":{},"spellings":{}}"#, "bad-entry"),
        (#"{"key":"b","papers":9e18,"introductions":0,"weights":{},"spellings":{}}"#, "bad-entry"),
        (#"{"key":"b","papers":9223372036854775807,"introductions":0,"weights":{},"spellings":{}}"#, "bad-entry"),
        (#"{"key":"b","papers":1,"introductions":0,"weights":{"cheese":1},"spellings":{}}"#, "unknown-kind"),
        (
            #"{"key":"b","kind":"url","papers":1,"introductions":0,"weights":{"model":1},"spellings":{}}"#,
            "unknown-kind"
        ),
        (#"{"key":"a","papers":1,"introductions":0,"weights":{"model":1},"spellings":{"A":1}}"#, "repeated-key"),
        (String(repeating: "[", count: 100_000), "bad-entry"),
    ])
    func aBadEntryIsToldOfAndTheRestUsed(line: String, code: String) throws {
        let more = Self.good.replacing("\"a\"", with: "\"c\"")
        let file = try Self.read("{\"format\":\"papergraph.lexicon/1\"}\n\(Self.good)\n\(line)\n\(more)\n")
        #expect(file.diagnostics.map(\.code) == [code])
        #expect(file.diagnostics.first?.line == 3)
        #expect(file.lexicon.entries.keys.sorted() == ["a", "c"])
    }

    @Test(arguments: ["{\"format\":\"papergraph.lexicon/9\"}", "{\"title\":\"A paper\"}", "{"])
    func anotherFormatIsAnError(head: String) throws {
        let error = try #require(throws: ReadError.self) { try Self.read(head + "\n" + Self.good) }
        #expect(error.diagnostic.code == "no-lexicon")
    }

    @Test func equalSpellingsInDifferentBytesAreNoHarm() throws {
        let line =
            "{\"key\":\"e\u{301}\",\"papers\":1,\"introductions\":0,\"weights\":{\"model\":1},"
            + "\"spellings\":{\"e\u{301}\":1,\"\u{E9}\":2}}"
        #expect(try Self.read("{\"format\":\"papergraph.lexicon/1\"}\n" + line).lexicon.entries.count <= 1)
    }
}
