internal import GraphFormats
internal import PaperCorpus

/// The references behind the edges of a citation network.
struct CitationEvidence: EdgeEvidence {
    private let corpus: AnalyzedCorpus
    private let keys: [String]
    private let citations: CitedWorks
    private let paperOfNode: [Int?]
    private let workOfNode: [Int?]

    init(_ corpus: AnalyzedCorpus, network: Network, citations: CitedWorks) {
        self.corpus = corpus
        self.citations = citations
        keys = network.nodeKeys
        let papers = Dictionary(
            uniqueKeysWithValues: PaperEntityNetwork.paperKeys(corpus).enumerated().map { ($1, $0) })
        let works = Dictionary(uniqueKeysWithValues: (0..<citations.count).map { (citations.key(of: $0), $0) })
        paperOfNode = network.nodeKeys.map { papers[$0] }
        workOfNode = network.nodeKeys.map { works[$0] }
    }

    var needsTexts: Bool { false }

    func papers(from source: Int, to target: Int) -> [Int] {
        guard let paper = paperOfNode[source], let work = workOfNode[target] else { return [] }
        return citations.row(paper).contains { Int(citations.members[$0]) == work } ? [paper] : []
    }

    func evidence(from source: Int, to target: Int, paper: Int, text: Paper?) -> PaperEvidence {
        var evidence = PaperEvidence(paper, of: corpus)
        for entry in citations.row(paper) where Int(citations.members[entry]) == workOfNode[target] {
            let reference = Int(citations.references[entry])
            evidence.references.append(
                PaperEvidence.CitedReference(
                    cited: keys[target], number: reference + 1,
                    text: corpus.papers[paper].paper.references[reference].text))
        }
        return evidence
    }
}
