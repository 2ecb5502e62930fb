public import GraphFormats
public import PaperCorpus

/// What a file was made of: enough to check it and to make it again, and nothing that differs between two makings of
/// the same thing (no time, no directory, no thread count, no name of the output).
public struct Provenance: Sendable {
    /// A file that was read besides the papers: a list of names, for example.
    public struct List: Sendable, Hashable {
        /// The option that names it.
        public var option: String
        /// Its name.
        public var name: String
        /// SHA-256 of its bytes.
        public var digest: Digest

        /// The list at a path.
        ///
        /// - Throws: `ReadError` where it cannot be read.
        public init(option: String, path: String) throws(ReadError) {
            self.option = option
            name = path
            digest = try CorpusInput(path).digest()
        }
    }

    /// The command and its parameters, without inputs.
    public var command: [String]
    private let report: ReadReport
    private let papers: Int
    private let merged: Int
    private let corpusDigest: String
    private let lists: [List]

    /// The provenance of what is made of a corpus.
    public init(command: [String], corpus: AnalyzedCorpus, lists: [List] = []) {
        self.command = command
        self.lists = lists
        report = corpus.report
        papers = corpus.papers.count
        merged = corpus.mergedRecords
        corpusDigest = corpus.digest.hex
    }

    /// The properties of a network, in order. Only `provenance` names the inputs: it alone may differ when the same
    /// papers come in another order.
    public var properties: [NetworkProperty] {
        [
            NetworkProperty(name: "tool", value: .text("papergraph \(paperGraphVersion)")),
            NetworkProperty(name: "command", value: .text(command.map(Self.quoted).joined(separator: " "))),
            NetworkProperty(name: "corpus", value: .text("sha256:" + corpusDigest)),
            NetworkProperty(name: "papers", value: .integer(papers)),
            NetworkProperty(name: "records_merged", value: .integer(merged)),
            NetworkProperty(name: "records_skipped", value: .integer(report.total.skipped)),
            NetworkProperty(name: "provenance", value: .text(record), namesInputs: true),
        ]
    }

    /// One line of JSON: the command word by word, the lists, and the inputs in order, with format, size and SHA-256.
    private var record: String {
        var json = JSONText()
        json.beginObject()
        json.member("format", ProvenanceRecord.format)
        json.member("command", command)
        json.beginArray("lists")
        for list in lists {
            json.beginObject()
            json.member("option", list.option)
            json.member("name", list.name)
            json.member("sha256", list.digest.hex)
            json.endObject()
        }
        json.endArray()
        json.beginArray("inputs")
        for input in report.inputs {
            json.beginObject()
            json.member("name", input.name)
            json.member("format", input.format)
            json.member("bytes", input.byteCount)
            if let digest = input.digest { json.member("sha256", digest.hex) }
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 || "-_.,:/=+@%".utf8.contains(byte)
            }
        return isPlain
            ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
