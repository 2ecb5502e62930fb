import Testing

@testable import PaperCorpus

@Suite struct PaperIDTests {
    static let texts: [(text: String, id: String)] = [
        // DOI
        ("10.1000/ABC", "doi:10.1000/abc"), ("doi:10.1000/x", "doi:10.1000/x"), ("DOI: 10.1000/x", "doi:10.1000/x"),
        ("https://doi.org/10.1000/X", "doi:10.1000/x"), ("http://dx.doi.org/10.1000/x", "doi:10.1000/x"),
        ("https://www.doi.org/10.1000/x", "doi:10.1000/x"), ("doi.org/10.1000/x", "doi:10.1000/x"),
        ("info:doi/10.1000/x", "doi:10.1000/x"), ("https://doi.org/10.1000%2Fx", "doi:10.1000/x"),
        ("10.1000/x.", "doi:10.1000/x"), ("10.1000.10/x", "doi:10.1000.10/x"),
        ("10.1002/(SICI)1-2<3::AID>3.0;2-#", "doi:10.1002/(sici)1-2<3::aid>3.0;2-#"),
        ("10.1000/", "local:10.1000/"), ("10.1/x", "local:10.1/x"), ("10.abcd/x", "local:10.abcd/x"),
        ("10.1000/a b", "local:10.1000/a b"),
        ("10.1000/É", "doi:10.1000/É"),
        // arXiv
        ("arXiv:2106.09685", "arxiv:2106.09685"), ("arXiv:2106.09685v2", "arxiv:2106.09685"),
        ("arXiv:2106.09685v2 [cs.CL]", "arxiv:2106.09685"), ("arxiv: 0704.0001", "arxiv:0704.0001"),
        ("https://arxiv.org/abs/2106.09685v12", "arxiv:2106.09685"),
        ("http://www.arxiv.org/abs/2106.09685", "arxiv:2106.09685"),
        ("https://arxiv.org/pdf/2106.09685v2.pdf", "arxiv:2106.09685"),
        ("https://arxiv.org/abs/2106.09685?context=cs", "arxiv:2106.09685"),
        ("https://ar5iv.org/abs/2106.09685", "arxiv:2106.09685"), ("arXiv:hep-th/9901001v3", "arxiv:hep-th/9901001"),
        ("arXiv:math.GT/0309136", "arxiv:math/0309136"), ("https://arxiv.org/abs/cs/0701001", "arxiv:cs/0701001"),
        ("10.48550/arXiv.2106.09685", "arxiv:2106.09685"),
        ("https://doi.org/10.48550/ARXIV.2106.09685", "arxiv:2106.09685"),
        ("10.48550/arXiv.hep-th/9901001", "arxiv:hep-th/9901001"), ("2106.09685", "local:2106.09685"),
        ("arxiv:nonsense", "local:arxiv:nonsense"), ("arxiv:2106.096", "local:arxiv:2106.096"),
        ("arxiv:v2", "local:arxiv:v2"),
        // Others
        ("https://aclanthology.org/P19-1001/", "acl:P19-1001"),
        ("https://aclanthology.org/P19-1001.pdf", "acl:P19-1001"),
        ("https://www.aclweb.org/anthology/P19-1001", "acl:P19-1001"), ("ACL:2020.acl-main.1", "acl:2020.acl-main.1"),
        ("PMID: 123", "pmid:123"), ("https://pubmed.ncbi.nlm.nih.gov/123/", "pmid:123"), ("pmid:12x", "local:pmid:12x"),
        ("https://openalex.org/W123", "openalex:W123"), ("openalex:w123", "openalex:W123"),
        ("https://openalex.org/A123", "local:https://openalex.org/A123"),
        ("https://api.openalex.org/works/W123", "openalex:W123"), ("DBLP:conf/nips/A17", "dblp:conf/nips/A17"),
        ("https://dblp.org/rec/conf/nips/A17.html", "dblp:conf/nips/A17"), ("wos:000123", "wos:000123"),
        ("WOS:A1996x", "wos:A1996X"),
        ("https://www.semanticscholar.org/paper/On-Reading/ABCDEF01", "s2:abcdef01"),
        ("s2:CorpusId:12", "s2:CorpusId:12"),
        ("scopus:2-s2.0-85", "scopus:2-s2.0-85"), ("title:0123456789abcdef", "title:0123456789abcdef"),
        ("title:On Reading", "local:title:On Reading"),
        // The input's own
        ("p3", "local:p3"), ("local:p3", "local:p3"), ("local:", "local:local:"), ("  p3\n", "local:p3"),
        ("10", "local:10"), (":", "local::"),
        ("https://a.org/b", "local:https://a.org/b"), ("doi:", "local:doi:"),
        ("https://doi.org/", "local:https://doi.org/"), ("/", "local:/"),
        ("arxiv:/1234567", "local:arxiv:/1234567"), ("Größe", "local:Größe"),
    ]

    @Test(arguments: texts)
    func parses(_ text: String, _ id: String) {
        #expect(PaperID(parsing: text)?.description == id)
    }

    @Test(arguments: ["", " ", "\t\n"])
    func nothingIsNoIdentifier(_ text: String) {
        #expect(PaperID(parsing: text) == nil)
        for scheme in PaperID.Scheme.allCases { #expect(PaperID(scheme: scheme, parsing: text) == nil) }
    }

    @Test(
        arguments: [
            (.doi, "10.48550/arXiv.2106.09685", "arxiv:2106.09685"),
            (.doi, "https://doi.org/10.1000/X", "doi:10.1000/x"), (.doi, "x", nil),
            (.arxiv, "2106.09685v1", "arxiv:2106.09685"), (.arxiv, "x", nil), (.pmid, "123", "pmid:123"),
            (.pmid, "10.1000/x", "doi:10.1000/x"),
            (.pmid, "abc", nil), (.openalex, "W1", "openalex:W1"), (.openalex, "1", nil),
            (.acl, "P19-1001", "acl:P19-1001"), (.acl, "a b", nil),
            (.local, "10.1000/x", "local:10.1000/x"), (.local, " p3 ", "local:p3"), (.title, "abc", nil),
            (.s2, "ABC", "s2:abc"),
        ] as [(PaperID.Scheme, String, String?)])
    func parsesFields(_ scheme: PaperID.Scheme, _ text: String, _ id: String?) {
        #expect(PaperID(scheme: scheme, parsing: text)?.description == id)
    }

    /// What is printed is read back equal.
    @Test(arguments: texts)
    func parsesItsOwnDescription(_ text: String, _ id: String) throws {
        let parsed = try #require(PaperID(parsing: text))
        #expect(PaperID(parsing: parsed.description) == parsed)
    }

    @Test func ranksAreTheOrderOfTheCases() {
        #expect(PaperID.Scheme.allCases.map(\.rank) == Array(0..<PaperID.Scheme.allCases.count))
        let ids = PaperID.Scheme.allCases.flatMap {
            [PaperID(scheme: $0, value: "b"), PaperID(scheme: $0, value: "aé")]
        }
        #expect(
            ids.shuffled().sorted()
                == PaperID.Scheme.allCases.flatMap {
                    [PaperID(scheme: $0, value: "aé"), PaperID(scheme: $0, value: "b")]
                })
        #expect(PaperID.Scheme.allCases.filter { !PaperID(scheme: $0, value: "x").merges } == [.title, .local])
    }
}
