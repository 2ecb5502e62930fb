import Testing

@testable import PaperCorpus

/// What each format says in its own way, a record a case.
@Suite struct XMLReaderTests {
    private static func read(_ reader: any PaperReader, _ text: String) -> ReadOutcome {
        ReadOutcome(Array(text.utf8), format: reader)
    }

    // MARK: ACL Anthology

    /// Where a paper stands, and what it is called there.
    static let anthologyIDs: [(collection: String, volume: String, paper: String, id: String)] = [
        ("2021.naacl", "main", "1", "2021.naacl-main.1"), ("1957.earlymt", "1", "25", "1957.earlymt-1.25"),
        ("W18", "1", "1", "W18-0101"), ("W18", "63", "12", "W18-6312"),
        ("P19", "1", "1", "P19-1001"), ("D19", "1", "1", "D19-1001"), ("D19", "50", "3", "D19-5003"),
        ("C69", "1", "1", "C69-0101"), ("J93", "2", "4", "J93-2004"), ("N19", "1", "423", "N19-1423"),
    ]

    @Test(arguments: anthologyIDs)
    func anthologyPapersAreCalledByTheirPlace(_ place: (collection: String, volume: String, paper: String, id: String))
    {
        let text = """
            <collection id="\(place.collection)"><volume id="\(place.volume)"><meta><year>2001</year></meta>
            <frontmatter><title>No Paper</title></frontmatter>
            <paper id="\(place.paper)"><title>A</title></paper></volume></collection>
            """
        #expect(Self.read(ACLXMLReader(), text).papers.map(\.identifiers) == [[PaperID(scheme: .acl, value: place.id)]])
    }

    static let anthologyPapers: [(content: String, title: String, abstract: String?)] = [
        ("<title>The <fixed-case>BERT</fixed-case> of <i>it</i></title>", "The BERT of it", nil),
        ("<title>A</title><abstract/><abstract>Words.</abstract>", "A", "Words."),
        ("<title>A</title><abstract>First.</abstract><abstract>Second.</abstract>", "A", "First."),
        ("<title>A</title><abstract> </abstract>", "A", nil),
        (
            "<title>A</title><abstract>At <url>https://a.org/b</url>, <b>bold</b>.</abstract>", "A",
            "At https://a.org/b, bold."
        ),
        (
            "<title>A</title><abstract>With <tex-math>\\alpha</tex-math> and <tex-math>n</tex-math>.</abstract>", "A",
            "With α and n."
        ),
        ("<title>A</title><abstract>Under <tex-math>p&lt;0.001</tex-math>.</abstract>", "A", "Under p<0.001."),
        (
            "<title>A</title><abstract>Costs $5 and $10, named \\emph{Tool}.</abstract>", "A",
            "Costs $5 and $10, named Tool."
        ),
    ]

    @Test(arguments: anthologyPapers)
    func anthologyTextsAreReducedToText(_ paper: (content: String, title: String, abstract: String?)) {
        let text =
            "<collection id=\"2020.a\"><volume id=\"1\"><paper id=\"1\">\(paper.content)</paper></volume></collection>"
        let outcome = Self.read(ACLXMLReader(), text)
        #expect(outcome.titles == [paper.title])
        #expect(outcome.papers.map(\.abstract) == [paper.abstract])
        #expect(outcome.codes == [])
    }

    @Test func anthologyPapersKnowTheirVolume() throws {
        let text = """
            <collection id="2020.a"><volume id="1"><meta><booktitle>First <b>Book</b></booktitle><year>2020</year></meta>
            <paper id="1"><title>A</title><author id="x-y" orcid="0000-0002-1825-0097"><first>Xi</first><last>Y Z</last>
            <variant script="hani"><first>習</first><last>華</last></variant></author><author><last>Solo</last></author>
            <pages>10–12</pages><doi>10.18653/v1/A</doi><url>2020.a-1.1</url></paper></volume>
            <event id="e"><meta><title>No Volume</title></meta></event>
            <volume id="2"><meta><journal-title>Journal</journal-title><journal-volume>7</journal-volume>
            <year>2021</year></meta>
            <paper id="1"><title>B</title><url>https://b.org/b.pdf</url></paper></volume></collection>
            """
        for batchSize in [1, 300, 10_000] {
            let papers = ReadOutcome(Array(text.utf8), format: ACLXMLReader(), batchSize: batchSize).papers
            try #require(papers.count == 2)
            #expect(papers[0].authors.map(\.name) == ["Y Z, Xi", "Solo"])
            #expect(papers[0].authors[0].identifiers.map(\.description) == ["acl:x-y", "orcid:0000-0002-1825-0097"])
            #expect(papers[0].identifiers.map(\.description) == ["doi:10.18653/v1/a", "acl:2020.a-1.1"])
            #expect((papers[0].venue, papers[0].year, papers[0].firstPage) == ("First Book", 2020, "10"))
            #expect(papers[0].urls == ["https://aclanthology.org/2020.a-1.1"])
            #expect((papers[1].venue, papers[1].year, papers[1].volume) == ("Journal", 2021, "7"))
            #expect(papers[1].urls == ["https://b.org/b.pdf"])
        }
    }

    @Test func anthologyFilesOfOldHaveVolumesOnly() {
        let text = """
            <volume id="W18"><paper id="0100"><title>Front Matter</title></paper>
            <paper id="0101"><title>A</title><booktitle>Workshop</booktitle><bibtype>inproceedings</bibtype></paper>
            <paper id="1000"><title>Front Matter</title></paper></volume>
            """
        let papers = Self.read(ACLXMLReader(), text).papers
        #expect(papers.map(\.id.description) == ["acl:W18-0101"])
        #expect(papers.first?.year == 2018)
        #expect(papers.first?.venue == "Workshop")
        #expect(papers.first?.documentType == "inproceedings")
    }

