@testable import EntityExtraction

/// Annotated documents under one guideline.
struct Collection {
    let name: String
    let guideline: Guideline
    /// How often each document is repeated in training.
    var copies = 1

    static func all(_ options: Options) -> [Collection] {
        let all = [
            Collection(name: "scirex_abs", guideline: .abstracts),
            Collection(name: "tdmsci", guideline: .results),
            Collection(name: "dsmention", guideline: .datasets),
            Collection(name: "crossner_ai", guideline: .encyclopedia, copies: 2),
            Collection(name: "seed", guideline: .names, copies: options.copies["seed"] ?? 1),
            Collection(name: "names", guideline: .names, copies: options.copies["names"] ?? 1),
            // Only to look at.
            Collection(name: "check", guideline: .names, copies: 0),
        ]
        return options.only.isEmpty ? all : all.filter { options.only.contains($0.name) }
    }

    func examples(_ options: Options) -> [Example] {
        let isOwn = name == "names" || name == "check"
        let path = isOwn ? "\(options.prepared)/\(name).jsonl" : "\(options.shared)/gold/dev/\(name).jsonl"
        return readGold(path).map { gold in
            var example = Example(gold, guideline: guideline)
            example.collection = name
            example.fold = Self.fold(of: gold.id)
            example.copies = copies
            return example
        }
    }

    /// The part of cross-validation that a document belongs to.
    private static func fold(of id: String) -> Int {
        var hash = WordHash()
        for byte in id.utf8 { hash.add(byte) }
        return Int((hash.value >> 20) % 5)
    }
}
