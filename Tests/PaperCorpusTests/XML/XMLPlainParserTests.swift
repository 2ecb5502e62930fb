import Testing

@testable import PaperCorpus

/// What the parser of plain records takes, and that libxml2 says the same of it.
@Suite struct XMLPlainParserTests {
    /// A comment makes a record one for libxml2, and says nothing.
    private static let comment = Array("<!---->".utf8)

    static let samples = ReaderSample.all.filter { $0.reader is any XMLPaperReader }

    @Test(arguments: samples)
    func saysOfSamplesWhatLibxml2Says(_ sample: ReaderSample) throws {
        let bytes = try sample.bytes
        let outcome = ReadOutcome(bytes, format: sample.reader)
        #expect(outcome.papers.count >= 3)
        #expect(try ReadOutcome(Self.commented(bytes, sample.reader), format: sample.reader).papers == outcome.papers)
    }

    @Test(arguments: samples)
    func saysOfDamagedSamplesWhatLibxml2Says(_ sample: ReaderSample) throws {
        let bytes = try sample.beginning(2500)
        for seed in 0..<1500 as Range<UInt64> {
            let damaged = Mutation.damage(bytes, seed: seed)
            let plain = sample.reader.parse(damaged)
            let commented = sample.reader.parse(try Self.commented(damaged, sample.reader))
            #expect(plain.papers == commented.papers, "seed \(seed)")
            #expect(plain.diagnostics == commented.diagnostics, "seed \(seed)")
            #expect(plain.skippedRecords == commented.skippedRecords, "seed \(seed)")
        }
    }

    /// The bytes with a comment before the end tag of each record.
    private static func commented(_ bytes: [UInt8], _ reader: any PaperReader) throws -> [UInt8] {
        let vocabulary = try #require(reader as? any XMLPaperReader).vocabulary
        return bytes.withUnsafeBytes { bytes in
            var result: [UInt8] = []
            var copied = 0
            for case .record(let range, isClosed: true) in XMLItems(bytes: bytes, vocabulary: vocabulary) {
                guard let tag = bytes[range].lastIndex(of: UInt8(ascii: "<")), tag > range.lowerBound else { continue }
                result += bytes[copied..<tag] + comment
                copied = tag
            }
            return result + bytes[copied...]
        }
    }

    private static let plain: [String] = [
        "<article></article>", "<article/>", "<article />", "<article key='a' b=\"c\" ></article >",
        "<article><a.b-c_d:e x='1'/>t</article\n>", "<article>a &amp;&lt;&gt;&quot;&apos; &#65;&#x41;&auml;</article>",
        "<article>\u{e9}\u{4e2d}\u{1f600} ]] ]&gt;</article>", "<article>a\r\nb\tc</article>",
        "<article xmlns='a' xmlns:b='c' b:d='' d=''/>",
    ]

    private static let other: [String] = [
        "<article>", "<article", "<article><a></article>", "<article></a></article>", "<article>&nosuch;</article>",
        "<article>&#0;</article>", "<article>&#xFFFE;</article>", "<article>&amp</article>", "<article>& </article>",
        "<article>]]></article>", "<article>\u{1}</article>", "<article>\u{FFFE}</article>",
        "<article a='1' a='2'/>", "<article a/>", "<article a=1/>", "<article a='1'b='2'/>", "<article a='<'/>",
        "<article a='&amp;'/>", "<article a='\u{e9}'/>", "<article a='>'/>", "<article><1/></article>",
        "<article><a:b:c/></article>", "<article><:a/></article>", "<article><!-- --></article>",
        "<article><![CDATA[]]></article>", "<article><?a?></article>", "<article><article/></article>",
        "<article>a\rb</article>", "<article><\u{e9}/></article>", "<article><a / ></article>",
    ]

    @Test(arguments: plain.map { ($0, true) } + other.map { ($0, false) })
    func takesWhatIsPlain(_ record: String, _ isPlain: Bool) {
        var builder = DBLPPaperBuilder()
        let end = Array((record + "<dblp>").utf8).withUnsafeBytes { bytes in
            withUnsafeMutablePointer(to: &builder) { builder in
                let names = XMLNames(of: DBLPPaperBuilder.self, DBLPXMLReader().vocabulary)
                return XMLPlainParser(bytes, names, builder).parseRecord(at: 0)
            }
        }
        #expect(end == (isPlain ? record.utf8.count : nil))
    }
}
