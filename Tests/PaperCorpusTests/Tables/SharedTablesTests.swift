import Foundation
import Testing

@testable import PaperCorpus

/// Exports of databases as they are found in other projects, outside this one.
@Suite struct SharedTablesTests {
    private static let shared =
        ProcessInfo.processInfo.environment["PAPERGRAPH_SHARED"]
        ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared").standardized.path

    private static func isPresent(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: shared + "/data/" + file)
    }

    /// A file and what it holds.
    struct Export: Sendable, CustomTestStringConvertible {
        var file: String
        var format: String
        var records: Int
        var abstracts: Int
        var keywords: Int
        var citing: Int
        var references: Int
        var codes: Set<String> = []

        var testDescription: String { file }
    }

    private static let exports = [
        // Where every semicolon ends a reference, there are 10,500; of these, 88 stand within one (`1999;59:2020`) and
        // one closes `&amp;`.
        Export(
            file: "scopus-csv/metaknowledge_scopus_2016.csv", format: "scopus-csv", records: 220, abstracts: 204,
            keywords: 55, citing: 175, references: 10_411),
        Export(
            file: "scopus-csv/bibliometrix_scopus_sample.csv", format: "scopus-csv", records: 8, abstracts: 8,
            keywords: 8, citing: 8, references: 381),
        // Of its rows 56 have one funding text more than the header names. Read by place, only three have references
        // (476), and one of them cites its funding.
        Export(
            file: "scopus-csv/litstudy_scopus_2019.csv", format: "scopus-csv", records: 58, abstracts: 57, keywords: 35,
            citing: 48, references: 2452, codes: ["shifted-cells"]),
        Export(
            file: "other-csv/bibliometrix_lens_sample.csv", format: "lens-csv", records: 8, abstracts: 8, keywords: 8,
            citing: 8, references: 517),
        Export(
            file: "other-csv/litstudy_ieee_1.csv", format: "ieee-csv", records: 100, abstracts: 100, keywords: 81,
            citing: 0, references: 0),
        Export(
            file: "other-csv/litstudy_springer.csv", format: "springer-csv", records: 18, abstracts: 0, keywords: 0,
            citing: 0, references: 0),
        Export(
            file: "other-csv/bibliometrix_openalex_sample.csv", format: "openalex-csv", records: 8, abstracts: 5,
            keywords: 0, citing: 0, references: 0),
    ]

    @Test(
        .enabled(if: isPresent("scopus-csv"), "no shared data; name its directory in PAPERGRAPH_SHARED"),
        arguments: exports)
    func holdsWhatItsReadmeSays(_ export: Export) throws {
        try #require(Self.isPresent(export.file))
        let outcome = ReadOutcome([CorpusInput(Self.shared + "/data/" + export.file)])
        let counts = try #require(outcome.report.first?.counts)
        #expect(outcome.report.first?.format == export.format)
        #expect(counts.records == export.records && counts.skipped == 0)
        #expect(counts.abstracts == export.abstracts)
        #expect(counts.keywords == export.keywords)
        #expect(counts.references == export.citing)
        #expect(outcome.papers.reduce(0) { $0 + $1.references.count } == export.references)
        #expect(counts.years == export.records)
        #expect(Set(outcome.codes) == export.codes)
        #expect(outcome.papers.allSatisfy { !$0.title.isEmpty })
    }

    /// The only links within an export of Scopus are titles. The README's 147 counts titles that stand within others
    /// (`Law and sociology` in `Merging law and sociology`); these are equal.
    @Test(.enabled(if: isPresent("scopus-csv"), "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func titlesLinkTheRecordsOfScopus() {
        let outcome = ReadOutcome([CorpusInput(Self.shared + "/data/scopus-csv/metaknowledge_scopus_2016.csv")])
        let keys = Set(outcome.papers.map(\.titleKey)).filter { $0.utf8.count >= 15 }
        let edges = outcome.papers.flatMap { paper in
            paper.references.compactMap(\.title?.matchKey).filter(keys.contains).map { [paper.titleKey, $0] }
        }
        #expect(Set(edges).count == 130)
        // Places (author, year, volume, page) link records whose titles are written otherwise, or left out.
        let citations = ReferenceResolver(outcome.papers).citations
        #expect(Set(citations.map { [$0.citing, $0.cited] }).count >= 147)
    }
}
