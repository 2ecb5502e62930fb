import Foundation
import Testing

@testable import PaperCorpus

/// What the contract tests know of a format: its sample, and how a record of any size looks in it.
struct ReaderSample: Sendable, CustomTestStringConvertible {
    let reader: any PaperReader
    /// The name of the file in `samples/`.
    let file: String
    /// What stands before the first record of a file, and behind the last.
    var frame = (head: "", tail: "")
    /// A record with a title and a text of about `size` bytes.
    let record: @Sendable (_ title: String, _ size: Int) -> String

    var testDescription: String { reader.name }

    /// One for each of `PaperReaders.all`; a test says which are missing.
    static let all: [ReaderSample] = own + json + tables + tagged + xml + bibliographies

    private static let own: [ReaderSample] = [
        ReaderSample(reader: JSONLinesReader(), file: "papers.jsonl") { title, size in
            #"{"title": "\#(title)", "abstract": "\#(String(repeating: "many ", count: size / 5))words."}"# + "\n"
        },
        ReaderSample(reader: ListingReader(), file: "papers.txt") { title, size in
            "\(title)\n\n\(String(repeating: "many ", count: size / 5))words.\n\n"
        },
    ]

    /// The bytes of the sample.
    var bytes: [UInt8] {
        get throws {
            let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            return Array(try Data(contentsOf: root.appending(path: "samples/\(file)")))
        }
    }

    /// A file of records.
    func file(_ records: [String]) -> String { frame.head + records.joined() + frame.tail }

    /// The whole records at the beginning of the sample that fit in `size` bytes.
    func beginning(_ size: Int) throws -> [UInt8] {
        let head = Array(try bytes.prefix(size))
        let whole = head.withUnsafeBytes { reader.lengthOfWholeRecords(in: $0, atEnd: false, context: RecordContext()) }
        return Array(head.prefix(whole))
    }
}
