import Testing

@testable import PaperCorpus

/// Rows and cells, whatever the kind of table.
@Suite struct TableRowsTests {
    private static let header = "Lens ID,Title,Abstract,Publication Year\n"

    private func read(_ rows: String, header: String = header, batchSize: Int = 256 << 10) -> ReadOutcome {
        ReadOutcome(Array((header + rows).utf8), format: LensCSVReader(), batchSize: batchSize)
    }

    @Test(
        arguments: [
            ("1,On words,Text,1998", "On words", "Text", 1998), ("1, On words ,,1998", "On words", nil, 1998),
            ("1,\"On words, signs\",Text,1998", "On words, signs", "Text", 1998),
            ("1,\"On \"\"words\"\"\",Text,1998", "On \"words\"", "Text", 1998),
            ("1,\"\"\"Words\"\" on\",\"\",1998", "\"Words\" on", nil, 1998),
            ("1,\"On\n words\",\"A\r\n\r\nB\",1998", "On words", "A B", 1998),
            ("1,On 5\" words,a \"b\" c,1998", "On 5\" words", "a \"b\" c", 1998),
            ("1,\"On a \"word\" of\",Text,1998", "On a \"word\" of", "Text", 1998),
            ("1,\"On a \"word\"\",Text,1998", "On a \"word\"", "Text", 1998),
            ("1,\"\"Words\"\" on,Text,1998", "\"\"Words\"\" on", "Text", 1998),
            ("1,\"On words\" \"a\",Text,1998", "On words\" \"a", "Text", 1998),
            ("1,On words,Text,1998,", "On words", "Text", 1998),
            ("1,On words,Text,1998,,,\"\",", "On words", "Text", 1998),
            ("1,On words,Text,1998\r", "On words", "Text", 1998),
            ("1,On words,Text,\"1998\"\r", "On words", "Text", 1998),
            ("1,On words,<jats:p>p &lt; 5</jats:p>,1998", "On words", "p < 5", 1998),
            ("1,H<sub>2</sub>O &amp; a < b,x,1998", "H2O & a < b", "x", 1998),
            ("1,On words,[No abstract available],1998", "On words", nil, 1998),
        ] as [(String, String, String?, Int)])
    func readsCells(_ row: String, _ title: String, _ abstract: String?, _ year: Int) throws {
        let outcome = read(row + "\n2,Next,Text,2001\n")
        let paper = try #require(outcome.papers.first)
        #expect(paper.title == title && paper.abstract == abstract && paper.year == year)
        #expect(outcome.titles.last == "Next" && outcome.papers.count == 2)
        #expect(outcome.codes == [])
    }

    @Test(arguments: [(";", "a; b"), ("\t", "a, b"), (",", "a; b")])
    func tellsTheDelimiterFromTheHeader(_ sign: String, _ title: String) {
        let header = ["lens id", " TITLE ", "Publication year"].joined(separator: sign) + "\n\n"
        let row = ["1", "\"\(title)\"", "1998"].joined(separator: sign)
        let outcome = read(row, header: header)
        #expect(outcome.titles == [title] && outcome.papers.first?.year == 1998 && outcome.codes == [])
        #expect(Array((header + row).utf8).withUnsafeBytes { LensCSVReader().recognizes($0) })
    }

    /// What is wrong with rows, the titles that are read all the same, and their lines.
    @Test(arguments: [
        ("1,On words\n2,Next,Text,2001\n", ["cell-count"], ["On words", "Next"], [2, 3]),
        ("1,On words,a,1998,b\n2,Next,Text,2001\n", ["cell-count"], ["On words", "Next"], [2, 3]),
        ("1,On words,\"a\nb\nc\"\n2,Next,Text,2001\n", ["cell-count"], ["On words", "Next"], [2, 5]),
        ("\n  \n1,On words,a,1998\n\n2,Next,Text,2001\n", [], ["On words", "Next"], [4, 6]),
        (",,a,1998\n2,Next,Text,2001\n", ["empty-record"], ["Next"], [3]),
        ("1,On words,\"no end,1998\n2,Next,Text,2001\n", ["open-quote"], ["On words", "Next"], [2, 3]),
        ("1,On words,\"no end,1998\n2,\"Next\",Text,2001\n", ["open-quote"], ["On words", "Next"], [2, 3]),
        ("1,On words,\"no end,1998\n\"2\",\"Next\",Text,2001\n", ["open-quote"], ["On words", "Next"], [2, 3]),
        (
            "1,\"On words,no end,1998\n2,Next,\"a\nb\",2001\n3,Last,,\n", ["open-quote"],
            ["\"On words", "Next", "Last"], [2, 3, 5]
        ),
        ("1,On words,Text,1998\n2,Next,Te", ["truncated-record"], ["On words", "Next"], [2, 3]),
        ("1,On words,Text,1998\n2,Next,\"Te\nxt", ["truncated-record"], ["On words", "Next"], [2, 3]),
        ("1,On words,Text,1998\n2,\"Next", ["truncated-record"], ["On words", "Next"], [2, 3]),
        ("1,On words,Text,1998\n,\"", ["empty-record"], ["On words"], [2]),
    ])
    func reportsRows(_ rows: String, _ codes: [String], _ titles: [String], _ lines: [Int]) {
        for batchSize in [1, 16, 64, 1 << 20] {
            let outcome = read(rows, batchSize: batchSize)
            #expect(outcome.codes == codes && outcome.titles == titles && outcome.lines == lines, "\(batchSize)")
        }
    }

