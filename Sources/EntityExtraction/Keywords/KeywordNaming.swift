/// Writes down the names, keys and places of keywords.
struct KeywordNaming {
    let texts: [KeywordText]
    let fields: [TextField]
    let places: UnsafeBufferPointer<KeywordPlace>
    /// The key that is being written, and the places that are being looked at.
    private var key: [UInt8] = []
    private var found: [KeywordPlace] = []

    init(texts: [KeywordText], fields: [TextField], places: UnsafeBufferPointer<KeywordPlace>) {
        self.texts = texts
        self.fields = fields
        self.places = places
    }

    // MARK: Keys

    /// The words in lower case with spaces between, the last in the singular.
    mutating func key(of candidate: KeywordCandidate) -> String {
        let text = texts[candidate.field]
        let last = candidate.tokens.upperBound - 1
        key.removeAll(keepingCapacity: true)
        for index in candidate.tokens where !text.words[index].traits.contains(.hyphen) {
            let token = text.tokens[index]
            guard !token.shape.contains(.foreign) else { return foreignKey(of: candidate) }
            if !key.isEmpty { key.append(UInt8(ascii: " ")) }
            let change = index == last ? token.singular(in: text.bytes) : nil
            let start = Int(token.start)
            for offset in start..<(start + (change?.kept ?? token.count)) {
                key.append(text.bytes[offset].asciiLowercased)
            }
            change?.ending.withUTF8Buffer { key += $0 }
        }
        return String(decoding: key, as: UTF8.self)
    }

    private func foreignKey(of candidate: KeywordCandidate) -> String {
        let text = texts[candidate.field]
        let last = candidate.tokens.upperBound - 1
        var key = ""
        for index in candidate.tokens where !text.words[index].traits.contains(.hyphen) {
            let token = text.tokens[index]
            if !key.isEmpty { key += " " }
            let change = index == last ? token.singular(in: text.bytes) : nil
            let end = Int(token.start) + (change?.kept ?? token.count)
            key += String(decoding: text.bytes[Int(token.start)..<end], as: UTF8.self).lowercased()
            if let change { key += "\(change.ending)" }
        }
        return key
    }

    // MARK: Names

    /// The most frequent spelling, then the smallest in bytes; and where the phrase stands.
    mutating func nameAndPlaces(of candidate: KeywordCandidate) -> (String, [Keyword.Place]) {
        found.removeAll(keepingCapacity: true)
        var index = candidate.lastPlace
        while index >= 0 {
            found.append(places[Int(index)])
            index = places[Int(index)].previous
        }
        if found.count > 1 {
            found.sort { ($0.field, $0.tokens.lowerBound) < ($1.field, $1.tokens.lowerBound) }
        }
        let keywordPlaces = found.map { Keyword.Place(field: fields[Int($0.field)], range: range(of: $0)) }
        return (name(), keywordPlaces)
    }

    /// Short forms do not vote.
    private func name() -> String {
        guard let first = found.first(where: { !$0.isShortForm }) else { return "" }
        let spelling = bytes(of: first)
        let isOne = found.allSatisfy { $0.isShortForm || bytes(of: $0).elementsEqual(spelling) }
        if isOne { return String(decoding: spelling, as: UTF8.self) }
        var spellings = found.compactMap { $0.isShortForm ? nil : String(decoding: bytes(of: $0), as: UTF8.self) }
        spellings.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var best = (name: "", count: 0)
        var start = 0
        for end in 1...spellings.count where end == spellings.count || spellings[end] != spellings[start] {
            if end - start > best.count { best = (spellings[start], end - start) }
            start = end
        }
        return best.name
    }

    private func range(of place: KeywordPlace) -> Range<Int> {
        let tokens = texts[Int(place.field)].tokens
        return Int(tokens[Int(place.tokens.lowerBound)].start)..<Int(tokens[Int(place.tokens.upperBound) - 1].end)
    }

    private func bytes(of place: KeywordPlace) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: texts[Int(place.field)].bytes[range(of: place)])
    }
}
