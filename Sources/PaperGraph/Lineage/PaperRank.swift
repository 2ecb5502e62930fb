internal import NetworkAnalysis

/// Entities ranked by the papers that name them: the sum of these papers' PageRank in the graph of who cites whom, or of
/// who takes up whose work by its text where no paper has references.
public enum PaperRank {
    /// The score of each entity of the corpus; PageRank sums to 1 over papers. O(citations + mentions).
    public static func scores(of corpus: AnalyzedCorpus, options: NetworkOptions = NetworkOptions()) -> [Double] {
        let links = PaperLinks(corpus, options)
        var builder = GraphBuilder(nodeCount: corpus.papers.count, isDirected: true, isWeighted: false)
        for paper in corpus.papers.indices {
            for cited in links.cited[paper] { builder.addEdge(from: paper, to: cited) }
        }
        let ranks = PageRank().scores(of: builder.build(), threads: options.threads)
        var scores = [Double](repeating: 0, count: corpus.entities.count)
        for paper in corpus.papers.indices {
            for entry in corpus.incidence.row(paper) { scores[Int(corpus.incidence.entities[entry])] += ranks[paper] }
        }
        return scores
    }
}
