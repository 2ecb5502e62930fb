public import PaperCorpus

extension Analysis {
    /// The records that stand for some papers of a corpus, with their texts, read again from the inputs.
    ///
    /// Memory grows with the texts of these papers only.
    /// - Returns: the records by the number of their paper.
    /// - Throws: `ReadError` where an input cannot be read again, or changed since the corpus was made.
    public func texts(of papers: some Sequence<Int>, in corpus: AnalyzedCorpus) throws -> [Int: Paper] {
        if let stored = source as? any AnalyzedSource { return try stored.texts(of: Array(papers), in: corpus) }
        var wanted: [RecordOrigin: Int] = [:]
        for paper in papers { wanted[corpus.papers[paper].paper.origin] = paper }
        let origins = wanted
        var quiet = self
        quiet.onDiagnostic = { _ in }
        var texts: [Int: Paper] = [:]
        let report = try quiet.forEachPaperBatch { batch in
            batch.compactMap { paper in origins[paper.origin].map { (number: $0, paper: paper) } }
        } deliver: { found in
            for (number, paper) in found { texts[number] = paper }
        }
        try report.requireSameInputs(as: corpus.report)
        return texts
    }
}
