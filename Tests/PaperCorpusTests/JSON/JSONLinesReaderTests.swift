import Testing

@testable import PaperCorpus

@Suite struct JSONLinesReaderTests {
    private func read(_ text: String) -> ReadOutcome { ReadOutcome(Array(text.utf8), format: JSONLinesReader()) }

    private func paper(_ line: String) throws -> Paper { try #require(read(line).papers.first) }

    @Test func readsEveryField() throws {
        let paper = try paper(
            #"""
            {"id":"p7","title":"On Reading","abstract":"We read.","doi":"10.1000/X","ids":{"arxiv":"2106.09685v2","pmid":123},"year":2021,"authors":["Ada Lovelace",{"name":"Charles Babbage"},{"family":"Gauß","given":"C. F."}],"venue":"Words","keywords":["reading",{"name":"writing","source":"author"},{"name":"found","source":"extracted"}],"url":"https://a.org","urls":["https://b.org",{"url":"https://c.org"}],"references":["10.1000/y",{"id":"arxiv:1409.1556","title":"Very Deep"},{"doi":"10.1000/z"},{"text":"Euler 1736"},{"other":1},null]}
            """#)
        #expect(
            paper.title == "On Reading" && paper.abstract == "We read." && paper.year == 2021 && paper.venue == "Words")
        #expect(paper.identifiers.map(\.description) == ["doi:10.1000/x", "arxiv:2106.09685", "pmid:123", "local:p7"])
        #expect(paper.authors.map(\.name) == ["Ada Lovelace", "Charles Babbage", "Gauß, C. F."])
        #expect(paper.keywords == ["reading", "writing"])
        #expect(paper.urls == ["https://a.org", "https://b.org", "https://c.org"])
        #expect(
            paper.references.map { $0.id?.description } == ["doi:10.1000/y", "arxiv:1409.1556", "doi:10.1000/z", nil])
        #expect(paper.references.map(\.text) == ["10.1000/y", "Very Deep", "doi:10.1000/z", "Euler 1736"])
    }

    @Test(
        arguments: [
            ("2021", 2021), ("\"2021\"", 2021), ("\"2021-05-03\"", 2021), ("2021.0", 2021), ("null", nil),
            ("\"soon\"", nil),
            ("2021.5", nil), ("-5", nil), ("0", nil), ("99999999999999999999", nil), ("1e308", nil), ("true", nil),
            ("[2021]", nil),
            ("\"20215\"", nil), ("9223372036854775807", nil), ("-9223372036854775808", nil),
        ] as [(String, Int?)])
    func readsYears(_ json: String, _ year: Int?) throws {
        #expect(try paper(#"{"title":"On Reading","year":\#(json)}"#).year == year)
    }

    @Test(arguments: [
        (#""id":"arxiv:2106.09685v3""#, "arxiv:2106.09685"), (#""id":"https://doi.org/10.1000/A""#, "doi:10.1000/a"),
        (#""doi":"10.48550/arXiv.2106.09685""#, "arxiv:2106.09685"),
        (#""arxiv":"hep-th/9901001v1""#, "arxiv:hep-th/9901001"),
        (#""ids":{"openalex":"https://openalex.org/W12"}"#, "openalex:W12"),
        (#""ids":["acl:P19-1001"]"#, "acl:P19-1001"),
        (#""id":"p1","pmid":42"#, "pmid:42"), (#""id":"title:0123456789abcdef""#, "title:0123456789abcdef"),
        (#""id":"p1","ids":{"local":"p1"},"id2":1,"title2":"x","doi":"nonsense","s2":"abc""#, "s2:abc"),
    ])
    func readsIdentifiers(_ members: String, _ id: String) throws {
        #expect(try paper("{\(members)}").id.description == id)
    }

    /// A line of `extract` says neither authors nor venue, and with `--no-text` no title, yet the paper stays the same.
    @Test func extractedLinesKeepTheIdentifier() throws {
        let first = try paper(
            #"{"id":"p3","title":"On Reading and Writing","abstract":"A.","authors":["Ada Lovelace"],"venue":"Words"}"#)
        let id = first.id.description
        let line =
            #"{"format":"papergraph.extract/1","id":"\#(id)","ids":{"local":"p3"},"source":{"input":"a","record":1,"line":1}"#
        let withText = try paper(
            line + #","title":"On Reading and Writing","abstract":"A.","mentions":[],"entities":[],"keywords":[]}"#)
        let withoutText = try paper(
            line + #","mentions":[],"entities":[],"keywords":[{"name":"k","score":0.7,"source":"extracted"}]}"#)
        #expect(first.id.scheme == .title)
        #expect(withText.id == first.id && withoutText.id == first.id)
        #expect(withText.identifiers.last == PaperID(scheme: .local, value: "p3"))
        #expect(withoutText.keywords == [])
    }

    @Test(arguments: [
        ("{\"title\":", "malformed-json"), ("{title:\"x\"}", "malformed-json"), ("nonsense", "malformed-json"),
        ("{\"title\":\"a\tb\"}", "malformed-json"), ("{\"title\":\"a\"}{\"title\":\"b\"}", "malformed-json"),
        ("{\"title\":\"\\x\"}", "malformed-json"), ("[1]", "not-an-object"), ("3", "not-an-object"),
        ("null", "not-an-object"),
        ("{}", "empty-record"), ("{\"title\":\" \",\"abstract\":\"a\"}", "empty-record"),
        ("{\"title\":5}", "empty-record"),
        (String(repeating: "[", count: 100_000), "malformed-json"),
        (
            "{\"title\":" + String(repeating: "{\"a\":", count: 5000) + "1" + String(repeating: "}", count: 5001),
            "malformed-json"
        ),
    ])
    func skipsBadLinesAlone(_ line: String, _ code: String) {
        let outcome = read("{\"title\":\"One\"}\n\n  \t\n\(line)\n{\"title\":\"Two\"}\r\n\n")
        #expect(outcome.titles == ["One", "Two"])
        #expect(outcome.lines == [1, 5])
        #expect(outcome.papers.map(\.origin.record) == [1, 3])
        #expect(outcome.codes == [code])
        #expect(outcome.diagnostics.first?.line == 4)
        #expect(outcome.report.first?.counts.skipped == 1)
    }

    @Test func repairsWhatIsNoUTF8() {
        let bytes = Array("{\"title\":\"caf".utf8) + [0xE9] + Array("\"}\n{\"title\":\"Two\"}".utf8)
        let outcome = ReadOutcome(bytes)
        #expect(outcome.titles == ["café", "Two"])
        #expect(outcome.codes == ["invalid-utf8"])
        #expect(outcome.diagnostics.first?.line == 1)
    }

    @Test(
        arguments: [
            (#"a\ud800b"#, "a\u{FFFD}b", ["lone-surrogate"]), (#"\udc00"#, "\u{FFFD}", ["lone-surrogate"]),
            (#"\ud83d\ude00"#, "😀", []), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀", ["lone-surrogate"]),
            (#"\\ud800"#, #"\ud800"#, []), (#"\uD800"#, "\u{FFFD}", ["lone-surrogate"]), (#"a\u0000b"#, "a\u{0}b", []),
            (#"\ud800\u0041"#, "\u{FFFD}A", ["lone-surrogate"]), (#"tab\there"#, "tab\there", []),
        ] as [(String, String, [String])])
    func readsEscapes(_ escaped: String, _ title: String, _ codes: [String]) {
        let outcome = read(#"{"title":"\#(escaped)"}"#)
        #expect(outcome.titles == [title])
        #expect(outcome.codes == codes)
    }

    @Test(arguments: [
        ("123456789012345678901234", "local:123456789012345678901234"),
        ("1234567890123456789", "local:1234567890123456789"),
        ("18446744073709551615", "local:18446744073709551615"), ("1e400", "local:1e400"), ("7", "local:7"),
        ("-7", "local:-7"),
    ])
    func readsNumbersAsIdentifiers(_ number: String, _ id: String) throws {
        let outcome = read(#"{"title":"a \" 1e999 b","id":\#(number),"year":2021}"#)
        #expect(outcome.papers.first?.identifiers.first?.description == id)
        #expect(outcome.papers.first?.year == 2021)
        #expect(outcome.diagnostics == [])
    }

    @Test func theFirstOfEqualKeysCounts() throws {
        #expect(try paper(#"{"title":"One","title":"Two"}"#).title == "One")
    }

    @Test func textsAreTakenAsTheyAre() throws {
        let paper = try paper(#"{"title":"  On  $x$ ","abstract":"\\cite{a}\n b"}"#)
        #expect(paper.title == "  On  $x$ ")
        #expect(paper.abstract == "\\cite{a}\n b")
    }

    @Test func readsALineOfTenMegabytes() {
        let text =
            "{\"title\":\"One\",\"abstract\":\"" + String(repeating: "word ", count: 2 << 20)
            + "\"}\n{\"title\":\"Two\"}\n"
        let outcome = read(text)
        #expect(outcome.titles == ["One", "Two"])
        #expect(outcome.papers.first?.abstract?.utf8.count == 5 * (2 << 20))
    }
}
