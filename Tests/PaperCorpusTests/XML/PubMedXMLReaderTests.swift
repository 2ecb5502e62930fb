import Testing

@testable import PaperCorpus

/// What PubMed says in its own way.
@Suite struct PubMedXMLReaderTests {
    private static func paper(_ article: String, citation: String = "", data: String = "") throws -> Paper {
        let text = """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article>\(article)</Article>\(citation)
            </MedlineCitation><PubmedData>\(data)</PubmedData></PubmedArticle>
            <DeleteCitation><PMID>8</PMID></DeleteCitation></PubmedArticleSet>
            """
        let outcome = ReadOutcome(Array(text.utf8))
        #expect(outcome.codes == [])
        try #require(outcome.papers.count == 1)
        return outcome.papers[0]
    }

    static let titles: [(article: String, title: String)] = [
        ("<ArticleTitle>Of <i>E. coli</i> &amp; H<sub>2</sub>O.</ArticleTitle>", "Of E. coli & H2O."),
        ("<ArticleTitle/><VernacularTitle>Titel.</VernacularTitle>", "Titel."),
        ("<ArticleTitle>[Not Available].</ArticleTitle><VernacularTitle>Titel.</VernacularTitle>", "Titel."),
        ("<ArticleTitle>[A].</ArticleTitle><VernacularTitle>Titel.</VernacularTitle>", "[A]."),
    ]

    @Test(arguments: titles)
    func titlesStandInTwoPlaces(_ record: (article: String, title: String)) throws {
        #expect(try Self.paper(record.article).title == record.title)
    }

    static let abstracts: [(parts: String, text: String?)] = [
        ("<AbstractText>Words.</AbstractText>", "Words."), ("<AbstractText/>", nil),
        (
            "<AbstractText Label=\"AIM\">One.</AbstractText><AbstractText Label=\"END\">Two.</AbstractText>",
            "AIM: One. END: Two."
        ),
        ("<AbstractText Label=\"UNLABELLED\">One.</AbstractText><AbstractText>Two.</AbstractText>", "One. Two."),
        ("<AbstractText>At 10<sup>3</sup> <mml:math><mml:mi>x</mml:mi></mml:math>.</AbstractText>", "At 103 x."),
        ("<AbstractText>One.</AbstractText><CopyrightInformation>Ours.</CopyrightInformation>", "One."),
    ]

    @Test(arguments: abstracts)
    func abstractsMayHaveParts(_ record: (parts: String, text: String?)) throws {
        let other = "<OtherAbstract><AbstractText>Another's.</AbstractText></OtherAbstract>"
        #expect(try Self.paper("<Abstract>\(record.parts)</Abstract>", citation: other).abstract == record.text)
    }

    static let years: [(date: String, year: Int?)] = [
        ("<PubDate><Year>1976</Year><Month>1</Month></PubDate>", 1976),
        ("<PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate>", 1998),
        ("<PubDate><MedlineDate>Spring 2001</MedlineDate></PubDate>", 2001), ("<PubDate/>", nil),
        ("<DateRevised><Year>2020</Year></DateRevised>", nil),
    ]

    @Test(arguments: years)
    func yearsAreThoseOfTheIssue(_ record: (date: String, year: Int?)) throws {
        #expect(try Self.paper("<Journal><JournalIssue>\(record.date)</JournalIssue></Journal>").year == record.year)
    }

    @Test func peopleAndGroups() throws {
        let paper = try Self.paper(
            """
            <AuthorList><Author><LastName>Bee</LastName><ForeName>Ada</ForeName><Suffix>Jr</Suffix>
            <Identifier Source="ORCID">0000000218250097</Identifier></Author>
            <Author><LastName>Cee</LastName><Initials>C</Initials></Author>
            <Author><CollectiveName>The Group</CollectiveName></Author></AuthorList>
            """,
            citation: "<InvestigatorList><Investigator><LastName>Dee</LastName></Investigator></InvestigatorList>")
        #expect(paper.authors.map(\.name) == ["Bee, Ada, Jr", "Cee, C", "The Group"])
        #expect(paper.authors[0].identifiers.map(\.description) == ["orcid:0000-0002-1825-0097"])
    }

    @Test func keywordsOfAuthorsAndOfIndexesStandApart() throws {
        let paper = try Self.paper(
            "",
            citation: """
                <MeshHeadingList><MeshHeading><DescriptorName>Rats</DescriptorName><QualifierName>blood</QualifierName>
                </MeshHeading></MeshHeadingList><KeywordList Owner="NOTNLM"><Keyword>maze</Keyword></KeywordList>
                <KeywordList Owner="NASA"><Keyword>Space Flight</Keyword></KeywordList>
                """)
        #expect(paper.keywords == ["maze"])
        #expect(paper.indexKeywords == ["Rats", "Space Flight"])
    }

    @Test func referencesMayNestAndAreNotThePaper() throws {
        let paper = try Self.paper(
            "",
            data: """
                <ArticleIdList><ArticleId IdType="doi">10.1000/A</ArticleId></ArticleIdList>
                <ReferenceList><Title>References</Title><ReferenceList><Reference><Citation>Science. 1965 Feb 5;147(3658):563-75
                </Citation><ArticleIdList><ArticleId IdType="doi">10.1000/B</ArticleId><ArticleId IdType="pubmed">9</ArticleId>
                </ArticleIdList></Reference></ReferenceList><Reference><Citation>Bee A, Cee C. A title. J Biol. 2001;7:e12.
                </Citation></Reference></ReferenceList>
                """)
        #expect(paper.identifiers.map(\.description) == ["doi:10.1000/a", "pmid:7"])
        try #require(paper.references.count == 2)
        let (first, second) = (paper.references[0], paper.references[1])
        #expect(first.id?.description == "pmid:9" && first.text == "Science. 1965 Feb 5;147(3658):563-75")
        #expect((first.source, first.year, first.volume, first.firstPage) == ("Science", 1965, "147", "563"))
        #expect(first.firstAuthor == nil)
        #expect((second.source, second.year, second.volume, second.firstPage) == ("J Biol", 2001, "7", "e12"))
        #expect(second.firstAuthor == "Bee A")
    }

    @Test func books() {
        let text = """
            <PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>5</PMID><Book><BookTitle>The Book</BookTitle><PubDate>
            <Year>1993</Year></PubDate><AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList></Book>
            <ArticleTitle>A Chapter</ArticleTitle><AuthorList Type="authors"><Author><LastName>Bee</LastName></Author>
            </AuthorList><Abstract><AbstractText>Words.</AbstractText></Abstract></BookDocument></PubmedBookArticle>
            <PubmedBookArticle><BookDocument><PMID>6</PMID><Book><BookTitle>A Book Alone</BookTitle></Book></BookDocument>
            </PubmedBookArticle></PubmedArticleSet>
            """
        let papers = ReadOutcome(Array(text.utf8)).papers
        #expect(papers.map(\.title) == ["A Chapter", "A Book Alone"])
        #expect(papers.map(\.venue) == ["The Book", nil])
        #expect(papers.map(\.year) == [1993, nil])
        #expect(papers.first?.authors.map(\.name) == ["Bee"])
        #expect(papers.map(\.id.description) == ["pmid:5", "pmid:6"])
    }
}
