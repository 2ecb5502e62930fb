/// Reads BibTeX and BibLaTeX, and what reference managers, Scopus and Web of Science export under that name.
///
/// Macros count from where they are defined. Entries inherit through `crossref` and `xdata` from parents behind them
/// (BibTeX's rule) within four megabytes, and from `@xdata`, `@proceedings`, `@collection` and other containers that
/// stand anywhere before them, as long as these and the macros fit in a quarter of a megabyte.
public struct BibTeXReader: PaperReader {
    /// A BibTeX reader has no settings.
    public init() {}

    /// `bibtex`
    public var name: String { "bibtex" }
    /// What these files are.
    public var summary: String { "BibTeX and BibLaTeX, as from reference managers, Scopus or Web of Science (.bib)" }

    /// Whether an entry or a macro begins a line.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        guard let first = head.first(where: { !$0.isSpace }), !"{[<".utf8.contains(first) else {
            return false
        }
        while let place = BibTeXBoundaries(bytes: head).candidate(from: offset) {
            if place.isCertain { return true }
            offset = place.offset + 1
        }
        return false
    }

    /// Up to the last line between two items where no entry waits for its parent.
    public func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        atEnd ? bytes.count : BibTeXBoundaries(bytes: bytes).last
    }

    /// The next line that begins an entry.
    public func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        BibTeXBoundaries(bytes: bytes).firstBehindEntry
    }

    /// The macros and containers so far.
    public func context(after bytes: UnsafeRawBufferPointer, in context: RecordContext) -> RecordContext {
        var shared = BibTeXShared(context)
        return shared.mayGrow(by: bytes) ? shared.adding(bytes) : context
    }

    /// A paper for each entry.
    public func parse(_ batch: RecordBatch) -> ParsedBatch {
        batch.withBytes { bytes in
            var scanner = BibTeXScanner(bytes: bytes, atEnd: true, keepsGroups: true)
            var assembly = BibTeXAssembly(bytes: bytes, context: batch.context, isAtEnd: batch.isLast)
            while let item = scanner.next() { assembly.add(item) }
            return assembly.finish()
        }
    }
}
