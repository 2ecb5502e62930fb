internal import EntityExtraction
internal import PaperCorpus

/// Which papers of a corpus take up what others introduced, told by their texts alone: a paper names an entity that
/// another introduced, or carries its DOI, its arXiv number or its address in the ACL Anthology.
struct TextCitations: Sendable {
    /// A paper that is taken up, by what it introduced or by its own address.
    struct Link: Sendable, Hashable {
        /// The paper that is taken up.
        var cited: Int
        /// The entity that names it: one that it introduced, or an address.
        var entity: Int
        /// How often.
        var count: Int
    }

    /// For each paper what it takes up, by paper and then by entity.
    let links: [[Link]]
    /// Links to papers of later years, which are left out.
    let forward: Int
    /// Which paper introduced what.
    let introductions: Introductions

    init(_ corpus: AnalyzedCorpus) {
        let introductions = Introductions(corpus)
        let addressed = Self.addressedPapers(corpus)
        var forward = 0
        links = corpus.papers.indices.map { paper in
            var own: [Link] = []
            for entry in corpus.incidence.row(paper) {
                let entity = Int(corpus.incidence.entities[entry])
                guard let cited = addressed[entity] ?? introductions.paperOfEntity[entity], cited != paper
                else { continue }
                // Preprints and print may be a year apart.
                if let year = corpus.papers[paper].paper.year, let other = corpus.papers[cited].paper.year,
                    other > year + 1
                {
                    forward += 1
                    continue
                }
                own.append(Link(cited: cited, entity: entity, count: Int(corpus.incidence.counts[entry])))
            }
            return own.sorted { ($0.cited, $0.entity) < ($1.cited, $1.entity) }
        }
        self.forward = forward
        self.introductions = introductions
    }

    /// For each address that papers name the paper that it is of.
    private static func addressedPapers(_ corpus: AnalyzedCorpus) -> [Int?] {
        var papers: [PaperID: Int] = [:]
        for (paper, entry) in corpus.papers.enumerated() {
            for id in entry.paper.identifiers where id.scheme != .local { papers[id] = paper }
        }
        return corpus.entities.map { entity in
            guard entity.id.kind == .url, let id = PaperID(parsing: entity.name) else { return nil }
            return papers[id]
        }
    }
}
