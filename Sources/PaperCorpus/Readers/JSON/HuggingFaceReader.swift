/// Reads the daily papers of Hugging Face, as its API lists them.
struct HuggingFaceReader: JSONFormat {
    var name: String { "hf-papers" }
    var summary: String { "Hugging Face daily papers, as the API lists them" }

    /// Lists of models and data sets have no summary.
    func recognizes(_ shape: JSONShape) -> Bool {
        shape.hasOne(of: "paper.title", "paper.summary")
            || (shape.hasOne(of: "summary") && shape.count(of: Self.keys) >= 1)
    }

    private static let keys = ["publishedAt", "upvotes", "ai_keywords", "ai_summary", "discussionId", "numComments"]

    func paper(_ object: JSONValue) -> Paper {
        guard let inner = object["paper"], inner.isObject else { return HuggingFacePaper(object).paper }
        var paper = HuggingFacePaper(inner).paper
        let outer = HuggingFacePaper(object).paper
        if paper.title.isEmpty { paper.title = outer.title }
        if paper.abstract == nil { paper.abstract = outer.abstract }
        if paper.year == nil { paper.year = outer.year }
        return paper
    }
}

/// One paper.
private struct HuggingFacePaper {
    private(set) var paper = Paper(title: "")

    init(_ object: JSONValue) {
        for (key, value) in object.members { read(key, value) }
    }

    private mutating func read(_ key: JSONKey, _ value: JSONValue) {
        switch key {
        case "id": paper.identifiers = value.string.flatMap { PaperID(scheme: .arxiv, parsing: $0) }.map { [$0] } ?? []
        case "title": paper.title = value.tex ?? ""
        case "summary": paper.abstract = AbstractText.meaningful(value.tex)
        case "authors": paper.authors = value.map { $0["name"]?.folded.map { Author(name: $0) } }
        case "publishedAt": paper.year = value.year
        // A program made them, not the authors.
        case "ai_keywords": paper.indexKeywords = value.map(\.folded)
        case "githubRepo", "projectPage": paper.urls.appendNew(value.folded)
        default: break
        }
    }
}
