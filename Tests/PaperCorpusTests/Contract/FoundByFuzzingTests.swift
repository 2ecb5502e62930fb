import Testing

@testable import PaperCorpus

/// Inputs that fuzzing found: each was read in one way whole and in another in small batches.
@Suite struct FoundByFuzzingTests {
    static let inputs: [(format: String, text: String)] = [
        // The parents of an entry that does not begin the file.
        ("bibtex", "\n        \n@io{n  crossref = {nips2017\n\n}\n@c{nips2017,  volume =8}"),
        // A start tag that ends in the middle, as a record and as a header.
        (
            "dblp-xml",
            "<(<article key=\"journals/>\n<uron mdate=\"201r>\n</phdthesis>\n</p>\n<incollection mdathesis>\n</d\n"
        ),
        (
            "acl-xml",
            "<u8>\nta>\n <volume id=\"1\">\n$>\n <volume id\" S>\n<paper id=\"1\">\n<title>n</title>\n \nr>\n\nr>\n"
        ),
        // What is passed over ends inside a record.
        ("dblp-xml", "db\n<inproceedings>\n\n\n</www>\np>p>\n"),
        // A paper with a header of its own.
        (
            "acl-xml",
            "</    <paper id=\"1\">\n    > <meta>\n   <booktitle>P</booktitle>  </paper>\n    <paper id=\"\n4\">\n   <title>New</title>\n "
        ),
        (
            "acl-xml",
            "<' <paper id=\"1\">    <title>T <meta>\n   <booktitle>P)</booktitle> f</paper>e  <paper id=\"17\">\n  <title>A</title>hor>"
        ),
        // A byte order mark in the midst.
        ("hf-papers", "\r\u{FEFF}"), ("hf-papers", "[\n\u{FEFF}{}]"),
        ("openalex", "{\"results\": [\n\"] \"ns\", \"ht\n  { "), ("semantic-scholar", "[[\n {5e}}e"),
        // A delimiter that is escaped where a value should be.
        ("bibtex", "@article{k, title = {a}, note = \\{x}\n"),
    ]

    @Test(arguments: inputs)
    func readTheSameInAnyBatches(_ format: String, _ text: String) throws {
        let reader = try #require(PaperReaders.named(format))
        let bytes = Array(text.utf8)
        let whole = ReadOutcome(bytes, format: reader, batchSize: 1 << 20)
        for size in [1, 2, 7, 16, 100] { #expect(ReadOutcome(bytes, format: reader, batchSize: size) == whole) }
    }

    /// The place of an entry in the file does not matter to what it inherits.
    @Test func entriesInheritWhereverTheyStand() {
        let entries = "@inproceedings{c, title={Of Reading}, crossref={p}}\n@proceedings{p, title={Procs}, year=1998}\n"
        for before in ["", "\n", "% a comment that is longer than the entry\n\n", String(repeating: " \n", count: 40)] {
            let papers = ReadOutcome(Array((before + entries).utf8), format: BibTeXReader()).papers
            #expect(papers.first?.year == 1998 && papers.first?.venue == "Procs", "\(before.utf8.count)")
        }
    }
}
