import Foundation
import Testing

@testable import PaperCorpus

/// Real files in XML; they stand outside the project. The counts are those of the README beside them.
@Suite struct SharedXMLTests {
    private static let shared =
        (ProcessInfo.processInfo.environment["PAPERGRAPH_SHARED"]
            ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared").standardized
            .path)
        + "/data/"

    private static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: shared + path) }

    struct Counts: Sendable, Equatable {
        var papers: Int
        var abstracts = 0
        var authors = 0
        var keywords = 0
        var indexKeywords = 0
        var withReferences = 0
        var references = 0

        init(
            papers: Int, abstracts: Int = 0, authors: Int = 0, keywords: Int = 0, index: Int = 0,
            cite: (Int, Int) = (0, 0)
        ) {
            self.papers = papers
            self.abstracts = abstracts
            self.authors = authors
            self.keywords = keywords
            indexKeywords = index
            (withReferences, references) = cite
        }

        init(_ papers: [Paper]) {
            self.init(
                papers: papers.count, abstracts: papers.count { $0.abstract != nil },
                authors: papers.reduce(0) { $0 + $1.authors.count }, keywords: papers.count { !$0.keywords.isEmpty },
                index: papers.count { !$0.indexKeywords.isEmpty },
                cite: (papers.count { !$0.references.isEmpty }, papers.reduce(0) { $0 + $1.references.count }))
        }
    }

    /// Of the 44 lists of keywords in the PubMed file 16 are the authors' own; records with the others have MeSH headings
    /// too. All 131 elements of the DBLP file are papers: articles of an encyclopedia.
    static let files: [(path: String, format: String, counts: Counts)] = [
        ("acl-xml/1957.earlymt.xml", "acl-xml", Counts(papers: 25, authors: 54)),
        ("acl-xml/2021.naacl.xml", "acl-xml", Counts(papers: 560, abstracts: 560, authors: 2524)),
        (
            "pubmed-xml/fatcat_pubmedsample_2019.xml", "pubmed-xml",
            Counts(papers: 176, abstracts: 115, authors: 1658, keywords: 16, index: 156, cite: (24, 599))
        ),
        ("dblp-xml/shenka_dblp.xml", "dblp-xml", Counts(papers: 131, authors: 73)),
        ("arxiv-atom/fastpaper_arxiv_search.xml", "arxiv-atom", Counts(papers: 3, abstracts: 3, authors: 11, index: 3)),
        (
            "arxiv-atom/sotawhat_arxiv_transformer.xml", "arxiv-atom",
            Counts(papers: 5, abstracts: 5, authors: 23, index: 5)
        ),
        ("endnote/jabref_endnote_article.xml", "endnote-xml", Counts(papers: 1, abstracts: 1, authors: 3, keywords: 1)),
    ].filter { isThere($0.path) }

    @Test(.enabled(if: !files.isEmpty, "no shared data; name its directory in PAPERGRAPH_SHARED"), arguments: files)
    func filesHoldWhatTheyAreKnownToHold(_ file: (path: String, format: String, counts: Counts)) {
        let outcome = ReadOutcome([CorpusInput(Self.shared + file.path)])
        #expect(outcome.report.first?.format == file.format)
        #expect(outcome.diagnostics == [])
        #expect(Counts(outcome.papers) == file.counts)
        #expect(
            outcome.papers.allSatisfy { $0.identifiers.first?.merges == true && $0.year != nil && !$0.title.isEmpty })
        #expect(ReadOutcome([CorpusInput(Self.shared + file.path)], batchSize: 3000, threads: 2) == outcome)
    }

    private static let anthology = "acl-xml/acl-anthology-2025-11.tar.gz"

    /// Two abstracts of the 52,197 that are not empty are notices that there is none.
    @Test(.enabled(if: isThere(anthology), "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func theWholeAnthology() throws {
        let stream = try FileCorpusSource([CorpusInput(Self.shared + Self.anthology)]).open(threads: 2)
        var (papers, abstracts, authors, titled) = (0, 0, 0, 0)
        var ids = Set<PaperID>()
        var codes: [String] = []
        while let batch = try stream.next() {
            papers += batch.papers.count
            abstracts += batch.papers.count { $0.abstract != nil }
            authors += batch.papers.reduce(0) { $0 + $1.authors.count }
            titled += batch.papers.count { !$0.title.isEmpty && $0.year != nil && $0.venue != nil }
            for paper in batch.papers {
                if let id = paper.identifiers.first(where: { $0.scheme == .acl }) { ids.insert(id) }
            }
            codes += batch.diagnostics.map(\.code)
        }
        #expect(papers == 96_663)
        #expect(ids.count == 96_663)
        #expect(abstracts == 52_195)
        #expect(authors == 325_176)
        #expect(titled == 96_663)
        #expect(codes == [])
    }
}
