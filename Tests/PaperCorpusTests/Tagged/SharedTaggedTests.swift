import Foundation
import Testing

@testable import PaperCorpus

/// Real exports, with the counts that their README gives; they stand outside the project.
@Suite struct SharedTaggedTests {
    private static let data =
        (ProcessInfo.processInfo.environment["PAPERGRAPH_SHARED"]
            ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared").standardized
            .path) + "/data/"
    private static let isPresent = FileManager.default.fileExists(atPath: data + "wos-plaintext")

    private static let captures = (0...6).map { "wos-plaintext/capture-recapture_\($0).txt.gz" }
    private static let networks = ["eusn_1998_500", "eusn_1998_835", "eusn_2001_1019"].map { "wos-tab/\($0).txt.gz" }

    struct Counts: Equatable, Sendable {
        var records: Int
        var abstracts: Int
        var keywords = 0
        var indexKeywords = 0
        /// Papers with references, and how many they have together.
        var citing = 0
        var references = 0
        var dois: Int

        init(
            _ records: Int, abstracts: Int, keywords: Int = 0, indexKeywords: Int = 0, citing: Int = 0,
            references: Int = 0, dois: Int
        ) {
            self.records = records
            self.abstracts = abstracts
            self.keywords = keywords
            self.indexKeywords = indexKeywords
            self.citing = citing
            self.references = references
            self.dois = dois
        }

        init(_ papers: [Paper]) {
            self.init(
                papers.count, abstracts: papers.count { $0.abstract != nil },
                keywords: papers.count { !$0.keywords.isEmpty },
                indexKeywords: papers.count { !$0.indexKeywords.isEmpty },
                citing: papers.count { !$0.references.isEmpty },
                references: papers.reduce(0) { $0 + $1.references.count },
                dois: papers.count { $0.identifiers.contains { $0.scheme == .doi } })
        }
    }

    private func check(_ file: String, _ format: String, _ counts: Counts) {
        let outcome = ReadOutcome([CorpusInput(Self.data + file)])
        #expect(outcome.error == nil && outcome.diagnostics == [])
        #expect(outcome.report.map(\.format) == [format])
        #expect(Counts(outcome.papers) == counts)
    }

    @Test(
        .enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"),
        arguments: [
            (
                "bibliometrix_wos_sample.txt",
                Counts(8, abstracts: 7, keywords: 8, indexKeywords: 5, citing: 8, references: 252, dois: 8)
            ),
            (
                "metaknowledge_savedrecs.txt",
                Counts(32, abstracts: 10, keywords: 3, indexKeywords: 10, citing: 32, references: 958, dois: 17)
            ),
            (
                "tethne_wos2.txt",
                Counts(100, abstracts: 94, keywords: 74, indexKeywords: 92, citing: 99, references: 4894, dois: 93)
            ),
            (
                "capture-recapture_0.txt.gz",
                Counts(
                    500, abstracts: 499, keywords: 425, indexKeywords: 491, citing: 500, references: 28635, dois: 488)
            ),
            (
                "capture-recapture_6.txt.gz",
                Counts(
                    500, abstracts: 499, keywords: 386, indexKeywords: 487, citing: 498, references: 24163, dois: 463)
            ),
        ])
    func webOfScience(_ file: String, _ counts: Counts) {
        check("wos-plaintext/" + file, "wos", counts)
    }

    /// Their README counts 21,002 and 12,889 references: it splits at every semicolon, and so within DOIs that end in
    /// `3.0.CO;2-L`.
    @Test(
        .enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"),
        arguments: [
            (
                networks[0],
                Counts(
                    500, abstracts: 461, keywords: 193, indexKeywords: 415, citing: 496, references: 20880, dois: 342)
            ),
            (
                networks[1],
                Counts(
                    335, abstracts: 291, keywords: 122, indexKeywords: 250, citing: 327, references: 12818, dois: 182)
            ),
            (
                networks[2],
                Counts(19, abstracts: 17, keywords: 6, indexKeywords: 13, citing: 19, references: 780, dois: 6)
            ),
        ])
    func webOfScienceTables(_ file: String, _ counts: Counts) {
        check(file, "wos-tab", counts)
    }

