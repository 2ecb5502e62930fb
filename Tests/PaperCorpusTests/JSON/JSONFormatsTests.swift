import Testing

@testable import PaperCorpus

/// What each format calls the parts of a paper.
@Suite struct JSONFormatsTests {
    private func paper(_ text: String, _ reader: any PaperReader) throws -> Paper {
        let outcome = ReadOutcome(Array(text.utf8), format: reader)
        #expect(outcome.codes == [])
        return try #require(outcome.papers.first)
    }

    // MARK: OpenAlex

    @Test func openAlexSaysMuchOfAWork() throws {
        let paper = try paper(
            #"""
            {"id":"https://openalex.org/W1","doi":"https://doi.org/10.1000/X","title":"On <i>Reading</i> &amp; Writing","publication_year":2020,
             "ids":{"openalex":"https://openalex.org/W1","pmid":"https://pubmed.ncbi.nlm.nih.gov/42","mag":"1"},
             "primary_location":{"source":{"display_name":"Words"},"landing_page_url":"https://doi.org/10.1000/x","pdf_url":"https://a.org/x.pdf"},
             "open_access":{"oa_url":"https://b.org"},"biblio":{"volume":"4","first_page":"12","last_page":"20"},"type":"article",
             "authorships":[{"author":{"id":"https://openalex.org/A5","display_name":"Ada  Lovelace","orcid":"https://orcid.org/0000-0002-1825-0097"}},{"raw_author_name":"C. Babbage","author":{}}],
             "concepts":[{"display_name":"Text"}],"topics":[{"display_name":"Reading"}],"keywords":[{"display_name":"text"},{"keyword":"old"},"Text"],
             "cited_by_count":7,"referenced_works":["https://openalex.org/W2",null,"https://openalex.org/W3"]}
            """#, OpenAlexReader())
        #expect(paper.title == "On Reading & Writing" && paper.year == 2020 && paper.venue == "Words")
        #expect(paper.identifiers.map(\.description) == ["doi:10.1000/x", "pmid:42", "openalex:W1"])
        #expect(paper.volume == "4" && paper.firstPage == "12" && paper.documentType == "article")
        #expect(paper.citationCount == 7 && paper.urls == ["https://b.org", "https://a.org/x.pdf"])
        #expect(paper.authors.map(\.name) == ["Ada Lovelace", "C. Babbage"])
        #expect(paper.authors[0].identifiers.map(\.description) == ["openalex:A5", "orcid:0000-0002-1825-0097"])
        #expect(paper.indexKeywords == ["Text", "Reading", "text", "old"] && paper.keywords == [])
        #expect(paper.references.map { $0.id?.description } == ["openalex:W2", "openalex:W3"])
    }

    @Test(
        arguments: [
            (#"{"We":[0],"read":[1,3],"and":[2]}"#, "We read and read"), ("null", nil), ("{}", nil),
            (#"{"a":[],"b":null}"#, nil),
            (#"{"b":[7],"a":[2]}"#, "a b"), (#"{"b":[0],"a":[0]}"#, "b a"),
            (#"{"b":[-1],"a":["x"],"c":[9223372036854775807]}"#, "b c"),
            (#"{"<jats:p>We":[0],"a&amp;b</jats:p>":[1]}"#, "We a&b"), ("[]", nil), (#""text""#, nil),
            (#"{"a":7}"#, nil),
            (#"{"No":[0],"abstract":[1],"available":[2]}"#, nil), (#"{" a\n":[0]," ":[1]}"#, "a"),
        ] as [(String, String?)])
    func invertedAbstractsArePutInOrder(_ index: String, _ text: String?) throws {
        let paper = try paper(
            #"{"id":"https://openalex.org/W1","abstract_inverted_index":\#(index)}"#, OpenAlexReader())
        #expect(paper.abstract == text)
    }

    @Test(
        arguments: [
            (#""title":null,"display_name":null"#, "", nil), (#""title":null,"display_name":"Shown""#, "Shown", nil),
            (#""display_name":"Shown","title":"Given""#, "Given", nil),
            (#""host_venue":{"display_name":"Old"}"#, "", "Old"),
            (#""primary_location":null"#, "", nil), (#""primary_location":{"source":null}"#, "", nil),
        ] as [(String, String, String?)])
    func openAlexLacksParts(_ members: String, _ title: String, _ venue: String?) throws {
        let paper = try paper("{\"id\":\"https://openalex.org/W9\",\(members)}", OpenAlexReader())
        #expect(paper.title == title && paper.venue == venue && paper.id.description == "openalex:W9")
    }

    // MARK: Crossref

    @Test func crossrefSaysMuchOfAWork() throws {
        let paper = try paper(
            #"""
            {"DOI":"10.1000\/X","title":["On <i>Reading</i>","other"],"author":[{"given":"Ada","family":"Lovelace","ORCID":"http://orcid.org/0000-0002-1825-0097"},{"name":"The Group"},{"given":"Hans","family":"Gauß","suffix":"Jr."}],
             "issued":{"date-parts":[[2019,5]]},"container-title":["Words &amp; Texts"],"volume":"4","page":"e12-e20","type":"journal-article",
             "is-referenced-by-count":3,"subject":["Software"],"URL":"http://dx.doi.org/10.1000/x","resource":{"primary":{"URL":"https://a.org/x"}},
             "abstract":"<jats:title>Abstract</jats:title>\n <jats:p>We read.</jats:p>",
             "reference":[{"key":"1","DOI":"10.1000/Y","author":"Euler","year":"1736a","article-title":"On bridges","journal-title":"Acta","volume":"8","first-page":"128"},{"key":"2","unstructured":"Gauss <b>1801</b>"},{"key":"3"},{"key":"4","volume-title":"A Book","author":"A. Uthor"}]}
            """#, CrossrefReader())
        #expect(paper.title == "On Reading" && paper.abstract == "We read." && paper.year == 2019)
        #expect(paper.authors.map(\.name) == ["Lovelace, Ada", "The Group", "Gauß, Hans, Jr."])
        #expect(paper.authors[0].identifiers.map(\.description) == ["orcid:0000-0002-1825-0097"])
        #expect(paper.venue == "Words & Texts" && paper.volume == "4" && paper.firstPage == "e12")
        #expect(
            paper.documentType == "journal-article" && paper.citationCount == 3 && paper.indexKeywords == ["Software"])
        #expect(paper.urls == ["https://a.org/x"])
        #expect(
            paper.references == [
                Reference(
                    id: PaperID(scheme: .doi, value: "10.1000/y"), text: "Euler, 1736, On bridges, Acta, 8, 128",
                    firstAuthor: "Euler", year: 1736, title: "On bridges", source: "Acta", volume: "8", firstPage: "128"
                ),
                Reference(id: nil, text: "Gauss 1801"),
                Reference(id: nil, text: "A. Uthor, A Book", firstAuthor: "A. Uthor", title: "A Book"),
            ])
    }

    @Test(
        arguments: [
            (#""title":[]"#, "", nil), (#""title":["x"],"issued":{"date-parts":[[null]]}"#, "x", nil),
            (#""issued":{"date-parts":[[null]]},"published-print":{"date-parts":[[2001]]}"#, "", 2001),
            (#""title":"Plain","issued":{"date-parts":[["1999"]]}"#, "Plain", 1999),
            (#""issued":{"raw":"1998-05"}"#, "", 1998),
            (#""title":["A"],"subtitle":["B"],"posted":{"date-parts":[[2021,1,2]]}"#, "A: B", 2021),
            (#""title":null"#, "", nil),
        ] as [(String, String, Int?)])
    func crossrefLacksParts(_ members: String, _ title: String, _ year: Int?) throws {
        let paper = try paper("{\"DOI\":\"10.1000/x\",\(members)}", CrossrefReader())
        #expect(paper.title == title && paper.year == year && paper.id.description == "doi:10.1000/x")
    }

    // MARK: Semantic Scholar

    @Test func semanticScholarSaysMuchOfAPaper() throws {
        let paper = try paper(
            #"""
            {"paperId":"ABC1","corpusId":7,"externalIds":{"DOI":"10.1000/X","ArXiv":"2103.14030","PubMed":42,"ACL":"N19-1423","DBLP":"conf/x/Y19","MAG":"1","CorpusId":7},
             "title":"On Reading","abstract":"We\nread.","tldr":{"text":"short"},"authors":[{"authorId":"5","name":"A. Lovelace"},{"authorId":null,"name":"C. Babbage"}],
             "year":2021,"venue":"","journal":{"name":"Words","volume":" 4 ","pages":"12 - 20"},"citationCount":3,"fieldsOfStudy":["Computer Science"],
             "s2FieldsOfStudy":[{"category":"Computer Science","source":"x"},{"category":"Law"}],"publicationTypes":["Review"],"openAccessPdf":{"url":"https://a.org"},
             "url":"https://www.semanticscholar.org/paper/abc1","references":[{"paperId":null,"title":"Old","year":1990,"authors":[{"name":"E. F."}]},{"paperId":"def2"},{"paperId":null,"title":null}]}
            """#, SemanticScholarReader())
        #expect(paper.title == "On Reading" && paper.abstract == "We read." && paper.year == 2021)
        #expect(
            paper.identifiers.map(\.description) == [
                "doi:10.1000/x", "arxiv:2103.14030", "acl:N19-1423", "pmid:42", "s2:CorpusId:7", "s2:abc1",
                "dblp:conf/x/Y19",
            ])
        #expect(paper.authors.map { $0.identifiers.map(\.description) } == [["s2:5"], []])
        #expect(paper.venue == "Words" && paper.volume == "4" && paper.firstPage == "12" && paper.citationCount == 3)
        #expect(paper.indexKeywords == ["Computer Science", "Law"] && paper.documentType == "Review")
        #expect(paper.urls == ["https://a.org"])
        #expect(paper.references.map { $0.id?.description } == [nil, "s2:def2"])
        #expect(paper.references.map(\.text) == ["E. F., 1990, Old", "s2:def2"])
    }

    @Test(arguments: [
        (
            #"{"corpusid":9,"externalids":{"DOI":null,"CorpusId":"9"},"title":"x","citationcount":2,"s2fieldsofstudy":null}"#,
            "s2:CorpusId:9"
        ),
        (#"{"citedPaper":{"paperId":"a1","title":"x","citationCount":2},"contexts":["y"]}"#, "s2:a1"),
        (#"{"contexts":[],"citingPaper":{"paperId":"a2","title":"x","citationCount":2}}"#, "s2:a2"),
    ])
    func semanticScholarWrapsPapers(_ text: String, _ id: String) throws {
        let paper = try paper(text, SemanticScholarReader())
        #expect(paper.id.description == id && paper.title == "x" && paper.citationCount == 2)
    }

    // MARK: The arXiv

    @Test func arXivSaysMuchOfAPaper() throws {
        let paper = try paper(
            #"{"id":"hep-th/9901001","authors":"C. Bal\\'azs and P. Erd\\H{o}s","title":"On $\\alpha$ rays\n  and others","journal-ref":"Phys.Rev.\n D76 (2007)","doi":"10.1000/X 10.1000/Y","categories":"hep-th math.AG","abstract":"  We\nread\n  much.\n","versions":[{"version":"v1","created":"Mon, 4 Jan 1999 19:18:42 GMT"}],"update_date":"2008-11-26","authors_parsed":[["Bal\\'azs","C.",""],["Smith","J.","Jr.","CERN"],["CDF Collaboration","",""]]}"#,
            ArXivReader())
        #expect(paper.title == "On α rays and others" && paper.abstract == "We read much." && paper.year == 1999)
        #expect(paper.identifiers.map(\.description) == ["doi:10.1000/x", "doi:10.1000/y", "arxiv:hep-th/9901001"])
        #expect(paper.authors.map(\.name) == ["Balázs, C.", "Smith, J., Jr.", "CDF Collaboration"])
        #expect(paper.venue == "Phys.Rev. D76 (2007)" && paper.indexKeywords == ["hep-th", "math.AG"])
    }

    @Test(
        arguments: [
            (#""id":"0704.0001""#, 2007), (#""id":"hep-th/9901001""#, 1999),
            (#""id":"none","update_date":"2008-11-26""#, 2008),
            (#""id":"0704.0001","versions":[]"#, 2007),
            (#""id":"0704.0001","versions":[{"created":"Mon, 2 Apr 2006 19:18:42 GMT"}]"#, 2006),
            (#""id":"x","versions":[{"created":"12345 7"}]"#, nil),
        ] as [(String, Int?)])
    func arXivYears(_ members: String, _ year: Int?) throws {
        #expect(try paper("{\"title\":\"x\",\"authors_parsed\":[],\(members)}", ArXivReader()).year == year)
    }

    @Test(arguments: [
        ("A. One, B. Two and C. Three", ["A. One", "B. Two", "C. Three"]),
        ("A. One (University, Town), B. Two", ["A. One", "B. Two"]),
        ("A. One, and B. Two", ["A. One", "B. Two"]), ("A. One", ["A. One"]), (" ", []), ("(((", []),
        ("A. One)), B. Two", ["A. One))", "B. Two"]),
    ])
    func arXivAuthorsWithoutParts(_ line: String, _ names: [String]) throws {
        let paper = try paper(#"{"title":"x","authors_parsed":null,"authors":"\#(line)"}"#, ArXivReader())
        #expect(paper.authors.map(\.name) == names)
    }

    // MARK: Hugging Face and our own

    @Test func huggingFaceSaysMuchOfAPaper() throws {
        let paper = try paper(
            #"[{"paper":{"id":"2106.09685","title":"On\nReading","summary":"We\nread.","authors":[{"name":"Ada Lovelace","hidden":false}],"publishedAt":"2021-06-17T00:00:00.000Z","ai_keywords":["reading"],"ai_summary":"short","githubRepo":"https://a.org","projectPage":"https://b.org","upvotes":3},"title":"Other"}]"#,
            HuggingFaceReader())
        #expect(paper.title == "On Reading" && paper.abstract == "We read." && paper.year == 2021)
        #expect(
            paper.id.description == "arxiv:2106.09685" && paper.indexKeywords == ["reading"] && paper.keywords == [])
        #expect(paper.urls == ["https://a.org", "https://b.org"] && paper.authors.map(\.name) == ["Ada Lovelace"])
    }

    @Test func ourOwnObjectsSayAllThatAPaperHas() throws {
        let paper = try paper(
            #"[{"title":"x","volume":4,"first_page":"e1","document_type":"Article","citation_count":3,"index_keywords":["a","b"],"authors":[{"name":"Ada","ids":{"orcid":"0000-0002-1825-0097","s2":7,"none":"x"}}],"references":[{"id":"doi:10.1000/x","text":"t","first_author":"E","year":1736,"title":"B","source":"S","volume":"8","first_page":"1"}]}]"#,
            JSONLinesReader())
        #expect(paper.volume == "4" && paper.firstPage == "e1" && paper.documentType == "Article")
        #expect(paper.citationCount == 3 && paper.indexKeywords == ["a", "b"])
        #expect(paper.authors[0].identifiers.map(\.description) == ["orcid:0000-0002-1825-0097", "s2:7"])
        #expect(
            paper.references == [
                Reference(
                    id: PaperID(scheme: .doi, value: "10.1000/x"), text: "t", firstAuthor: "E", year: 1736, title: "B",
                    source: "S", volume: "8", firstPage: "1")
            ])
    }
}
