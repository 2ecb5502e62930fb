public import PaperCorpus

extension Analysis {
    /// The papers of the corpus with their texts, duplicates merged, by identifier; and what was read.
    ///
    /// Memory grows with the texts.
    /// - Throws: `ReadError` where an input cannot be read.
    public func papers() throws -> (papers: [Paper], report: ReadReport) {
        var entries: [DuplicateMerger.Entry] = []
        var abstracts: [String?] = []
        let report = try forEachPaperBatch { papers in
            papers.map { (DuplicateMerger.Entry($0), $0.abstract) }
        } deliver: { records in
            for (entry, abstract) in records {
                entries.append(entry)
                abstracts.append(abstract)
            }
        }
        let groups = DuplicateMerger.merge(entries)
        let papers = groups.positionsByIdentifier.map { position in
            var paper = groups[position].paper
            paper.abstract = abstracts[groups[position].representative]
            return paper
        }
        return (papers, report)
    }
}

extension [DuplicateMerger.Group] {
    /// The positions of the groups by identifier, then by content: the order of records in the inputs plays no part.
    package var positionsByIdentifier: [Int] {
        // Groups are heavy to compare where they lie, and an identifier may have to be made.
        let keys = map { (id: $0.paper.id, digest: $0.digest) }
        return indices.sorted {
            keys[$0].id != keys[$1].id ? keys[$0].id < keys[$1].id : keys[$0].digest < keys[$1].digest
        }
    }
}
