import Foundation
import PaperCorpus
import Testing

@testable import PaperStore

/// Records are kept exactly, whatever their format.
@Suite struct RecordDetailsTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(component: "samples")

    @Test func everySampleRecordIsReadBackAsItWas() throws {
        let stream = try FileCorpusSource([CorpusInput(Self.samples.path)]).open(threads: 1)
        let reader = RecordDetailsReader()
        var count = 0
        while let batch = try stream.next() {
            for paper in batch.papers {
                var back = Paper(
                    title: paper.title, abstract: paper.abstract, year: paper.year, venue: paper.venue,
                    origin: paper.origin)
                RecordDetails.text(of: paper).withUnsafeBytes { reader.read($0, .everything, into: &back) }
                #expect(back == paper)
                count += 1
            }
        }
        #expect(count > 150)
    }

    @Test func hostileTextsAreReadBack() {
        var paper = Paper(title: "t", identifiers: [PaperID(scheme: .local, value: "a:b\"\\\u{0}\u{1F}é😀")])
        paper.authors = [Author(name: "\"\n", identifiers: [AuthorID(.openalex, "A1")].compactMap(\.self))]
        paper.references = [
            Reference(id: nil, text: ""), Reference(id: PaperID(scheme: .doi, value: "10.1/x:y"), text: "\t"),
        ]
        paper.keywords = ["", "a,b"]
        paper.citationCount = 0
        var back = Paper(title: "t")
        RecordDetails.text(of: paper).withUnsafeBytes { RecordDetailsReader().read($0, .everything, into: &back) }
        #expect(back == paper)
    }
}
