internal import EntityExtraction
internal import GraphFormats

/// The entities that become nodes, in the order of the corpus, and the papers that name them.
struct EntitySelection {
    /// Numbers of the entities in the corpus, ascending: by kind and key.
    let entities: [Int]
    /// For each paper, the positions of its entities in `entities`, ascending, one paper after the other.
    private(set) var members: [UInt32] = []
    /// Where each paper begins in `members`.
    private(set) var offsets: [Int] = [0]
    /// How often the paper names the entity, along `members`.
    private(set) var mentionCounts: [UInt32] = []
    /// For each entity of the corpus its position in `entities`.
    private var position: [UInt32?]

    init(_ corpus: AnalyzedCorpus, _ options: NetworkOptions) {
        let kinds = Set(options.kinds)
        var chosen = corpus.entities.indices.filter { index in
            let entity = corpus.entities[index]
            return kinds.contains(entity.id.kind) && entity.paperCount >= max(1, options.minimumCount)
        }
        if let maximum = options.maximumNodes, chosen.count > maximum {
            let ranked = chosen.sorted { left, right in
                let (a, b) = (corpus.entities[left], corpus.entities[right])
                return a.paperCount != b.paperCount ? a.paperCount > b.paperCount : a.id < b.id
            }
            chosen = ranked.prefix(maximum).sorted()
        }
        entities = chosen
        position = Array(repeating: nil, count: corpus.entities.count)
        for (node, entity) in chosen.enumerated() { position[entity] = UInt32(node) }
        for paper in corpus.papers.indices {
            for entry in corpus.incidence.row(paper) {
                guard let node = position[Int(corpus.incidence.entities[entry])] else { continue }
                members.append(node)
                mentionCounts.append(corpus.incidence.counts[entry])
            }
            offsets.append(members.count)
        }
    }

    /// What stands together, window by window: papers, or their sentences.
    func windows(_ corpus: AnalyzedCorpus, _ window: CountingWindow) -> CountedSets {
        switch window {
        case .paper:
            CountedSets(
                members: members, offsets: offsets, total: corpus.papers.count, nodeCount: entities.count)
        case .sentence: sentenceWindows(corpus)
        }
    }

    private func sentenceWindows(_ corpus: AnalyzedCorpus) -> CountedSets {
        var members: [UInt32] = []
        var offsets = [0]
        for paper in corpus.papers.indices {
            var pairs: [(sentence: UInt16, node: UInt32)] = []
            for mention in corpus.mentions.mentions(of: paper) where mention.place != .keywords {
                guard let node = position[Int(corpus.tally.entity(of: mention))] else { continue }
                pairs.append((mention.sentence, node))
            }
            pairs.sort { ($0.sentence, $0.node) < ($1.sentence, $1.node) }
            var last: (sentence: UInt16, node: UInt32)?
            for pair in pairs {
                if let last, last.sentence != pair.sentence { offsets.append(members.count) }
                if last.map({ $0 != pair }) ?? true { members.append(pair.node) }
                last = pair
            }
            if last != nil { offsets.append(members.count) }
        }
        let total = corpus.mentions.sentenceCounts.reduce(0) { $0 + Int($1) }
        return CountedSets(members: members, offsets: offsets, total: total, nodeCount: entities.count)
    }

    /// The columns that every network of entities has.
    func columns(_ corpus: AnalyzedCorpus) -> [AttributeColumn] {
        let nodes = entities.map { corpus.entities[$0] }
        var columns = [
            AttributeColumn(name: "kind", title: "Kind", values: .text(nodes.map { $0.id.kind.rawValue })),
            AttributeColumn(name: "occurrences", title: "Papers", values: .integers(nodes.map(\.paperCount))),
            AttributeColumn(name: "mentions", title: "Mentions", values: .integers(nodes.map(\.mentionCount))),
        ]
        if nodes.contains(where: { $0.firstYear != nil }) {
            columns.append(
                AttributeColumn(name: "first_year", title: "First year", values: .integers(nodes.map(\.firstYear))))
            columns.append(
                AttributeColumn(name: "last_year", title: "Last year", values: .integers(nodes.map(\.lastYear))))
        }
        return columns
    }

    /// `kind:key`, unique among nodes of all kinds.
    func keys(_ corpus: AnalyzedCorpus) -> [String] { entities.map { corpus.entities[$0].id.description } }

    func labels(_ corpus: AnalyzedCorpus) -> [String] { entities.map { corpus.entities[$0].name } }
}
