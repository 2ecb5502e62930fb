import Foundation

@testable import EntityExtraction

/// A tag, by scalar offsets in the text of its collection.
struct FoundTag {
    var kind: TagKind
    var range: Range<Int>
    var margin: Int32
}

extension Example {
    func tags(by tagger: Tagger) -> [FoundTag] {
        let fields = tagger.tags(document, cues: cues, under: [guideline])
        return zip(fields, bases).flatMap { tags, base in
            tags[0].map { tag in
                let range = starts[base + tag.tokens.lowerBound]..<ends[base + tag.tokens.upperBound - 1]
                return FoundTag(kind: tag.kind, range: range, margin: tag.margin)
            }
        }
    }
}

/// The tags of documents by models that have not seen them.
struct CrossValidation {
    private(set) var calibration = Calibration()
    private var lines: [String: [String]] = [:]

    /// Adds the tags of a document; those of the first bias say what margins are worth.
    mutating func add(_ tags: [FoundTag], in example: Example, bias: Float, isFirst: Bool) {
        let list = tags.map { tag in
            let type = tag.kind == .method && example.guideline == .names ? "model" : "\(tag.kind)"
            let (start, end) = (tag.range.lowerBound, tag.range.upperBound)
            return #"{"type":"\#(type)","start":\#(start),"end":\#(end),"margin":\#(tag.margin)}"#
        }
        let line = #"{"id":"\#(example.id)","entities":[\#(list.joined(separator: ","))]}"#
        lines["\(example.collection).\(bias)", default: []].append(line)
        guard isFirst, example.copies > 0 else { return }
        for tag in tags { calibration.add(tag.margin, tag.kind, example.text(tag.range), in: example) }
    }

    /// Writes a file of JSON Lines for each collection and bias.
    func write(to directory: String) throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        for (name, list) in lines {
            let text = list.sorted().joined(separator: "\n") + "\n"
            try text.write(toFile: "\(directory)/\(name).jsonl", atomically: true, encoding: .utf8)
        }
    }
}
