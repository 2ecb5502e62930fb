internal import PaperCorpus

/// Which authors are one person.
struct Persons {
    /// The person that an identifier is of, by the lowest of the person's identifiers.
    private var personOfIdentifier: [String: String] = [:]
    /// For each name that identified persons have, the one; nothing where several have it.
    private var personOfName: [String: String?] = [:]

    init(_ corpus: AnalyzedCorpus) {
        joinIdentifiers(corpus)
        for entry in corpus.papers {
            for author in entry.paper.authors {
                guard let person = person(of: author), case let name = author.name.matchKey, !name.isEmpty
                else { continue }
                if let known = personOfName[name], known != person {
                    personOfName[name] = .some(nil)
                } else {
                    personOfName[name] = person
                }
            }
        }
    }

    /// Identifiers that one author of a record carries are of one person.
    private mutating func joinIdentifiers(_ corpus: AnalyzedCorpus) {
        let identified = corpus.papers.flatMap { $0.paper.authors.map { $0.identifiers.map(\.description) } }
        let identifiers = Set(identified.joined()).sorted()
        let number = Dictionary(uniqueKeysWithValues: identifiers.enumerated().map { ($1, $0) })
        var sets = DisjointSets(count: identifiers.count)
        for own in identified {
            for other in own.dropFirst() {
                if let first = number[own[0]], let second = number[other] { sets.join(first, second) }
            }
        }
        var lowest: [Int: String] = [:]
        for (place, identifier) in identifiers.enumerated() {
            let person = lowest[sets.root(of: place), default: identifier]
            lowest[sets.root(of: place)] = person
            personOfIdentifier[identifier] = person
        }
    }

    private func person(of author: Author) -> String? {
        author.identifiers.first.flatMap { personOfIdentifier[$0.description] }
    }

    /// What an author is known by: the lowest identifier, else the letters of the name; nothing without a name.
    func key(of author: Author) -> String? {
        if let person = person(of: author) { return person }
        let name = author.name.matchKey
        guard !name.isEmpty else { return nil }
        return personOfName[name].flatMap { $0 } ?? name
    }
}
