/// Reads EndNote's XML, which many reference managers write.
public struct EndNoteXMLReader: XMLPaperReader {
    typealias Builder = EndNotePaperBuilder

    /// An EndNote reader has no settings.
    public init() {}

    /// `endnote-xml`
    public var name: String { "endnote-xml" }
    /// What these files are.
    public var summary: String { "XML of EndNote and of the reference managers that write it" }

    let vocabulary = XMLVocabulary(records: ["record"])

    /// Whether records stand in the root that EndNote calls `xml`, or in one that is left of it.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let prolog = XMLProlog(head) else { return false }
        return prolog.isRoot("xml") && prolog.contains("<records")
            || prolog.isRoot("records") && prolog.contains("<ref-type")
    }
}
