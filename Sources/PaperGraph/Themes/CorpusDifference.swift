internal import EntityExtraction
internal import GraphFormats
public import NetworkAnalysis

/// What the papers of two times say of each entity: what appeared, vanished, grew, fell, or moved to another community.
public struct CorpusDifference: Sendable {
    /// What happened to an entity.
    public enum Change: String, Sendable, CaseIterable {
        /// Only the later papers name it.
        case appeared
        /// Only the earlier ones do.
        case vanished
        /// The later ones name it more often, beyond chance (G² of 3.84, 5 %).
        case grew
        /// They name it less often, beyond chance.
        case fell
        /// It belongs to another community than the one that its former one became.
        case moved
        /// None of these.
        case stayed
    }

    /// An entity at both times.
    public struct Entry: Sendable {
        /// Its key, `kind:name`.
        public var key: String
        /// Its name.
        public var name: String
        /// How many of the earlier papers name it.
        public var before: Int
        /// How many of the later.
        public var after: Int
        /// G² of the later against the earlier, negative where it became rarer.
        public var logLikelihood: Double
        /// What happened.
        public var change: Change
        /// Its communities, by their first terms, where it has both.
        public var communities: (before: String, after: String)?
    }

    /// The entities of either time, by key.
    public let entries: [Entry]
    /// How many papers each time has.
    public let paperCounts: (before: Int, after: Int)
    /// How many papers have no year, and are of neither.
    public let withoutYear: Int

    /// 5 % of chance.
    private static let significant = 3.84

    /// Compares papers of years before one and from another on.
    ///
    /// - Parameters:
    ///   - before: earlier papers are of years below this.
    ///   - after: later papers are of this year or above.
    /// - Throws: `MemoryError` where a network would take more memory than it may.
    public init(
        of corpus: AnalyzedCorpus, before: Int, after: Int, options: NetworkOptions = NetworkOptions(),
        by detector: any CommunityDetector = Leiden()
    ) throws {
        precondition(before <= after, "the earlier papers end before the later ones begin")
        let early = try Side(corpus, 0...max(0, before - 1), options, detector)
        let late = try Side(corpus, after...9999, options, detector)
        paperCounts = (early.papers, late.papers)
        withoutYear = corpus.papers.count { $0.paper.year == nil }
        let successor = early.successors(in: late)
        let keys = Set(early.counts.keys).union(late.counts.keys).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        entries = keys.compactMap { key in
            let (a, b) = (early.counts[key] ?? 0, late.counts[key] ?? 0)
            guard a + b >= options.minimumCount else { return nil }
            let ratio = LogLikelihood.ratio(inside: b, of: late.papers, outside: a, of: early.papers)
            var entry = Entry(
                key: key, name: late.names[key] ?? early.names[key] ?? key, before: a, after: b, logLikelihood: ratio,
                change: .stayed)
            var moved = false
            if let from = early.community(of: key), let to = late.community(of: key) {
                entry.communities = (early.labels[from], late.labels[to])
                moved = successor[from].map { $0 != to } ?? false
            }
            entry.change = Self.change(a, b, ratio, moved)
            return entry
        }
    }

    private static func change(_ before: Int, _ after: Int, _ ratio: Double, _ moved: Bool) -> Change {
        if before == 0 { return .appeared }
        if after == 0 { return .vanished }
        if ratio >= significant { return .grew }
        if ratio <= -significant { return .fell }
        return moved ? .moved : .stayed
    }
}

/// The papers of one time, their entities and communities.
private struct Side {
    let papers: Int
    private(set) var counts: [String: Int] = [:]
    private(set) var names: [String: String] = [:]
    /// The first terms of each community.
    let labels: [String]
    private let nodes: [String: Int]
    private let partition: Partition

    init(
        _ corpus: AnalyzedCorpus, _ years: ClosedRange<Int>, _ options: NetworkOptions,
        _ detector: any CommunityDetector
    ) throws {
        var filter = CorpusFilter()
        filter.years = years
        let part = corpus.filtered(by: filter)
        papers = part.papers.count
        let kinds = Set(options.kinds)
        for entity in part.entities where kinds.contains(entity.id.kind) {
            counts[entity.id.description] = entity.paperCount
            names[entity.id.description] = entity.name
        }
        let network = try CooccurrenceNetwork().network(of: part, options: options)
        let partition = detector.partition(of: network.graph, threads: options.threads)
        self.partition = partition
        nodes = Dictionary(uniqueKeysWithValues: network.nodeKeys.enumerated().map { ($1, $0) })
        labels = CommunityTerms(network, partition, in: part, limit: 2).terms.map { $0.joined(separator: ", ") }
    }

    /// The community of an entity, from 0.
    func community(of key: String) -> Int? { nodes[key].map { partition.membership[$0] - 1 } }

    /// What each community became: that of the later ones with which it shares the largest part (Jaccard), ties by
    /// number; nothing where it shares none.
    func successors(in later: Side) -> [Int?] {
        var shared = [[Int: Int]](repeating: [:], count: partition.count)
        for key in nodes.keys {
            guard let from = community(of: key), let to = later.community(of: key) else { continue }
            shared[from][to, default: 0] += 1
        }
        return shared.enumerated().map { from, targets in
            targets.map { to, count in
                let union = partition.sizes[from] + later.partition.sizes[to] - count
                return (to: to, overlap: Double(count) / Double(union))
            }.max { ($0.overlap, $1.to) < ($1.overlap, $0.to) }?.to
        }
    }
}
