import Testing

@testable import PaperCorpus

/// What hostile documents try with a parser, and what becomes of the records in them.
@Suite struct XMLSafetyTests {
    private static func dblp(_ records: String, prolog: String = "") -> ReadOutcome {
        ReadOutcome(Array("\(prolog)<dblp>\(records)</dblp>\n".utf8), format: DBLPXMLReader())
    }

    private static let good = "<article key=\"a/b\"><title>A Good Title.</title></article>\n"

    @Test func entitiesThatGrowAreNotExpanded() {
        var declarations = "<!ENTITY l0 \"lol\">"
        for level in 1...12 {
            declarations += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        let prolog = "<?xml version=\"1.0\"?>\n<!DOCTYPE dblp [\(declarations)]>\n"
        let outcome = Self.dblp("<article><title>&l12;</title></article>\n\(Self.good)", prolog: prolog)
        #expect(outcome.titles == ["A Good Title"])
        #expect(outcome.codes == ["malformed-xml"])
        #expect(outcome.diagnostics.first?.message.contains("'l12' not defined") == true)
        #expect(outcome.diagnostics.first?.line == 3)
    }

    @Test func externalEntitiesAreNotFetched() throws {
        let directory = try TemporaryDirectory()
        let secret = try directory.file("secret.txt", "the secret")
        let prolog = "<!DOCTYPE dblp [<!ENTITY x SYSTEM \"file://\(secret)\"><!ENTITY % y SYSTEM \"\(secret)\"> %y;]>\n"
        let outcome = Self.dblp("<article><title>Here: &x;</title></article>\n\(Self.good)", prolog: prolog)
        #expect(outcome.titles == ["A Good Title"])
        #expect(outcome.codes == ["malformed-xml"])
    }

    @Test func externalSubsetsAreNotFetched() throws {
        let directory = try TemporaryDirectory()
        let subset = try directory.file("dblp.dtd", "<!ENTITY own \"from the subset\">")
        let outcome = Self.dblp(
            "<article><title>&own;</title></article>\n\(Self.good)", prolog: "<!DOCTYPE dblp SYSTEM \"\(subset)\">\n")
        #expect(outcome.titles == ["A Good Title"])
    }

    @Test func inclusionsAreElementsLikeOthers() throws {
        let directory = try TemporaryDirectory()
        let secret = try directory.file("secret.txt", "the secret")
        let include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"\(secret)\" parse=\"text\"/>"
        let outcome = Self.dblp("<article><title>Before\(include) and behind</title></article>")
        #expect(outcome.titles == ["Before and behind"])
        #expect(outcome.codes == [])
    }

    @Test(arguments: [900, 1100, 100_000])
    func elementsMayNestSoDeepAndNoDeeper(_ depth: Int) {
        let nested = String(repeating: "<i>", count: depth) + "deep" + String(repeating: "</i>", count: depth)
        let outcome = Self.dblp("<article><title>\(nested)</title></article>\n\(Self.good)")
        #expect(outcome.titles == (depth < 1000 ? ["deep", "A Good Title"] : ["A Good Title"]))
        #expect(outcome.codes == (depth < 1000 ? [] : ["malformed-xml"]))
    }

    @Test func textMayBeSoLongAndNoLonger() {
        let long = String(repeating: "many words ", count: XMLHandler.maximumText / 11 + 1)
        let outcome = Self.dblp("<article><title>\(long)</title></article>\n\(Self.good)")
        #expect(outcome.titles == ["A Good Title"])
        #expect(outcome.codes == ["malformed-xml"])
    }

    /// What would take longer than a test may if it were not linear.
    @Test(arguments: ["<!--", "<![CDATA[", "<!", "<article ", "<article>", "</article>", "<", "&", "<a b='"])
    func openingsThatNeverCloseTakeLinearTime(_ opening: String) {
        let hostile = String(repeating: opening, count: 400_000 / opening.utf8.count)
        let outcome = Self.dblp(Self.good + hostile)
        #expect(outcome.titles.first == "A Good Title")
        #expect(outcome.papers.count <= 2)
    }
}
