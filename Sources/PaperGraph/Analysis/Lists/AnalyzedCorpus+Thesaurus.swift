internal import EntityExtraction

extension AnalyzedCorpus {
    /// The corpus with its entities replaced or dropped as a thesaurus says, and counted anew. Mentions keep their
    /// places, so that evidence shows the words as they stand in the papers. O(mentions).
    public func replacing(by thesaurus: Thesaurus) -> AnalyzedCorpus {
        guard !thesaurus.isEmpty else { return self }
        var spellings = mentions.spellings
        var isDropped = [Bool](repeating: false, count: spellings.count)
        for (number, spelling) in spellings.enumerated() {
            guard let fate = thesaurus.fate(of: spelling.id) else { continue }
            if let id = fate { spellings[number].id = id } else { isDropped[number] = true }
        }
        let labels = mentions.labels.merging(thesaurus.labels) { $1 }
        var table = MentionTable(spellings: spellings, labels: labels)
        for paper in papers.indices {
            table.append(
                mentions.mentions(of: paper).lazy.filter { !isDropped[Int($0.spelling)] },
                sentenceCount: mentions.sentenceCounts[paper])
        }
        return AnalyzedCorpus(
            papers: thesaurus.namesAuthors ? papers.map { $0.renamingAuthors(by: thesaurus) } : papers,
            mentions: table, report: report)
    }
}

extension AnalyzedCorpus.PaperEntry {
    /// The paper with its authors called as a thesaurus says, or without them.
    fileprivate func renamingAuthors(by thesaurus: Thesaurus) -> AnalyzedCorpus.PaperEntry {
        var entry = self
        entry.paper.authors = paper.authors.compactMap { author in
            guard let fate = thesaurus.fate(of: EntityID(kind: .author, naming: author.name)) else { return author }
            guard let id = fate else { return nil }
            var renamed = author
            renamed.name = thesaurus.labels[id] ?? author.name
            return renamed
        }
        return entry
    }
}
