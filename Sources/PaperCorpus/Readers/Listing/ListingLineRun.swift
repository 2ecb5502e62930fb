/// Lines that follow each other without a blank one, on their way to be one paragraph, or a title and its text.
struct ListingLineRun {
    private var range = 0..<0
    private var line = 0
    /// The first lines: where the lines are wrapped, the title is among them.
    private var head: [Range<Int>] = []

    private static let headLength = 4

    var isEmpty: Bool { range.isEmpty }

    /// Adds a line. A long one below a title begins a paragraph of its own.
    mutating func add(
        _ content: Range<Int>, line number: Int, in bytes: UnsafeRawBufferPointer, into found: inout [ListingParagraph]
    ) {
        if !isEmpty, isTitle(above: content, in: bytes) { append(range, line: line, in: bytes, to: &found) }
        if isEmpty {
            range = content
            line = number
        } else {
            range = range.lowerBound..<content.upperBound
        }
        if head.count < Self.headLength { head.append(content) }
    }

    /// Ends the run.
    mutating func close(in bytes: UnsafeRawBufferPointer, into found: inout [ListingParagraph]) {
        guard !isEmpty else { return }
        if let count = wrappedTitleLength(in: bytes) {
            let (text, first) = (head[count].lowerBound..<range.upperBound, line)
            append(range.lowerBound..<head[count - 1].upperBound, line: first, in: bytes, to: &found)
            append(text, line: first + count, in: bytes, to: &found)
        } else {
            append(range, line: line, in: bytes, to: &found)
        }
    }

    /// Gives the run out as it is: more lines may follow.
    mutating func leaveOpen(in bytes: UnsafeRawBufferPointer, into found: inout [ListingParagraph]) {
        append(range, line: line, in: bytes, to: &found)
        found[found.count - 1].isOpen = true
    }

    private mutating func append(
        _ part: Range<Int>, line number: Int, in bytes: UnsafeRawBufferPointer, to found: inout [ListingParagraph]
    ) {
        found.append(
            ListingParagraph(range: part, line: number, kind: ListingParagraph.kind(of: part, in: bytes)))
        range = 0..<0
        head.removeAll(keepingCapacity: true)
    }

    /// Whether the lines so far are the title of a long line that follows without a blank one between.
    private func isTitle(above next: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        next.count >= ListingParagraph.longestTitle && range.count < ListingParagraph.longestTitle
            && ListingParagraph.kind(of: range, in: bytes) == .short
    }

    /// How many of the first lines are a title over wrapped text: the line ends early, for the first word of the next
    /// would have found room on it, and it does not end like a sentence.
    private func wrappedTitleLength(in bytes: UnsafeRawBufferPointer) -> Int? {
        guard head.count >= 3, head[0].count < ListingParagraph.longestTitle else { return nil }
        return (1..<(head.count - 1)).first { count in
            let next = head[count]
            let word = bytes[next].prefix { !$0.isSpace }.count
            let title = ListingParagraph(range: range.lowerBound..<head[count - 1].upperBound, line: line, kind: .short)
            return head[count - 1].count + 1 + word <= next.count
                && range.upperBound - next.lowerBound >= ListingParagraph.longestTitle
                && ListingParagraph.kind(of: title.range, in: bytes) == .short
                && ListingReader.looksLikeTitle(title, in: bytes)
        }
    }
}
