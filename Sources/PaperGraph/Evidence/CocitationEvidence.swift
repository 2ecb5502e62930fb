internal import GraphFormats
internal import PaperCorpus

/// The papers behind the edges of a co-citation network, and the references with which they cite both ends.
struct CocitationEvidence: EdgeEvidence {
    private let corpus: AnalyzedCorpus
    private let keys: [String]
    private let cited: CitedUnits
    private let unitOfNode: [Int?]
    /// For each unit the papers that cite it.
    private let citing: UnitRows

    init(_ corpus: AnalyzedCorpus, network: Network, cited: CitedUnits) {
        self.corpus = corpus
        self.cited = cited
        keys = network.nodeKeys
        let units = Dictionary(uniqueKeysWithValues: (0..<cited.counts.count).map { (cited.key(of: $0), $0) })
        unitOfNode = network.nodeKeys.map { units[$0] }
        citing = cited.rows.transposed(memberCount: cited.counts.count)
    }

    var needsTexts: Bool { false }

    func papers(from source: Int, to target: Int) -> [Int] {
        guard let a = unitOfNode[source], let b = unitOfNode[target] else { return [] }
        return commonMembers(citing.row(a), citing.row(b))
    }

    func evidence(from source: Int, to target: Int, paper: Int, text: Paper?) -> PaperEvidence {
        var evidence = PaperEvidence(paper, of: corpus)
        for (position, reference) in corpus.papers[paper].paper.references.enumerated() {
            guard let unit = cited.unit(of: position, in: paper) else { continue }
            for node in [source, target] where unitOfNode[node] == unit {
                evidence.references.append(
                    PaperEvidence.CitedReference(cited: keys[node], number: position + 1, text: reference.text))
            }
        }
        return evidence
    }
}

/// What two ascending lists share.
func commonMembers(_ left: some Collection<UInt32>, _ right: some Collection<UInt32>) -> [Int] {
    var shared: [Int] = []
    var (i, j) = (left.startIndex, right.startIndex)
    while i < left.endIndex, j < right.endIndex {
        let (a, b) = (left[i], right[j])
        if a == b { shared.append(Int(a)) }
        if a <= b { i = left.index(after: i) }
        if b <= a { j = right.index(after: j) }
    }
    return shared
}