    @Test(
        .enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"),
        arguments: [
            ("litstudy_example.ris", Counts(25, abstracts: 25, keywords: 25, dois: 24)),
            ("rispy_example_bom.ris", Counts(1, abstracts: 0, dois: 1)),
            ("rispy_example_empty_tag.ris", Counts(1, abstracts: 1, keywords: 1, dois: 1)),
            ("rispy_example_full.ris", Counts(2, abstracts: 2, keywords: 2, dois: 0)),
            ("rispy_example_utf_chars.ris", Counts(1, abstracts: 1, dois: 0)),
            (
                "scopus4histcite_scopus.ris",
                Counts(87, abstracts: 87, keywords: 87, citing: 87, references: 2703, dois: 78)
            ),
        ])
    func ris(_ file: String, _ counts: Counts) {
        check("ris/" + file, "ris", counts)
    }

    @Test(.enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func risRecordsWithoutTitleAreSkipped() {
        let outcome = ReadOutcome([CorpusInput(Self.data + "ris/rispy_example_multiline.ris")])
        #expect(outcome.papers == [] && outcome.diagnostics.map(\.line) == [1, 8, 17])
        #expect(outcome.codes == Array(repeating: "empty-record", count: 3))
    }

    @Test(
        .enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"),
        arguments: [
            ("nbib_balloongui.nbib", Counts(75, abstracts: 70, keywords: 54, indexKeywords: 51, dois: 74)),
            ("pybibx_mcda_pubmed.txt", Counts(10, abstracts: 10, keywords: 6, indexKeywords: 9, dois: 10)),
        ])
    func nbib(_ file: String, _ counts: Counts) {
        check("nbib/" + file, "nbib", counts)
    }

    // MARK: Citations

    /// The pairs of papers of which one cites the other, by DOI.
    private func citations(_ papers: [Paper]) -> (pairs: Int, selfCitations: Int) {
        var positions: [PaperID: Int] = [:]
        for (index, paper) in papers.enumerated() {
            for id in paper.identifiers where id.scheme == .doi { positions[id] = positions[id] ?? index }
        }
        var pairs: Set<[Int]> = []
        for (index, paper) in papers.enumerated() {
            for cited in paper.references.compactMap({ $0.id.flatMap { positions[$0] } }) {
                pairs.insert([index, cited])
            }
        }
        return (pairs.count, pairs.count { $0[0] == $0[1] })
    }

    /// Their README finds 5,395 pairs with the first DOI as it is written. Five more come to light where DOIs are read
    /// as people would: `DOI https://doi.org/10.x`, `DOI org/10.x`, and with `/full` left off in records and references.
    @Test(.enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func sevenExportsCiteEachOther() {
        let outcome = ReadOutcome(Self.captures.map { CorpusInput(Self.data + $0) })
        #expect(outcome.papers.count == 3500 && outcome.diagnostics == [])
        #expect(outcome.papers.reduce(0) { $0 + $1.references.count } == 183_238)
        #expect(Set(outcome.papers.flatMap { $0.references.map(\.text) }).count == 104_741)
        let citations = citations(outcome.papers)
        #expect(citations.pairs == 5400 && citations.selfCitations == 3)
        let mostCited = "White GC, 1999, BIRD STUDY, V46, P120"
        #expect(outcome.papers.count { $0.references.contains { $0.text == mostCited } } == 905)
        let keywords = outcome.papers.map { Set($0.keywords.map { $0.lowercased() }) }
        #expect(keywords.count { $0.contains("mark-recapture") } == 459)
        #expect(keywords.reduce(into: Set()) { $0.formUnion($1) }.count == 8418)
        // Of 5,878 identifiers 5,349 are of authors whose names agree, some of them given twice.
        #expect(outcome.papers.flatMap(\.authors).reduce(0) { $0 + $1.identifiers.count } == 5276)
    }

    @Test(.enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func threeTablesCiteEachOther() {
        let outcome = ReadOutcome(Self.networks.map { CorpusInput(Self.data + $0) })
        #expect(outcome.papers.count == 854 && outcome.diagnostics == [])
        #expect(outcome.papers.reduce(0) { $0 + $1.references.count } == 34_478)
        #expect(citations(outcome.papers).pairs == 85)
    }
}
