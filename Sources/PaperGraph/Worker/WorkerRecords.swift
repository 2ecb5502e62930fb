internal import EntityExtraction
internal import PaperCorpus

/// The lines of a worker that depend on one record alone.
enum WorkerRecords {
    /// A line a record: where it stands, what it is, and what holds records of one paper together.
    static func lines(of papers: [Paper]) -> [UInt8] {
        var json = JSONText()
        for paper in papers {
            json.beginLine(.record)
            json.member("number", paper.origin.line)
            json.member("record", paper.digest.hex)
            json.member("keys", DuplicateMerger.keys(of: paper))
            json.endObject()
            json.endLine()
        }
        return json.bytes
    }

    /// A line a mention. Offsets count Unicode scalars of the field.
    static func mentions(of records: [ExtractedRecord]) -> [UInt8] {
        var json = JSONText()
        for record in records where !record.mentions.isEmpty {
            let digest = record.paper.digest.hex
            var title = ScalarOffsets(record.paper.title)
            var abstract = ScalarOffsets(record.paper.abstract ?? "")
            for mention in record.mentions {
                let isTitle = mention.field == .title
                func offset(_ byte: Int) -> Int { isTitle ? title.offset(of: byte) : abstract.offset(of: byte) }
                json.beginLine(.mention)
                json.member("record", digest)
                json.member("entity", EntityID(kind: mention.kind, key: mention.key).description)
                json.member("text", isTitle ? title.text(mention.range) : abstract.text(mention.range))
                json.member("field", mention.field.rawValue)
                json.member("start", offset(mention.range.lowerBound))
                json.member("end", offset(mention.range.upperBound))
                json.member("confidence", mention.confidence.value)
                json.endObject()
                json.endLine()
            }
        }
        return json.bytes
    }
}

extension JSONText {
    /// Begins a line of a worker.
    mutating func beginLine(_ line: WorkerLine) {
        beginObject()
        member("line", line.rawValue)
    }
}
