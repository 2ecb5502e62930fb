/// Reads PubMed's XML: articles and books, as its files and its programs give them.
public struct PubMedXMLReader: XMLPaperReader {
    typealias Builder = PubMedPaperBuilder

    /// A PubMed reader has no settings.
    public init() {}

    /// `pubmed-xml`
    public var name: String { "pubmed-xml" }
    /// What these files are.
    public var summary: String { "XML of PubMed: articles and books with MeSH headings and references" }

    let vocabulary = XMLVocabulary(records: ["PubmedArticle", "PubmedBookArticle"])

    /// Whether the root is a set of articles or books, or one of them.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        XMLProlog(head)?.isRoot(
            "PubmedArticleSet", "PubmedBookArticleSet", "PubmedArticle", "PubmedBookArticle") ?? false
    }
}
