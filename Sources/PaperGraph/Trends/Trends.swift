internal import EntityExtraction

/// How often the papers of each year name each entity.
public struct Trends: Sendable {
    /// What the years say of one entity.
    public struct Trend: Sendable, Hashable {
        /// The number of the entity in the corpus.
        public var entity: Int
        /// For each year how many papers name it.
        public var counts: [Int]
        /// By how much of its mean the share of papers that name it changes a year, by least squares.
        public var growth: Double
        /// When it is named more often than usual.
        public var bursts: [KleinbergBursts.Burst]

        /// The burst with the largest weight; of equal ones the first.
        public var strongest: KleinbergBursts.Burst? {
            bursts.max { ($0.weight, $1.slots.lowerBound) < ($1.weight, $0.slots.lowerBound) }
        }
    }

    /// Years before and after which a year is taken for an error.
    public static let believed = 1500...2100

    /// The first year; the others follow without a gap.
    public let firstYear: Int
    /// For each year how many papers there are.
    public let papers: [Int]
    /// The entities, in their order in the corpus.
    public let trends: [Trend]
    /// How many papers have no year.
    public let withoutYear: Int
    /// How many have one that cannot be, such as 20205.
    public let withAbsurdYear: Int

    /// Counts the papers of each year. O(mentions + entities · years).
    ///
    /// - Parameter minimumCount: how many papers must name an entity.
    public init(
        of corpus: AnalyzedCorpus, kinds: [EntityKind], minimumCount: Int = 1,
        bursts automaton: KleinbergBursts = KleinbergBursts()
    ) {
        let years = corpus.papers.map(\.paper.year)
        let believed = years.compactMap { $0 }.filter { Self.believed.contains($0) }
        withoutYear = years.count { $0 == nil }
        withAbsurdYear = years.count - withoutYear - believed.count
        let (first, last) = (believed.min() ?? 0, believed.max() ?? -1)
        firstYear = first
        var papers = [Int](repeating: 0, count: last - first + 1)
        for year in believed { papers[year - first] += 1 }
        self.papers = papers
        var counts: [Int: [Int]] = [:]
        let wanted = Set(kinds)
        let isWanted = corpus.entities.map { wanted.contains($0.id.kind) && $0.paperCount >= minimumCount }
        for (paper, year) in years.enumerated() {
            guard let year, Self.believed.contains(year) else { continue }
            for entry in corpus.incidence.row(paper) {
                let entity = Int(corpus.incidence.entities[entry])
                if isWanted[entity] {
                    counts[entity, default: Array(repeating: 0, count: papers.count)][year - first] += 1
                }
            }
        }
        trends = counts.sorted { $0.key < $1.key }.map { entity, counts in
            Trend(
                entity: entity, counts: counts, growth: Self.growth(counts, papers),
                bursts: automaton.bursts(counts: counts, totals: papers))
        }
    }

    /// The slope of the line through the shares of the years that have papers, over their mean.
    private static func growth(_ counts: [Int], _ totals: [Int]) -> Double {
        let points = zip(counts, totals).enumerated().filter { $0.element.1 > 0 }.map { year, slot in
            (x: Double(year), y: Double(slot.0) / Double(slot.1))
        }
        guard points.count > 1 else { return 0 }
        let n = Double(points.count)
        let (x, y) = (points.reduce(0) { $0 + $1.x } / n, points.reduce(0) { $0 + $1.y } / n)
        let across = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
        let along = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) }
        return y > 0 ? along / across / y : 0
    }
}
