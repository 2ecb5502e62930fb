/// Parses the records of one batch of a tagged format.
struct TaggedParser<Syntax: TaggedSyntax> {
    private let bytes: UnsafeRawBufferPointer
    private let isAtEnd: Bool
    private var result = ParsedBatch()
    private var fields: [TaggedField] = []
    private var open: (line: Int, start: Int)?

    /// The records of a batch.
    static func parse(_ batch: RecordBatch) -> ParsedBatch {
        batch.withBytes { bytes in
            var parser = TaggedParser(bytes: bytes, isAtEnd: batch.isLast)
            parser.readLines()
            return parser.result
        }
    }

    private init(bytes: UnsafeRawBufferPointer, isAtEnd: Bool) {
        self.bytes = bytes
        self.isAtEnd = isAtEnd
        fields.reserveCapacity(128)
    }

    private mutating func readLines() {
        var start = 0
        while start < bytes.count {
            let feed = bytes.nextLineFeed(from: start)
            let end = feed ?? bytes.count
            result.lineCount += 1
            read(start..<end, isWhole: feed != nil)
            start = end + 1
        }
        guard let open else { return }
        close(at: bytes.count)
        if isAtEnd, Syntax.endTag != nil, result.papers.last?.origin.line == open.line {
            result.diagnostics.append(.truncatedRecord(line: open.line))
        }
    }

    /// A line goes to the record that is open. Between records there may be anything.
    private mutating func read(_ line: Range<Int>, isWhole: Bool) {
        let start = bytes.behindByteOrderMark(at: line.lowerBound)
        guard let (tag, value) = Syntax.tag(at: start, in: bytes), value <= line.upperBound else {
            guard open != nil, isWhole || Syntax.endTag == nil, !fields.isEmpty else { return }
            fields[fields.count - 1].value = fields[fields.count - 1].value.lowerBound..<line.upperBound
            return
        }
        if Syntax.beginsRecord(at: start, in: bytes) || (open == nil && Syntax.beginsWithAnyTag) {
            if open != nil { close(at: line.lowerBound) }
            open = (result.lineCount, line.lowerBound)
        }
        guard open != nil else { return }
        if tag == Syntax.endTag {
            close(at: line.upperBound)
        } else if isWhole || Syntax.endTag == nil {
            fields.append(TaggedField(tag: tag, value: value..<line.upperBound))
        }
    }

    /// Makes a paper of the fields of the open record, which ends at `end`.
    private mutating func close(at end: Int) {
        guard let (line, start) = open else { return }
        open = nil
        let text = FieldText(bytes: bytes)
        let paper: Paper
        if let malformed = text.firstMalformed(in: start..<end) {
            let lines = UnsafeRawBufferPointer(rebasing: bytes[start..<malformed]).lineFeedCount
            result.diagnostics.append(.invalidUTF8(line: line + lines))
            paper = mendedPaper
        } else {
            paper = Syntax.paper(of: TaggedRecord(text: text, fields: fields))
        }
        fields.removeAll(keepingCapacity: true)
        result.addTagged(paper, line: line)
    }

    /// The paper of fields that are not all UTF-8.
    private var mendedPaper: Paper {
        var mended: [UInt8] = []
        var moved: [TaggedField] = []
        for field in fields {
            let start = mended.count
            mended += DecodedText.mending(UnsafeRawBufferPointer(rebasing: bytes[field.value])).bytes
            moved.append(TaggedField(tag: field.tag, value: start..<mended.count))
        }
        return mended.withUnsafeBytes {
            Syntax.paper(of: TaggedRecord(text: FieldText(bytes: $0), fields: moved))
        }
    }
}

extension ParsedBatch {
    /// Adds the paper whose record begins on a line, or says that there is nothing in it.
    mutating func addTagged(_ paper: consuming Paper, line: Int) {
        guard !paper.title.isEmpty || !paper.identifiers.isEmpty else {
            diagnostics.append(.emptyRecord(line: line))
            skippedRecords += 1
            return
        }
        paper.origin = RecordOrigin(record: papers.count + skippedRecords + 1, line: line)
        papers.append(paper)
    }
}
