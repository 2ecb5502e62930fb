import Testing

@testable import PaperCorpus

@Suite struct BibTeXPaperTests {
    private static func paper(_ fields: String, type: String = "article", key: String = "k") -> Paper? {
        ReadOutcome(Array("@\(type){\(key),\n\(fields)\n}".utf8), format: BibTeXReader()).papers.first
    }

    static let titles: [(String, String)] = [
        (#"M{\"u}ller and Gar{\c c}on"#, "Müller and Garçon"), (#"{\'e}t{\'{e}} and \v{c}a{\v{s}}"#, "été and čaš"),
        (#"S{\o}ren, {\AA}sa, {\L}ukasz, stra{\ss}e, {\O}"#, "Søren, Åsa, Łukasz, straße, Ø"),
        (#"{\'\i}t, \~{n}, \u{g}, \H{o}, {\OE}uvre, \o{} x"#, "ít, ñ, ğ, ő, Œuvre, ø x"),
        (##"Law \& Order, 5\% of \$10, a\_b, \#1"##, "Law & Order, 5% of $10, a_b, #1"),
        ("1--2 --- and A-B ---- so", "1–2 — and A-B ---- so"), ("``Quotes'' and 'these'", "“Quotes” and 'these'"),
        ("A -{}- B, `{}`x'{}'", "A -- B, ``x''"), ("{The {BERT}} {and so on}", "The BERT and so on"),
        ("A~tie, a $k$-means, $\\alpha$", "A tie, a k-means, α"), ("Two\n   lines\t of", "Two lines of"),
        (#"\textbf{bold} {\em so} {em space}"#, "bold so em space"), (#"{\noopsort{a}}On"#, "On"),
        (#"a\textasciitilde{}b\textasciicircum{}c\textbackslash{}d\textbraceleft{}"#, #"a~b^c\d{"#),
    ]

    @Test(arguments: titles)
    func reducesTeX(_ source: String, _ expected: String) {
        #expect(Self.paper("title = {\(source)}")?.title == expected)
        #expect(Self.paper("title = {{\(source)}}")?.title == expected)
    }

    static let names: [(String, [String])] = [
        ("Ada Lovelace", ["Ada Lovelace"]),
        ("Lovelace, Ada and\n  Charles  Babbage", ["Lovelace, Ada", "Charles Babbage"]),
        ("A. One AND B. Two and others", ["A. One", "B. Two"]),
        ("Band, Sand and Land, And", ["Band, Sand", "Land, And"]),
        ("{Barnes and Noble, Inc.} and Ada", ["Barnes and Noble, Inc.", "Ada"]),
        ("van Beethoven, Ludwig and King, Jr., M. L.", ["van Beethoven, Ludwig", "King, Jr., M. L."]),
        (#"M{\"u}ller, J{\'o}zef and {\L}ukasz Kaiser"#, ["Müller, Józef", "Łukasz Kaiser"]),
        ("and A and  and B and", ["and A", "B and"]), ("others", []), ("{others}", ["others"]), ("{}", []),
    ]

    @Test(arguments: names)
    func readsNames(_ source: String, _ expected: [String]) {
        #expect((Self.paper("title={On}, author = {\(source)}")?.authors ?? []).map(\.name) == expected)
    }

    static let identifiers: [(String, [String])] = [
        ("doi={10.1000/182}", ["doi:10.1000/182"]),
        ("doi={https://doi.acm.org/10.1145/1137627.1}", ["doi:10.1145/1137627.1"]),
        ("DOI={{10.1000/A\\_b}}", ["doi:10.1000/a_b"]), ("doi={10.48550/arXiv.1706.03762}", ["arxiv:1706.03762"]),
        ("eprint={1706.03762v5}, archivePrefix={arXiv}, primaryClass={cs.CL}", ["arxiv:1706.03762"]),
        ("eprint={math/0307200}, eprinttype={arxiv}", ["arxiv:math/0307200"]),
        ("eprint={1706.03762}", ["arxiv:1706.03762"]),
        ("eprint={12345}, eprinttype={pubmed}", ["pmid:12345"]), ("eprint={12345}, eprinttype={jstor}", []),
        ("journal={arXiv preprint arXiv:1706.03762}", ["arxiv:1706.03762"]), ("note={see arXiv:1706.03762}", []),
        ("journal={CoRR}, volume={abs/1706.03762}", ["arxiv:1706.03762"]),
        ("note={arXiv: 1706.03762 [cs]}", ["arxiv:1706.03762"]),
        ("pmid={12345}", ["pmid:12345"]), ("pubmed_id={12345}", ["pmid:12345"]),
        ("unique-id={ISI:000719584000015}", ["wos:000719584000015"]),
        ("Unique-ID = {{WOS:000719584000015}}", ["wos:000719584000015"]),
        ("url={https://aclanthology.org/N19-1423}", ["acl:N19-1423"]), ("url={https://example.org/1}", []),
        ("biburl={https://dblp.org/rec/journals/cacm/Knuth74.bib}", ["dblp:journals/cacm/Knuth74"]),
        (
            "url={https://www.scopus.com/inward/record.uri?eid=2-s2.0-85107941291&doi=10.1016\\%2fj}",
            ["scopus:2-s2.0-85107941291"]
        ),
    ]

    @Test(arguments: identifiers)
    func findsIdentifiers(_ fields: String, _ expected: [String]) {
        #expect(Self.paper("title={On}, \(fields)")?.identifiers.map(\.description) == expected + ["local:k"])
    }

    static let places: [(String, String)] = [
        ("journal={J}, volume={30}, pages={107--117}, year={1998}", "J 30 107 1998"),
        ("journaltitle={J}, date={2006-05-01}", "J — — 2006"),
        ("booktitle={B}, pages={P12-P15}, year={c. 1998a}", "B — P12 1998"),
        ("eventtitle={E}, date={1984/1986}", "E — — 1984"),
        ("journal={J}, art_number={104318}, year={in press}", "J — 104318 —"),
        ("Article-Number = {{10921}}", "— — 10921 —"),
        ("eid={e123}, year={12345}", "— — e123 —"), ("eid={2-s2.0-1}, pages={}", "— — — —"),
        ("pages={pp. 7, 9}", "— — 7 —"),
        ("pages={1:1--1:20}, articleno={1}", "— — 1:1 —"), ("EarlyAccessDate = {{NOV 2021}}", "— — — 2021"),
    ]

    @Test(arguments: places)
    func readsWhereItStands(_ fields: String, _ expected: String) {
        let paper = Self.paper("title={On}, \(fields)")
        let parts = [paper?.venue, paper?.volume, paper?.firstPage, paper?.year.map(String.init)]
        #expect(parts.map { $0 ?? "—" }.joined(separator: " ") == expected)
    }

    static let keywords: [(String, [String], [String])] = [
        ("keywords={a, b c,d}", ["a", "b c", "d"], []), ("keywords={{a; b, c;\n d}}", ["a", "b, c", "d"], []),
        ("keywords={{a, b}, {c; d}, e}", ["a, b", "c; d", "e"], []), ("keyword={a}", ["a"], []),
        ("author_keywords={a;  b}, keywords={c; d, e}", ["a", "b"], ["c", "d, e"]),
        ("keywords={a; b}, source={Scopus}", [], ["a", "b"]),
        ("Keywords = {{a; b}}, Keywords-Plus = {{C; D}}", ["a", "b"], ["C", "D"]),
        ("index keywords={a; b}", [], ["a", "b"]),
    ]

    @Test(arguments: keywords)
    func readsKeywords(_ fields: String, _ author: [String], _ index: [String]) {
        let paper = Self.paper("title={On}, \(fields)")
        #expect(paper?.keywords == author && paper?.indexKeywords == index)
    }

    @Test func readsTheRest() {
        #expect(Self.paper("title={On}, subtitle={And So}")?.title == "On: And So")
        #expect(Self.paper("title={Why?}, subtitle={So}")?.title == "Why? So")
        #expect(Self.paper("abstract={[No abstract available]}")?.abstract == nil)
        #expect(Self.paper("note={cited By 12}")?.citationCount == 12)
        #expect(Self.paper("note={cited by many in 1998}")?.citationCount == 1998)
        #expect(Self.paper("note={written in 1998}")?.citationCount == nil)
        #expect(Self.paper("Times-Cited = {{7}}")?.citationCount == 7)
        #expect(Self.paper("times-cited = {99999999999999999999}")?.citationCount == nil)
        #expect(Self.paper("title={On}", type: "InProceedings")?.documentType == "inproceedings")
        #expect(Self.paper("document_type={Review}")?.documentType == "Review")
        #expect(Self.paper("type={PhD thesis}", type: "thesis")?.documentType == "PhD thesis")
        #expect(Self.paper("type={{Article}}, unique-id={WOS:1}")?.documentType == "Article")
        #expect(
            Self.paper(#"url={http://a.org/~b\_c\%20d}, howpublished={\url{https://b.org/}}"#)?.urls == [
                "http://a.org/~b_c%20d", "https://b.org/",
            ])
        #expect(
            Self.paper("", key: "DBLP:conf/nips/X17")?.identifiers.map(\.description) == [
                "dblp:conf/nips/X17", "local:DBLP:conf/nips/X17",
            ])
    }

    @Test func givesAuthorsTheirNumbers() {
        let paper = Self.paper(
            """
            Author = {Greco, Salvatore and Roy, Bernard and Roy, Anna},
            ResearcherID-Numbers = {{Roy, Anna/A-1746-2009
               }},
            ORCID-Numbers = {{Greco, S./0000-0001-8293-8227
               Roy, B/0000-0003-4245-8813
               Roy, Anna/0000-0002-2531-292X
               Nobody, N./0000-0002-2531-292X
               Roy, Anna/17}},
            """)
        #expect(
            paper?.authors.map { $0.identifiers.map(\.description) } == [
                ["orcid:0000-0001-8293-8227"], ["orcid:0000-0003-4245-8813"],
                ["orcid:0000-0002-2531-292X", "researcherid:A-1746-2009"],
            ])
    }

    @Test func readsReferences() {
        let scopus = Self.paper(
            """
            references={Page, L., Brin, S., The anatomy of a search engine (1998) Computer Networks, 30, pp. 107-117; Hart, P., On Reading \\& Writing (1968) IEEE Trans., 4 (2), pp. 100-107}, source={Scopus}
            """)
        #expect(scopus?.references.map(\.year) == [1998, 1968])
        #expect(scopus?.references.last?.title == "On Reading & Writing")
        let wos = Self.paper(
            """
            Cited-References = {{Page L, 1998, COMPUT NETWORKS, V30, P107, DOI 10.1016/S0169-7552(98)00110-X.
               {[}Anonymous], 2000, B WORLD HEALTH ORGAN, V78, P868.
               Li H, 2011, EVOL COMPUT, V19, P561, DOI 10.1162/EVCO\\_a\\_00038.}},
            """)
        #expect(wos?.references.map { $0.id?.value } == ["10.1016/s0169-7552(98)00110-x", nil, "10.1162/evco_a_00038"])
        #expect(wos?.references.map(\.text).dropFirst().first == "[Anonymous], 2000, B WORLD HEALTH ORGAN, V78, P868")
    }
}
