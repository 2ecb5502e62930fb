@testable import EntityExtraction

/// Counts how many of the names of documents are found: each name counts once a document, aliases of one thing count
/// once, and names that are marked as borderline are neither right nor wrong.
struct DocumentScore {
    /// One document and the names in it: in groups of aliases, or as places that are marked.
    struct Document: Decodable {
        struct Entity: Decodable {
            var type: String
            var text: String
        }

        var id: String
        var title: String?
        var text: String
        var entities: [Entity]?
        var modelGroups: [[String]]?
        var datasetGroups: [[String]]?
        var optional: [String]?

        enum CodingKeys: String, CodingKey {
            case id, title, text, entities, optional
            case modelGroups = "model_groups"
            case datasetGroups = "dataset_groups"
        }

        /// The title and what follows it.
        var fields: (title: String, abstract: String) {
            guard let title, !title.isEmpty, text.hasPrefix(title + "\n\n") else { return ("", text) }
            return (title, String(text.dropFirst(title.count + 2)))
        }

        /// The record as extraction reads it.
        var tokenized: TokenizedDocument { TokenizedDocument(title: fields.title, abstract: fields.abstract) }

        /// The kind and text of each mention.
        func texts(of mentions: [Mention]) -> [(kind: String, text: String)] {
            let (title, abstract) = (Array(fields.title.utf8), Array(fields.abstract.utf8))
            return mentions.map { mention in
                let bytes = (mention.field == .title ? title : abstract)[mention.range]
                return (mention.kind.rawValue, String(decoding: bytes, as: UTF8.self))
            }
        }

        /// The kind and the folded first alias, by kind and folded alias.
        fileprivate var aliases: [String: String] {
            var aliases: [String: String] = [:]
            if let modelGroups, let datasetGroups {
                for (kind, groups) in [("model", modelGroups), ("dataset", datasetGroups)] {
                    for group in groups {
                        for alias in group { aliases[kind + ":" + fold(alias)] = kind + ":" + fold(group[0]) }
                    }
                }
            } else {
                for entity in entities ?? [] {
                    let name = entity.type + ":" + fold(entity.text)
                    aliases[name] = name
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
        let optional = Set((document.optional ?? []).map(fold))
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

/// Words that annotators leave out or take in as they please, before a name and behind it.
private let determiners: Set<Substring> = [
    "the", "a", "an", "our", "this", "that", "these", "its", "their", "proposed", "called", "named",
]
private let heads: Set<Substring> = [
    "model", "models", "dataset", "datasets", "corpus", "corpora", "benchmark", "benchmarks", "method", "methods",
    "framework", "frameworks", "architecture", "architectures", "algorithm", "algorithms", "approach", "approaches",
    "data", "task", "tasks", "score", "scores", "metric", "metrics", "system", "systems", "challenge",
]

/// A surface without case, hyphens, spaces, the words around the name and the plural of its last word.
private func fold(_ surface: String) -> String {
    var words = surface.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "+" }[...]
    while words.count > 1, let first = words.first, determiners.contains(first) { words.removeFirst() }
    while words.count > 1, let last = words.last, heads.contains(last) { words.removeLast() }
    if let last = words.last, last.count > 3, last.hasSuffix("s"),
        !["ss", "us", "is"].contains(where: last.hasSuffix)
    {
        words[words.endIndex - 1].removeLast()
    }
    return words.joined()
}
