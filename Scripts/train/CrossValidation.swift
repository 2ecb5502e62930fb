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
    private struct Found {
        var example: Example
        var tags: [FoundTag]
    }

    private(set) var calibration = Calibration()
    private var found: [Float: [Found]] = [:]

    /// Adds the tags of a document; those of the first bias say what margins are worth.
    mutating func add(_ tags: [FoundTag], in example: Example, bias: Float, isFirst: Bool) {
        found[bias, default: []].append(Found(example: example, tags: tags))
        guard isFirst, example.copies > 0 else { return }
        for tag in tags { calibration.add(tag.margin, tag.kind, example.text(tag.range), in: example) }
    }

    /// Writes a file of JSON Lines for each collection, and if there are several biases for each of them.
    func write(to directory: String) throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let settings = Guideline.allCases.map(settings)
        for (bias, found) in found {
            for (name, documents) in Dictionary(grouping: found, by: \.example.collection) {
                let lines = documents.map { Self.line($0, settings[$0.example.guideline.rawValue]) + "\n" }
                let file = self.found.count > 1 ? "\(name).\(bias)" : name
                try lines.sorted().joined().write(
                    toFile: "\(directory)/\(file).jsonl", atomically: true, encoding: .utf8)
            }
        }
    }

    private func settings(_ guideline: Guideline) -> GuidelineSettings {
        GuidelineSettings(
            column: 0, kinds: guideline.kinds, transitions: [], starts: [], bias: 0,
            curves: calibration.curves(guideline))
    }

    private static func line(_ found: Found, _ settings: GuidelineSettings) -> String {
        let list = found.tags.map { tag in
            let type = tag.kind == .method && found.example.guideline == .names ? "model" : "\(tag.kind)"
            let (start, end) = (tag.range.lowerBound, tag.range.upperBound)
            let confidence = settings.confidence(of: tag.margin, tag.kind).value
            return #"{"type":"\#(type)","start":\#(start),"end":\#(end),"confidence":\#(confidence)}"#
        }
        return #"{"id":"\#(found.example.id)","entities":[\#(list.joined(separator: ","))]}"#
    }
}
