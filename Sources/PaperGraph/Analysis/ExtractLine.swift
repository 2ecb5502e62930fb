internal import PaperCorpus

/// Writes records as lines of `papergraph.extract/1`: JSON Lines whose offsets count Unicode scalars, as Python's `str`
/// does, into the field as printed. A line is itself valid input.
public struct ExtractLine: Sendable {
    /// The names of the inputs, by position.
    public var inputNames: [String]
    /// Whether titles and abstracts are printed.
    public var includesText: Bool
    /// Whether each mention says why it was believed and linked.
    public var includesExplanations: Bool

    /// A writer of lines.
    public init(inputNames: [String], includesText: Bool = true, includesExplanations: Bool = false) {
        self.inputNames = inputNames
        self.includesText = includesText
        self.includesExplanations = includesExplanations
    }

    /// The bytes of the lines of some records.
    public func lines(of records: [ExtractedRecord]) -> [UInt8] {
        var json = JSONText()
        for record in records { write(record, to: &json) }
        return json.bytes
    }

    private func write(_ record: ExtractedRecord, to json: inout JSONText) {
        let paper = record.paper
        json.beginObject()
        json.member("format", "papergraph.extract/1")
        json.member("id", paper.id.description)
        json.identifiers(of: paper)
        json.beginObject("source")
        json.member("input", inputNames.indices.contains(paper.origin.input) ? inputNames[paper.origin.input] : nil)
        json.member("member", paper.origin.member)
        json.member("record", paper.origin.record)
        json.member("line", paper.origin.line)
        json.endObject()
        if includesText {
            json.member("title", paper.title)
            json.member("abstract", paper.abstract)
        }
        json.member("year", paper.year)
        writeMentions(of: record, to: &json)
        json.beginArray("entities")
        for entity in record.entities {
            json.beginObject()
            json.member("kind", entity.kind.rawValue)
            json.member("key", entity.key)
            json.member("name", entity.name)
            json.member("count", entity.count)
            json.endObject()
        }
        json.endArray()
        writeKeywords(of: record, to: &json)
        json.endObject()
        json.endLine()
    }

    /// Those that the authors gave, then those found in the texts.
    private func writeKeywords(of record: ExtractedRecord, to json: inout JSONText) {
        json.beginArray("keywords")
        for keyword in record.paper.keywords {
            json.beginObject()
            json.member("name", keyword)
            json.member("source", "author")
            json.endObject()
        }
        for keyword in record.keywords {
            json.beginObject()
            json.member("name", keyword.name)
            json.member("score", keyword.score.value)
            json.member("source", record.areKeywordsRanked ? "extracted" : "repetition")
            json.endObject()
        }
        json.endArray()
    }

    private func writeMentions(of record: ExtractedRecord, to json: inout JSONText) {
        json.beginArray("mentions")
        var title = ScalarOffsets(record.paper.title)
        var abstract = ScalarOffsets(record.paper.abstract ?? "")
        for mention in record.mentions {
            let isTitle = mention.field == .title
            let start =
                isTitle ? title.offset(of: mention.range.lowerBound) : abstract.offset(of: mention.range.lowerBound)
            let end =
                isTitle ? title.offset(of: mention.range.upperBound) : abstract.offset(of: mention.range.upperBound)
            json.beginObject()
            json.member("kind", mention.kind.rawValue)
            json.member("key", mention.key)
            json.member("name", mention.name)
            json.member("text", isTitle ? title.text(mention.range) : abstract.text(mention.range))
            json.member("field", mention.field.rawValue)
            json.member("start", start)
            json.member("end", end)
            json.member("confidence", mention.confidence.value)
            json.member("by", mention.extractor)
            if let link = mention.link {
                json.beginObject("url")
                json.member("host", link.host)
                json.member("type", link.target.rawValue)
                json.endObject()
            }
            if includesExplanations { write(mention.explanation, to: &json) }
            json.endObject()
        }
        json.endArray()
    }

    /// The points that speak for the name, by source, and the reasons for which it counts for its entity.
    private func write(_ explanation: Mention.Explanation, to json: inout JSONText) {
        json.beginObject("why")
        json.beginObject("points")
        for (source, points) in explanation.evidence.sources { json.member(source, points) }
        json.endObject()
        json.member("reasons", explanation.reasons)
        json.member("written_key", explanation.writtenKey)
        json.endObject()
    }
}
