/// A reader of XML, told by what its format calls records and by what makes papers of them.
protocol XMLPaperReader: PaperReader {
    associatedtype Builder: XMLRecordBuilder
    var vocabulary: XMLVocabulary { get }
}

extension XMLPaperReader {
    /// Behind the last end tag of a record.
    public func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        atEnd ? bytes.count : XMLCutter(bytes: bytes, vocabulary: vocabulary).lengthOfWholeRecords
    }

    /// Behind the next end tag of a record, or at the next start tag.
    public func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        XMLCutter(bytes: bytes, vocabulary: vocabulary).offsetOfNextRecord
    }

    /// The headers that stand above the next record, as they are written.
    public func context(after bytes: UnsafeRawBufferPointer, in context: RecordContext) -> RecordContext {
        guard !vocabulary.headers.isEmpty else { return context }
        return RecordContext(bytes: XMLCutter(bytes: bytes, vocabulary: vocabulary).headers(after: context.bytes))
    }

    /// A paper for each record that has a title or an identifier.
    public func parse(_ batch: RecordBatch) -> ParsedBatch {
        batch.withBytes { bytes in
            var builder = Builder()
            return withUnsafeMutablePointer(to: &builder) { builder in
                var parser = XMLBatchParser(vocabulary, builder, isLast: batch.isLast)
                return parser.parse(bytes, headers: batch.context.bytes)
            }
        }
    }
}

/// The beginning of a document: what its root element is.
struct XMLProlog {
    private let bytes: UnsafeRawBufferPointer
    private let name: Range<Int>

    /// Finds the root element behind declarations, comments and processing instructions; nothing where the bytes are no
    /// XML.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while true {
            while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
            guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "<") else { return nil }
            if let end = bytes.endOfHiddenMarkup(at: offset) {
                offset = end
            } else if bytes[offset + 1] == UInt8(ascii: "?") {
                guard let end = bytes.firstRange(of: "?>", in: offset..<bytes.count) else { return nil }
                offset = end + 2
            } else {
                break
            }
        }
        var end = offset + 1
        while end < bytes.count, !bytes[end].isSpace, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/") {
            end += 1
        }
        self.bytes = bytes
        name = (offset + 1)..<end
    }

    /// Whether the root has one of the names, whatever its prefix.
    func isRoot(_ names: StaticString...) -> Bool {
        let start = bytes.firstIndex(of: UInt8(ascii: ":"), in: name).map { $0 + 1 } ?? name.lowerBound
        return names.contains { bytes.hasPrefix($0, at: start) && start + $0.utf8CodeUnitCount == name.upperBound }
    }

    /// Whether a text stands somewhere behind the name of the root.
    func contains(_ text: StaticString) -> Bool {
        bytes.firstRange(of: text, in: name.upperBound..<bytes.count) != nil
    }
}
