/// Reads the ACL Anthology's own files: `collection`, `volume` and `paper` today, `volume` and `paper` until early 2019.
public struct ACLXMLReader: XMLPaperReader {
    typealias Builder = ACLPaperBuilder

    /// An Anthology reader has no settings.
    public init() {}

    /// `acl-xml`
    public var name: String { "acl-xml" }
    /// What these files are.
    public var summary: String { "XML of the ACL Anthology, as in its repository" }

    let vocabulary = XMLVocabulary(records: ["paper"], headers: ["collection", "volume"], headerEnd: "meta")

    /// Whether the root is a collection, or a volume of papers.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let prolog = XMLProlog(head), prolog.contains("id=") else { return false }
        return prolog.isRoot("collection") && prolog.contains("<volume")
            || prolog.isRoot("volume") && prolog.contains("<paper")
    }
}
