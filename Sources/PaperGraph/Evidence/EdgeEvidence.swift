public import PaperCorpus

/// What stands behind the edges of a network: the papers that make an edge, and what each of them says for it.
public protocol EdgeEvidence: Sendable {
    /// Whether the texts of the papers are read again for it.
    var needsTexts: Bool { get }

    /// The papers that say something for an edge: their positions in the corpus, ascending.
    ///
    /// - Parameters:
    ///   - source: a node of the network, and the one the edge leads from where it has a direction.
    ///   - target: the other node.
    func papers(from source: Int, to target: Int) -> [Int]

    /// What a paper says for an edge.
    ///
    /// - Parameters:
    ///   - paper: the position of the paper in the corpus.
    ///   - text: its record, read again, where that is needed.
    func evidence(from source: Int, to target: Int, paper: Int, text: Paper?) -> PaperEvidence
}

extension PaperEvidence {
    /// Which paper it is and where its record stands; what it says is yet to be told.
    init(_ paper: Int, of corpus: AnalyzedCorpus) {
        let entry = corpus.papers[paper].paper
        self.init(
            paper: entry.id, label: entry.label, year: entry.year, input: corpus.report.fileName(of: entry.origin),
            line: entry.origin.line)
    }
}
