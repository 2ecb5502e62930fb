/// Reads the answers of the arXiv's API: an Atom feed with an entry for each paper.
public struct ArXivAtomReader: XMLPaperReader {
    typealias Builder = ArXivPaperBuilder

    /// An Atom reader has no settings.
    public init() {}

    /// `arxiv-atom`
    public var name: String { "arxiv-atom" }
    /// What these files are.
    public var summary: String { "Atom feeds of the arXiv's API" }

    let vocabulary = XMLVocabulary(records: ["entry"], mayHavePrefix: true)

    /// Whether the root is a feed, or an entry, of Atom and the arXiv is named.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let prolog = XMLProlog(head), prolog.isRoot("feed", "entry") else { return false }
        return prolog.contains("http://www.w3.org/2005/Atom") && prolog.contains("arxiv")
    }
}

/// Makes papers of the entries of the arXiv. The elements come in an order that has changed over the years.
struct ArXivPaperBuilder: XMLRecordBuilder {
    enum Element: String, CaseIterable {
        case entry, id, title, summary, author, name, published, doi, category, link
        case journalReference = "journal_ref"
    }

    static let elements = Element.allCases

    private var paper = Paper(title: "")

    mutating func open(_ element: Element, in parent: Element?, _ attributes: XMLAttributes) -> Bool {
        switch (element, parent) {
        case (.category, .entry):
            if let term = attributes["term"], !paper.indexKeywords.contains(term) { paper.indexKeywords.append(term) }
        case (.link, .entry):
            guard let address = attributes["href"]?.nonEmpty else { break }
            if attributes["title"] == "doi" { paper.add(PaperID(scheme: .doi, parsing: address)) }
            if !paper.urls.contains(address) { paper.urls.append(address) }
        case (.author, .entry): break
        case (_, .entry), (.name, .author): return true
        default: break
        }
        return false
    }

    mutating func close(_ element: Element, in parent: Element?, _ text: UnsafeRawBufferPointer) {
        guard !text.isEmpty else { return }
        switch element {
        case .id: paper.add(text.nonBlankText.flatMap { PaperID(scheme: .arxiv, parsing: $0) })
        case .title: paper.title = TeXText.plain(text).text
        case .summary: paper.abstract = AbstractText.meaningful(TeXText.plain(text).text)
        case .name: if let name = text.nonBlankText { paper.authors.append(Author(name: TeXText.plain(name))) }
        case .published: paper.year = text.nonBlankText?.firstYear
        case .doi:
            // Some papers have several.
            for word in text.nonBlankText?.split(separator: " ") ?? [] {
                paper.add(PaperID(scheme: .doi, parsing: String(word)))
            }
        case .journalReference: paper.venue = text.nonBlankText
        default: break
        }
    }

    mutating func takePaper() -> Paper? {
        defer { paper = Paper(title: "") }
        return paper
    }
}
