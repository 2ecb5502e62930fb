import Foundation
import Testing

@testable import PaperCorpus

/// Real answers of services and lines of their bulk data, which stand outside the project.
@Suite struct SharedJSONTests {
    private static let shared =
        ProcessInfo.processInfo.environment["PAPERGRAPH_SHARED"]
        ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared").standardized.path

    /// What a file holds: records, and of them those with an abstract and with references; references in all, and
    /// those with an identifier.
    struct Expected: CustomTestStringConvertible, Sendable {
        let file: String
        let format: String
        let records: Int
        var abstracts = 0
        var withReferences = 0
        var references = 0
        var identified = 0

        var testDescription: String { file }
        var path: String { SharedJSONTests.shared + "/data/" + file }
    }

    static let files = [
        Expected(
            file: "openalex/fmuro_openalex_results.json", format: "openalex", records: 65, abstracts: 45,
            withReferences: 52, references: 1338, identified: 1338),
        Expected(file: "openalex/goopenalex_snapshot_works_part_000.jsonl.gz", format: "openalex", records: 27),
        Expected(
            file: "openalex/openalex_W2741809807.json", format: "openalex", records: 1, abstracts: 1,
            withReferences: 1, references: 45, identified: 45),
        Expected(
            file: "crossref/fatcat_crossref_2018_badsample.jsonl", format: "crossref", records: 14, abstracts: 2,
            withReferences: 9, references: 125, identified: 73),
        Expected(
            file: "crossref/fatcat_crossref_api_works.json", format: "crossref", records: 3, withReferences: 1,
            references: 45, identified: 26),
        Expected(
            file: "crossref/habanero_test_funders_field_queries_0.json.gz", format: "crossref", records: 100,
            abstracts: 5, withReferences: 100, references: 5803, identified: 4515),
        Expected(
            file: "crossref/habanero_test_journals_works_1.json.gz", format: "crossref", records: 20, abstracts: 16,
            withReferences: 20, references: 1436, identified: 1166),
        // One of 71 abstracts is `<jats:p />`, and one of 1,930 references has a key and nothing else.
        Expected(
            file: "crossref/rcrossref_cr_members_with_cursor_0.json.gz", format: "crossref", records: 100,
            abstracts: 70, withReferences: 74, references: 1929, identified: 1479),
        Expected(
            file: "crossref/rcrossref_cr_works_0.json", format: "crossref", records: 20, abstracts: 2,
            withReferences: 18, references: 1252, identified: 981),
        Expected(
            file: "semantic-scholar/fastpaper_semantic_search.json", format: "semantic-scholar", records: 3,
            abstracts: 2),
        Expected(file: "semantic-scholar/s2_get_paper_0.json", format: "semantic-scholar", records: 1),
        Expected(file: "semantic-scholar/s2_get_paper_references_0.json", format: "semantic-scholar", records: 50),
        Expected(file: "semantic-scholar/s2_get_paper_references_1.json", format: "semantic-scholar", records: 17),
        Expected(file: "semantic-scholar/s2_search_paper_0.json", format: "semantic-scholar", records: 100),
        Expected(
            file: "semantic-scholar/s2_search_paper_bulk_retrieval_0.json", format: "semantic-scholar", records: 1000),
        Expected(
            file: "semantic-scholar/s2_search_paper_fields_of_study_0.json", format: "semantic-scholar", records: 100),
        Expected(
            file: "semantic-scholar/sotawhat_s2_search.json", format: "semantic-scholar", records: 5, abstracts: 5),
        Expected(
            file: "arxiv-jsonl/arxiv-metadata-oai-snapshot_200.json", format: "arxiv", records: 200, abstracts: 200),
        Expected(file: "hf-daily/sotawhat_hf_daily_papers.json", format: "hf-papers", records: 30, abstracts: 30),
    ]

