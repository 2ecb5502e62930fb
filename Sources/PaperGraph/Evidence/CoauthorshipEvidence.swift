internal import GraphFormats
internal import PaperCorpus

/// The papers that two authors, organisations or countries have together, with the names as they stand there.
struct CoauthorshipEvidence: EdgeEvidence {
    private let corpus: AnalyzedCorpus
    private let unit: CountingUnit
    private let authors: CorpusAuthors
    private let persons: Persons?
    private let authorOfNode: [Int?]
    private let papersOfAuthor: UnitRows

    init(_ corpus: AnalyzedCorpus, network: Network, unit: CountingUnit) {
        self.corpus = corpus
        self.unit = unit
        authors = CorpusAuthors(corpus, unit: unit)
        persons = unit == .author ? Persons(corpus) : nil
        let numbers = Dictionary(uniqueKeysWithValues: authors.keys.enumerated().map { ($1, $0) })
        authorOfNode = network.nodeKeys.map { numbers[$0] }
        papersOfAuthor = authors.rows.transposed(memberCount: authors.keys.count)
    }

    var needsTexts: Bool { false }

    func papers(from source: Int, to target: Int) -> [Int] {
        guard let a = authorOfNode[source], let b = authorOfNode[target] else { return [] }
        let others = Set(papersOfAuthor.row(b))
        return papersOfAuthor.row(a).filter { others.contains($0) }.map { Int($0) }
    }

    func evidence(from source: Int, to target: Int, paper: Int, text: Paper?) -> PaperEvidence {
        var evidence = PaperEvidence(paper, of: corpus)
        for node in [source, target] {
            guard let author = authorOfNode[node] else { continue }
            evidence.authors += authors.spellings(of: author, in: corpus.papers[paper].paper, unit, persons)
        }
        return evidence
    }
}
