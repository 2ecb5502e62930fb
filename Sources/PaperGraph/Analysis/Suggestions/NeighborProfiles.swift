internal import EntityExtraction

/// What stands with an entity in papers: for comparing entities by the company they keep.
struct NeighborProfiles {
    private let corpus: AnalyzedCorpus
    private let isCounted: [Bool]
    /// For each entity the papers that name it, ascending.
    private let papers: [[UInt32]]
    private var profiles: [Int: [(entity: UInt32, weight: Double)]] = [:]

    /// Profiles of entities by others of some kinds. O(mentions).
    init(_ corpus: AnalyzedCorpus, kinds: Set<EntityKind>) {
        self.corpus = corpus
        isCounted = corpus.entities.map { kinds.contains($0.id.kind) }
        var lists = [[UInt32]](repeating: [], count: corpus.entities.count)
        for paper in corpus.papers.indices {
            for place in corpus.incidence.row(paper) {
                lists[Int(corpus.incidence.entities[place])].append(UInt32(paper))
            }
        }
        papers = lists
    }

    /// How many papers name both.
    func together(_ left: Int, _ right: Int) -> Int {
        let (short, long) = papers[left].count < papers[right].count ? (left, right) : (right, left)
        let list = papers[long]
        return papers[short].count { paper in
            let place = list.partitioningIndex { $0 >= paper }
            return place < list.count && list[place] == paper
        }
    }

    /// The cosine between what stands with the one and what stands with the other, leaving each other out. A
    /// neighbour counts for less the more papers name it. Sums are taken in the order of entities.
    mutating func similarity(_ left: Int, _ right: Int) -> Double {
        let (a, b) = (profile(of: left), profile(of: right))
        var (product, first, second) = (0.0, 0.0, 0.0)
        var j = 0
        for item in a where item.entity != UInt32(right) {
            first += item.weight * item.weight
            while j < b.count, b[j].entity < item.entity { j += 1 }
            if j < b.count, b[j].entity == item.entity { product += item.weight * b[j].weight }
        }
        for item in b where item.entity != UInt32(left) { second += item.weight * item.weight }
        return first > 0 && second > 0 ? product / (first * second).squareRoot() : 0
    }

    private mutating func profile(of entity: Int) -> [(entity: UInt32, weight: Double)] {
        if let known = profiles[entity] { return known }
        var counts: [UInt32: Int] = [:]
        for paper in papers[entity] {
            for place in corpus.incidence.row(Int(paper)) {
                let other = corpus.incidence.entities[place]
                if other != UInt32(entity), isCounted[Int(other)] { counts[other, default: 0] += 1 }
            }
        }
        let profile = counts.sorted { $0.key < $1.key }.map { other, count in
            (entity: other, weight: Double(count) / Double(papers[Int(other)].count).squareRoot())
        }
        profiles[entity] = profile
        return profile
    }
}

extension Array {
    /// The first place from which on a condition holds.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
