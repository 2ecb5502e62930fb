/// Reads one bibliographic format. To add a format, write a conforming type in `Readers/` and name it in
/// `PaperReaders.all`; detection, help, tables and the contract tests follow.
public protocol PaperReader: Sendable {
    /// The name on the command line, in lower case.
    var name: String { get }
    /// One line for people: what these files are.
    var summary: String { get }

    /// Whether the first bytes of an input (up to 64 KiB) are this format.
    func recognizes(_ head: UnsafeRawBufferPointer) -> Bool

    /// How many of the bytes, which begin at a record, are whole records; 0 where the first is not whole yet.
    ///
    /// Reading the bytes up to there and the bytes from there apart, the second in the context that the first leave,
    /// must give what reading them together gives.
    func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int

    /// Where, behind a record of which only the middle was kept, a record begins again; nothing where none does.
    func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int?

    /// What of the bytes, which stood in `context`, the records behind them depend on. Formats whose records depend on
    /// nothing outside themselves leave this out.
    func context(after bytes: UnsafeRawBufferPointer, in context: RecordContext) -> RecordContext

    /// The records of a batch. A bad one becomes a diagnostic and the next is read; no input traps.
    func parse(_ batch: RecordBatch) -> ParsedBatch
}

extension PaperReader {
    /// Nothing changes.
    public func context(after bytes: UnsafeRawBufferPointer, in context: RecordContext) -> RecordContext { context }
}

/// What records depend on that stands before them in the input: the header of a table, the open elements of an XML
/// document, the macros of a BibTeX file. Empty at the start of an input.
public struct RecordContext: Sendable, Hashable {
    /// The bytes that matter, in whatever form the reader likes.
    var bytes: [UInt8] = []
    /// Where in the bytes their parts begin, for readers that look some of them up.
    var places: [Int] = []

    /// Whether nothing stands before.
    var isEmpty: Bool { bytes.isEmpty }
}

/// The formats that can be read.
public enum PaperReaders {
    /// Every reader; detection asks them in this order.
    public static let all: [any PaperReader] = [
        WebOfScienceReader(), WebOfScienceTabReader(), NBIBReader(), RISReader(), ACLXMLReader(), PubMedXMLReader(),
        DBLPXMLReader(), ArXivAtomReader(), EndNoteXMLReader(), LensCSVReader(), IEEECSVReader(), SpringerCSVReader(),
        OpenAlexCSVReader(), ScopusCSVReader(), OpenAlexReader(), CrossrefReader(), SemanticScholarReader(),
        ArXivReader(), HuggingFaceReader(), BibTeXReader(), JSONLinesReader(), ListingReader(),
    ]

    /// The reader with a name.
    public static func named(_ name: String) -> (any PaperReader)? {
        all.first { $0.name == name }
    }

    /// The reader that recognises the first bytes of an input.
    static func recognizing(_ head: UnsafeRawBufferPointer) -> (any PaperReader)? {
        all.first { $0.recognizes(head) }
    }
}
