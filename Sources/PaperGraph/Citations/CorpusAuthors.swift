internal import PaperCorpus

/// The authors of the papers of a corpus, or the organisations or countries they work in.
///
/// An author is who has an identifier; several identifiers that one author of a record carries are of one person. Without
/// one, authors are told apart by the letters of their names, and an author whose name only one identified person has is
/// that person. Spellings are never guessed to be one.
struct CorpusAuthors {
    /// `author:…`, `organisation:…` or `country:…`
    private(set) var keys: [String] = []
    /// The most frequent spelling of each, of several the smallest in bytes.
    private(set) var labels: [String] = []
    /// For each paper its authors, each once.
    private(set) var rows = UnitRows()
    /// How many papers each has.
    private(set) var paperCounts: [UInt32] = []
    /// How many papers name none.
    private(set) var papersWithout = 0

    private var spellings: [[String: Int]] = []
    private var numbers: [String: UInt32] = [:]

    init(_ corpus: AnalyzedCorpus, unit: CountingUnit) {
        let persons = unit == .author ? Persons(corpus) : nil
        var row: [UInt32] = []
        for entry in corpus.papers {
            row.removeAll(keepingCapacity: true)
            for (name, key) in Self.named(in: entry.paper, unit, persons) {
                row.append(number(of: unit.rawValue + ":" + key, name))
            }
            if row.isEmpty { papersWithout += 1 }
            rows.append(&row)
        }
        paperCounts = Array(repeating: 0, count: keys.count)
        for number in rows.members { paperCounts[Int(number)] += 1 }
        labels = zip(spellings, keys).map { $0.mostFrequent ?? $1 }
    }

    private mutating func number(of key: String, _ name: String) -> UInt32 {
        let next = UInt32(keys.count)
        let number = numbers[key, default: next]
        if number == next {
            numbers[key] = next
            keys.append(key)
            spellings.append([:])
        }
        spellings[Int(number)][name, default: 0] += 1
        return number
    }

    /// The names of those that a paper has, with their keys.
    private static func named(
        in paper: Paper, _ unit: CountingUnit, _ persons: Persons?
    ) -> [(name: String, key: String)] {
        switch unit {
        case .organisation: paper.affiliations.compactMap { $0.organisation }.compactMap(keyed)
        case .country: paper.affiliations.compactMap { $0.country }.compactMap(keyed)
        default:
            paper.authors.compactMap { author in
                persons?.key(of: author).map { (author.name, $0) }
            }
        }
    }

    private static func keyed(_ name: String) -> (name: String, key: String)? {
        let key = name.matchKey
        return key.isEmpty ? nil : (name, key)
    }

    /// The names, as a paper spells them, of what some unit is in it.
    func spellings(of unit: Int, in paper: Paper, _ kind: CountingUnit, _ persons: Persons?) -> [String] {
        var seen: Set<String> = []
        return Self.named(in: paper, kind, persons).filter { kind.rawValue + ":" + $0.key == keys[unit] }
            .map(\.name).filter { seen.insert($0).inserted }
    }

    /// How many names could be another spelling of one that is there too: by family name and first initial.
    func notes() -> [String] {
        var groups: [String: [Int]] = [:]
        for (author, label) in labels.enumerated() {
            if let key = Self.familyAndInitial(label) { groups[key, default: []].append(author) }
        }
        let alike = groups.values.filter { $0.count > 1 }
        guard let most = alike.min(by: { ($1.count, labels[$0[0]]) < ($0.count, labels[$1[0]]) }) else { return [] }
        let names = most.map { labels[$0] }.sorted().prefix(2).map { "'\($0)'" }.joined(separator: " and ")
        let count = alike.reduce(0) { $0 + $1.count }
        return [
            "\(count) names may be of \(alike.count) \(alike.count == 1 ? "person" : "persons"), such as \(names): only identifiers, or lines "
                + "`author:name` of a --thesaurus, make them one"
        ]
    }

    private static func familyAndInitial(_ name: String) -> String? {
        let author = Author(name: name)
        let family = author.matchKey
        let given: Substring? =
            name.contains(",")
            ? name.split(separator: ",").dropFirst().first : name.split(separator: " ").dropLast().first
        guard let initial = given?.first(where: \.isLetter), !family.isEmpty else { return nil }
        return family + " " + String(initial).matchKey
    }
}
