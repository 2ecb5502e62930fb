/// Parses the records of a batch one after the other, each by itself: what is wrong with one does not touch the next.
struct XMLBatchParser<Builder: XMLRecordBuilder> {
    private let vocabulary: XMLVocabulary
    private let isLast: Bool
    private let names: XMLNames
    private let builder: UnsafeMutablePointer<Builder>
    private let handler: XMLHandler
    /// libxml2, for what is not plain; most batches have nothing of that.
    private var parser: XMLPushParser?
    private var result = ParsedBatch()
    /// How many line feeds lie before `place` in the batch.
    private var linesBefore = 0
    private var place = 0

    /// - Parameter builder: must outlive the parser.
    init(_ vocabulary: XMLVocabulary, _ builder: UnsafeMutablePointer<Builder>, isLast: Bool) {
        self.vocabulary = vocabulary
        self.isLast = isLast
        self.builder = builder
        names = XMLNames(of: Builder.self, vocabulary)
        handler = XMLHandler(builder, names)
    }

    /// The papers of a batch in the context of the headers before it.
    mutating func parse(_ bytes: UnsafeRawBufferPointer, headers: [UInt8]) -> ParsedBatch {
        headers.withUnsafeBytes { before in
            for case .header(let index, let range) in XMLItems(bytes: before, vocabulary: vocabulary) {
                _ = add(header: index, UnsafeRawBufferPointer(rebasing: before[range]))
            }
        }
        let plain = XMLPlainParser(bytes, names, builder)
        var items = XMLItems(bytes: bytes, vocabulary: vocabulary)
        while let item = items.next({ parsePlain(recordAt: $0, plain) }) {
            switch item {
            case .parsed(let range): take(line: line(at: range.lowerBound, in: bytes), isTruncated: false)
            case .record(let range, let isClosed): add(record: range, of: bytes, isClosed: isClosed)
            case .strayEnd(let range): skip(.recordWithoutStart(line: line(at: range.lowerBound, in: bytes)))
            case .header(let index, let range):
                let failure = add(header: index, UnsafeRawBufferPointer(rebasing: bytes[range]))
                guard let failure else { continue }
                let line = line(at: range.lowerBound, in: bytes) + failure.line
                result.diagnostics.append(.malformedXML(line: line, failure.reason, "header"))
            }
        }
        result.lineCount = line(at: bytes.count, in: bytes) - 1
        // A batch may end within a line; the next then begins in it.
        if isLast, let last = bytes.last, last != .lineFeed { result.lineCount += 1 }
        return result
    }

    // MARK: Records

    private func parsePlain(recordAt start: Int, _ plain: XMLPlainParser<Builder>) -> Int? {
        if let end = plain.parseRecord(at: start) { return end }
        _ = builder.pointee.takePaper()
        return nil
    }

    private mutating func add(record range: Range<Int>, of bytes: UnsafeRawBufferPointer, isClosed: Bool) {
        let line = line(at: range.lowerBound, in: bytes)
        let record = UnsafeRawBufferPointer(rebasing: bytes[range])
        let isTruncated = !isClosed && isLast && range.upperBound == bytes.count
        guard isClosed || isTruncated else {
            skip(.recordWithoutEnd(line: line))
            return
        }
        if let failure = feedMending(record, line: line, isClosed: isClosed) {
            skip(.malformedXML(line: line + failure.line, failure.reason, "record"))
            return
        }
        take(line: line, isTruncated: isTruncated)
        if isTruncated { restart() }
    }

    private mutating func take(line: Int, isTruncated: Bool) {
        guard var paper = builder.pointee.takePaper() else { return }
        guard !paper.title.isEmpty || !paper.identifiers.isEmpty else {
            skip(.emptyRecord(line: line))
            return
        }
        if isTruncated { result.diagnostics.append(.truncatedRecord(line: line)) }
        paper.origin.record = result.papers.count + result.skippedRecords + 1
        paper.origin.line = line
        result.papers.append(consume paper)
    }

    /// A header is closed where it ends, so that it stands by itself like a record.
    private mutating func add(header index: Int, _ header: UnsafeRawBufferPointer) -> Failure? {
        let isEmpty = header.count > 1 && header[header.count - 2] == UInt8(ascii: "/")
        let closed = Array(header) + (isEmpty ? [] : Array("</\(vocabulary.headers[index])>".utf8))
        return closed.withUnsafeBytes { closed in
            if parsePlain(recordAt: 0, XMLPlainParser(closed, names, builder)) == closed.count { return nil }
            let failure = feed(closed, isClosed: true)
            // Whatever was heard before the damage, batches that begin behind it must know the same.
            if failure != nil { builder.pointee.forget(header: index) }
            return failure
        }
    }

    /// Feeds a record; where it is no UTF-8, which libxml2 does not take, says so and feeds what it must be.
    private mutating func feedMending(_ record: UnsafeRawBufferPointer, line: Int, isClosed: Bool) -> Failure? {
        guard let failure = feed(record, isClosed: isClosed) else { return nil }
        let (mended, malformed) = DecodedText.mending(record)
        guard let malformed else { return failure }
        result.diagnostics.append(.invalidUTF8(line: line + lineFeeds(in: record[..<malformed])))
        return mended.withUnsafeBytes { feed($0, isClosed: isClosed) }
    }

    // MARK: Parsing

    /// What is wrong, and in which line of what was fed, from 0.
    private typealias Failure = (reason: String, line: Int)

    /// Parses a piece that stands by itself. When something is wrong with it, a new parser takes over behind it.
    private mutating func feed(_ bytes: UnsafeRawBufferPointer, isClosed: Bool) -> Failure? {
        let parser = parser ?? XMLPushParser(handler)
        self.parser = parser
        let start = parser.line
        handler.hasOpened = false
        // A parser that has not heard of a start tag still waits for its end, and would take it from what follows.
        if parser.parse(bytes), !isClosed || (handler.depth == 0 && handler.hasOpened) { return nil }
        let failure = parser.failure
        let line = min(max(0, failure.line - start), bytes.lineFeedCount)
        restart()
        return (failure.reason, line)
    }

    private mutating func restart() {
        handler.reset()
        _ = builder.pointee.takePaper()
        parser = nil
    }

    // MARK: Lines and reports

    private mutating func line(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        linesBefore += lineFeeds(in: bytes[place..<offset])
        place = offset
        return linesBefore + 1
    }

    private func lineFeeds(in bytes: Slice<UnsafeRawBufferPointer>) -> Int {
        UnsafeRawBufferPointer(rebasing: bytes).lineFeedCount
    }

    private mutating func skip(_ diagnostic: Diagnostic) {
        result.diagnostics.append(diagnostic)
        result.skippedRecords += 1
    }
}

extension Diagnostic {
    static func malformedXML(line: Int, _ reason: String, _ what: String) -> Diagnostic {
        Diagnostic(
            .warning, "malformed-xml", "the \(what) is no well-formed XML (\(reason)); it was skipped, export it again",
            line: line)
    }

    static func recordWithoutEnd(line: Int) -> Diagnostic {
        malformedXML(line: line, "the next begins before its end tag", "record")
    }

    static func recordWithoutStart(line: Int) -> Diagnostic {
        malformedXML(line: line, "its end tag has no start tag", "record")
    }
}
