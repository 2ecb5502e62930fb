import Foundation
import PaperGraph
import Testing

@Suite struct PaperBibTeXTests {
    private static func read(_ source: FileCorpusSource) throws -> [Paper] {
        let stream = try source.open(threads: 1)
        var papers: [Paper] = []
        while let batch = try stream.next() {
            #expect(batch.diagnostics == [])
            papers += batch.papers
        }
        return papers
    }

    private static func written(_ papers: [Paper]) -> String {
        var writer = PaperBibTeX()
        return papers.map { String(decoding: writer.entry(for: $0), as: UTF8.self) }.joined()
    }

    private static func readAgain(_ papers: [Paper]) throws -> [Paper] {
        try read(
            FileCorpusSource(
                [CorpusInput(text: written(papers), name: "written.bib")], format: PaperReaders.named("bibtex")))
    }

    /// White space is folded when a text is typeset.
    private static func folded(_ text: String) -> String {
        text.unicodeScalars.split { $0.value <= 0x20 || $0.value == 0x7F }.map { String($0) }.joined(separator: " ")
    }

    private static func expectEqual(_ papers: [Paper], _ again: [Paper]) {
        #expect(again.map(\.title) == papers.map { folded($0.title) })
        #expect(again.map(\.abstract) == papers.map { $0.abstract.map(folded) })
        #expect(again.map(\.year) == papers.map(\.year))
        #expect(again.map { $0.authors.map(\.name) } == papers.map { $0.authors.map { folded($0.name) } })
        #expect(again.map(\.keywords) == papers.map { $0.keywords.map(folded) })
        #expect(again.map { $0.identifiers.filter(\.merges) } == papers.map { $0.identifiers.filter(\.merges) })
    }

    @Test(arguments: ["papers.txt", "papers.jsonl", "papers.bib"])
    func samplesReadBackEqual(_ name: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let papers = try Self.read(FileCorpusSource([CorpusInput(root.appending(path: "samples/\(name)").path)]))
        #expect(papers.count > 3)
        Self.expectEqual(papers, try Self.readAgain(papers))
    }

    static let hostile = [
        "{", "}", "}}}{{{", "\\", "\\\\", "\\cite{a}", "$x$ and $y^2$", "a -- b --- c ---- d", "``x'' '''y``` `",
        "5% & #1_2",
        "~ a~b ~5", "^2", "\\{\\}", "@article{a,", "\n@article{a,\n title={b}}", "a\n\n  b\tc", "\"x\"",
        "München – 論文 é",
        "{\\it x}", "\\textbf{x}", "https://a.org/b{Github} \\url{c}", "x # y = z, w", "\u{1}\u{7F}a\u{1F}b", "a and b",
        "$5-$10",
        "{BERT}", "others", "and", "a, b; c", "et al.", "\\\"u \\'e", "e\u{301}", "\u{A0}x\u{A0}", "-", "'",
        "1/2 \\frac{1}{2}",
    ]

    @Test(arguments: hostile)
    func hostileTextsReadBackEqual(_ text: String) throws {
        let name = Self.folded(text)
        let paper = Paper(
            title: text, abstract: "So: " + text,
            authors: [Author(name: text), Author(name: "Lovelace, Ada"), Author(name: text)],
            year: 1998, keywords: [text, "x"])
        let alone = Paper(title: "Off", authors: [Author(name: text)], keywords: [text])
        try #require(!name.isEmpty)
        Self.expectEqual([paper, alone, paper], try Self.readAgain([paper, alone, paper]))
    }

    @Test func randomPiecesReadBackEqual() throws {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let papers = (0..<500).map { _ in
            Paper(
                title: "T"
                    + (0..<12).map { _ in Self.hostile[random(Self.hostile.count)] }.joined(
                        separator: random(2) == 0 ? "" : " "))
        }
        Self.expectEqual(papers, try Self.readAgain(papers))
    }

