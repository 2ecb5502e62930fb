/// Puts paragraphs together to papers.
struct ListingAssembly {
    let bytes: UnsafeRawBufferPointer
    let isAtTop: Bool
    let isAtEnd: Bool
    private var result = ParsedBatch()
    private var title: ListingParagraph?
    private var body: [ListingParagraph] = []
    /// Short paragraphs since the last text: the last of them is the title of what follows.
    private var shorts: [ListingParagraph] = []

    init(bytes: UnsafeRawBufferPointer, isAtTop: Bool, isAtEnd: Bool) {
        self.bytes = bytes
        self.isAtTop = isAtTop
        self.isAtEnd = isAtEnd
    }

    mutating func add(_ paragraph: ListingParagraph) {
        switch paragraph.kind {
        case .furniture: break
        case .short:
            if title != nil, shorts.isEmpty, ListingReader.continuesAbstract(paragraph, in: bytes) {
                body.append(paragraph)
            } else {
                shorts.append(paragraph)
            }
        case .text: addText(paragraph)
        }
    }

    mutating func finish() -> ParsedBatch {
        let rest = shorts
        shorts = []
        closePaper()
        for paragraph in rest { addTitleAlone(paragraph, breaksOff: isAtEnd && paragraph.line == rest.last?.line) }
        return result
    }

    private mutating func addText(_ paragraph: ListingParagraph) {
        guard var heading = shorts.popLast() else {
            if title == nil {
                result.skippedRecords += 1
                result.diagnostics.append(.abstractWithoutTitle(line: paragraph.line + 1))
            } else {
                body.append(paragraph)
            }
            return
        }
        var authors: [Author] = []
        if let above = shorts.last, let names = ListingAuthors.parse(bytes[heading.range]) {
            authors = names
            heading = above
            shorts.removeLast()
        }
        closePaper()
        for other in shorts { addTitleAlone(other, breaksOff: false) }
        shorts = []
        title = heading
        pendingAuthors = authors
        body = [paragraph]
    }

    private var pendingAuthors: [Author] = []

    private mutating func closePaper() {
        guard let heading = title else { return }
        let name = text(of: heading)
        let abstract = body.map { text(of: $0) }.joined(separator: "\n\n")
        append(Paper(title: name, abstract: abstract, authors: pendingAuthors), line: heading.line)
        title = nil
        body = []
    }

    /// A title that no abstract follows. Above the first paper it is page furniture.
    private mutating func addTitleAlone(_ paragraph: ListingParagraph, breaksOff: Bool) {
        guard !(isAtTop && result.papers.isEmpty) || breaksOff, ListingReader.looksLikeTitle(paragraph, in: bytes)
        else { return }
        append(Paper(title: text(of: paragraph)), line: paragraph.line)
        result.diagnostics.append(
            breaksOff ? .breaksOff(line: paragraph.line + 1) : .titleWithoutAbstract(line: paragraph.line + 1))
    }

    private mutating func append(_ paper: Paper, line: Int) {
        var paper = paper
        paper.origin = RecordOrigin(record: result.papers.count + result.skippedRecords + 1, line: line + 1)
        result.papers.append(paper)
    }

    private mutating func text(of paragraph: ListingParagraph) -> String {
        let raw = UnsafeRawBufferPointer(rebasing: bytes[paragraph.range])
        let decoded = DecodedText.decode(raw)
        if let malformed = decoded.firstMalformed {
            let lines = UnsafeRawBufferPointer(rebasing: raw[..<malformed]).lineFeedCount
            result.diagnostics.append(.invalidUTF8(line: paragraph.line + lines + 1))
        }
        return TeXText.plain(decoded.text)
    }
}

/// Reads a line of names between title and abstract.
enum ListingAuthors {
    /// The authors, or nothing where the line is not a list of at least two names.
    static func parse(_ bytes: Slice<UnsafeRawBufferPointer>) -> [Author]? {
        let line = String(decoding: bytes, as: UTF8.self)
        guard !line.contains(":") else { return nil }
        let names = line.split(whereSeparator: { $0 == "," || $0 == ";" })
            .flatMap { String($0).components(separatedByWord: "and") }
            .map { $0.trimmingASCIIWhitespace() }
            .filter { !$0.isEmpty }
        guard names.count >= 2, names.allSatisfy(isName) else { return nil }
        return names.map(Author.init)
    }

    /// Two to five words, each a capitalised one, an initial or a particle.
    private static func isName(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard (2...5).contains(words.count) else { return false }
        return words.allSatisfy { word in
            particles.contains(String(word))
                || word.unicodeScalars.first.map(\.properties.isUppercase) == true
                    && word.unicodeScalars.allSatisfy { !$0.isDecimal && $0 != ":" }
        }
    }

    private static let particles: Set<String> = [
        "de", "van", "von", "der", "den", "la", "del", "di", "da", "dos", "bin", "al", "el", "ter", "le",
    ]
}

extension String {
    fileprivate func components(separatedByWord word: String) -> [String] {
        var parts: [[Substring]] = [[]]
        for piece in split(separator: " ") {
            if piece == word { parts.append([]) } else { parts[parts.count - 1].append(piece) }
        }
        return parts.map { $0.joined(separator: " ") }
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
}
