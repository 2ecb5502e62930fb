/// Reads JSON Lines: one object a line with `title` and `abstract`, and where present `id`, `ids`, `doi`, `arxiv`,
/// `year`, `authors`, `venue`, `keywords`, `url`, `urls`, `references`. The lines of `papergraph extract` are such
/// lines. Texts are taken as they are, so that offsets into them stay right.
public struct JSONLinesReader: PaperReader {
    /// A JSON Lines reader has no settings.
    public init() {}

    public var name: String { "jsonl" }
    public var summary: String { "JSON Lines with title and abstract (id, year, authors, references, …), or extract's" }

    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        let start = DecodedText.byteOrderMarkLength(head)
        guard let first = head[start...].first(where: { !$0.isSpace }), first == UInt8(ascii: "{") else { return false }
        return ["\"title\"", "\"abstract\"", "\"id\""].contains { (key: StaticString) in
            head.firstRange(of: key, in: 0..<head.count) != nil
        }
    }

    public func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool) -> Int {
        atEnd ? bytes.count : (bytes.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0)
    }

    public func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer) -> Int? {
        bytes.nextLineFeed(from: 0).map { $0 + 1 }
    }

    public func parse(_ batch: RecordBatch) -> ParsedBatch {
        batch.withBytes { bytes in
            var lines = JSONLineParser(bytes: bytes)
            var offset = batch.isFirst ? DecodedText.byteOrderMarkLength(bytes) : 0
            while offset < bytes.count {
                let end = bytes.nextLineFeed(from: offset) ?? bytes.count
                lines.add(bytes.trimmed(offset..<end))
                offset = end + 1
            }
            return lines.result
        }
    }
}

/// Parses line after line of one batch.
private struct JSONLineParser {
    let bytes: UnsafeRawBufferPointer
    var result = ParsedBatch()
    private let document = JSONDocument()

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    mutating func add(_ line: Range<Int>) {
        result.lineCount += 1
        guard !line.isEmpty else { return }
        do throws(JSONDocument.Failure) {
            add(try document.parse(UnsafeRawBufferPointer(rebasing: bytes[line])))
        } catch {
            switch error {
            case .notUTF8: addRepaired(line)
            case .malformed(let reason): skip(.malformedJSON(line: result.lineCount, reason))
            }
        }
    }

    /// Once more, with U+FFFD for what is no UTF-8.
    private mutating func addRepaired(_ line: Range<Int>) {
        result.diagnostics.append(.invalidUTF8(line: result.lineCount))
        var text = Array(String(decoding: bytes[line], as: UTF8.self).utf8)
        let count = text.count
        text.append(contentsOf: repeatElement(0, count: PaddedBytes.padding))
        let value = text.withUnsafeBytes { padded in
            Result<JSONValue, JSONDocument.Failure> { () throws(JSONDocument.Failure) in
                try document.parse(UnsafeRawBufferPointer(rebasing: padded[..<count]))
            }
        }
        switch value {
        case .success(let object): add(object)
        case .failure: skip(.malformedJSON(line: result.lineCount, "it is neither UTF-8 nor JSON"))
        }
    }

    private mutating func add(_ object: JSONValue) {
        guard object.isObject else {
            skip(.notAnObject(line: result.lineCount))
            return
        }
        var paper = JSONPaper(object).paper
        guard !paper.title.isEmpty || !paper.identifiers.isEmpty else {
            skip(.emptyRecord(line: result.lineCount))
            return
        }
        paper.origin = RecordOrigin(record: result.papers.count + result.skippedRecords + 1, line: result.lineCount)
        result.papers.append(paper)
    }

    private mutating func skip(_ diagnostic: Diagnostic) {
        result.diagnostics.append(diagnostic)
        result.skippedRecords += 1
    }
}

/// A paper as our own JSON says it.
private struct JSONPaper {
    let object: JSONValue

    init(_ object: JSONValue) {
        self.object = object
    }

    var paper: Paper {
        Paper(
            title: object["title"]?.string?.nonBlank ?? "", abstract: object["abstract"]?.string?.nonBlank,
            identifiers: identifiers, authors: names("authors").map(Author.init), year: object["year"]?.integer,
            venue: object["venue"]?.string?.nonBlank, keywords: keywords, urls: names("url") + names("urls"),
            references: references)
    }

    private var identifiers: [PaperID] {
        var found: [PaperID] = []
        func add(_ id: PaperID?) {
            if let id, !found.contains(id), id.scheme != .title { found.append(id) }
        }
        add(identifier(object["id"]))
        for (key, scheme) in Self.schemes {
            add(object[key]?.string.flatMap { PaperID(scheme: scheme, parsing: $0) })
            add(object["ids"]?[key]?.string.flatMap { PaperID(scheme: scheme, parsing: $0) })
        }
        return found
    }

    private static let schemes: [(StaticString, PaperID.Scheme)] = [
        ("doi", .doi), ("arxiv", .arxiv), ("acl", .acl), ("pmid", .pmid), ("openalex", .openalex), ("s2", .s2),
        ("dblp", .dblp), ("wos", .wos), ("scopus", .scopus), ("local", .local),
    ]

    private func identifier(_ value: JSONValue?) -> PaperID? {
        guard let value else { return nil }
        return (value.string ?? value.integer.map(String.init)).flatMap(PaperID.init(parsing:))
    }

    /// A text, a list of texts, or a list of objects with a `name`.
    private func names(_ key: StaticString) -> [String] {
        guard let value = object[key] else { return [] }
        let list = value.isArray ? value.elements : [value]
        return list.compactMap { ($0.string ?? $0["name"]?.string)?.nonBlank }
    }

    /// Keywords that the authors gave: those that `extract` found are found again from the text.
    private var keywords: [String] {
        guard let value = object["keywords"] else { return [] }
        return (value.isArray ? value.elements : [value]).compactMap { element in
            guard element["source"]?.string != "extracted" else { return nil }
            return (element.string ?? element["name"]?.string)?.nonBlank
        }
    }

    private var references: [Reference] {
        (object["references"]?.elements ?? []).compactMap { element in
            let text = element.string ?? element["text"]?.string ?? element["title"]?.string
            let id = identifier(element["id"]) ?? identifier(element["doi"]) ?? identifier(element)
            guard id != nil || text != nil else { return nil }
            return Reference(id: id, text: text ?? id?.description ?? "")
        }
    }
}

extension String {
    fileprivate var nonBlank: String? {
        utf8.contains { !$0.isSpace } ? self : nil
    }
}

extension Diagnostic {
    static func malformedJSON(line: Int, _ reason: String) -> Diagnostic {
        Diagnostic(
            .warning, "malformed-json",
            "the line is not JSON (\(reason.hasSuffix(".") ? String(reason.dropLast()) : reason)); "
                + "it was skipped, each record must stand on one line",
            line: line)
    }

    static func notAnObject(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "not-an-object",
            "the line is JSON but no object; it was skipped, write {\"title\": …, \"abstract\": …}", line: line)
    }

    static func emptyRecord(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "empty-record", "the record has neither title nor identifier; it was skipped", line: line)
    }
}
