public import GraphFormats
internal import NetworkAnalysis

/// Writes evidence as lines of `papergraph.evidence/1`: one line for each edge and paper, by edge and then by paper.
public struct EvidenceLine: Sendable {
    private let network: Network

    /// A writer for the edges of a network.
    public init(_ network: Network) {
        self.network = network
    }

    /// The line of an edge and a paper.
    public func line(from source: Int, to target: Int, _ evidence: PaperEvidence) -> [UInt8] {
        var json = JSONText()
        json.beginObject()
        json.member("format", "papergraph.evidence/1")
        json.member("source", network.nodeKeys[source])
        json.member("target", network.nodeKeys[target])
        json.member("paper", evidence.paper.description)
        json.member("title", evidence.label)
        json.member("year", evidence.year)
        json.member("input", evidence.input)
        json.member("line", evidence.line)
        json.beginArray("sentences")
        for sentence in evidence.sentences { write(sentence, to: &json) }
        json.endArray()
        write(evidence.references, to: &json)
        if !evidence.authors.isEmpty { json.member("authors", evidence.authors) }
        json.endObject()
        json.endLine()
        return json.bytes
    }

    private func write(_ references: [PaperEvidence.CitedReference], to json: inout JSONText) {
        guard !references.isEmpty else { return }
        json.beginArray("references")
        for reference in references {
            json.beginObject()
            json.member("cited", reference.cited)
            json.member("number", reference.number)
            json.member("text", reference.text)
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ sentence: PaperEvidence.Sentence, to json: inout JSONText) {
        json.beginObject()
        json.member("field", sentence.field)
        json.member("start", sentence.start)
        json.member("end", sentence.end)
        json.member("text", sentence.text)
        json.beginArray("mentions")
        for place in sentence.places {
            json.beginObject()
            json.member("key", place.entity.description)
            json.member("text", place.text)
            json.member("start", place.start)
            json.member("end", place.end)
            json.member("confidence", place.confidence.value)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}

extension Analysis {
    /// Hands on the evidence for every edge of a network as lines, by edge and then by paper.
    ///
    /// Where texts are needed, those of the papers behind an edge are held meanwhile.
    /// - Throws: `ReadError`, or what `deliver` throws.
    public func evidence(
        _ evidence: some EdgeEvidence, for network: Network, of corpus: AnalyzedCorpus,
        deliver: ([UInt8]) throws -> Void
    ) throws {
        let edges = network.graph.edges.map { ($0, evidence.papers(from: $0.source, to: $0.target)) }
        let texts = evidence.needsTexts ? try texts(of: Set(edges.flatMap { $0.1 }), in: corpus) : [:]
        let lines = EvidenceLine(network)
        for (edge, papers) in edges {
            for paper in papers {
                let said = evidence.evidence(from: edge.source, to: edge.target, paper: paper, text: texts[paper])
                try deliver(lines.line(from: edge.source, to: edge.target, said))
            }
        }
    }
}
