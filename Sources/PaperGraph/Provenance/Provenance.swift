public import GraphFormats
internal import PaperCorpus

/// What a file was made of: enough to check it and to make it again, and nothing that differs between two makings of
/// the same thing (no time, no directory, no thread count, no name of the output).
public struct Provenance: Sendable {
    /// The command and its parameters, without inputs.
    public var command: [String]
    private let report: ReadReport
    private let papers: Int
    private let merged: Int
    private let corpusDigest: String

    /// The provenance of what is made of a corpus.
    public init(command: [String], corpus: AnalyzedCorpus) {
        self.command = command
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
            NetworkProperty(name: "command", value: .text(command.joined(separator: " "))),
            NetworkProperty(name: "corpus", value: .text("sha256:" + corpusDigest)),
            NetworkProperty(name: "papers", value: .integer(papers)),
            NetworkProperty(name: "records_merged", value: .integer(merged)),
            NetworkProperty(name: "records_skipped", value: .integer(report.total.skipped)),
            NetworkProperty(name: "provenance", value: .text(inputs), namesInputs: true),
        ]
    }

    /// One line of JSON: the inputs in order, with format, size and SHA-256.
    private var inputs: String {
        var json = JSONText()
        json.beginObject()
        json.member("format", "papergraph.provenance/1")
        json.beginArray("inputs")
        for input in report.inputs {
            json.beginObject()
            json.member("name", input.name)
            json.member("format", input.format)
            json.member("bytes", input.byteCount)
            json.member("sha256", input.digest.hex)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
