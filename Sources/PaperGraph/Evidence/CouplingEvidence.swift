internal import GraphFormats
internal import PaperCorpus

/// The references that couple the ends of an edge: in each paper of either end, those to works that both cite.
struct CouplingEvidence: EdgeEvidence {
    private let corpus: AnalyzedCorpus
    private let citing: CitingUnits
    private let unitOfNode: [Int?]
    private let papersOfUnit: UnitRows

    init(_ corpus: AnalyzedCorpus, network: Network, citing: CitingUnits) {
        self.corpus = corpus
        self.citing = citing
        let units = Dictionary(uniqueKeysWithValues: citing.keys.enumerated().map { ($1, $0) })
        unitOfNode = network.nodeKeys.map { units[$0] }
        papersOfUnit = citing.unitsOfPaper.transposed(memberCount: citing.keys.count)
    }

    var needsTexts: Bool { false }

    func papers(from source: Int, to target: Int) -> [Int] {
        guard let a = unitOfNode[source], let b = unitOfNode[target] else { return [] }
        let shared = sharedWorks(a, b)
        return Set(papersOfUnit.row(a) + papersOfUnit.row(b)).sorted().map { Int($0) }.filter { paper in
            citing.works.row(paper).contains { shared.contains(citing.works.members[$0]) }
        }
    }

    func evidence(from source: Int, to target: Int, paper: Int, text: Paper?) -> PaperEvidence {
        var evidence = PaperEvidence(paper, of: corpus)
        guard let a = unitOfNode[source], let b = unitOfNode[target] else { return evidence }
        let shared = sharedWorks(a, b)
        let entries = citing.works.row(paper).filter { shared.contains(citing.works.members[$0]) }
        for entry in entries.sorted(by: { citing.works.references[$0] < citing.works.references[$1] }) {
            let reference = Int(citing.works.references[entry])
            evidence.references.append(
                PaperEvidence.CitedReference(
                    cited: citing.works.key(of: Int(citing.works.members[entry])), number: reference + 1,
                    text: corpus.papers[paper].paper.references[reference].text))
        }
        return evidence
    }

    private func sharedWorks(_ a: Int, _ b: Int) -> Set<UInt32> {
        works(of: a).intersection(works(of: b))
    }

    private func works(of unit: Int) -> Set<UInt32> {
        var works: Set<UInt32> = []
        for paper in papersOfUnit.row(unit) { works.formUnion(citing.works.members[citing.works.row(Int(paper))]) }
        return works
    }
}
