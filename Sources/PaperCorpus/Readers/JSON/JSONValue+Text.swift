// Values as readers want them.
extension JSONValue {
    /// What `body` makes of the elements of an array; anything else but null is a list of one.
    func map<Element>(_ body: (JSONValue) -> Element?) -> [Element] {
        if isArray { return elements.compactMap(body) }
        return isNull ? [] : [body(self)].compactMap(\.self)
    }

    /// A string's text or a whole number as one writes it.
    var scalar: String? { string ?? integer.map(String.init) ?? unsigned.map(String.init) }

    /// The same without white space at either end; nothing for what is blank.
    var trimmedScalar: String? {
        guard let text = scalar?.trimmingASCIIWhitespace(), !text.isEmpty else { return nil }
        return text
    }

    /// A string that is more than white space, as it is.
    var nonBlank: String? { string?.nonBlank }

    /// A text on one line, without white space at either end; nothing for what is blank.
    var folded: String? { bytes.flatMap { MarkupText.folding($0) } }

    /// The same of a text that may hold tags and entities.
    var plain: String? { bytes.flatMap { MarkupText.plain($0) } }

    /// The same of a text in TeX.
    var tex: String? {
        guard let bytes else { return nil }
        let traits = TextTraits(bytes)
        // Most texts hold none, but are wrapped.
        return traits.mayHoldTeX ? TeXText.plain(bytes, traits).text.nonBlank : MarkupText.folding(bytes, traits)
    }

    /// The first text of a list, or the text.
    var first: JSONValue? { isArray ? elements.first { !$0.isNull } : (isNull ? nil : self) }

    /// The words of a text, or of several.
    var words: [String] {
        var words: [String] = []
        if isArray {
            for text in elements { text.addWords(to: &words) }
        } else {
            addWords(to: &words)
        }
        return words
    }

    private func addWords(to words: inout [String]) {
        guard let bytes else { return }
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, !bytes[end].isSpace { end += 1 }
            if end > start {
                words.append(String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
            }
            start = end + 1
        }
    }

    /// A year, as a number or at the beginning of a date.
    var year: Int? {
        guard let text = bytes else { return integer.flatMap { (1...9999).contains($0) ? $0 : nil } }
        let digits = text.drop(while: \.isSpace).prefix(5).prefix(while: \.isDigit)
        return digits.count == 4 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }

    /// How many there are of something.
    var count: Int? { integer.flatMap { $0 >= 0 ? $0 : nil } }
}

extension String {
    var nonBlank: String? { utf8.contains { !$0.isSpace } ? self : nil }
}

extension Array where Element: Equatable {
    /// Appends what is there and not in the list yet. For short lists.
    mutating func appendNew(_ element: Element?) {
        if let element, !contains(element) { append(element) }
    }
}
