import Testing

@testable import PaperCorpus

@Suite struct BibTeXReaderTests {
    /// A file, and what becomes of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        /// Key, title and year of each paper, `—` for what there is not.
        let papers: [String]
        var codes: [String]

        init(_ name: String, _ text: String, _ papers: [String], _ codes: [String] = []) {
            self.name = name
            self.text = text
            self.papers = papers
            self.codes = codes
        }

        var testDescription: String { name }
    }

    static func line(_ paper: Paper) -> String {
        let key = paper.identifiers.last.map { $0.scheme == .local ? $0.value : "—" } ?? "—"
        return "\(key) \(paper.title.isEmpty ? "—" : paper.title) \(paper.year.map(String.init) ?? "—")"
    }

    static let shapes: [Case] = [
        Case("braces", "@article{a, title = {On Reading}, year = {1998}}", ["a On Reading 1998"]),
        Case("parentheses", "@article(a, title = {On (a) Reading}, year = 1998)", ["a On (a) Reading 1998"]),
        Case("quotes", #"@article{a, title = "On {"}Reading{"}", year = "1998"}"#, [#"a On "Reading" 1998"#]),
        Case("an accent is no quote", #"@article{a, title = "Sch\"on Reading", year=1998}"#, ["a Schön Reading 1998"]),
        Case(
            "nested braces", "@article{a, title = {{On {R}eading {{BERT}}}}, year={{1998}}}", ["a On Reading BERT 1998"]
        ),
        Case("a brace in parentheses", "@article(a, title = {On :) Reading}, year = 1998)", ["a On :) Reading 1998"]),
        Case(
            "capitals and spaces", "  @ARTICLE {  a , TITLE={On Reading} ,\n\tYear\n=\n1998 , }", ["a On Reading 1998"]),
        Case(
            "on one line", "@book{a,title={On}}@book{b,title={Off}} @book{c,title={Of}}",
            ["a On —", "b Off —", "c Of —"]),
        Case(
            "text between",
            "Made by hand\nmail me@home.org\n@ 5 o'clock {tea}\n@book{a, title={On}}\nso { it is\n@book{b,title={Off}} end",
            ["a On —", "b Off —"]),
        Case("no fields", "@book{a}\n@book{b,}\n", ["a — —", "b — —"]),
        Case("empty title", "@book{a, title={}, year={}}", ["a — —"]),
        Case("no key", "@book{, title={On}}\n@book{title={Off}, year=1998}", ["— On —", "— Off 1998"]),
        Case(
            "nothing at all", "@book{}\n@book{,year=1998}\n@book{b,title={On}}", ["b On —"],
            ["empty-record", "empty-record"]),
        Case("two of a key", "@book{a, title={On}}\n@book{a, title={Off}}", ["a On —", "a Off —"]),
        Case(
            "other letters", "@book{deAraújo2022, title={On}}\n@book{論文:1, title={論}}",
            ["deAraújo2022 On —", "論文:1 論 —"]),
        Case("first of a name", "@book{a, title={On}, title={Off}}", ["a On —"]),
        Case("data is no paper", "@xdata{d, year=1998}\n@book{a, title={On}, xdata={d}}", ["a On 1998"]),
    ]

    static let mistakes: [Case] = [
        Case("no comma behind a value", "@book{a, title={On}\n year={1998}\n}", ["a On 1998"]),
        Case("no comma behind a number", "@book{a, year=1998\n title={On}\n}", ["a On 1998"]),
        Case("no comma behind the key", "@book{a\n title={On}, year=1998}", ["a On 1998"]),
        Case("commas too many", "@book{a,, title={On},,, year=1998,,}", ["a On 1998"]),
        Case("no equals sign", "@book{a, title {On}, year=1998}", ["a On 1998"]),
        Case("two equals signs", "@book{a, title=={On}, year=1998}", ["a — 1998"]),
        Case("words between", "@book{a, title={On}, so it is, year=1998}", ["a On 1998"]),
        Case("a no-break space", "@book{a, funding_text\u{A0}1={Thanks}, title={On}, year={1998}}", ["a On 1998"]),
        Case("an e-mail address", "@book{a, note={me@home.org},\n title={On\n@home}}", ["a On @home —"]),
        Case("a brace too many", "@book{a, title={On}}}\n@book{b, title={Off}}", ["a On —", "b Off —"]),
        Case("an escaped brace for a value", "@book{a, title={On}, note = \\{x}", ["a On —"]),
        Case(
            "no closing brace", "@book{a,\n title={On},\n\n@book{b, title={Off}}", ["a On —", "b Off —"],
            ["unclosed-entry"]),
        Case(
            "a value never closed", "@book{a,\n year=1998,\n title={On,\n}\n\n@book{b, title={Off}}\n",
            ["a On, 1998", "b Off —"],
            ["unclosed-entry"]),
        Case(
            "a quote never closed", "@book{a,\n year=1998,\n title=\"On,\n}\n\n@book{b, title=\"Off\"}\n",
            ["a — 1998", "b Off —"]),
        Case(
            "many never closed", (1...6).map { "@book{k\($0),\n title={On {Reading \($0)}\n\n" }.joined(),
            (1...6).map { "k\($0) — —" }, Array(repeating: "unclosed-entry", count: 5) + ["truncated-record"]),
        Case(
            "a brace of the text", "@book{a, title={{On \\{.}}, year=1998}\n@book{b, title={Off}}",
            ["a On {. 1998", "b Off —"]),
        Case("a backslash at the end", "@book{a, title={On}, file={C:\\x\\}, year=1998}", ["a On 1998"]),
        Case("braces of the text", "@book{a, title={{On \\{x\\}}}, year=1998}", ["a On {x} 1998"]),
        Case("cut off", "@book{a, title={On},\n year={19", ["a On —"], ["truncated-record"]),
        Case("cut off in the key", "@book{a, title={On}}\n@book{abc", ["a On —"], ["empty-record"]),
        Case(
            "an example in an abstract",
            "@book{a,\n abstract={Write\n@book{x, title={Y}}\n@book{z, title={Y}}\nso}, title={On}}\n@book{b,title={Off}}",
            ["a On —", "b Off —"]),
    ]

    static let macros: [Case] = [
        Case("a macro", "@string{r = {Reading}}\n@book{a, title = r, year=1998}", ["a Reading 1998"]),
        Case("in parentheses", "@STRING(R = \"Reading\")\n@book{a, title = r}", ["a Reading —"]),
        Case(
            "put together", "@string{r = \"Read\" # {ing}}@book{a, title = \"On \" # r # { } # 2}", ["a On Reading 2 —"]
        ),
        Case(
            "macros of macros", "@string{a = {On }}\n@string{b = a # {Reading}}\n@book{c, title=b}", ["c On Reading —"]),
        Case(
            "told again", "@string{r={On}}\n@book{a,title=r}\n@string{r={Off}}\n@book{b,title=r}",
            ["a On —", "b Off —"]),
        Case("never told", "@book{a, title = jmlr, month = jan}", ["a jmlr —"]),
        Case(
            "a comment",
            "@comment{a, title={On}}\n@Comment{jabref-meta: x:\\;}\n@preamble{\"\\newcommand{a}\"}\n@book{b,title={Off}}",
            ["b Off —"]),
        Case("a comment of a word", "@comment on {this}\n@book{b,title={Off}}", ["b Off —"]),
    ]

    @Test(arguments: shapes + mistakes + macros)
    func reads(_ example: Case) {
        for text in [example.text, example.text.replacing("\n", with: "\r\n"), "\u{FEFF}" + example.text] {
            let outcome = ReadOutcome(Array(text.utf8), format: BibTeXReader())
            #expect(outcome.papers.map(Self.line) == example.papers)
            #expect(outcome.codes == example.codes)
        }
        let cut = ReadOutcome(Array(example.text.utf8), format: BibTeXReader(), batchSize: 1)
        #expect(cut == ReadOutcome(Array(example.text.utf8), format: BibTeXReader()))
    }

    @Test(arguments: [
        ("@article{a, title={On}}", true), ("% notes\n\n  @Book(a,\n", true), ("@string{a = {b}}", true),
        ("@comment{jabref}", true), ("Scopus\nEXPORT DATE: 1\n\n@ARTICLE{a2,\n", true), ("@article{ WOS:1,\n", true),
        ("@article{,\n title={On}}", true), ("\u{FEFF}\n@article{ë1,", true), ("@preamble{\"x\"}", true),
        ("{\"title\": \"@article{a, b}\"}", false), ("<p>\n@article{a,\n", false), ("me@home.org {a, b}", false),
        ("@someone wrote {this, that}", false), ("On Reading\n\nWe write @article{a, title={On}} by hand.", false),
        ("@article", false), ("@article{", false), ("", false), ("@", false), ("@media {\n a { b: c }\n}", false),
    ])
    func recognizes(_ text: String, _ expected: Bool) {
        #expect(Array(text.utf8).withUnsafeBytes { BibTeXReader().recognizes($0) } == expected)
    }

    @Test func tellsLinesAndRecords() {
        let text =
            "@string{r = {x}}\n\n@book{a,\n title={On}}\n@book{,\n}\n% so\n @book{b, title={Off}} @book{c, title={Of}}\n"
        let outcome = ReadOutcome(Array(text.utf8))
        #expect(outcome.lines == [3, 8, 8])
        #expect(outcome.papers.map(\.origin.record) == [1, 3, 4])
        #expect(outcome.diagnostics.map(\.line) == [5])
    }

    @Test func reportsBrokenTextOnceWithItsLine() {
        let bytes =
            Array("@book{a,\n title={On},\n abstract={\nA w".utf8) + [0xFF] + Array("rd}, author={".utf8) + [0xFE]
            + Array("}}\n@book{b, title={Off}}".utf8)
        let outcome = ReadOutcome(bytes)
        #expect(outcome.papers.map(\.abstract) == ["A wÿrd", nil])
        #expect(outcome.codes == ["invalid-utf8"])
        #expect(outcome.diagnostics.first?.line == 4)
    }

    /// Work is linear, and macros do not grow without end.
    @Test(arguments: [
        "@", "@a", "@a{", "@a{b,", "@a{b,\n", "@a{b,c={\n", "@a{b,c=\"\n", "\n", " ", "\"", "{", "}", "@a{b,c={}\n\n\n",
        "@string{a=a#a}\n", "@a{b,crossref={c}}\n", "@a{b,xdata={b}}\n", "@xdata{b,xdata={a,b}}\n", "=", ",", "#", "@(",
        "@a(b,c=\")\n",
    ])
    func survivesManyOfAKind(_ piece: String) {
        for text in [String(repeating: piece, count: 3000), "@a{b," + String(repeating: piece, count: 3000)] {
            let outcome = ReadOutcome(Array(text.utf8), format: BibTeXReader())
            #expect(outcome.papers.count <= 3001)
        }
    }

    @Test func macrosDoNotGrowWithoutEnd() {
        let doubling = (1...60).map { "@string{m\($0) = m\($0 - 1) # m\($0 - 1)}\n" }.joined()
        let text =
            "@string{m0 = {ab}}\n\(doubling)@book{a, title = m9 # m60, abstract = \(String(repeating: "m8 # ", count: 999)) m0}"
        let outcome = ReadOutcome(Array(text.utf8))
        #expect(outcome.papers.first?.title.hasPrefix(String(repeating: "ab", count: 512)) == true)
        #expect((outcome.papers.first?.abstract?.utf8.count ?? .max) < 20_000)
    }
}
