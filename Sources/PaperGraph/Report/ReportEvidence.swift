internal import GraphFormats
internal import NetworkAnalysis
internal import PaperCorpus

/// What papers say for the heaviest edges: sentences with what they name, references, authors.
struct ReportEvidence {
    private let network: Network
    private let papers: ReportPapers

    init(_ network: Network, _ papers: ReportPapers) {
        (self.network, self.papers) = (network, papers)
    }

    /// Writes a member for each edge, by its number.
    func write(_ evidence: any EdgeEvidence, _ texts: [Int: Paper], to json: inout JSONText) {
        let ends = network.graph.edges.map { ($0.source, $0.target) }
        json.beginObject("evidence")
        for (edge, list) in papers.evidence where !list.isEmpty {
            json.beginArray(named: String(edge))
            for paper in list {
                let said = evidence.evidence(
                    from: ends[edge].0, to: ends[edge].1, paper: paper, text: texts[paper])
                write(said, paper, to: &json)
            }
            json.endArray()
        }
        json.endObject()
    }

    private func write(_ said: PaperEvidence, _ paper: Int, to json: inout JSONText) {
        json.beginObject()
        json.member("paper", papers.number(ofListed: paper))
        let sentences = said.tellingSentences.filter { $0.field != "keywords" }.prefix(3)
        if !sentences.isEmpty {
            json.beginArray("sentences")
            for sentence in sentences {
                json.beginObject()
                json.member("text", sentence.text)
                // From the start of the sentence, in Unicode scalars.
                json.lists("marks", sentence.places.map { [$0.start - sentence.start, $0.end - sentence.start] })
                json.endObject()
            }
            json.endArray()
        }
        if !said.references.isEmpty { json.member("references", said.references.prefix(6).map(\.text)) }
        if !said.authors.isEmpty { json.member("authors", said.authors) }
        json.endObject()
    }
}
