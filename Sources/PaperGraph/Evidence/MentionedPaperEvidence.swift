internal import GraphFormats
internal import PaperCorpus

/// The sentences in which a paper names what another introduced, or its address.
struct MentionedPaperEvidence: EdgeEvidence {
    private let corpus: AnalyzedCorpus
    private let texts: TextCitations
    private let paperOfNode: [Int?]

    init(_ corpus: AnalyzedCorpus, network: Network) {
        self.corpus = corpus
        texts = TextCitations(corpus)
        let papers = Dictionary(
            uniqueKeysWithValues: PaperEntityNetwork.paperKeys(corpus).enumerated().map { ($1, $0) })
        paperOfNode = network.nodeKeys.map { papers[$0] }
    }

    var needsTexts: Bool { true }

    func papers(from source: Int, to target: Int) -> [Int] {
        guard let paper = paperOfNode[source], let cited = paperOfNode[target] else { return [] }
        return texts.links[paper].contains { $0.cited == cited } ? [paper] : []
    }

    func evidence(from source: Int, to target: Int, paper: Int, text: Paper?) -> PaperEvidence {
        let entities = texts.links[paper].filter { $0.cited == paperOfNode[target] }.map { UInt32($0.entity) }
        return MentionEvidence.evidence(of: paper, naming: Set(entities), text: text, in: corpus)
    }
}
