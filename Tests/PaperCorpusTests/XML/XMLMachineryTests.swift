import Testing

@testable import PaperCorpus

/// What is common to the formats in XML: where records begin and end, and what becomes of bad ones.
@Suite struct XMLMachineryTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let records: String
        let titles: [String]
        let codes: [String]

        init(_ records: String, _ titles: [String], _ codes: [String] = []) {
            self.records = records
            self.titles = titles
            self.codes = codes
        }

        var testDescription: String { records }
    }

    private static let a = "<article><title>A</title></article>"
    private static let b = "<article><title>B</title></article>"

    static let documents: [Case] = [
        Case("\(a)\n\(b)", ["A", "B"]), Case("\(a)\(b)", ["A", "B"]), Case("\(a) \n\n  \(b)\n", ["A", "B"]),
        Case("<!-- \(a) -->\n\(b)", ["B"]), Case("<!-- </article> --> \(a)", ["A"]),
        Case("<article><!-- </article> --><title>A</title></article>", ["A"]),
        Case("<article><title><![CDATA[</article> & <b>]]></title></article>\(b)", ["</article> & <b>", "B"]),
        Case("<article><title>A</title></article\n >\(b)", ["A", "B"]),
        Case("<article\n key='x/y'\n><title>A</title></article>", ["A"]),
        Case("<?pi x?><article><?pi?><title>A<?pi?></title></article>", ["A"]),
        Case("<article><title>J&uuml;rgen &amp; &#946; &#x3b2; &lt;x></title></article>", ["Jürgen & β β <x>"]),
        Case("<article><title>x<sub>1</sub> and <i>y</i></title></article>", ["x1 and y"]),
        Case("<article><title>\n  Two\n  lines  </title></article>", ["Two lines"]),
        Case("<article><title>&nosuch;</title></article>\(b)", ["B"], ["malformed-xml"]),
        Case("<article><title>A</titel></article>\(b)", ["B"], ["malformed-xml"]),
        Case("<article><title>A</title>\(b)", ["B"], ["malformed-xml"]),
        Case("<title>A</title></article>\(b)", ["B"], ["malformed-xml"]),
        Case("<article><title>A < B</title></article>\(b)", ["B"], ["malformed-xml"]),
        Case("<article/>\(b)", ["B"], ["empty-record"]), Case("<article></article>\(b)", ["B"], ["empty-record"]),
        Case("\(a)<article key='t/1'><title>B</title><year>19", ["A", "B"], ["truncated-record"]),
        Case("\(a)<article><title>B", ["A"], ["empty-record"]),
        Case("<www><title>Home Page</title></www>\(a)", ["A"]), Case("<articles>\(a)</articles>", ["A"]),
    ]

    @Test(arguments: documents)
    func documentsOfEachShape(_ shape: Case) {
        let isWhole = !shape.codes.contains("truncated-record") && !shape.records.hasSuffix("B")
        let text = "<?xml version=\"1.0\"?>\n<dblp>\(shape.records)\(isWhole ? "</dblp>" : "")"
        let outcome = ReadOutcome(Array(text.utf8), format: DBLPXMLReader())
        #expect(outcome.titles == shape.titles)
        #expect(outcome.codes == shape.codes)
        for batchSize in [1, 16, 64] {
            #expect(ReadOutcome(Array(text.utf8), format: DBLPXMLReader(), batchSize: batchSize) == outcome)
        }
    }

    @Test func badRecordsAreReportedWithTheirLines() {
        let text =
            "<dblp>\n<article>\n<title>A</title>\n<year>1</yaer></article>\n<article>\n<title>B</title>\n</article>"
        let outcome = ReadOutcome(Array(text.utf8), format: DBLPXMLReader())
        #expect(outcome.titles == ["B"])
        #expect(outcome.lines == [5])
        #expect(outcome.papers.map(\.origin.record) == [2])
        #expect(outcome.diagnostics.map(\.line) == [4])
        #expect(outcome.diagnostics.first?.message.contains("tag mismatch: year and yaer") == true)
    }

    @Test func bytesThatAreNoUTF8AreMended() {
        let record = Array("<dblp>\n<article>\n<title>A caf".utf8) + [0xE9] + Array("</title></article>\n</dblp>".utf8)
        let outcome = ReadOutcome(record, format: DBLPXMLReader())
        #expect(outcome.titles == ["A café"])
        #expect(outcome.codes == ["invalid-utf8"])
        #expect(outcome.diagnostics.map(\.line) == [3])
    }

    @Test(
        arguments: [
            ("<html><body><article>x</article></body></html>", nil), ("<rss><entry/></rss>", nil),
            ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry/></feed>", nil),
            ("<?xml version=\"1.0\"?>\n<!-- x -->\n<!DOCTYPE dblp [<!ENTITY a \"]>\">]>\n<dblp/>", "dblp-xml"),
            ("<dblpperson name=\"x\"></dblpperson>", "dblp-xml"),
            (
                "<result><query>x</query><hits><hit><info><url>https://dblp.org/rec/a</url></info></hit></hits></result>",
                "dblp-xml"
            ),
            (
                "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:id>http://arxiv.org/api/x</a:id></a:feed>",
                "arxiv-atom"
            ),
            ("<volume id=\"W18\"><paper id=\"0101\"/></volume>", "acl-xml"), ("<volume><x/></volume>", nil),
            ("<collection id=\"W18\"><volume id=\"1\"/></collection>", "acl-xml"),
            ("<PubmedBookArticle/>", "pubmed-xml"), ("<PubmedArticleSet></PubmedArticleSet>", "pubmed-xml"),
            ("<xml><records/></xml>", "endnote-xml"),
            ("<records><record><ref-type/></record></records>", "endnote-xml"),
            ("<xml>", nil), ("<", nil), ("<!", nil), ("<?xml", nil), ("<dblp", "dblp-xml"),
        ] as [(String, String?)])
    func formatsAreToldByTheirRoots(_ text: String, _ format: String?) {
        let found = Array(text.utf8).withUnsafeBytes { PaperReaders.recognizing($0)?.name }
        #expect(found == format)
    }
}
