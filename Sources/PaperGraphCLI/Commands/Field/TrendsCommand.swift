import ArgumentParser
import PaperGraph

struct TrendsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trends",
        abstract: "Tell what grew, what fell, and what burst, year by year.",
        discussion: """
            The growth of an entity is by how much of its mean its share of the papers changes a year (least squares). A
            burst is a run of years in which it is named more often than usual (Kleinberg 2002), its weight how firmly.

            EXAMPLES:
              papergraph trends acl/ --entities dataset --limit 20
              papergraph trends savedrecs.txt --entities keyword --keywords author --by burst
              papergraph trends acl/ --by-year --format csv > growth.csv
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: CorpusOptions

    @Option(help: ArgumentHelp("Leave out entities that fewer papers name.", valueName: "papers"))
    var minCount = 5

    @Option(
        help: ArgumentHelp("What comes first: count, growth, fall or burst.", valueName: "order"),
        transform: { try Choice.one($0, of: Order.allCases, what: "order", named: \.rawValue) })
    var by: Order = .count

    @Flag(help: "Count the papers of each year, in a column a year; the first row is all papers.")
    var byYear = false

    @Option(help: ArgumentHelp("By how much a burst is more frequent.", valueName: "factor"))
    var burstRatio = KleinbergBursts().ratio

    @Option(help: ArgumentHelp("How dear a burst is: the more, the fewer.", valueName: "number"))
    var burstCost = KleinbergBursts().cost

    @Option(name: [.short, .long], help: ArgumentHelp("How many to list.", valueName: "n"))
    var limit = 20

    @OptionGroup var table: TableOptions

    enum Order: String, CaseIterable {
        case count, growth, fall, burst
    }

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
        guard minCount >= 1 else { throw ValidationError("--min-count must be at least 1.") }
        guard burstRatio > 1, burstRatio.isFinite else { throw ValidationError("--burst-ratio must be above 1.") }
        guard burstCost >= 0, burstCost.isFinite else { throw ValidationError("--burst-cost must be 0 or more.") }
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let output = try OutputFile(nil)
            let corpus = try session.corpus(selection).selected
            let trends = Trends(
                of: corpus, kinds: selection.kinds, minimumCount: minCount,
                bursts: KleinbergBursts(ratio: burstRatio, cost: burstCost))
            if trends.papers.isEmpty, !corpus.papers.isEmpty { session.reporter.report(.noYears) }
            if trends.withAbsurdYear > 0 { session.reporter.report(.absurdYears(trends.withAbsurdYear)) }
            if trends.withoutYear > 0 {
                session.reporter.summarize("\(grouped(trends.withoutYear)) papers have no year and are left out")
            }
            let found = ordered(trends.trends).prefix(limit)
            try output.write(table.text(byYear ? years(found, trends, corpus) : summary(found, trends, corpus)))
            try output.commit()
        }
    }

    private func ordered(_ trends: [Trends.Trend]) -> [Trends.Trend] {
        func score(_ trend: Trends.Trend) -> Double {
            switch by {
            case .count: Double(trend.counts.reduce(0, +))
            case .growth: trend.growth
            case .fall: -trend.growth
            case .burst: trend.strongest?.weight ?? 0
            }
        }
        return trends.map { (score($0), $0) }.sorted { ($1.0, $0.1.entity) < ($0.0, $1.1.entity) }.map(\.1)
    }

    private func summary(
        _ found: ArraySlice<Trends.Trend>, _ trends: Trends, _ corpus: AnalyzedCorpus
    ) -> Table {
        var table = Table("rank", "name", "kind", "papers", "first", "last", "growth", "burst", "weight")
        for (rank, trend) in found.enumerated() {
            let entity = corpus.entities[trend.entity]
            let years = trend.counts.indices.filter { trend.counts[$0] > 0 }.map { $0 + trends.firstYear }
            let burst = trend.strongest
            table.add([
                .integer(rank + 1), .text(entity.name), .text(entity.id.kind.rawValue),
                .integer(trend.counts.reduce(0, +)), years.first.map { .text(String($0)) } ?? .none,
                years.last.map { .text(String($0)) } ?? .none, .number(trend.growth),
                burst.map { .text(Self.text($0.slots, trends.firstYear)) } ?? .none,
                burst.map { .number($0.weight) } ?? .none,
            ])
            table.sparks.append(trend.counts)
        }
        return table
    }

    private static func text(_ slots: ClosedRange<Int>, _ first: Int) -> String {
        let (start, end) = (slots.lowerBound + first, slots.upperBound + first)
        return start == end ? "\(start)" : "\(start)–\(end)"
    }

    private func years(_ found: ArraySlice<Trends.Trend>, _ trends: Trends, _ corpus: AnalyzedCorpus) -> Table {
        var table = Table(columns: ["name", "kind"] + trends.papers.indices.map { String($0 + trends.firstYear) })
        table.add([.text("all papers"), .none] + trends.papers.map { .integer($0) })
        for trend in found {
            let entity = corpus.entities[trend.entity]
            table.add([.text(entity.name), .text(entity.id.kind.rawValue)] + trend.counts.map { .integer($0) })
        }
        return table
    }
}

extension Diagnostic {
    static var noYears: Diagnostic {
        Diagnostic(
            .warning, "no-years",
            "no paper has a year, so nothing can be told of time; `papergraph stats` says which inputs have years")
    }

    static func absurdYears(_ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "absurd-year",
            "\(count) \(count == 1 ? "paper has a year" : "papers have years") outside \(Trends.believed.lowerBound)–"
                + "\(Trends.believed.upperBound); they are left out")
    }
}