    // MARK: DBLP

    static let dblpRecords: [(record: String, check: @Sendable (Paper) -> Bool)] = [
        (
            "<article key=\"a/b\"><author>Ada Bee 0012</author><title>T.</title></article>",
            {
                $0.authors == [
                    Author(name: "Ada Bee", identifiers: [AuthorID(.dblp, "Ada Bee 0012")].compactMap(\.self))
                ]
            }
        ),
        (
            "<article key=\"a/b\"><author>Agent 007</author><title>T.</title></article>",
            { $0.authors.map(\.name) == ["Agent 007"] }
        ),
        ("<article key=\"a/b\"><title>What is <i>it</i>?</title></article>", { $0.title == "What is it?" }),
        ("<article key=\"a/b\"><title>And so on...</title></article>", { $0.title == "And so on..." }),
        (
            "<article key=\"a/b\"><title>T.</title><journal>CoRR</journal><volume>abs/1706.03762</volume></article>",
            { $0.identifiers.map(\.description) == ["arxiv:1706.03762", "dblp:a/b"] }
        ),
        (
            "<book key=\"a/b\"><editor>Ed Itor</editor><title>T.</title></book>",
            { $0.authors.map(\.name) == ["Ed Itor"] }
        ),
        (
            "<phdthesis key=\"a/b\"><title>T.</title><school>MIT</school></phdthesis>",
            { $0.venue == "MIT" && $0.documentType == "phdthesis" }
        ),
        (
            "<article key=\"a/b\"><title>T.</title><cite>...</cite><cite label=\"1\">x/y</cite></article>",
            { $0.references.map(\.id?.description) == ["dblp:x/y"] }
        ),
        (
            "<article key=\"a/b\"><title>T.</title><ee type=\"oa\">https://doi.org/10.1000/X</ee><ee>https://x.org</ee></article>",
            { $0.id.description == "doi:10.1000/x" && $0.urls == ["https://doi.org/10.1000/X", "https://x.org"] }
        ),
        (
            "<hit id=\"1\"><info><authors><author pid=\"1/2\">A B</author></authors><title>T.</title><venue>V</venue>"
                + "<pages>1-2</pages><year>2020</year><type>Journal Articles</type><key>a/b</key><doi>10.1000/Y</doi>"
                + "<ee>https://doi.org/10.1000/Y</ee><url>https://dblp.org/rec/a/b</url></info><url>URL#1</url></hit>",
            {
                $0.identifiers.map(\.description) == ["doi:10.1000/y", "dblp:a/b"] && $0.venue == "V" && $0.year == 2020
                    && $0.documentType == "Journal Articles" && $0.firstPage == "1" && $0.authors.map(\.name) == ["A B"]
            }
        ),
    ]

    @Test(arguments: dblpRecords.indices)
    func dblpRecordsSayWhatTheySay(_ index: Int) throws {
        let (record, check) = Self.dblpRecords[index]
        let outcome = Self.read(DBLPXMLReader(), "<dblp>\(record)<proceedings><title>P.</title></proceedings></dblp>")
        try #require(outcome.papers.count == 1, "\(record)")
        #expect(check(outcome.papers[0]), "\(outcome.papers[0])")
        #expect(outcome.codes == [] && outcome.report.first?.counts.skipped == 0)
    }

    // MARK: The arXiv

    @Test func prefixesDoNotMatter() {
        let text = """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>http://arxiv.org/abs/hep-th/9901001v2</a:id>
            <a:title>On $\\alpha$</a:title><x:doi xmlns:x="http://arxiv.org/schemas/atom">10.1000/a 10.1000/b</x:doi>
            <a:category term="hep-th"/><a:category term="hep-th"/></a:entry></a:feed>
            """
        let papers = Self.read(ArXivAtomReader(), text).papers
        #expect(papers.map(\.title) == ["On α"])
        #expect(
            papers.first?.identifiers.map(\.description) == ["doi:10.1000/a", "doi:10.1000/b", "arxiv:hep-th/9901001"])
        #expect(papers.first?.indexKeywords == ["hep-th"])
    }

    @Test func anEmptyFeedIsNoMistake() {
        let text = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>http://arxiv.org/api/x</id></feed>\n"
        let outcome = ReadOutcome(Array(text.utf8))
        #expect(outcome.report.first?.format == "arxiv-atom")
        #expect(outcome.papers == [] && outcome.diagnostics == [] && outcome.error == nil)
    }

    // MARK: EndNote

    static let accessions: [(fields: String, id: String?)] = [
        ("<accession-num>WOS:000123</accession-num>", "wos:000123"),
        ("<accession-num>2-s2.0-85</accession-num>", "scopus:2-s2.0-85"), ("<accession-num>123</accession-num>", nil),
        ("<accession-num>123</accession-num><remote-database-provider>NLM</remote-database-provider>", "pmid:123"),
        ("<urls><related-urls><url>https://doi.org/10.1000/X</url></related-urls></urls>", "doi:10.1000/x"),
        ("<custom3>arXiv:1706.03762</custom3>", "arxiv:1706.03762"), ("<custom2>PMC123</custom2>", nil),
        (
            "<electronic-resource-num><style>https://doi.org/10.1000/X</style></electronic-resource-num>",
            "doi:10.1000/x"
        ),
    ]

    @Test(arguments: accessions)
    func endNoteIdentifiersStandInManyPlaces(_ place: (fields: String, id: String?)) {
        let text = "<xml><records><record><titles><title>T</title></titles>\(place.fields)</record></records></xml>"
        #expect(Self.read(EndNoteXMLReader(), text).papers.map { $0.identifiers.first?.description } == [place.id])
    }
}
