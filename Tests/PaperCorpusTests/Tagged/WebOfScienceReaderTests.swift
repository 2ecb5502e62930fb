import Testing

@testable import PaperCorpus

@Suite struct WebOfScienceReaderTests {
    private func read(_ text: String) -> ReadOutcome { ReadOutcome(Array(text.utf8), format: WebOfScienceReader()) }

    /// The paper of a record with some fields besides a title.
    private func paper(_ fields: String) throws -> Paper {
        try #require(read("FN x\nVR 1.0\nPT J\nTI On Reading\n\(fields)\nER\n\nEF").papers.first)
    }

    @Test func readsEveryField() throws {
        let paper = try paper(
            """
            AU Brin, S
               Page, L
            AF Brin, Sergey
               Page, Lawrence
            BE Enslow, P
            SO COMPUTER NETWORKS AND
               ISDN SYSTEMS
            DT Article; Proceedings Paper
            DE World Wide Web; search
               engines; PageRank
            ID CITATION
               ANALYSIS
            AB Google crawls the Web,
               keeps its pages  and ranks them.
            OI Page, Lawrence/0000-0002-1825-0097
            RI Brin, S./A-1234-2010; Stanford, U/B-1234-2010
            CR Kleinberg J., 1998, P 9 ACM SIAM S DISCR
               [Anonymous], 1997, HPDC 97
            TC 7
            Z9 9
            DA 2019-08-05
            J9 COMPUT NETWORKS
            PY 1998
            VL 30
            IS 1-7
            BP 107
            EP 117
            DI 10.1016/S0169-7552(98)00110-X
            UT WOS:000073481700013
            PM 123456
            """)
        #expect(paper.title == "On Reading" && paper.year == 1998 && paper.volume == "30" && paper.firstPage == "107")
        #expect(paper.abstract == "Google crawls the Web, keeps its pages and ranks them.")
        #expect(paper.venue == "COMPUTER NETWORKS AND ISDN SYSTEMS")
        #expect(paper.documentType == "Article; Proceedings Paper" && paper.citationCount == 9)
        #expect(paper.keywords == ["World Wide Web", "search engines", "PageRank"])
        #expect(paper.indexKeywords == ["CITATION ANALYSIS"])
        #expect(paper.authors.map(\.name) == ["Brin, Sergey", "Page, Lawrence"])
        #expect(
            paper.authors.map { $0.identifiers.map(\.description) }
                == [["researcherid:A-1234-2010"], ["orcid:0000-0002-1825-0097"]])
        #expect(
            paper.identifiers.map(\.description)
                == ["doi:10.1016/s0169-7552(98)00110-x", "pmid:123456", "wos:000073481700013"])
        #expect(
            paper.references.map(\.text) == ["Kleinberg J., 1998, P 9 ACM SIAM S DISCR", "[Anonymous], 1997, HPDC 97"])
        #expect(paper.references.map(\.firstAuthor) == ["Kleinberg J.", nil])
    }

    @Test(
        arguments: [
            ("PY 1998\nEY 1997", \.year, 1998), ("EY 2019", \.year, 2019), ("EA FEB 2019", \.year, 2019),
            ("DA 2019-08-05", \.year, nil), ("PY soon", \.year, nil), ("TC 3\nZ9 4", \.citationCount, 4),
            ("TC 3", \.citationCount, 3), ("Z9 99999999999999999999", \.citationCount, nil),
            ("Z9", \.citationCount, nil),
        ] as [(String, any KeyPath<Paper, Int?> & Sendable, Int?)])
    func readsNumbers(_ fields: String, _ property: any KeyPath<Paper, Int?> & Sendable, _ value: Int?) throws {
        #expect(try paper(fields)[keyPath: property] == value)
    }

    @Test(
        arguments: [
            ("BP 107\nAR e12", \.firstPage, "107"), ("AR e12", \.firstPage, "e12"), ("J9 J ECOL", \.venue, "J ECOL"),
            ("J9 J ECOL\nSO JOURNAL", \.venue, "JOURNAL"), ("SE Lecture Notes", \.venue, "Lecture Notes"),
            ("AB H<sub>2</sub>O &amp; <i>E. coli</i>\n   at p < 0.05.", \.abstract, "H2O & E. coli at p < 0.05."),
            ("AB [No abstract available]", \.abstract, nil), ("AB   ", \.abstract, nil),
            ("AB We use\n  $\\alpha$ of 50\\%.", \.abstract, "We use α of 50%."),
        ] as [(String, any KeyPath<Paper, String?> & Sendable, String?)])
    func readsTexts(_ fields: String, _ property: any KeyPath<Paper, String?> & Sendable, _ value: String?) throws {
        #expect(try paper(fields)[keyPath: property] == value)
    }

    @Test(arguments: [
        ("AU Page, L", ["Page, L"]), ("AU Page, L\nAF Page, Lawrence", ["Page, Lawrence"]),
        ("CA Project MATCH Res Grp", ["Project MATCH Res Grp"]), ("AU Page, L\nCA Grp", ["Page, L"]),
        ("BE Page, L", []),
    ])
    func readsAuthors(_ fields: String, _ names: [String]) throws {
        #expect(try paper(fields).authors.map(\.name) == names)
    }

    @Test(
        arguments: [
            ("UT ISI:A1997YA04500007", ["wos:A1997YA04500007"]), ("DI 10.1002/eap.1594/full", ["doi:10.1002/eap.1594"]),
            ("DI 10.1000/A\nDI 10.1000/a", ["doi:10.1000/a"]), ("D2 10.1007/978-3", []), ("PM no", []),
        ] as [(String, [String])])
    func readsIdentifiers(_ fields: String, _ ids: [String]) throws {
        #expect(try paper(fields).identifiers.map(\.description) == ids)
    }

    @Test(
        arguments: [
            ("Vazquez, Maria Jose", "0000-0002-1825-0097", 0), ("Vazquez, M. J.", "0000-0002-1825-0097", 0),
            ("VAZQUEZ, M", "0000-0002-1825-0097", 0), ("Li, Hong", "0000-0002-1825-0097", 1),
            ("Li, Hua", "0000-0002-1825-0097", 2), ("Li, H", "0000-0002-1825-0097", nil),
            ("Vazquez, Pedro", "0000-0002-1825-0097", nil), ("", "0000-0002-1825-0097", nil),
            ("Li, Hong", "0000-0002-1825", nil),
        ] as [(String, String, Int?)])
    func findsAuthorsByName(_ name: String, _ orcid: String, _ position: Int?) throws {
        let paper = try paper("AF Vazquez, Maria Jose\n   Li, Hong\n   Li, Hua\nOI ; \(name)/\(orcid); CSIC,\n   EBD/1")
        #expect(paper.authors.firstIndex { !$0.identifiers.isEmpty } == position)
    }

    @Test(arguments: [
        // One space, as other programs write it, and tabs.
        ("PT J\nTI On\n Reading\nCR A B, 1999, C\n D E, 2000, F\nER\n", ["On Reading"]),
        ("PT J\nTI On\n\tReading\nER\n", ["On Reading"]), ("PT J\nTI One\nER\nPT J\nTI Two\nER", ["One", "Two"]),
        // An end is missing; something stands between records; files were joined.
        ("PT J\nTI One\nPT J\nTI Two\nER", ["One", "Two"]),
        ("PT J\nTI One\nER\nTI Lost\n\nPT J\nTI Two\nER", ["One", "Two"]),
        ("FN x\nVR 1.0\nPT J\nTI One\nER\n\nEF\n\u{FEFF}FN x\nVR 1.0\nPT J\nTI Two\nER\nEF\n", ["One", "Two"]),
        ("PT J\nTI One\nER\nEF\u{FEFF}\n\u{FEFF}PT J\nTI Two\nER\n", ["One", "Two"]),
        ("FN x\n\n\nVR 1.0\nPT J\nTI One\nER \nEF", ["One"]),
    ])
    func readsRecords(_ text: String, _ titles: [String]) {
        let outcome = read(text)
        #expect(outcome.titles == titles)
        #expect(outcome.diagnostics == [])
    }

    @Test func skipsEmptyRecordsAlone() {
        let outcome = read("PT J\nTI One\nER\n\nPT J\nAU Page, L\nER\n\nPT J\nTI Two\nER\n")
        #expect(outcome.titles == ["One", "Two"] && outcome.codes == ["empty-record"])
        #expect(outcome.papers.map(\.origin.record) == [1, 3] && outcome.lines == [1, 9])
        #expect(outcome.diagnostics.first?.line == 5)
    }

    /// Half an identifier is another identifier: a line that is not whole does not count.
    @Test(arguments: [
        ("PT J\nTI One\nER\nPT J\nTI Two\nDI 10.1000/ab\nDI 10.1000/c", ["One", "Two"], ["truncated-record"]),
        ("PT J\nTI One\nER\nPT J\nTI Two\nAB Half a\n", ["One", "Two"], ["truncated-record"]),
        ("PT J\nTI One\nER\nPT J\nTI Tw", ["One"], ["empty-record"]), ("PT J\nTI One\nER", ["One"], []),
        ("PT J\nTI One\nE", ["One"], ["truncated-record"]), ("PT J\nTI One\nEF\n", ["One"], ["truncated-record"]),
    ])
    func keepsWhatIsWholeOfATruncatedRecord(_ text: String, _ titles: [String], _ codes: [String]) {
        let outcome = read(text)
        #expect(outcome.titles == titles && outcome.codes == codes)
        #expect(outcome.papers.last?.identifiers.count ?? 0 <= 1)
    }

    @Test func repairsWhatIsNoUTF8() {
        let bytes =
            Array("PT J\nTI One\nER\nPT J\nTI Caf".utf8) + [0xE9, 0x0A] + Array("DE mot, ".utf8) + [0xE9]
            + Array("crit; lu\nAB \u{E9}t\u{E9}\nER\n".utf8)
        let parsed = WebOfScienceReader().parse(bytes)
        #expect(parsed.papers.map(\.title) == ["One", "Café"] && parsed.papers.last?.abstract == "été")
        #expect(parsed.papers.last?.keywords == ["mot, écrit", "lu"])
        #expect(parsed.diagnostics.map(\.code) == ["invalid-utf8"] && parsed.diagnostics.first?.line == 5)
    }

    @Test(arguments: [
        ("FN Clarivate Analytics Web of Science\nVR 1.0\n", true), ("PT J\nAU Page, L\n", true), ("PT J", true),
        ("\u{FEFF}\n\nFN x\nVR 1.0\nPT J\nTI", true), ("FN x\nVR 1.0\nTI One\nAB Two\n", false),
        ("PT J\nis a text", false),
        ("PT\tAU\tTI\tSO\n", false), ("On Reading\n\nPT J\nAU Page, L\n", false), ("TY  - JOUR\n", false),
        ("PMID- 1\n", false), ("", false),
    ])
    func isRecognized(_ text: String, _ expected: Bool) {
        #expect(Array(text.utf8).withUnsafeBytes { WebOfScienceReader().recognizes($0) } == expected)
    }
}
