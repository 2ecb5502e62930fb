import Testing

@testable import PaperCorpus

@Suite struct NBIBReaderTests {
    private func read(_ text: String) -> ReadOutcome { ReadOutcome(Array(text.utf8), format: NBIBReader()) }

    private func paper(_ fields: String) throws -> Paper {
        try #require(read("PMID- 7\nTI  - On Reading\n\(fields)\n").papers.first)
    }

    @Test func readsEveryField() throws {
        let paper = try paper(
            """
            VI  - 50
            IP  - 3
            DP  - 2019 Mar
            PG  - 697-704
            LID - 10.1161/STROKEAHA.118.021126 [doi]
            AB  - Mechanical thrombectomy helps
                  after a stroke.
            FAU - Zaidat, Osama O
            AU  - Zaidat OO
            AUID- ORCID: 0000-0002-1825-0097
            AD  - Somewhere, OH (O.O.Z.).
            FAU - Jahan, Reza
            AU  - Jahan R
            AUID- ORCID: https://orcid.org/0000-0001-5109-3700
            CN  - STRATIS Investigators
            GR  - R01/HL/NHLBI
            PT  - Journal Article
            PT  - Multicenter Study
            TA  - Stroke
            JT  - Stroke; a journal
            SB  - IM
            MH  - Stroke/*diagnostic imaging/*surgery
            MH  - *Decision Making
            MH  - Stroke/therapy
            OT  - *balloon guide
                  catheter
            AID - S0039 [pii]
            AID - 10.1161/STROKEAHA.118.021126 [doi]
            """)
        #expect(paper.title == "On Reading" && paper.year == 2019 && paper.volume == "50" && paper.firstPage == "697")
        #expect(paper.venue == "Stroke; a journal" && paper.documentType == "Journal Article; Multicenter Study")
        #expect(paper.abstract == "Mechanical thrombectomy helps after a stroke.")
        #expect(paper.authors.map(\.name) == ["Zaidat, Osama O", "Jahan, Reza"])
        #expect(
            paper.authors.map { $0.identifiers.first?.value } == ["0000-0002-1825-0097", "0000-0001-5109-3700"])
        #expect(paper.identifiers.map(\.description) == ["doi:10.1161/strokeaha.118.021126", "pmid:7"])
        #expect(paper.keywords == ["balloon guide catheter"])
        #expect(paper.indexKeywords == ["Stroke", "Decision Making"])
        #expect(paper.references == [])
    }

    @Test(
        arguments: [
            ("TA  - Stroke", \.venue, "Stroke"), ("LID - e0268950", \.firstPage, "e0268950"),
            ("PG  - e12\nLID - e13", \.firstPage, "e12"), ("PG  - 403-10", \.firstPage, "403"),
            ("LID - 10.1000/a [doi]", \.firstPage, nil),
            ("AB  - \nOAB - Publisher: Abstract available from the publisher.", \.abstract, nil),
            ("AB  - \nOAB - Un texte.", \.abstract, "Un texte."),
            ("AB  - A text.\nOAB - Un texte.", \.abstract, "A text."),
            ("AB  - A text.\n\n      More of it.", \.abstract, "A text. More of it."),
        ] as [(String, any KeyPath<Paper, String?> & Sendable, String?)])
    func readsTexts(_ fields: String, _ property: any KeyPath<Paper, String?> & Sendable, _ value: String?) throws {
        #expect(try paper(fields)[keyPath: property] == value)
    }

    @Test(arguments: [
        ("AU  - Page L\nAU  - Brin S", ["Page L", "Brin S"]),
        ("FAU - Page, Larry\nAU  - Page L\nAU  - Brin S", ["Page, Larry", "Brin S"]),
        ("CN  - A Group", ["A Group"]), ("FAU - Page, Larry\nCN  - A Group", ["Page, Larry"]),
    ])
    func readsAuthors(_ fields: String, _ names: [String]) throws {
        #expect(try paper(fields).authors.map(\.name) == names)
    }

    @Test(arguments: [
        ("PMID- 1\nTI  - One\n\nPMID- 2\nTI  - Two\n", ["pmid:1", "pmid:2"], [1, 4]),
        // The number of PubMed Central first, no blank lines, blank lines only.
        ("PMC - PMC1\nPMID- 1\nTI  - One\n\nPMC - PMC2\nPMID- 2\nTI  - Two", ["pmid:1", "pmid:2"], [1, 5]),
        ("PMC - PMC1\nPMID- 1\nTI  - One\nPMID- 2\nTI  - Two", ["pmid:1", "pmid:2"], [1, 4]),
        ("PMID- 1\nTI  - One\n \t\n\nPMID- 2\nTI  - Two", ["pmid:1", "pmid:2"], [1, 5]),
        ("\n\nPMID- 1\n\n\u{FEFF}PMID- 2\n", ["pmid:1", "pmid:2"], [3, 5]),
        ("PMID- 1\r\nTI  - One\r\n\r\nPMID- 2\r\nTI  - Two\r\n", ["pmid:1", "pmid:2"], [1, 4]),
    ])
    func readsRecords(_ text: String, _ ids: [String], _ lines: [Int]) {
        let outcome = read(text)
        #expect(outcome.papers.map(\.id.description) == ids && outcome.lines == lines)
        #expect(outcome.diagnostics == [])
    }

    @Test func readsATitleInAnotherLanguage() {
        let outcome = read("PMID- 1\nTT  - Du\n\nPMID- 2\nTI  - On\nTT  - Du\n\nPMID- 3\nBTI - Book\n\nAB  - A text.\n")
        #expect(outcome.titles == ["Du", "On", "Book"] && outcome.codes == ["empty-record"])
    }

    @Test(arguments: [
        ("PMID- 1\nOWN - NLM\n", true), ("\n\u{FEFF}PMID- 1\n", true), ("PMC - PMC1\nPMID- 1\n", true),
        ("PMID- x\n", false),
        ("TY  - JOUR\nTI  - One\nPMID- 1\n", false), ("TI  - One\nAB  - Two\n", false), ("A text\n\nPMID- 1\n", false),
        ("", false), ("PMID-", false),
    ])
    func isRecognized(_ text: String, _ expected: Bool) {
        #expect(Array(text.utf8).withUnsafeBytes { NBIBReader().recognizes($0) } == expected)
    }
}
