import Foundation
import Testing

@testable import PaperCorpus

/// Files that Scopus, Web of Science and people made; they stand outside the project.
@Suite struct SharedBibTeXTests {
    private static let shared =
        ProcessInfo.processInfo.environment["PAPERGRAPH_SHARED"]
        ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared").standardized.path

    private static let folder = shared + "/data/bibtex/"
    private static let isPresent = FileManager.default.fileExists(atPath: folder + "pybibx_scopus.bib")

    private func read(_ name: String) -> ReadOutcome {
        let outcome = ReadOutcome([CorpusInput(Self.folder + name)])
        #expect(outcome.report.first?.format == "bibtex")
        return outcome
    }

    /// The lists count 246 papers with keywords; 17 of them have those of the index alone.
    @Test(.enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func scopus() {
        let outcome = read("pybibx_scopus.bib")
        let papers = outcome.papers
        #expect(papers.count == 263 && outcome.diagnostics == [])
        #expect(papers.count { $0.abstract != nil } == 262)
        #expect(papers.count { !$0.keywords.isEmpty } == 229)
        #expect(papers.count { !$0.keywords.isEmpty || !$0.indexKeywords.isEmpty } == 246)
        #expect(papers.count { !$0.references.isEmpty } == 255)
        #expect(papers.count { $0.id.scheme == .doi } == 236)
        #expect(papers.allSatisfy { $0.identifiers.contains { $0.scheme == .scopus } })
        #expect(papers.allSatisfy { $0.year != nil && $0.venue != nil && $0.citationCount != nil })
        // Two of the entries go by the name of Viana2020857.
        #expect(Set(papers.compactMap(\.identifiers.last)).count == 262)
    }

    @Test(.enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func webOfScience() {
        let outcome = read("pybibx_wos.bib")
        let papers = outcome.papers
        #expect(papers.count == 236 && outcome.diagnostics == [])
        #expect(papers.count { $0.abstract != nil } == 236)
        #expect(papers.count { !$0.keywords.isEmpty } == 221)
        #expect(papers.count { !$0.indexKeywords.isEmpty } == 197)
        #expect(papers.count { !$0.references.isEmpty } == 236)
        #expect(papers.reduce(0) { $0 + $1.references.count } == 9581)
        #expect(papers.count { $0.id.scheme == .doi } == 198)
        #expect(papers.allSatisfy { $0.identifiers.contains { $0.scheme == .wos } })
        #expect(papers.allSatisfy { $0.year != nil && $0.citationCount != nil && !$0.authors.isEmpty })
    }

    @Test(.enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func filesOfPeople() {
        let complex = read("jabref_complex.bib")
        #expect(complex.papers.count == 20 && complex.diagnostics == [])
        #expect(complex.papers.count { $0.abstract != nil } == 1)
        #expect(complex.papers.count { $0.id.scheme == .doi } == 16)

        let examples = read("refmanager_biblatexExamples.bib")
        #expect(examples.papers.count == 92 && examples.diagnostics == [])
        #expect(examples.papers.count { $0.abstract != nil } == 6)
        #expect(examples.papers.count { !$0.keywords.isEmpty } == 11)
        // The two without are sets of others.
        #expect(examples.papers.count { $0.year == nil || $0.title.isEmpty } == 2)
        #expect(examples.papers.first?.venue == "Space and Beyond")
    }
}
