/// Texts in the order in which they came, each once.
struct UniqueTexts {
    private(set) var texts: [String] = []
    private var seen: Set<String> = []

    /// Adds a text that is not there yet.
    mutating func add(_ text: String) {
        // Most lists are short, and comparing a few texts costs less than a set of them.
        if texts.count < Self.shortList {
            if !texts.contains(text) { texts.append(text) }
            return
        }
        if seen.isEmpty { seen = Set(texts) }
        if seen.insert(text).inserted { texts.append(text) }
    }

    private static let shortList = 16
}

extension Paper {
    /// Puts the identifiers in order, each once.
    mutating func orderIdentifiers() {
        guard identifiers.count > 1 else { return }
        identifiers.sort()
        var unique: [PaperID] = []
        for id in identifiers where unique.last != id { unique.append(id) }
        identifiers = unique
    }
}

extension Author {
    /// Adds an identifier that the author has not yet. Nobody has more than a few.
    mutating func addIdentifier(_ id: AuthorID) {
        if identifiers.count < 8, !identifiers.contains(id) { identifiers.append(id) }
    }
}
