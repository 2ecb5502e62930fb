public import EntityExtraction

/// Writes what a corpus taught as `papergraph.lexicon/1`: a line that names the format, then one JSON object a name,
/// by key. Equal records give equal bytes in whatever order they came.
public struct LexiconLine: Sendable {
    static let format = "papergraph.lexicon/1"

    /// A writer of lexicons has no settings.
    public init() {}

    /// The first line.
    public var head: [UInt8] {
        var json = JSONText()
        json.beginObject()
        json.member("format", Self.format)
        json.endObject()
        json.endLine()
        return json.bytes
    }

    /// Hands on the lines of a lexicon, some at a time, by key.
    public func write(_ lexicon: CorpusLexicon, deliver: ([UInt8]) throws -> Void) rethrows {
        try deliver(head)
        var listed: [String: [String]] = [:]
        for name in lexicon.listedNames.keys { listed[EntityKey.fold(name), default: []].append(name) }
        for key in Set(lexicon.entries.keys).union(listed.keys).sorted(by: Self.precedes) {
            let entry = lexicon.entries[key] ?? CorpusLexicon.Entry()
            let names = (listed[key] ?? []).sorted(by: Self.precedes)
            try deliver(line(key, entry, kind: lexicon.kind(of: key), listed: names))
        }
    }

    private func line(_ key: String, _ entry: CorpusLexicon.Entry, kind: EntityKind?, listed: [String]) -> [UInt8] {
        var json = JSONText()
        json.beginObject()
        json.member("key", key)
        json.member("kind", kind?.rawValue)
        write(entry, to: &json)
        if !listed.isEmpty { json.member("listed", listed) }
        json.endObject()
        json.endLine()
        return json.bytes
    }

    /// What a part of a corpus claims of a name, as a line of a worker: added up over the parts it is a line of a lexicon.
    func claim(_ key: String, _ entry: CorpusLexicon.Entry) -> [UInt8] {
        var json = JSONText()
        json.beginLine(.claim)
        json.member("key", key)
        write(entry, to: &json)
        json.endObject()
        json.endLine()
        return json.bytes
    }

    private func write(_ entry: CorpusLexicon.Entry, to json: inout JSONText) {
        json.member("papers", entry.documents)
        json.member("introductions", entry.introductions)
        json.beginObject("weights")
        for (kind, weight) in entry.weights.sorted(by: { $0.key < $1.key }) { json.member(kind.rawValue, weight) }
        json.endObject()
        json.counts("spellings", entry.spellings)
        if !entry.longForms.isEmpty { json.counts("long_forms", entry.longForms) }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
