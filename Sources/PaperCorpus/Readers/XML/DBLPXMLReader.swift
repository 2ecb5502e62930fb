/// Reads DBLP: its dump, the pages of persons, and the answers of its search.
public struct DBLPXMLReader: XMLPaperReader {
    typealias Builder = DBLPPaperBuilder

    /// A DBLP reader has no settings.
    public init() {}

    /// `dblp-xml`
    public var name: String { "dblp-xml" }
    /// What these files are.
    public var summary: String { "XML of DBLP: the dump, a person's page, or what its search answers" }

    /// Home pages, persons and volumes of proceedings are no papers.
    let vocabulary = XMLVocabulary(
        records: ["article", "inproceedings", "incollection", "book", "phdthesis", "mastersthesis", "data", "hit"],
        passedOver: ["www", "person", "proceedings"])

    /// Whether the root is one of DBLP's.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let prolog = XMLProlog(head) else { return false }
        return prolog.isRoot("dblp", "dblpperson")
            || prolog.isRoot("result") && prolog.contains("<hits") && prolog.contains("dblp")
    }
}
