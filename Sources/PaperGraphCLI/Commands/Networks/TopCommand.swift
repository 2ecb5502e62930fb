import ArgumentParser
import PaperGraph
import PaperStore

struct TopCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "top",
        abstract: "List the most important entities, or papers.",
        discussion: """
            Entities are ranked by the number of papers that name them, or by a measure of their co-occurrence network.
            Papers (--papers) are ranked in the network of papers and the entities they name.

            EXAMPLES:
              papergraph top samples/papers.txt --entities model --by pagerank --limit 20
              papergraph top samples/papers.txt --entities dataset --format csv
              papergraph top samples/papers.txt --papers --by degree
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: CorpusOptions
    @OptionGroup var counting: CountingOptions

    @Option(
        help: ArgumentHelp(
            "count, paper-pagerank (the PageRank of the papers that name it, by who cites whom), or a measure of the "
                + "network: \(Centralities.all.map(\.name).joined(separator: ", ")).", valueName: "measure"),
        transform: {
            try Choice.one(
                $0, of: ["count", "paper-pagerank"] + Centralities.all.map(\.name), what: "measure", named: { $0 })
        })
    var by = "count"

    @Option(name: [.short, .long], help: ArgumentHelp("How many to list.", valueName: "n"))
    var limit = 20

    @Flag(help: "Rank papers instead of entities.")
    var papers = false

    @OptionGroup var table: TableOptions

    func validate() throws {
        if papers, by == "paper-pagerank" {
            throw ValidationError("paper-pagerank ranks entities: leave out --papers.")
        }
        guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let output = try OutputFile(nil)
            if by == "count", !papers, isPlain, let table = try session.quickly(quickTable) {
                return try output.write(self.table.text(table))
            }
            let corpus = try session.corpus(
                selection, for: by == "paper-pagerank" ? [.entities, .introductions] : .entities,
                needsDetails: by == "paper-pagerank"
            ).selected
            try output.write(table.text(papers ? paperTable(corpus) : try entityTable(corpus)))
        }
    }

    /// Whether nothing is left out or replaced but entities in few papers.
    private var isPlain: Bool {
        guard !selection.kinds.contains(.keyword), var plain = try? CorpusOptions.parse([]) else { return false }
        plain.kinds = selection.kinds
        return plain.words == selection.words
    }

    /// What a workspace answers without a network.
    private func quickTable(_ questions: WorkspaceQuestions) throws -> Table {
        let entities = try questions.mostNamed(selection.kinds, minimumCount: counting.minCount, limit: limit)
        var table = Table(columns: Self.columns)
        table.barColumn = "papers"
        for (rank, entity) in entities.enumerated() { table.add(Self.cells(rank, entity)) }
        let years = self.table.isDrawn ? try questions.years(of: entities) : []
        if years.first?.count ?? 0 > 1 { table.sparks = years }
        return table
    }

    private static let columns = ["rank", "name", "kind", "papers", "mentions"]

    private static func cells(_ rank: Int, _ entity: Entity) -> [Table.Value] {
        [
            .integer(rank + 1), .text(entity.name), .text(entity.id.kind.rawValue), .integer(entity.paperCount),
            .integer(entity.mentionCount),
        ]
    }

    private func entityTable(_ corpus: AnalyzedCorpus) throws -> Table {
        let network = try CooccurrenceNetwork().network(
            of: corpus, options: counting.networkOptions(kinds: selection.kinds, input.reading))
        let entities = Dictionary(
            uniqueKeysWithValues: corpus.entities.map { ("\($0.id.kind.rawValue):\($0.id.key)", $0) })
        let ranks = by == "paper-pagerank" ? paperRanks(corpus) : [:]
        let scores = scores(of: network) { key in
            ranks[key] ?? entities[key].map { Double($0.paperCount) } ?? 0
        }
        var table = Table(columns: Self.columns + (by == "count" ? [] : [by]))
        table.barColumn = by == "count" ? "papers" : by
        // Years are drawn for people at a terminal alone.
        let years = self.table.isDrawn ? Trends(of: corpus, kinds: selection.kinds) : nil
        let counts = Dictionary(
            uniqueKeysWithValues: (years?.trends ?? []).map { (corpus.entities[$0.entity].id, $0.counts) })
        for (rank, node) in ranked(scores, network).enumerated() {
            guard let entity = entities[network.nodeKeys[node]] else { continue }
            table.add(Self.cells(rank, entity) + (by == "count" ? [] : [.number(scores[node])]))
            if let years, years.papers.count > 1 { table.sparks.append(counts[entity.id] ?? []) }
        }
        return table
    }

    private func paperTable(_ corpus: AnalyzedCorpus) -> Table {
        let network = PaperEntityNetwork().network(
            of: corpus, options: counting.networkOptions(kinds: selection.kinds, input.reading))
        let degrees = DegreeCentrality().scores(of: network.graph)
        let isPaper = network.nodeKeys.map { $0.hasPrefix("paper:") }
        var scores = by == "count" ? degrees : scores(of: network) { _ in 0 }
        for node in scores.indices where !isPaper[node] { scores[node] = -.infinity }
        var table = Table(columns: ["rank", "title", "id", "entities"] + (by == "count" ? [] : [by]))
        table.barColumn = by == "count" ? "entities" : by
        for (rank, node) in ranked(scores, network).filter({ isPaper[$0] }).enumerated() {
            table.add(
                [
                    .integer(rank + 1), .text(network.nodeLabels[node]),
                    .text(String(network.nodeKeys[node].dropFirst("paper:".count))), .integer(Int(degrees[node])),
                ] + (by == "count" ? [] : [.number(scores[node])]))
        }
        return table
    }

    /// The PageRank of the papers that name each entity, by its key.
    private func paperRanks(_ corpus: AnalyzedCorpus) -> [String: Double] {
        var options = NetworkOptions()
        (options.matching, options.threads) = (selection.match, input.threadCount)
        let scores = PaperRank.scores(of: corpus, options: options)
        return Dictionary(uniqueKeysWithValues: zip(corpus.entities.map(\.id.description), scores))
    }

    private func scores(of network: Network, count: (String) -> Double) -> [Double] {
        if let centrality = Centralities.named(by) {
            return input.reading.reporting.reporter.stage(by) {
                centrality.scores(of: network.graph, threads: input.threadCount)
            }
        }
        return network.nodeKeys.map(count)
    }

    /// The nodes with the highest scores; ties by number of papers, then by key.
    private func ranked(_ scores: [Double], _ network: Network) -> [Int] {
        let occurrences = network.nodeColumn(named: "occurrences")?.values
        func papers(_ node: Int) -> Int {
            if case .integers(let values)? = occurrences { return values[node] ?? 0 }
            return 0
        }
        let order = scores.indices.sorted { left, right in
            if scores[left] != scores[right] { return scores[left] > scores[right] }
            if papers(left) != papers(right) { return papers(left) > papers(right) }
            return left < right
        }
        return Array(order.prefix(limit))
    }
}
