import Testing

@testable import PaperCorpus

@Suite struct OtherTablesTests {
    private func paper(_ text: String, _ format: String) throws -> Paper {
        let outcome = ReadOutcome(Array(text.utf8))
        #expect(outcome.report.first?.format == format && outcome.codes == [])
        return try #require(outcome.papers.first)
    }

    @Test func readsTheLens() throws {
        let paper = try paper(
            """
            "Lens ID","Title","Date Published","Publication Year","Publication Type","Source Title","Author/s","Abstract","Volume","Start Page","Fields of Study","Keywords","MeSH Terms","Source URLs","External URL","PMID","DOI","References","Citing Works Count"
            "000-1","On Words","1998-05-03","","journal article","Words","Ada Page; Bo Brin;","We read.","30","107","Texts","reading; writing","Humans","https://a.org https://b.org","http://c.org",42,"10.1000/A","000-2; 000-3",7
            """, "lens-csv")
        #expect(paper.identifiers.map(\.description) == ["doi:10.1000/a", "pmid:42", "local:000-1"])
        #expect(paper.authors.map(\.name) == ["Ada Page", "Bo Brin"] && paper.year == 1998 && paper.venue == "Words")
        #expect(paper.keywords == ["reading", "writing"] && paper.indexKeywords == ["Texts", "Humans"])
        #expect(paper.urls == ["https://a.org", "https://b.org", "http://c.org"] && paper.citationCount == 7)
        #expect(paper.references.map { $0.id?.description } == ["local:000-2", "local:000-3"])
        #expect(paper.volume == "30" && paper.firstPage == "107" && paper.documentType == "journal article")
    }

    @Test func readsIEEEXplore() throws {
        let paper = try paper(
            """
            "Document Title",Authors,"Publication Title","Publication Year","Volume","Start Page","Abstract","DOI",PDF Link,"Author Keywords","IEEE Terms","INSPEC Controlled Terms","INSPEC Non-Controlled Terms",Article Citation Count,Document Identifier
            "On Words","A. Page; B. Brin","The "Words" of "1998"","1998","30","107","We read.","10.1000/A","https://a.org","reading;writing","Texts;Signs","signs","Trees","7","IEEE Journals"
            """, "ieee-csv")
        #expect(paper.id.description == "doi:10.1000/a" && paper.venue == "The \"Words\" of \"1998\"")
        #expect(paper.authors.map(\.name) == ["A. Page", "B. Brin"] && paper.keywords == ["reading", "writing"])
        #expect(paper.indexKeywords == ["Texts", "Signs", "Trees"] && paper.citationCount == 7)
        #expect(paper.documentType == "IEEE Journals" && paper.urls == ["https://a.org"] && paper.firstPage == "107")
    }

    @Test(arguments: [
        ("Loris BelcastroRiccardo CantiniPaolo Trunfio", ["Loris Belcastro", "Riccardo Cantini", "Paolo Trunfio"]),
        (
            "Prof. Rafik A. AlievProf. Dr. Janusz KacprzykMo Jamshidi",
            ["Rafik A. Aliev", "Janusz Kacprzyk", "Mo Jamshidi"]
        ),
        ("John McCarthyEwen MacLeodDr. N. R. Shetty", ["John McCarthy", "Ewen MacLeod", "N. R. Shetty"]),
        ("Jiří BednářŠárka Nová", ["Jiří Bednář", "Šárka Nová"]),
        ("C. NavyaH. A. Sanjay", ["C. Navya", "H. A. Sanjay"]),
        ("Barnabás Bede", ["Barnabás Bede"]), ("", []), ("Prof. ", ["Prof."]),
    ])
    func readsTheAuthorsOfSpringerLink(_ cell: String, _ names: [String]) throws {
        let paper = try paper(
            """
            Item Title,Publication Title,Book Series Title,Journal Volume,Item DOI,Authors,Publication Year,URL,Content Type
            "On Words","","Words","30","10.1007/A","\(cell)","1998","http://a.org","Chapter"
            """, "springer-csv")
        #expect(paper.authors.map(\.name) == names && paper.venue == "Words" && paper.year == 1998)
        #expect(paper.id.description == "doi:10.1007/a" && paper.urls == ["http://a.org"] && paper.volume == "30")
        #expect(paper.documentType == "Chapter")
    }

    @Test(arguments: [".", "_"])
    func readsOpenAlex(_ sign: String) throws {
        let header =
            "id,doi,display_name,abstract,authorships.author.display_name,authorships.author.id,authorships.author.orcid,publication_date,primary_location.source.display_name,primary_topic.display_name,keywords.display_name,type,cited_by_count,referenced_works,ids.pmid,biblio.volume,biblio.first_page"
        let row =
            "https://openalex.org/W7,https://doi.org/10.1000/A,On Words,We read.,Ada Page|Bo Brin,https://openalex.org/A1|https://openalex.org/A2,|https://orcid.org/0000-0002-1825-0097,1998-05-03,Words,Texts,Reading|Texts,article,7,https://openalex.org/W1|https://openalex.org/W2,https://pubmed.ncbi.nlm.nih.gov/42,30,107"
        let paper = try paper(header.replacing(".", with: sign) + "\n" + row, "openalex-csv")
        #expect(paper.identifiers.map(\.description) == ["doi:10.1000/a", "pmid:42", "openalex:W7"])
        #expect(paper.authors.map(\.name) == ["Ada Page", "Bo Brin"] && paper.year == 1998 && paper.venue == "Words")
        #expect(
            paper.authors.map { $0.identifiers.map(\.description) } == [
                ["openalex:A1"], ["openalex:A2", "orcid:0000-0002-1825-0097"],
            ])
        #expect(paper.indexKeywords == ["Reading", "Texts"] && paper.citationCount == 7 && paper.volume == "30")
        #expect(paper.references.map { $0.id?.description } == ["openalex:W1", "openalex:W2"])
    }

    /// Other tables are left to others.
    @Test(arguments: [
        "a,b,c\n1,2,3\n", "Title,Year\nOn Words,1998\n", "PT\tAU\tTI\tSO\tPY\nJ\tPage, L\tOn Words\tWords\t1998\n",
        "\"Article Title\",\"Source Title\",\"Authors\"\n", "id,title\n1,On Words\n", "{\"title\":\"a\"}\n",
        "TY  - JOUR\n",
        "\"", "\n\n", "Title",
    ])
    func leavesOtherTablesAlone(_ text: String) {
        let name = Array(text.utf8).withUnsafeBytes { PaperReaders.recognizing($0)?.name }
        #expect(name?.hasSuffix("-csv") != true)
    }
}
