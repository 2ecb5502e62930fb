// A record that the input ends in.
extension JSONRepair {
    /// The text up to its last whole member or element, with the brackets closed that are open there; nothing where it
    /// has none.
    static func closing(_ text: [UInt8]) -> [UInt8]? {
        text.withUnsafeBytes { bytes in
            var cut = CutOffText(text: JSONText(bytes: bytes))
            guard let end = cut.lastWhole() else { return nil }
            return Array(bytes[..<end.offset]) + cut.closers(end.depth)
        }
    }
}

/// Looks in a text that breaks off for the last place where it could have been closed.
private struct CutOffText {
    let text: JSONText
    private var open: [UInt8] = []
    private var whole: (offset: Int, depth: Int)?
    /// Whether the next string in an object is a value.
    private var isBehindColon = false

    /// What the parser takes at most.
    private static let deepest = 1000

    init(text: JSONText) {
        self.text = text
    }

    /// The end of the last whole value, and how many brackets are open there.
    mutating func lastWhole() -> (offset: Int, depth: Int)? {
        var position = 0
        while let start = text.significant(from: position, skipping: .comma) {
            switch text[start] {
            case .openBrace, .openBracket:
                guard open.count < Self.deepest else { return whole }
                open.append(text[start])
                isBehindColon = false
                position = start + 1
            case .closeBrace, .closeBracket:
                guard open.popLast() != nil else { return whole }
                position = start + 1
                ends(at: position)
            case .colon:
                isBehindColon = true
                position = start + 1
            case .quote:
                guard case .ends(let end) = text.extent(from: start) else { return whole }
                position = end
                if isBehindColon || open.last == .openBracket { ends(at: end) }
            default:
                // A number or a word is whole where something follows it.
                guard case .ends(let end) = text.word(from: start) else { return whole }
                position = end
                ends(at: end)
            }
        }
        return whole
    }

    private mutating func ends(at offset: Int) {
        whole = (offset, open.count)
        isBehindColon = false
    }

    /// The brackets that close the outer `depth` ones.
    func closers(_ depth: Int) -> [UInt8] {
        open.prefix(depth).reversed().map { $0 == .openBrace ? .closeBrace : .closeBracket }
    }
}

extension JSONText {
    fileprivate func word(from start: Int) -> Extent {
        var end = start + 1
        while end < count, self[end].isWord || self[end] == UInt8(ascii: ".") || self[end] == UInt8(ascii: "-") {
            end += 1
        }
        return end < count ? .ends(end) : .open
    }
}
