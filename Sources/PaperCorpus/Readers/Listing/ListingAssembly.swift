/// Puts paragraphs together to papers.
struct ListingAssembly {
    let bytes: UnsafeRawBufferPointer
    let isAtEnd: Bool
    private var result = ParsedBatch()
    private var title: ListingParagraph?
    private var body: [ListingParagraph] = []
    /// Short paragraphs since the last text: the last of them is the title of what follows.
    private var shorts: [ListingParagraph] = []
    private var authors: [Author] = []
    /// Whether a text was seen: what stands above the first is page furniture.
    private var hasText: Bool

    init(bytes: UnsafeRawBufferPointer, isAtTop: Bool, isAtEnd: Bool) {
        self.bytes = bytes
        hasText = !isAtTop
        self.isAtEnd = isAtEnd
    }

    mutating func add(_ paragraph: ListingParagraph) {
        switch paragraph.kind {
        case .furniture: break
        case .short:
            if hasText, shorts.isEmpty, ListingReader.continuesAbstract(paragraph, in: bytes) {
                addToBody(paragraph)
            } else {
                shorts.append(paragraph)
            }
        case .text: addText(paragraph)
        }
    }

    mutating func finish() -> ParsedBatch {
        if isAtEnd { addBrokenAbstract() }
        let rest = shorts
        shorts = []
        closePaper()
        for paragraph in rest { addTitleAlone(paragraph, breaksOff: isAtEnd && paragraph.line == rest.last?.line) }
        return result
    }

    /// The last paragraph of the input is short, yet no title stands in lower case below a title: an abstract that the
    /// listing breaks off in.
    private mutating func addBrokenAbstract() {
        guard shorts.count >= 2, let fragment = shorts.last,
            ListingReader.looksLikeTitle(shorts[shorts.count - 2], in: bytes),
            !ListingParagraph.isTitleCase(fragment.range, in: bytes)
        else { return }
        shorts.removeLast()
        addText(fragment)
        let line = title?.line ?? fragment.line
        closePaper()
        result.diagnostics.append(.breaksOffInAbstract(line: line + 1))
    }

    private mutating func addText(_ paragraph: ListingParagraph) {
        defer { hasText = true }
        guard var heading = shorts.popLast() else {
            addToBody(paragraph)
            return
        }
        var names: [Author] = []
        if let above = shorts.last, let found = ListingAuthors.parse(bytes[heading.range]) {
            names = found
            heading = above
            shorts.removeLast()
        }
        closePaper()
        for other in shorts { addTitleAlone(other, breaksOff: false) }
        shorts.removeAll(keepingCapacity: true)
        title = heading
        authors = names
        body.append(paragraph)
    }

    /// A text without a short paragraph above it belongs to the paper before, or to none.
    private mutating func addToBody(_ paragraph: ListingParagraph) {
        guard title == nil else {
            body.append(paragraph)
            return
        }
        result.skippedRecords += 1
        result.diagnostics.append(.abstractWithoutTitle(line: paragraph.line + 1))
    }

    private mutating func closePaper() {
        guard let heading = title else { return }
        title = nil
        let name = text(of: heading)
        var abstract = ""
        for paragraph in body {
            let part = text(of: paragraph)
            if abstract.isEmpty { abstract = part } else if !part.isEmpty { abstract += "\n\n" + part }
        }
        body.removeAll(keepingCapacity: true)
        append(Paper(title: name, abstract: abstract.isEmpty ? nil : abstract, authors: authors), line: heading.line)
    }

    /// A title that no abstract follows. Above the first text it is page furniture.
    private mutating func addTitleAlone(_ paragraph: ListingParagraph, breaksOff: Bool) {
        guard hasText || breaksOff, ListingReader.looksLikeTitle(paragraph, in: bytes) else { return }
        let name = text(of: paragraph)
        guard !name.isEmpty else { return }
        append(Paper(title: name), line: paragraph.line)
        result.diagnostics.append(
            breaksOff ? .breaksOff(line: paragraph.line + 1) : .titleWithoutAbstract(line: paragraph.line + 1))
    }

    private mutating func append(_ paper: Paper, line: Int) {
        guard !paper.title.isEmpty else {
            result.skippedRecords += 1
            result.diagnostics.append(.emptyRecord(line: line + 1))
            return
        }
        var paper = paper
        paper.origin = RecordOrigin(record: result.papers.count + result.skippedRecords + 1, line: line + 1)
        result.papers.append(paper)
    }

    private mutating func text(of paragraph: ListingParagraph) -> String {
        let raw = UnsafeRawBufferPointer(rebasing: bytes[paragraph.range])
        let (text, malformed) = TeXText.plain(raw)
        if let malformed {
            let lines = UnsafeRawBufferPointer(rebasing: raw[..<malformed]).lineFeedCount
            result.diagnostics.append(.invalidUTF8(line: paragraph.line + lines + 1))
        }
        return text
    }
}

extension Diagnostic {
    static func abstractWithoutTitle(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "abstract-without-title",
            "a text without a title above it was skipped; put its title before it, with a blank line between",
            line: line)
    }

    static func titleWithoutAbstract(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "title-without-abstract",
            "a title without an abstract below it; the paper is kept with its title alone", line: line)
    }

    static func breaksOff(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "listing-breaks-off",
            "the listing ends behind a title; the paper is kept with its title alone, "
                + "copy the rest of the page to have its abstract",
            line: line)
    }

    static func breaksOffInAbstract(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "listing-breaks-off",
            "the listing ends in the abstract of this paper, which is kept as it is; "
                + "copy the rest of the page to have all of it",
            line: line)
    }
}