    @Test func saysWhatWasExpected() throws {
        let few = try #require(read("1,On words\n2,Next,Text,2001\n").diagnostics.first)
        #expect(few.line == 2 && few.message.contains("2 of the 4 cells"))
        let many = try #require(read("1,On words,a,1998,b,c\n").diagnostics.first)
        #expect(many.message.contains("6 cells where the header names 4"))
    }

    /// A quote that never closes costs its own record and no other, however far the next one is.
    @Test(arguments: [1 << 10, 64 << 10, 4 << 20])
    func anOpenQuoteCostsOneRecord(_ batchSize: Int) {
        let row = "7,A title of words,\(String(repeating: "many words ", count: 100)),2001\n"
        let rows = "1,\"Open,Text,1998\n" + String(repeating: row, count: 1500)
        let outcome = read(rows, batchSize: batchSize)
        #expect(outcome.papers.count == 1501)
        #expect(outcome.codes == ["open-quote"])
    }

    /// Whatever quotes stand where, the size of batches does not show.
    @Test(arguments: [0, 1, 2, 3])
    func quotesAnywhereReadTheSameInBatchesOfAnySize(_ part: UInt64) {
        let pieces = [
            "\"", "\"", "\"\"", ",", ",\"", "\",", "\n", "\"\n", "\n\"", "\r\n", "a", "word ", "1,On words,Text,1998\n",
        ]
        for seed in 0..<200 as Range<UInt64> {
            var random = SeededGenerator(seed: part * 1000 + seed)
            let count = Int.random(in: 1...60, using: &random)
            let rows = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
            let whole = read(rows, batchSize: 1 << 20)
            for batchSize in [1, 9, 40] {
                #expect(read(rows, batchSize: batchSize) == whole, "seed \(part * 1000 + seed), \(batchSize) bytes")
            }
        }
    }

    @Test func invalidBytesAreReportedOnceARecord() {
        let rows =
            Array("1,On w\u{F6}rds,Text,1998\n".unicodeScalars.map { UInt8($0.value) }) + Array("2,Next,,\n".utf8)
        let outcome = ReadOutcome(Array(Self.header.utf8) + rows, format: LensCSVReader())
        #expect(outcome.titles == ["On w\u{FFFD}rds", "Next"])
        #expect(outcome.codes == ["invalid-utf8"] && outcome.diagnostics.first?.line == 2)
    }

    /// Time grows with the length of the input, whatever stands in it.
    @Test(arguments: [
        "\"", ",\"x", "\"\n", "x,\"\n", "\"\"x\n", "\",\n", ",", "\n", "\"a\"b", "\"\"\"", "<", "&", "\" ,",
    ])
    func hostileRowsTakeLinearTime(_ unit: String) {
        let rows = String(repeating: unit, count: 100_000 / unit.utf8.count)
        let clock = ContinuousClock()
        for start in ["", "1,\"x", "\""] {
            #expect(clock.measure { _ = read(start + rows) } < .seconds(5), "\(start)")
            let small = Array((Self.header + start + rows).utf8)
            let time = clock.measure {
                _ = ReadOutcome(small, format: LensCSVReader(), batchSize: 1 << 10, maximumRecordSize: 20_000)
            }
            #expect(time < .seconds(5), "\(start)")
        }
    }
}
