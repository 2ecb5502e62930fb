internal import GraphFormats
internal import PaperCorpus

/// What stands behind the edges of papers, cited papers and entities: references, or sentences.
struct EntityCitationEvidence: EdgeEvidence {
    private let citations: CitationEvidence
    private let mentionedPapers: MentionedPaperEvidence
    private let mentions: MentionEvidence
    private let isPaper: [Bool]
    private let hasReferences: Bool

    init(_ corpus: AnalyzedCorpus, network: Network, options: NetworkOptions) {
        citations = CitationEvidence(
            corpus, network: network,
            citations: CitedWorks(corpus, matching: options.matching, knowsPapers: true, papersOnly: true))
        mentionedPapers = MentionedPaperEvidence(corpus, network: network)
        mentions = MentionEvidence(corpus, network: network)
        isPaper = network.nodeKeys.map { $0.hasPrefix("paper:") }
        hasReferences = corpus.papers.contains { !$0.paper.references.isEmpty }
    }

    var needsTexts: Bool { true }

    private func evidence(to target: Int) -> any EdgeEvidence {
        guard isPaper[target] else { return mentions }
        return hasReferences ? citations : mentionedPapers
    }

    func papers(from source: Int, to target: Int) -> [Int] {
        evidence(to: target).papers(from: source, to: target)
    }

    func evidence(from source: Int, to target: Int, paper: Int, text: Paper?) -> PaperEvidence {
        evidence(to: target).evidence(from: source, to: target, paper: paper, text: text)
    }
}
