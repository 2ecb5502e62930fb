import Testing

@testable import PaperCorpus

/// What a listing of each shape gives. `long` stands for an abstract that is certainly text.
@Suite struct ListingReaderTests {
    static let long = String(repeating: "We study how such systems behave and why they do so. ", count: 7) + "It works."
    static let other = String(repeating: "Here another question is asked and answered at length. ", count: 7) + "Done."

    /// Titles and abstracts that a listing gives; `—` for a paper without an abstract.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let papers: [(title: String, abstract: String)]
        let codes: [String]

        init(_ name: String, _ text: String, _ papers: [(String, String)], _ codes: [String] = []) {
            self.name = name
            self.text = text
            self.papers = papers
            self.codes = codes
        }

        var testDescription: String { name }
    }

    static let shapes: [Case] = [
        Case("title and abstract", "On Reading\n\n\(long)\n", [("On Reading", long)]),
        Case(
            "two papers", "On Reading\n\n\(long)\n\nOn Writing\n\n\(other)",
            [("On Reading", long), ("On Writing", other)]),
        Case("several blank lines", "On Reading\n\n\n \n\t\n\(long)", [("On Reading", long)]),
        Case(
            "invisible lines", "On Reading\n\u{A0}\n\(long)\n\u{200B}\nOn Writing\n\n\(other)",
            [("On Reading", long), ("On Writing", other)]),
        Case("colon", "Words: What They Are\n\n\(long)", [("Words: What They Are", long)]),
        Case("question", "What Is a Word?\n\n\(long)", [("What Is a Word?", long)]),
        Case("exclamation", "Read All of It!\n\n\(long)", [("Read All of It!", long)]),
        Case(
            "full stop, title case", "Reading and Writing Long Words.\n\n\(long)",
            [("Reading and Writing Long Words.", long)]),
        Case("one word", "Transformers\n\n\(long)", [("Transformers", long)]),
        Case("no letters first", "3D Words in Space\n\n\(long)", [("3D Words in Space", long)]),
        Case("indented", "   On Reading\n\n   \(long)", [("On Reading", long)]),
        Case("two paragraphs", "On Reading\n\n\(long)\n\n\(other)", [("On Reading", "\(long)\n\n\(other)")]),
        Case(
            "short second paragraph", "On Reading\n\n\(long)\n\nIt is done here.",
            [("On Reading", "\(long)\n\nIt is done here.")]),
        Case(
            "address behind the abstract", "On Reading\n\n\(long)\n\nCode: https://a.org/b\n\nOn Writing\n\n\(other)",
            [("On Reading", "\(long)\n\nCode: https://a.org/b"), ("On Writing", other)]),
        Case(
            "no blank line", "On Reading\n\(long)\n\nOn Writing\n\(other)",
            [("On Reading", long), ("On Writing", other)]),
        Case(
            "short abstract", "On Reading\n\nWe read a few books and like it.",
            [("On Reading", "We read a few books and like it.")]),
        Case(
            "short abstracts", "On Reading\n\nWe read it.\n\nOn Writing\n\nWe write it.",
            [("On Reading", "We read it."), ("On Writing", "We write it.")]),
        Case(
            "quoted end", "On Reading\n\nWe call it \u{201C}reading.\u{201D}\n\nOn Writing\n\n\(other)",
            [("On Reading", "We call it \u{201C}reading.\u{201D}"), ("On Writing", other)]),
        Case(
            "title over two lines", "On the Reading of Words\nand Their Letters\n\n\(long)",
            [("On the Reading of Words and Their Letters", long)]),
    ]

    static let furniture: [Case] = [
        Case(
            "top of a page",
            "new\n\nGet all papers by mail!\n\nSubscribe\n\nbyAK and friends\n\nMar 12\n\nOn Reading\n\n\(long)",
            [("On Reading", long)]),
        Case(
            "dates between", "On Reading\n\n\(long)\n\n12 March 2024\n\nOn Writing\n\n\(other)\n\n2024-03-12",
            [("On Reading", long), ("On Writing", other)]),
        Case(
            "counts between", "On Reading\n\n\(long)\n\n128\n\n12 comments\n\n3.2k\n\nOn Writing\n\n\(other)",
            [("On Reading", long), ("On Writing", other)]),
        Case(
            "posters between",
            "Submitted by someone\n\nOn Reading\n\n\(long)\n\nSubmitted by\nada\n\n3 days ago\n\nOn Writing\n\n\(other)",
            [("On Reading", long), ("On Writing", other)]),
        Case(
            "furniture behind the title", "On Reading\n\n· 5 authors\n\nMay 3, 2024\n\n\(long)", [("On Reading", long)]),
        Case(
            "buttons between", "On Reading\n\n\(long)\n\nPDF\n\nRead more\n\nOn Writing\n\n\(other)\n\nLoad more",
            [("On Reading", long), ("On Writing", other)]),
        Case(
            "no furniture", "May the Words Be Read\n\n\(long)\n\nUpvote-Driven Ranking of Words\n\n\(other)",
            [("May the Words Be Read", long), ("Upvote-Driven Ranking of Words", other)]),
    ]

    static let complaints: [Case] = [
        Case(
            "breaks off in a title", "On Reading\n\n\(long)\n\nOn the Writing of Words",
            [("On Reading", long), ("On the Writing of Words", "—")], ["listing-breaks-off"]),
        Case(
            "breaks off in an abstract", "On Reading\n\n\(long)\n\nOn the Writing of Words\n\nWe write the",
            [("On Reading", long), ("On the Writing of Words", "We write the")], ["listing-breaks-off"]),
        Case(
            "two titles", "On Reading\n\n\(long)\n\nOn the Writing of Words\n\nOn the Hearing of Words\n\n\(other)",
            [("On Reading", long), ("On the Writing of Words", "—"), ("On the Hearing of Words", other)],
            ["title-without-abstract"]),
        Case(
            "abstract first", "\(long)\n\nOn Writing\n\n\(other)", [("On Writing", other)], ["abstract-without-title"]),
        Case(
            "long title", "\(String(repeating: "Words and ", count: 40))More\n\n\(long)", [],
            ["abstract-without-title", "abstract-without-title"]),
    ]

    @Test(arguments: shapes + furniture + complaints)
    func reads(_ example: Case) {
        for text in [example.text, example.text.replacing("\n", with: "\r\n"), "\u{FEFF}" + example.text] {
            let outcome = ReadOutcome(Array(text.utf8), format: ListingReader())
            #expect(outcome.titles == example.papers.map(\.title))
            #expect(outcome.papers.map { $0.abstract ?? "—" } == example.papers.map(\.abstract))
            #expect(outcome.codes == example.codes)
        }
    }

    @Test(arguments: shapes + furniture)
    func recognizes(_ example: Case) {
        let bytes = Array(example.text.utf8)
        #expect(bytes.withUnsafeBytes { ListingReader().recognizes($0) })
    }

    @Test(arguments: [
        "Ada Lovelace, Charles Babbage", "Ada Lovelace and Charles Babbage",
        "Ada Lovelace, C. Babbage, and Ludwig van Beethoven",
        "Ada Lovelace; Charles Babbage",
    ])
    func readsAuthors(_ line: String) {
        let text = "On Reading\n\n\(line)\n\n\(Self.long)\n\nOn Writing\n\n\(line)\n\n\(Self.other)"
        let outcome = ReadOutcome(Array(text.utf8))
        #expect(outcome.titles == ["On Reading", "On Writing"])
        #expect(outcome.papers.allSatisfy { $0.authors.first?.name == "Ada Lovelace" && $0.authors.count >= 2 })
        #expect(outcome.papers.map(\.abstract) == [Self.long, Self.other])
        #expect(outcome.diagnostics == [])
    }

    /// Lines as a mail program wraps them, with or without a blank line below the title.
    @Test(arguments: [60, 72, 80, 100], ["\n\n", "\n"])
    func readsWrappedLines(_ width: Int, _ gap: String) {
        let papers = [("On the Reading of Words", Self.long), ("On the Writing of Words", Self.other)]
        let text = papers.map { $0.0 + gap + Self.wrapped($0.1, width) }.joined(separator: "\n\n")
        let outcome = ReadOutcome(Array(text.utf8))
        #expect(outcome.titles == papers.map(\.0))
        #expect(outcome.papers.map(\.abstract) == papers.map(\.1))
    }

    private static func wrapped(_ text: String, _ width: Int) -> String {
        var lines = [""]
        for word in text.split(separator: " ") {
            if lines[lines.count - 1].utf8.count + 1 + word.utf8.count > width { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines.joined(separator: "\n")
    }

    /// A cut falls before the indent of a title, not behind it.
    @Test func indentedListingsKeepTheirLines() {
        let text = (1...40).map { "   On Reading the Number \($0)\n\n \t\(Self.long)\n\n" }.joined()
        let outcome = ReadOutcome(Array(text.utf8), batchSize: 1000)
        #expect(outcome.lines == (0..<40).map { 1 + 4 * $0 })
    }

    @Test func tellsLinesAndRecords() {
        let text = "Mar 12\n\nOn Reading\n\n\(Self.long)\n\n\n7\n\nOn Writing\n\(Self.other)\n"
        let outcome = ReadOutcome(Array(text.utf8))
        #expect(outcome.lines == [3, 10])
        #expect(outcome.papers.map(\.origin.record) == [1, 2])
    }

    @Test func reportsBrokenTextOnceWithItsLine() {
        var bytes = Array("On Reading\n\n\(Self.long)\n\nOn Wr".utf8)
        bytes += [0xE9] + Array("ting\n\n\(Self.other)\n\nOn H".utf8) + [0xFF] + Array("aring\n\n\(Self.long)\n".utf8)
        let outcome = ReadOutcome(bytes)
        #expect(outcome.titles == ["On Reading", "On Wréting", "On Hÿaring"])
        #expect(outcome.papers.allSatisfy { $0.abstract != nil })
        #expect(outcome.codes == ["invalid-utf8"])
        #expect(outcome.diagnostics.first?.line == 5)
        #expect(outcome.problems.map(\.count) == [2])
    }

    /// Author lines and counts between papers must not keep a listing from being cut.
    @Test(arguments: ["\n\nAda Lovelace, Charles Babbage\n\n", "\n\n12 comments\n\n", "\n\nSubmitted by ada\n\n"])
    func cutsListingsWithSmallChange(_ change: String) {
        let text = (1...200).map { "On Reading the Number \($0)\(change)We read and write it.\n\n" }.joined()
        let bytes = Array(text.utf8)
        let head = bytes.prefix(bytes.count / 2)
        #expect(
            head.withUnsafeBytes {
                ListingReader().lengthOfWholeRecords(in: $0, atEnd: false, context: RecordContext())
            } > head.count - 1000)
        #expect(ReadOutcome(bytes, batchSize: 1000).papers.count == 200)
    }
}
