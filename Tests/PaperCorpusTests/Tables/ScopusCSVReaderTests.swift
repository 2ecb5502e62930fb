import Testing

@testable import PaperCorpus

@Suite struct ScopusCSVReaderTests {
    private func read(_ text: String) -> ReadOutcome { ReadOutcome(Array(text.utf8)) }

    /// The paper of a file with one row, by columns.
    private func paper(_ cells: [(String, String)]) throws -> Paper {
        let cells = [("Title", "On Words"), ("Source title", "Words"), ("Year", "1998")] + cells
        let names = (["EID"] + cells.map(\.0)).map { "\"\($0)\"" }.joined(separator: ",")
        let row = (["2-s2.0-7"] + cells.map(\.1)).map { "\"\($0)\"" }.joined(separator: ",")
        let outcome = read(names + "\n" + row + "\n")
        #expect(outcome.report.first?.format == "scopus-csv" && outcome.codes == [])
        return try #require(outcome.papers.first)
    }

    @Test func readsEveryField() throws {
        let paper = try paper([
            ("Authors", "Page L.; Brin S."), ("Author full names", "Page, Lawrence (12); Brin, Sergey (11)"),
            ("Author(s) ID", "12; 11"), ("Volume", "30"), ("Issue", "1-7"), ("Art. No.", " 744 "),
            ("Page start", "107"),
            ("Page end", "117"), ("Cited by", "9000"), ("DOI", "10.1000/A"), ("Link", "https://www.scopus.com/x"),
            ("Abstract", "We read. © 1998"), ("Author Keywords", "reading; writing"), ("Index Keywords", "Texts; "),
            ("References", "Knuth D.E., On texts, Texts, 5, (1968)"), ("Document Type", "Article"), ("PubMed ID", "42"),
        ])
        #expect(paper.identifiers.map(\.description) == ["doi:10.1000/a", "pmid:42", "scopus:2-s2.0-7"])
        #expect(paper.title == "On Words" && paper.abstract == "We read. © 1998" && paper.venue == "Words")
        #expect(paper.authors.map(\.name) == ["Page, Lawrence", "Brin, Sergey"])
        #expect(paper.authors.map { $0.identifiers.map(\.description) } == [["scopus:12"], ["scopus:11"]])
        #expect(paper.year == 1998 && paper.volume == "30" && paper.firstPage == "107" && paper.citationCount == 9000)
        #expect(paper.keywords == ["reading", "writing"] && paper.indexKeywords == ["Texts"])
        #expect(paper.documentType == "Article" && paper.urls == ["https://www.scopus.com/x"])
        #expect(paper.references.map(\.firstAuthor) == ["Knuth D.E."])
    }

    @Test(arguments: [
        ("Pan, Y., Yu, C.", ["Pan, Y.", "Yu, C."]), ("Yagai T., Kimura Y.", ["Yagai, T.", "Kimura, Y."]),
        ("Liu F.; Li C.", ["Liu, F.", "Li, C."]), ("Li X., Yu C.", ["Li, X.", "Yu, C."]), ("Pan, Y.", ["Pan, Y."]),
        ("Anon", ["Anon"]), ("Velculescu V.E., Levy D.B.", ["Velculescu, V.E.", "Levy, D.B."]),
        ("Knudson Jr. A.G., Van Der Spoel D.", ["Knudson Jr., A.G.", "Van Der Spoel, D."]),
        ("Li L.-J.; Møller M. B.; Ångström Å.", ["Li, L.-J.", "Møller, M. B.", "Ångström, Å."]),
        ("Smith, J. A., Fei-Fei, L.", ["Smith, J. A.", "Fei-Fei, L."]), ("[No author name available]", []),
        ("Consortium of Readers, Page L.", ["Consortium of Readers", "Page, L."]), ("", []), (" ; , ", []),
    ])
    func readsTheStylesOfAuthors(_ cell: String, _ names: [String]) throws {
        #expect(try paper([("Authors", cell)]).authors.map(\.name) == names)
    }

    @Test(arguments: [
        ("12;11;", ["scopus:12", "scopus:11"]), ("12; 11", ["scopus:12", "scopus:11"]), ("12", []), ("", []),
        ("[No author id available]; 11", ["scopus:11"]),
    ])
    func numbersGoToTheirAuthors(_ cell: String, _ numbers: [String]) throws {
        let paper = try paper([("Authors", "Page L., Brin S."), ("Author(s) ID", cell)])
        #expect(paper.authors.flatMap(\.identifiers).map(\.description) == numbers)
    }

    @Test func anArticleNumberStandsForThePage() throws {
        #expect(try paper([("Art. No.", " 7433444"), ("Page start", "")]).firstPage == "7433444")
    }

    /// Without a column of its own the number is in the link.
    @Test func theNumberStandsInTheLink() throws {
        let link = "https://www.scopus.com/inward/record.uri?eid=2-s2.0-84963944162&partnerID=40"
        let file = "Authors,Title,Year,Source title,Link\nPage L.,On Words,1998,Words,\(link)\n"
        let outcome = read(file)
        #expect(outcome.papers.first?.id.description == "scopus:2-s2.0-84963944162")
        #expect(outcome.report.first?.format == "scopus-csv")
    }

    /// A record with more funding texts than the header names.
    @Test func cellsThatAreShiftedFindTheirColumns() throws {
        let header = "Title,Funding Text 1,References,Document Type,EID\n"
        let outcome = read(
            header + "On Words,,\"Knuth, D., On texts (1968) Texts, 5, p. 1\",Article,2-s2.0-1\n"
                + "On Texts,We thank,You too,\"Page, L., On words (1998) Words, 7, p. 2\",Review,2-s2.0-2\n"
                + "On Signs,We thank,You too,\"Page, L., On words (1998) Words, 7, p. 2\",Review,none\n")
        #expect(outcome.codes == ["shifted-cells", "cell-count"])
        #expect(outcome.papers.map { $0.references.first?.title } == ["On texts", "On words", nil])
        #expect(
            outcome.papers.map(\.documentType) == ["Article", "Review", "Page, L., On words (1998) Words, 7, p. 2"])
        #expect(outcome.papers.map(\.id.description).prefix(2) == ["scopus:2-s2.0-1", "scopus:2-s2.0-2"])
    }
}
