package import EntityExtraction

extension EntityKind {
    /// Persons are no entities of texts, but lists of names may name them: `author:Ada Lovelace`.
    static let author = EntityKind(rawValue: "author")
}

/// What a person types for an entity: `GPT-4`, or with its kind `model:GPT-4`.
package struct EntityName {
    /// The kind, where one was given.
    package let kind: EntityKind?
    /// The name without its kind.
    package let name: String
    /// What its key may be: names, keywords and addresses are folded in different ways.
    package let keys: [String]

    package init(_ text: String) {
        let text = text.trimmingASCIIWhitespace()
        if let colon = text.firstIndex(of: ":"),
            let kind = (EntityKind.all + [.author]).first(where: { $0.rawValue == text[..<colon] })
        {
            self.kind = kind
            name = String(text[text.index(after: colon)...]).trimmingASCIIWhitespace()
        } else {
            kind = nil
            name = text
        }
        var keys: [String] = []
        for key in [name, EntityKey.fold(name), KeywordKey.fold(name)] where !key.isEmpty && !keys.contains(key) {
            keys.append(key)
        }
        self.keys = keys
    }
}
