public import PaperCorpus

/// How much of what networks are made of a number of papers hold, duplicates merged.
public struct Coverage: Sendable, Hashable {
    /// How many papers there are.
    public var papers = 0
    /// How many have an abstract.
    public var abstracts = 0
    /// How many have a year.
    public var years = 0
    /// How many have an author.
    public var authors = 0
    /// How many have a keyword that the authors gave.
    public var keywords = 0
    /// How many have a reference.
    public var withReferences = 0
    /// How many references they have together.
    public var references = 0
    /// How many of the references have an identifier that holds everywhere.
    public var identifiedReferences = 0
    /// How many of them cite another paper of the corpus, by how that was told.
    public var resolved: [ReferenceResolver.Match: Int] = [:]

    /// How many references cite another paper of the corpus.
    public var resolvedReferences: Int { resolved.values.reduce(0, +) }

    mutating func add(_ entry: AnalyzedCorpus.PaperEntry, _ citations: some Sequence<ReferenceResolver.Citation>) {
        papers += 1
        abstracts += entry.hasAbstract ? 1 : 0
        years += entry.paper.year == nil ? 0 : 1
        authors += entry.paper.authors.isEmpty ? 0 : 1
        keywords += entry.paper.keywords.isEmpty ? 0 : 1
        withReferences += entry.paper.references.isEmpty ? 0 : 1
        self.references += entry.paper.references.count
        // By place: an iterator copies each reference with its texts.
        let references = entry.paper.references
        identifiedReferences += references.indices.count { references[$0].id?.merges ?? false }
        for citation in citations where citation.citing != citation.cited { resolved[citation.match, default: 0] += 1 }
    }
}

extension AnalyzedCorpus {
    /// What the papers hold, all together and those with a record in each format. A paper with records in two formats
    /// counts in both.
    public var coverage: (total: Coverage, formats: [String: Coverage]) {
        var total = Coverage()
        var formats: [String: Coverage] = [:]
        var rest = ReferenceResolver(papers.map(\.paper)).citations[...]
        for (position, entry) in papers.enumerated() {
            let own = rest.prefix { $0.citing == position }
            rest = rest.dropFirst(own.count)
            total.add(entry, own)
            for format in entry.formats { formats[format, default: Coverage()].add(entry, own) }
        }
        return (total, formats)
    }
}

extension AnalyzedCorpus.PaperEntry {
    /// The formats of its records.
    fileprivate var formats: Set<String> {
        records.isEmpty ? [paper.origin.format] : Set(records.map(\.origin.format))
    }
}
