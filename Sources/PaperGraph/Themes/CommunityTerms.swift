public import GraphFormats
public import NetworkAnalysis
internal import PaperCorpus

/// What the communities of a network are about, by what their own papers say and the others do not.
///
/// The papers of a community are its nodes, or where nodes are entities the papers that name most entities of it. Their
/// terms are the entities that papers name, or where none were looked for the words of titles.
public struct CommunityTerms: Sendable {
    /// How terms are ranked.
    public enum Ranking: String, Sendable, CaseIterable {
        /// By G² against the papers of the other communities.
        case logLikelihood = "g2"
        /// By TF–IDF, a community being a document.
        case tfIDF = "tf-idf"
    }

    /// For each community, from that with number 1, its terms, the most telling first.
    public let terms: [[String]]
    /// For each community how many papers are of it.
    public let paperCounts: [Int]

    /// Ranks terms. O(mentions + communities · terms).
    ///
    /// - Parameters:
    ///   - network: a network that was made of the corpus.
    ///   - partition: the communities of its nodes.
    ///   - limit: how many terms a community gets at most.
    public init(
        _ network: Network, _ partition: Partition, in corpus: AnalyzedCorpus, by ranking: Ranking = .logLikelihood,
        limit: Int = 5
    ) {
        let communities = Self.communities(network, partition, corpus)
        let words = PaperTerms(corpus)
        var inside = [[Int: Int]](repeating: [:], count: partition.count)
        var named: [Int: Int] = [:]
        var counts = [Int](repeating: 0, count: partition.count)
        for (paper, community) in communities.enumerated() {
            guard let community else { continue }
            counts[community] += 1
            for term in words.terms(of: paper) {
                inside[community][term, default: 0] += 1
                named[term, default: 0] += 1
            }
        }
        paperCounts = counts
        let all = counts.reduce(0, +)
        var spread: [Int: Int] = [:]
        for own in inside { for term in own.keys { spread[term, default: 0] += 1 } }
        terms = inside.enumerated().map { community, own in
            let scored = own.map { term, count in
                let score =
                    ranking == .tfIDF
                    ? LogLikelihood.tfIDF(inside: count, collections: partition.count, withTerm: spread[term] ?? 1)
                    : LogLikelihood.ratio(
                        inside: count, of: counts[community], outside: (named[term] ?? 0) - count,
                        of: all - counts[community])
                return (name: words.names[term], count: count, score: score)
            }
            let ranked = scored.sorted { left, right in
                if left.score != right.score { return left.score > right.score }
                if left.count != right.count { return left.count > right.count }
                return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
            }
            return ranked.prefix(limit).map(\.name)
        }
    }

    /// The label of each node: the first terms of its community.
    public func column(of partition: Partition, terms count: Int = 3) -> AttributeColumn {
        let labels = terms.map { $0.prefix(count).joined(separator: ", ") }
        return AttributeColumn(
            name: "community_label", title: "Community label",
            values: .text(partition.membership.map { labels[$0 - 1].isEmpty ? nil : labels[$0 - 1] }))
    }

    /// The community of each paper, from 0; nothing for a paper of none.
    private static func communities(
        _ network: Network, _ partition: Partition, _ corpus: AnalyzedCorpus
    ) -> [Int?] {
        let nodes = Dictionary(uniqueKeysWithValues: network.nodeKeys.enumerated().map { ($1, $0) })
        let paperKeys = PaperEntityNetwork.paperKeys(corpus)
        let nodeOfEntity = corpus.entities.map { nodes[$0.id.description] }
        return corpus.papers.indices.map { paper in
            if let node = nodes[paperKeys[paper]] { return partition.membership[node] - 1 }
            var votes: [Int: Int] = [:]
            for entry in corpus.incidence.row(paper) {
                guard let node = nodeOfEntity[Int(corpus.incidence.entities[entry])] else { continue }
                votes[partition.membership[node] - 1, default: 0] += 1
            }
            return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }
}

/// The terms of each paper, numbered.
private struct PaperTerms {
    private(set) var names: [String] = []
    private let corpus: AnalyzedCorpus
    private var wordsOfPaper: [[Int]] = []

    /// Words that titles of all fields have.
    private static let common = Set(
        """
        about across after among analysis approach based between case during effects effect from into method methods model \
        models more most need novel over research results review role some study studies system systems than that their \
        these this through towards toward under using versus what when which with within without
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    init(_ corpus: AnalyzedCorpus) {
        self.corpus = corpus
        guard corpus.entities.isEmpty else {
            names = corpus.entities.map(\.name)
            return
        }
        var numbers: [String: Int] = [:]
        for entry in corpus.papers {
            var words: Set<Int> = []
            for part in entry.paper.title.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
                let word = part.lowercased()
                guard word.count >= 4, !Self.common.contains(word) else { continue }
                if numbers[word] == nil {
                    numbers[word] = names.count
                    names.append(word)
                }
                if let number = numbers[word] { words.insert(number) }
            }
            wordsOfPaper.append(words.sorted())
        }
    }

    func terms(of paper: Int) -> [Int] {
        if !wordsOfPaper.isEmpty { return wordsOfPaper[paper] }
        return corpus.incidence.row(paper).map { Int(corpus.incidence.entities[$0]) }
    }
}