    @Test func identifiersReadBackEqual() throws {
        let ids = [
            PaperID(scheme: .doi, parsing: "10.1002/(SICI)1096-987X(199803)19:4<377::AID-JCC1>3.0.CO;2-P"),
            PaperID(scheme: .doi, parsing: "10.1000/a_b%20#$x$&{y}--z~w\\q^"),
            PaperID(scheme: .arxiv, parsing: "hep-th/9901001"),
            PaperID(scheme: .acl, parsing: "N19-1423"), PaperID(scheme: .pmid, parsing: "12345"),
            PaperID(scheme: .openalex, parsing: "W2741809807"), PaperID(scheme: .s2, parsing: "0a1b2c"),
            PaperID(scheme: .dblp, parsing: "conf/nips/X17"), PaperID(scheme: .wos, parsing: "000719584000015"),
            PaperID(scheme: .scopus, parsing: "2-s2.0-85107941291"),
        ].compactMap(\.self)
        #expect(ids.count == 10)
        let papers = ids.map { Paper(title: "On", identifiers: [$0]) }
        Self.expectEqual(papers, try Self.readAgain(papers))
    }

    static let types: [(String?, String?, String)] = [
        ("Article", "J", "article"), ("Article; Proceedings Paper", "J", "inproceedings"),
        ("proceedings-article", "P", "inproceedings"),
        ("Conference Paper", "P", "inproceedings"), ("Book Chapter", "B", "incollection"),
        ("incollection", "B", "incollection"),
        ("Book", nil, "book"), ("Book Review", "J", "article"), ("PhD thesis", nil, "phdthesis"),
        ("dissertation", nil, "phdthesis"),
        ("techreport", nil, "techreport"), ("posted-content", nil, "misc"), (nil, nil, "misc"), (nil, "J", "article"),
        ("journal-article", nil, "article"), ("Review", "J", "article"), ("proceedings", nil, "book"),
        ("preprint", "arXiv", "misc"),
    ]

    @Test(arguments: types)
    func tellsTheType(_ documentType: String?, _ venue: String?, _ expected: String) {
        let text = Self.written([Paper(title: "On", venue: venue, documentType: documentType)])
        #expect(text.hasPrefix("@\(expected){"))
    }

    static let keys: [(String, String, Int?, String)] = [
        ("Devlin, Jacob", "BERT: Pre-training", 2019, "devlin2019bert"),
        ("Ludwig van Beethoven", "The Art of It", 1801, "beethoven1801art"),
        ("Müller, A.", "Über Wörter", nil, "mulleruber"), ("Søren Kierkegård", "A", 1843, "kierkegard1843a"),
        ("王", "論文", 2020, "anonymous2020"), ("Hinton GE", "50 Years", 2006, "hinton200650"),
        ("", "On the", nil, "anonymouson"),
    ]

    @Test(arguments: keys)
    func makesKeys(_ author: String, _ title: String, _ year: Int?, _ expected: String) {
        let text = Self.written([Paper(title: title, authors: [Author(name: author)], year: year)])
        #expect(text.contains("{\(expected),\n"))
    }

    @Test func keysAreDistinct() throws {
        let paper = Paper(title: "On Reading", authors: [Author(name: "Ada Lovelace")], year: 1843)
        let again = try Self.readAgain([paper, paper, paper])
        #expect(
            again.compactMap(\.identifiers.first?.value) == [
                "lovelace1843reading", "lovelace1843reading-2", "lovelace1843reading-3",
            ])
    }

    @Test func anEntryLooksLikeThis() {
        let paper = Paper(
            title: "BERT & Co.", abstract: "It is 5% better.",
            identifiers: [PaperID(scheme: .arxiv, value: "1810.04805")],
            authors: [Author(name: "Devlin, Jacob"), Author(name: "Barnes and Noble")], year: 2019, venue: "NAACL",
            volume: "1",
            firstPage: "4171", keywords: ["words", "texts, long"], documentType: "inproceedings",
            urls: ["https://a.org/b_c%20d"])
        #expect(
            Self.written([paper]) == """
                @inproceedings{devlin2019bert,
                  author = {Devlin, Jacob and {Barnes and Noble}},
                  title = {{BERT \\& Co.}},
                  booktitle = {NAACL},
                  year = {2019},
                  volume = {1},
                  pages = {4171},
                  eprint = {1810.04805},
                  archiveprefix = {arXiv},
                  url = {https://a.org/b_c%20d},
                  keywords = {words, {texts, long}},
                  abstract = {It is 5\\% better.},
                }


                """)
    }
}
