/// Walks over the tags of a document and stops at those that a vocabulary names.
struct XMLScanner {
    /// A tag that matters.
    struct Tag {
        let role: XMLVocabulary.Role
        /// Whether it is `</name>`.
        let isEnd: Bool
        /// Whether it is `<name/>`.
        let isEmpty: Bool
        /// From the opening bracket to behind the closing one.
        let range: Range<Int>
    }

    let bytes: UnsafeRawBufferPointer
    let vocabulary: XMLVocabulary
    var offset = 0

    /// The next tag that matters, or nothing when there is none.
    mutating func next() -> Tag? {
        while let start = bytes.firstIndex(of: UInt8(ascii: "<"), in: offset..<bytes.count) {
            offset = start + 1
            guard offset < bytes.count else { return nil }
            switch bytes[offset] {
            case UInt8(ascii: "!"): offset = bytes.endOfHiddenMarkup(at: start) ?? offset
            case UInt8(ascii: "/"):
                if let tag = endTag(at: start) {
                    offset = tag.range.upperBound
                    return tag
                }
            default:
                if let tag = startTag(at: start) {
                    offset = tag.range.upperBound
                    return tag
                }
            }
        }
        return nil
    }

    /// `</name>`, with white space before the bracket or without.
    func endTag(at start: Int) -> Tag? {
        guard let (role, nameEnd) = vocabulary.role(in: bytes, at: start + 2) else { return nil }
        var end = nameEnd
        while end < bytes.count, bytes[end].isSpace { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
        return Tag(role: role, isEnd: true, isEmpty: false, range: start..<(end + 1))
    }

    /// `<name …>`; a tag that is not closed before the next begins is none.
    func startTag(at start: Int) -> Tag? {
        guard let (role, nameEnd) = vocabulary.role(in: bytes, at: start + 1) else { return nil }
        var end = nameEnd
        while end < bytes.count, bytes[end] != UInt8(ascii: ">") {
            guard bytes[end] != UInt8(ascii: "<") else { return nil }
            end += 1
        }
        guard end < bytes.count else { return nil }
        let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
        return Tag(role: role, isEnd: false, isEmpty: isEmpty, range: start..<(end + 1))
    }
}

/// What a document holds one after the other.
enum XMLItem: Equatable {
    /// A record from its start tag to its end tag; one that is not closed goes as far as the next begins.
    case record(Range<Int>, isClosed: Bool)
    /// A record whose end was known.
    case parsed(Range<Int>)
    /// The end tag of a record that has no beginning.
    case strayEnd(Range<Int>)
    /// A header: its start tag and what it says, and its position in the vocabulary.
    case header(Int, Range<Int>)
}

/// Puts the tags of a document together to records and headers.
struct XMLItems: Sequence, IteratorProtocol {
    private var scanner: XMLScanner
    private var waiting: XMLScanner.Tag?

    init(bytes: UnsafeRawBufferPointer, vocabulary: XMLVocabulary, from offset: Int = 0) {
        scanner = XMLScanner(bytes: bytes, vocabulary: vocabulary, offset: offset)
    }

    mutating func next() -> XMLItem? {
        next { _ in nil }
    }

    /// The next item; `endOfRecord` may know where the record ends whose start tag is at an offset.
    @inline(__always)
    mutating func next(_ endOfRecord: (Int) -> Int?) -> XMLItem? {
        while let tag = waiting ?? scanner.next() {
            waiting = nil
            switch tag.role {
            case .record where tag.isEnd: return .strayEnd(tag.range)
            case .record:
                guard let end = endOfRecord(tag.range.lowerBound) else { return record(from: tag) }
                scanner.offset = end
                return .parsed(tag.range.lowerBound..<end)
            case .header(let index) where !tag.isEnd: return .header(index, header(from: tag))
            default: break
            }
        }
        return nil
    }

    private mutating func record(from start: XMLScanner.Tag) -> XMLItem {
        if start.isEmpty { return .record(start.range, isClosed: true) }
        while let tag = scanner.next() {
            switch tag.role {
            case .record where tag.isEnd:
                return .record(start.range.lowerBound..<tag.range.upperBound, isClosed: true)
            case .headerEnd: continue
            case .header where tag.isEnd: continue
            default:
                // The end of what is passed over too: input may be cut behind it.
                waiting = tag
                return .record(start.range.lowerBound..<tag.range.lowerBound, isClosed: false)
            }
        }
        return .record(start.range.lowerBound..<scanner.bytes.count, isClosed: false)
    }

    /// The start tag; of the innermost header also what follows, as far as the element that ends headers does or as
    /// anything else begins.
    private mutating func header(from start: XMLScanner.Tag) -> Range<Int> {
        guard start.role == .header(scanner.vocabulary.headers.count - 1) else { return start.range }
        while let tag = scanner.next() {
            if tag.role == .headerEnd {
                if tag.isEnd { return start.range.lowerBound..<tag.range.upperBound }
                continue
            }
            waiting = tag
            break
        }
        return start.range
    }
}
