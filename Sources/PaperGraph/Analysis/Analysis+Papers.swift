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
        let groups = DuplicateMerger.merge(entries).sorted(by: DuplicateMerger.Group.precedes)
        let papers = groups.map { group in
            var paper = group.paper
            paper.abstract = abstracts[group.representative]
            return paper
        }
        return (papers, report)
    }
}

extension DuplicateMerger.Group {
    /// By identifier, then by content: the order of records in the inputs plays no part.
    static func precedes(_ left: Self, _ right: Self) -> Bool {
        left.paper.id != right.paper.id ? left.paper.id < right.paper.id : left.digest < right.digest
    }
}
