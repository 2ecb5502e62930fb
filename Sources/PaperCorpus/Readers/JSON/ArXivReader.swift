/// Reads the arXiv's metadata snapshot: one object a line.
struct ArXivReader: JSONFormat {
    var name: String { "arxiv" }
    var summary: String { "arXiv metadata snapshot, one JSON object a line" }

    func recognizes(_ shape: JSONShape) -> Bool {
        shape.hasOne(of: "authors_parsed")
            || (shape.hasOne(of: "categories") && shape.count(of: ["journal-ref", "update_date", "submitter"]) >= 1)
    }

    func paper(_ object: JSONValue) -> Paper { ArXivRecord(object).paper }
}

/// One record.
private struct ArXivRecord {
    private(set) var paper = Paper(title: "")
    private var ids: [PaperID] = []
    private var authorLine: String?
    private var firstVersion: Int?
    private var lastUpdate: Int?

    init(_ object: JSONValue) {
        for (key, value) in object.members { read(key, value) }
        paper.identifiers = ids.sorted()
        paper.year = firstVersion ?? ids.lazy.compactMap(\.arXivYear).first ?? lastUpdate
        if paper.authors.isEmpty, let authorLine { paper.authors = Self.authors(of: authorLine) }
    }

    private mutating func read(_ key: JSONKey, _ value: JSONValue) {
        switch key {
        case "id": ids.appendNew(value.string.flatMap { PaperID(scheme: .arxiv, parsing: $0) })
        case "doi": for id in Self.dois(value) { ids.appendNew(id) }
        case "title": paper.title = value.tex ?? ""
        case "abstract": paper.abstract = AbstractText.meaningful(value.tex)
        case "authors_parsed": paper.authors = value.map(Self.author)
        case "authors": authorLine = value.tex
        case "journal-ref": paper.venue = value.tex
        case "categories": paper.indexKeywords = value.words
        case "versions": firstVersion = value.first?["created"].flatMap(Self.year)
        case "update_date": lastUpdate = value.year
        default: break
        }
    }

    /// One record may name several, for an article and its erratum.
    private static func dois(_ value: JSONValue) -> [PaperID] {
        value.words.compactMap { PaperID(scheme: .doi, parsing: $0) }
    }

    /// `Mon, 2 Apr 2007 19:18:42 GMT`
    private static func year(_ date: JSONValue) -> Int? {
        guard let bytes = date.bytes else { return nil }
        var digits = 0
        for (offset, byte) in bytes.enumerated() {
            digits = byte.isDigit ? digits + 1 : 0
            let isWord = digits == 4 && (offset + 1 == bytes.count || bytes[offset + 1].isSpace)
            if isWord { return bytes[(offset - 3)...offset].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        }
        return nil
    }

    /// Family name, given names, suffix; what follows are affiliations.
    private static func author(_ value: JSONValue) -> Author? {
        var name = ""
        for (place, part) in value.elements.prefix(3).enumerated() {
            guard let text = part.tex else {
                if place == 0 { return nil }
                continue
            }
            if place > 0 { name += ", " }
            name += text
        }
        return name.isEmpty ? nil : Author(name: name)
    }

    /// `A. One, B. Two and C. Three (University of Four)`
    private static func authors(of line: String) -> [Author] {
        var names: [String] = [""]
        var depth = 0
        for word in line.split(separator: " ") {
            let isInside = depth > 0 || word.hasPrefix("(")
            depth = max(
                0, depth + word.utf8.count { $0 == UInt8(ascii: "(") } - word.utf8.count { $0 == UInt8(ascii: ")") })
            let ends = word.hasSuffix(",") && depth == 0
            if word == "and", !isInside {
                names.append("")
                continue
            }
            if !isInside {
                let bare = word.hasSuffix(",") ? word.dropLast() : word
                names[names.count - 1] += names[names.count - 1].isEmpty ? bare : " " + bare
            }
            if ends { names.append("") }
        }
        return names.compactMap { $0.nonBlank.map { Author(name: $0) } }
    }
}

extension PaperID {
    /// The year in an identifier of the arXiv: `0704.0001`, `hep-th/9901001`.
    fileprivate var arXivYear: Int? {
        guard scheme == .arxiv else { return nil }
        let digits = value.utf8.split(separator: UInt8(ascii: "/")).last?.prefix(2) ?? []
        guard digits.count == 2, digits.allSatisfy(\.isDigit) else { return nil }
        let year = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return year < 91 ? 2000 + year : 1900 + year
    }
}
