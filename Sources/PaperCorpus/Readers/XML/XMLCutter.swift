/// Cuts a document behind records, without parsing it.
struct XMLCutter {
    let bytes: UnsafeRawBufferPointer
    let vocabulary: XMLVocabulary

    /// How many bytes are whole records. Where none is whole, what stands before the first counts for itself, so that a
    /// record too large does not take it along.
    var lengthOfWholeRecords: Int {
        let hidden = bytes.hiddenMarkup
        return lastCut(outside: hidden) ?? lengthBeforeFirstRecord
    }

    /// Where a record begins again behind the middle of one.
    var offsetOfNextRecord: Int? {
        var scanner = XMLScanner(bytes: bytes, vocabulary: vocabulary)
        while let tag = scanner.next() {
            guard tag.role == .record || tag.role == .passedOver else { continue }
            return tag.isEnd ? endOfLine(behind: tag.range.upperBound) ?? bytes.count : tag.range.lowerBound
        }
        return nil
    }

    /// The headers that hold behind the bytes, as they are written; `before` are those that held already.
    func headers(after before: [UInt8]) -> [UInt8] {
        guard !vocabulary.headers.isEmpty else { return before }
        var held: [[UInt8]]?
        var outer = -1
        for (index, start) in lastHeaderStarts.enumerated() {
            guard let start, start > outer else { continue }
            outer = start
            var items = XMLItems(bytes: bytes, vocabulary: vocabulary, from: start)
            guard case .header(index, let range) = items.next() else { continue }
            if held == nil { held = Self.split(before, vocabulary) }
            held?[index] = Array(bytes[range])
            for inner in (index + 1)..<vocabulary.headers.count { held?[inner] = [] }
        }
        return held.map { $0.flatMap(\.self) } ?? before
    }

    private static func split(_ before: [UInt8], _ vocabulary: XMLVocabulary) -> [[UInt8]] {
        var held = [[UInt8]](repeating: [], count: vocabulary.headers.count)
        before.withUnsafeBytes { bytes in
            for case .header(let index, let range) in XMLItems(bytes: bytes, vocabulary: vocabulary) {
                held[index] = Array(bytes[range])
            }
        }
        return held
    }

    private var lastHeaderStarts: [Int?] {
        let scanner = XMLScanner(bytes: bytes, vocabulary: vocabulary)
        var last = [Int?](repeating: nil, count: vocabulary.headers.count)
        bytes.forEachStartTag(vocabulary.headers, outside: bytes.hiddenMarkup) { index, start in
            if scanner.startTag(at: start) != nil { last[index] = start }
        }
        return last
    }

    // MARK: Cuts

    /// Behind the last end tag of a record behind which a line ends or something else follows: as long as only spaces
    /// do, the cut might have to move to the end of the line.
    private func lastCut(outside hidden: [Range<Int>]) -> Int? {
        let scanner = XMLScanner(bytes: bytes, vocabulary: vocabulary)
        var hidden = hidden
        var position = bytes.count - 1
        while position > 0 {
            position -= 1
            if let range = hidden.last, position < range.upperBound {
                position = range.lowerBound
                hidden.removeLast()
                continue
            }
            guard bytes[position] == UInt8(ascii: "<"), bytes[position + 1] == UInt8(ascii: "/"),
                let tag = scanner.endTag(at: position), tag.role == .record || tag.role == .passedOver,
                let cut = endOfLine(behind: tag.range.upperBound)
            else { continue }
            return cut
        }
        return nil
    }

    private func endOfLine(behind start: Int) -> Int? {
        var end = start
        while end < bytes.count, bytes[end].isSpace {
            if bytes[end] == .lineFeed { return end + 1 }
            end += 1
        }
        return end < bytes.count ? start : nil
    }

    private var lengthBeforeFirstRecord: Int {
        var scanner = XMLScanner(bytes: bytes, vocabulary: vocabulary)
        while let tag = scanner.next() {
            guard tag.role == .record || tag.role == .passedOver, !tag.isEnd else { continue }
            let start = tag.range.lowerBound
            return bytes[..<start].allSatisfy(\.isSpace) ? 0 : start
        }
        return 0
    }
}
