import Testing

@testable import PaperCorpus

@Suite struct WebOfScienceTabReaderTests {
    private func read(_ text: String, batchSize: Int = 1 << 20) -> ReadOutcome {
        ReadOutcome(Array(text.utf8), format: WebOfScienceTabReader(), batchSize: batchSize)
    }

    private let head = "PT\tAU\tAF\tTI\tDE\tID\tOI\tCR\tPY\tDI\tUT"

    @Test func readsEveryCell() throws {
        let row =
            "J\tBrin, S; Page, L\tBrin, Sergey; Page, Larry\tThe \"anatomy\" of, a\tWeb; PageRank\tLINKS\t"
            + "Page, Larry/0000-0002-1825-0097\tA B, 1999, C, DOI 10.1002/(SICI)10:3<281::AID>3.0.CO;2-2; "
            + "[Anonymous], 2000, D\t1998\t10.1000/A\tWOS:000073481700013\t"
        let outcome = read(head + "\r\n" + row + "\r\n")
        let paper = try #require(outcome.papers.first)
        #expect(paper.title == "The \"anatomy\" of, a" && paper.year == 1998)
        #expect(paper.authors.map(\.name) == ["Brin, Sergey", "Page, Larry"])
        #expect(paper.authors.map(\.identifiers.count) == [0, 1])
        #expect(paper.keywords == ["Web", "PageRank"] && paper.indexKeywords == ["LINKS"])
        #expect(paper.references.map { $0.id?.value } == ["10.1002/(sici)10:3<281::aid>3.0.co;2-2", nil])
        #expect(paper.references.map(\.source) == ["C", "D"])
        #expect(paper.identifiers.map(\.scheme) == [.doi, .wos])
        #expect(outcome.diagnostics == [] && outcome.lines == [2])
    }

    @Test(arguments: [1, 40, 1 << 20])
    func rowsOfTagsMayChangeOnTheWay(_ batchSize: Int) {
        let text = "PT\tTI\tUT\nJ\tOne\tA1\n\nJ\tTwo\n\u{FEFF}PT\tUT\tTI\nJ\tA3\tThree\nJ\t\tFour\tmore\tthan\twas\n"
        let outcome = read(text, batchSize: batchSize)
        #expect(outcome.titles == ["One", "Two", "Three", "Four"])
        #expect(outcome.papers.map { $0.identifiers.first?.value } == ["A1", nil, "A3", nil])
        #expect(outcome.lines == [2, 4, 6, 7] && outcome.papers.map(\.origin.record) == [1, 2, 3, 4])
        #expect(outcome.diagnostics == [])
    }

    @Test func rowsWithoutTagsAreSkipped() {
        let outcome = read("J\tOne\nJ\tTwo\n")
        #expect(outcome.papers == [] && outcome.codes == ["empty-record", "empty-record"])
    }

    @Test(arguments: [
        ("J\tOne\tA1", ["One"], []), ("J\tOne\tA", ["One"], []), ("J\tOne", [], ["empty-record"]),
        ("J\tOne\t", ["One"], []),
    ])
    func keepsWhatIsWholeOfATruncatedRow(_ row: String, _ titles: [String], _ codes: [String]) {
        let outcome = read("PT\tTI\tUT\n" + row)
        #expect(outcome.titles == titles && outcome.codes == codes)
        let longer = read("PT\tUT\tTI\tAB\nJ\tA1\tOne\tHalf an\n\nJ\tA2\tTw")
        #expect(longer.papers.map(\.identifiers.first?.value) == ["A1", "A2"] && longer.titles == ["One", ""])
        #expect(longer.codes == ["truncated-record"])
    }

    @Test(arguments: [
        ("PT\tAU\tTI\tSO\n", true), ("\u{FEFF}PT\tAU\tBA\tUT", true), ("PT\tAU\n", false),
        ("PT\tAuthors\tTitle\n", false),
        ("Authors\tTitle\tYear\n", false), ("PT J\nAU Page, L\n", false), ("J\tOne\tTwo\n", false),
    ])
    func isRecognized(_ text: String, _ expected: Bool) {
        #expect(Array(text.utf8).withUnsafeBytes { WebOfScienceTabReader().recognizes($0) } == expected)
    }
}
