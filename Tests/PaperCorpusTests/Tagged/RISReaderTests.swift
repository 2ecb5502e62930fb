import Testing

@testable import PaperCorpus

@Suite struct RISReaderTests {
    private func read(_ text: String) -> ReadOutcome { ReadOutcome(Array(text.utf8), format: RISReader()) }

    private func paper(_ fields: String) throws -> Paper {
        try #require(read("TY  - JOUR\nTI  - On Reading\n\(fields)\nER  - \n").papers.first)
    }

    @Test func readsEveryField() throws {
        let paper = try paper(
            """
            AU  - Brin, S.
            A1  - Page, L.
            A2  - Enslow, P.
            T2  - Computer Networks
            J2  - Comput Netw
            PY  - 1998
            VL  - 30
            IS  - 1-7
            SP  - 107
            EP  - 117
            DO  - 10.1016/S0169-7552(98)00110-X
            AB  - Google crawls the Web,
            keeps its pages and ranks them.
            KW  - PageRank
            KW  - *Web search
            KW  - PageRank
            N1  - Cited By :1066
            N1  - Export Date: 3 July 2020
            M3  - Article
            UR  - https://www.scopus.com/inward/record.uri?eid=2-s2.0-0038589165&doi=10.1016%2fS0169
            N1  - References: Kleinberg, J.M., Authoritative sources (1998) Proc. SODA, pp. 668-677;\u{20}
            Salton, G., McGill, M.J., (1983) Introduction to Modern Information Retrieval, , McGraw-Hill
            L2  - https://example.org/a
            """)
        #expect(paper.authors.map(\.name) == ["Brin, S.", "Page, L."])
        #expect(paper.venue == "Computer Networks" && paper.year == 1998 && paper.volume == "30")
        #expect(paper.firstPage == "107" && paper.documentType == "Article" && paper.citationCount == 1066)
        #expect(paper.abstract == "Google crawls the Web, keeps its pages and ranks them.")
        #expect(paper.keywords == ["PageRank", "Web search"])
        #expect(
            paper.identifiers.map(\.description)
                == ["doi:10.1016/s0169-7552(98)00110-x", "scopus:2-s2.0-0038589165"])
        #expect(paper.urls.count == 2 && paper.references.count == 2)
        #expect(paper.references.first?.year == 1998)
    }

    @Test(
        arguments: [
            ("PY  - 2020//", 2020), ("Y1  - 2014/05/01/", 2014), ("Y1  - 1 Jan.-Feb. 2019", 2019),
            ("Y1  - 24-27 Sept. 2019", 2019), ("DA  - 2009", 2009), ("Y2  - 2021/01/01", nil), ("PY  - ", nil),
            ("PY  - 98", nil), ("PY  - \nDA  - 2009", 2009), ("DA  - 2010\nPY  - 2009", 2009),
        ] as [(String, Int?)])
    func readsYears(_ fields: String, _ year: Int?) throws {
        #expect(try paper(fields).year == year)
    }

    @Test(
        arguments: [
            ("JO  - J\nJF  - Full", \.venue, "Full"), ("JA  - J.\nT2  - Full", \.venue, "Full"),
            ("JA  - J.", \.venue, "J."),
            ("C3  - Proc", \.venue, "Proc"), ("T2  - ", \.venue, nil), ("VO  - 8", \.volume, "8"),
            ("SP  - 770-778", \.firstPage, "770"), ("SP  -\nC7  - 504", \.firstPage, "504"),
            ("SP  - e08", \.firstPage, "e08"),
            ("N2  - Some text.", \.abstract, "Some text."), ("AB  - \nN2  - Some text.", \.abstract, "Some text."),
            ("AB  - [No abstract available]", \.abstract, nil), ("", \.documentType, "JOUR"),
            ("M3  - 10.1000/a", \.documentType, "JOUR"), ("M3  - Review", \.documentType, "Review"),
        ] as [(String, any KeyPath<Paper, String?> & Sendable, String?)])
    func readsTexts(_ fields: String, _ property: any KeyPath<Paper, String?> & Sendable, _ value: String?) throws {
        #expect(try paper(fields)[keyPath: property] == value)
    }

    @Test(
        arguments: [
            ("DO  - http://dx.doi.org/10.1177/23259", "doi:10.1177/23259"), ("M3  - 10.1000/A", "doi:10.1000/a"),
            ("UR  - https://doi.org/10.1000/A", "doi:10.1000/a"),
            ("UR  - https://arxiv.org/abs/1512.03385v1", "arxiv:1512.03385"),
            ("AN  - 34265844\nDB  - PubMed", "pmid:34265844"), ("DB  - Ovid MEDLINE\nAN  - 34265844", "pmid:34265844"),
            ("AN  - 34265844", nil), ("AN  - WOS:000355286600030", "wos:000355286600030"),
            ("ID  - 12345", "local:12345"),
            ("L1  - file.pdf", nil),
        ] as [(String, String?)])
    func readsIdentifiers(_ fields: String, _ id: String?) throws {
        #expect(try paper(fields).identifiers.first?.description == id)
    }

    @Test(arguments: [
        ("KW  - one\ntwo\nthree", ["one", "two", "three"]), ("KW  - one; two;;", ["one", "two"]), ("KW  - ", []),
        ("KW  - * one  and", ["one and"]),
    ])
    func readsKeywords(_ fields: String, _ keywords: [String]) throws {
        #expect(try paper(fields).keywords == keywords)
    }

    @Test(
        arguments: [
            ("N1  - Cited By :1066", 1066), ("N1  - Cited By: 12", 12), ("N1  - Times Cited:  5", 5),
            ("N1  - Times Cited in Web of Science Core Collection:  9\nTotal Times Cited:  11", 9),
            ("N1  - Cited", nil),
            ("N1  - cited by", nil), ("N1  - We cited by: 7", nil),
        ] as [(String, Int?)])
    func readsCitationCounts(_ fields: String, _ count: Int?) throws {
        #expect(try paper(fields).citationCount == count)
    }

    @Test(arguments: [
        // No space at the end, one space, values without space, text before and between, an end that is missing.
        ("TY  -JOUR\nTI  -One\nER  -", ["One"]), ("TY - JOUR\nTI - One\nER -\n", ["One"]),
        ("1.\nTY  - JOUR\nTI  - One\nER  - \n\n2.\nTY  - JOUR\nT1  - Two\nER  - \n", ["One", "Two"]),
        ("TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \n", ["One", "Two"]),
        ("TY  - JOUR\nTI  - One\n  and Two\nAB  - text\nER then more\nXX - more\nER  - \n", ["One and Two"]),
        ("\u{FEFF}TY  - JOUR\nTI  - One\nER  - \n\u{FEFF}TY  - JOUR\nTI  - Two\nER  - \n", ["One", "Two"]),
        ("TY  - JOUR\nST  - Short\nER  - \nTY  - JOUR\nST  - Short\nTI  - Long\nER  - \n", ["Short", "Long"]),
        ("Exported\n\nTY  - JOUR\r\nTI  - One\r\nER  - \r\n\r\n", ["One"]),
    ])
    func readsRecords(_ text: String, _ titles: [String]) {
        let outcome = read(text)
        #expect(outcome.titles == titles)
        #expect(outcome.diagnostics == [])
    }

    @Test func textGoesOnInAnyLine() throws {
        let paper = try #require(
            read("TY  - JOUR\nTI  - One\nAB  - first line,\nER then second line\n      third - line\nER  -").papers
                .first)
        #expect(paper.abstract == "first line, ER then second line third - line")
    }

    @Test(arguments: [
        (
            "TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nTI  - Two\nDO  - 10.1000/ab", ["One", "Two"],
            ["truncated-record"]
        ),
        ("TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nTI  - Tw", ["One"], ["empty-record"]),
        ("TY  - JOUR\nN2  - text\nER  -\n", [], ["empty-record"]),
    ])
    func keepsWhatIsWhole(_ text: String, _ titles: [String], _ codes: [String]) {
        let outcome = read(text)
        #expect(outcome.titles == titles && outcome.codes == codes)
        #expect(outcome.papers.last?.identifiers ?? [] == [])
    }

    @Test(arguments: [
        ("TY  - JOUR\nTI  - One\n", true), ("1.\nTY  - JOUR\n", true), ("TY - JOUR\nAU - Page\n", true),
        ("TY  - JOUR", true), ("PMID- 1\nTI  - One\n", false), ("AU  - Page\n", false),
        ("TY  - it\nis a text\n", false),
        ("PT J\nAU Page, L\n", false), ("", false),
    ])
    func isRecognized(_ text: String, _ expected: Bool) {
        #expect(Array(text.utf8).withUnsafeBytes { RISReader().recognizes($0) } == expected)
    }
}
