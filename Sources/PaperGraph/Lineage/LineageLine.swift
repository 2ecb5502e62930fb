internal import PaperCorpus

/// Writes lineages as one object of `papergraph.lineage/1`.
public struct LineageLine: Sendable {
    private let corpus: AnalyzedCorpus

    /// A writer for lineages in a corpus.
    public init(_ corpus: AnalyzedCorpus) {
        self.corpus = corpus
    }

    /// The object of a lineage, on one line.
    ///
    /// - Parameter evidence: the sentences in which the introducer names the entity, where there is one.
    public func json(_ lineage: Lineage, evidence: PaperEvidence?) -> [UInt8] {
        let entity = corpus.entities[lineage.entity]
        var json = JSONText()
        json.beginObject()
        json.member("format", "papergraph.lineage/1")
        json.member("entity", entity.id.description)
        json.member("name", entity.name)
        json.member("papers", entity.paperCount)
        json.member("first_year", entity.firstYear)
        json.member("last_year", entity.lastYear)
        json.member("relation", lineage.relation)
        if let introducer = lineage.introducer {
            json.beginObject("introduced_by")
            write(introducer, to: &json)
            if let sentence = evidence?.tellingSentences.first {
                json.member("field", sentence.field)
                json.member("sentence", sentence.text)
            }
            json.endObject()
        }
        json.beginArray("uses")
        for use in lineage.uses {
            json.beginObject()
            write(use.paper, to: &json)
            json.member("through", use.through.map { corpus.papers[$0].paper.id.description })
            if !use.introduces.isEmpty {
                json.member("introduces", use.introduces.map { corpus.entities[$0].id.description })
            }
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endLine()
        return json.bytes
    }

    private func write(_ paper: Int, to json: inout JSONText) {
        let paper = corpus.papers[paper].paper
        json.member("paper", paper.id.description)
        json.member("title", paper.label)
        json.member("year", paper.year)
    }
}
