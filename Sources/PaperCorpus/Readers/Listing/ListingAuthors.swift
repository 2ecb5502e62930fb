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
        return names.map { Author(name: $0) }
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
