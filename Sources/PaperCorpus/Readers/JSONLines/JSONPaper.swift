/// A paper as our own JSON says it.
struct JSONPaper {
    private let object: JSONValue

    init(_ object: JSONValue) {
        self.object = object
    }

    var paper: Paper {
        var urls = texts("url", name: "url")
        urls += texts("urls", name: "url")
        return Paper(
            title: text("title") ?? "", abstract: text("abstract"), identifiers: identifiers,
            authors: object["authors"]?.map(author) ?? [], year: object["year"]?.year, venue: text("venue"),
            keywords: keywords, urls: urls, references: object["references"]?.map(reference) ?? [])
    }

    private func text(_ key: StaticString) -> String? { object[key]?.string?.nonBlank }

    /// A text, a list of texts, or a list of objects that hold them under `name`.
    private func texts(_ key: StaticString, name: StaticString) -> [String] {
        object[key]?.map { ($0.string ?? $0[name]?.string)?.nonBlank } ?? []
    }

    // MARK: Identifiers

    private var identifiers: [PaperID] {
        var found: [PaperID] = []
        func add(_ id: PaperID?) {
            if let id, !found.contains(id) { found.append(id) }
        }
        add(object["id"].flatMap(identifier))
        for (key, scheme) in Self.schemes { add(object[key]?.scalar.flatMap { PaperID(scheme: scheme, parsing: $0) }) }
        guard let ids = object["ids"] else { return found }
        if ids.isObject {
            for (key, scheme) in Self.schemes { add(ids[key]?.scalar.flatMap { PaperID(scheme: scheme, parsing: $0) }) }
        } else {
            for id in ids.map(identifier) { add(id) }
        }
        return found
    }

    private static let schemes: [(StaticString, PaperID.Scheme)] = [
        ("doi", .doi), ("arxiv", .arxiv), ("acl", .acl), ("pmid", .pmid), ("openalex", .openalex), ("s2", .s2),
        ("dblp", .dblp), ("wos", .wos), ("scopus", .scopus), ("title", .title), ("local", .local),
    ]

    private func identifier(_ value: JSONValue) -> PaperID? {
        value.scalar.flatMap(PaperID.init(parsing:))
    }

    // MARK: Lists

    private func author(_ element: JSONValue) -> Author? {
        if let name = (element.string ?? element["name"]?.string)?.nonBlank { return Author(name: name) }
        guard let family = element["family"]?.string?.nonBlank else { return nil }
        return Author(name: element["given"]?.string?.nonBlank.map { "\(family), \($0)" } ?? family)
    }

    /// Keywords that the authors gave: those that `extract` found are found again from the text.
    private var keywords: [String] {
        object["keywords"]?.map { element in
            if let text = element.string { return text.nonBlank }
            guard element["source"]?.string != "extracted" else { return nil }
            return element["name"]?.string?.nonBlank
        } ?? []
    }

    private func reference(_ element: JSONValue) -> Reference? {
        if let text = element.scalar?.nonBlank { return Reference(id: PaperID(parsing: text), text: text) }
        guard element.isObject else { return nil }
        let text = (element["text"]?.string ?? element["title"]?.string)?.nonBlank
        let id =
            element["id"].flatMap(identifier) ?? element["doi"]?.string.flatMap { PaperID(scheme: .doi, parsing: $0) }
        guard id != nil || text != nil else { return nil }
        return Reference(id: id, text: text ?? id?.description ?? "")
    }
}

extension JSONValue {
    /// What `body` makes of the elements of an array; anything else but null is a list of one.
    fileprivate func map<Element>(_ body: (JSONValue) -> Element?) -> [Element] {
        if isArray { return elements.compactMap(body) }
        return isNull ? [] : [body(self)].compactMap(\.self)
    }

    /// A string's text, or a whole number as one writes it.
    fileprivate var scalar: String? { string ?? integer.map(String.init) ?? unsigned.map(String.init) }

    /// A year, as a number or at the beginning of a date.
    fileprivate var year: Int? {
        if let text = string {
            let digits = text.utf8.drop(while: \.isSpace).prefix(5).prefix(while: \.isDigit)
            return digits.count == 4 ? Int(String(Substring(digits))) : nil
        }
        return integer.flatMap { (1...9999).contains($0) ? $0 : nil }
    }
}

extension String {
    fileprivate var nonBlank: String? {
        utf8.contains { !$0.isSpace } ? self : nil
    }
}
