@testable import EntityExtraction

/// Counts how many of the names of documents are found: each name counts once a document, aliases of one thing count
/// once, and names that are marked as borderline are neither right nor wrong.
struct DocumentScore {
    /// One document and the names in it.
    struct Document: Decodable {
        var id: String
        var text: String
        var modelGroups: [[String]]
        var datasetGroups: [[String]]
        var optional: [String]

        enum CodingKeys: String, CodingKey {
            case id, text, optional
            case modelGroups = "model_groups"
            case datasetGroups = "dataset_groups"
        }

        /// The kind and the folded first alias, by kind and folded alias.
        fileprivate var aliases: [String: String] {
            var aliases: [String: String] = [:]
            for (kind, groups) in [("model", modelGroups), ("dataset", datasetGroups)] {
                for group in groups {
                    for alias in group { aliases[kind + ":" + fold(alias)] = kind + ":" + fold(group[0]) }
                }
            }
            return aliases
        }
    }

    private(set) var right = 0
    private(set) var found = 0
    private(set) var wanted = 0

    /// The harmonic mean of precision and recall, in percent.
    var f1: Double { 200 * Double(right) / Double(max(1, found + wanted)) }

    mutating func add(_ mentions: [(kind: String, text: String)], to document: Document) {
        let aliases = document.aliases
        let optional = Set(document.optional.map(fold))
        var names: Set<String> = []
        for (kind, text) in mentions {
            let name = fold(text)
            if let canonical = aliases[kind + ":" + name] {
                names.insert(canonical)
            } else if !optional.contains(name), !name.isEmpty {
                names.insert(kind + ":" + name)
            }
        }
        let gold = Set(aliases.values)
        right += names.intersection(gold).count
        found += names.count
        wanted += gold.count
    }
}

/// A surface without case, hyphens, spaces and the plural of its last word.
private func fold(_ surface: String) -> String {
    var words = surface.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "+" }
    if let last = words.last, last.count > 3, last.hasSuffix("s"),
        !["ss", "us", "is"].contains(where: last.hasSuffix)
    {
        words[words.count - 1].removeLast()
    }
    return words.joined()
}