    private static func isPresent(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: shared + "/data/" + file)
    }

    private static let arePresent = isPresent("openalex") && isPresent("crossref")

    private static func read(_ file: String) -> ReadOutcome { ReadOutcome([CorpusInput(shared + "/data/" + file)]) }

    @Test(
        .enabled(if: arePresent, "no shared data; name its directory in PAPERGRAPH_SHARED"), arguments: files)
    func filesHoldWhatTheyShould(_ expected: Expected) throws {
        let outcome = ReadOutcome([CorpusInput(expected.path)])
        #expect(outcome.error == nil)
        #expect(outcome.diagnostics == [])
        #expect(outcome.report.first?.format == expected.format)
        #expect(outcome.papers.count == expected.records)
        #expect(outcome.papers.count { $0.abstract != nil } == expected.abstracts)
        #expect(outcome.papers.count { !$0.references.isEmpty } == expected.withReferences)
        #expect(outcome.papers.reduce(0) { $0 + $1.references.count } == expected.references)
        let identified = outcome.papers.reduce(0) { $0 + $1.references.count { $0.id != nil } }
        #expect(identified == expected.identified)
        var source = FileCorpusSource([CorpusInput(expected.path)])
        source.batchSize = 10_000
        #expect(ReadOutcome(source, threads: 2) == outcome)
    }

    /// Pairs of papers of the file of which one cites the other.
    private func edges(_ papers: [Paper]) -> Int {
        let known = Dictionary(grouping: papers.indices.flatMap { i in papers[i].identifiers.map { ($0, i) } }, by: \.0)
        return papers.indices.reduce(0) { sum, index in
            let cited = papers[index].references.compactMap { $0.id.flatMap { known[$0]?.first?.1 } }
            return sum + Set(cited).subtracting([index]).count
        }
    }

    @Test(
        .enabled(if: arePresent, "no shared data; name its directory in PAPERGRAPH_SHARED"),
        arguments: [
            ("openalex/fmuro_openalex_results.json", 97), ("crossref/rcrossref_cr_works_0.json", 2),
            ("crossref/habanero_test_funders_field_queries_0.json.gz", 4),
            ("crossref/habanero_test_journals_works_1.json.gz", 1),
        ])
    func papersCiteEachOther(_ file: String, _ count: Int) {
        #expect(edges(Self.read(file).papers) == count)
    }

    @Test(.enabled(if: arePresent, "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func openAlexWorksHaveWhatTheAPISays() throws {
        let papers = Self.read("openalex/fmuro_openalex_results.json").papers
        #expect(papers.count { !$0.indexKeywords.isEmpty } == 65)
        #expect(papers.reduce(0) { $0 + $1.authors.count } == 116)
        #expect(papers.reduce(0) { $0 + $1.authors.count { $0.identifiers.contains { $0.scheme == .orcid } } } == 98)
        #expect(papers.count { $0.identifiers.contains { $0.scheme == .doi || $0.scheme == .arxiv } } == 54)
        #expect(papers.allSatisfy { $0.year != nil && $0.citationCount != nil && $0.documentType != nil })
        #expect(papers.count { $0.volume != nil } == 32 && papers.count { $0.firstPage != nil } == 33)
        let single = try #require(Self.read("openalex/openalex_W2741809807.json").papers.first)
        #expect(
            single.identifiers.map(\.description) == [
                "doi:10.7717/peerj.4375", "pmid:29456894", "openalex:W2741809807",
            ])
        #expect(single.abstract?.hasPrefix("Despite growing interest in Open Access") == true)
        let snapshot = Self.read("openalex/goopenalex_snapshot_works_part_000.jsonl.gz").papers
        #expect(snapshot.count { $0.title.isEmpty } == 16)
    }

    @Test(.enabled(if: arePresent, "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func otherCountsOfTheFiles() {
        let arXiv = Self.read("arxiv-jsonl/arxiv-metadata-oai-snapshot_200.json").papers
        #expect(arXiv.reduce(0) { $0 + $1.authors.count } == 537)
        #expect(arXiv.count { $0.identifiers.contains { $0.scheme == .doi } } == 117)
        #expect(arXiv.allSatisfy { $0.year != nil && !$0.indexKeywords.isEmpty })
        #expect(arXiv.allSatisfy { !$0.title.contains("\n") && $0.abstract?.contains("\n") == false })
        let pages = (0...1).flatMap { Self.read("semantic-scholar/s2_get_paper_references_\($0).json").papers }
        #expect(pages.count { $0.identifiers.isEmpty } == 23)
        let daily = Self.read("hf-daily/sotawhat_hf_daily_papers.json").papers
        #expect(daily.reduce(0) { $0 + $1.indexKeywords.count } == 289)
        #expect(daily.reduce(0) { $0 + $1.authors.count } == 202)
        #expect(daily.reduce(0) { $0 + $1.urls.count } == 29)
        let members = Self.read("crossref/rcrossref_cr_members_with_cursor_0.json.gz").papers
        #expect(members.count { $0.title.isEmpty } == 1)
    }

    /// A list of models is no list of papers.
    @Test(.enabled(if: arePresent, "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func listsOfModelsAreNotClaimed() {
        #expect(Self.read("hf-daily/allnews_hf_models.json").error?.diagnostic.code == "unknown-format")
    }
}
