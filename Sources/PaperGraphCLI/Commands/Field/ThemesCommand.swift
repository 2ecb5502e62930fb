import ArgumentParser
import PaperGraph

struct ThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes",
        abstract: "Map the themes of a field: communities of terms, how central and how dense each is.",
        discussion: """
            Themes are the communities of the co-occurrence network. Centrality says how much a theme is tied to others,
            density how much within; medians of both divide themes into motor (both), basic (central), niche (dense) and
            emerging or declining (neither). Labels are the terms that the papers of a theme name and others do not.

            EXAMPLES:
              papergraph themes savedrecs.txt --entities keyword --keywords author --min-count 5
              papergraph themes acl/ --entities dataset,model --min-count 20 --label-by tf-idf --format csv
              papergraph themes savedrecs.txt --entities keyword --min-count 5 --slices 3y
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: CorpusOptions
    @OptionGroup var counting: CountingOptions
    @OptionGroup var slicing: SliceOptions

    @Option(
        help: ArgumentHelp("How labels are chosen: g2 or tf-idf.", valueName: "g2|tf-idf"),
        transform: {
            try Choice.one($0, of: CommunityTerms.Ranking.allCases, what: "ranking", named: \.rawValue)
        })
    var labelBy = CommunityTerms.Ranking.logLikelihood

    @Option(help: ArgumentHelp("How fine themes are: above 1 smaller, below 1 larger.", valueName: "number"))
    var resolution = 1.0

    @Option(help: ArgumentHelp("Where random numbers begin.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Communities of fewer terms are no themes.", valueName: "n"))
    var minSize = 3

    @OptionGroup var table: TableOptions

    func validate() throws {
        guard resolution > 0, resolution.isFinite else { throw ValidationError("--resolution must be above 0.") }
        guard minSize >= 1 else { throw ValidationError("--min-size must be at least 1.") }
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let output = try OutputFile(nil)
            let corpus = try session.corpus(selection).selected
            var themes = ThemeTable(isSliced: slicing.slices != nil)
            guard let slices = slicing.slices else {
                themes.add(try map(of: corpus), years: nil)
                try output.write(table.text(themes.table))
                return try output.commit()
            }
            for years in slices.ranges(of: corpus) {
                var filter = CorpusFilter()
                filter.years = years
                themes.add(try map(of: corpus.filtered(by: filter)), years: years)
            }
            slicing.report(corpus, to: session.reporter)
            try output.write(table.text(themes.table))
            try output.commit()
        }
    }

    private func map(of corpus: AnalyzedCorpus) throws -> LabelledMap {
        let options = counting.networkOptions(kinds: selection.kinds, input.reading)
        let network = try CooccurrenceNetwork().network(of: corpus, options: options)
        let partition = Leiden(resolution: resolution, seed: seed).partition(
            of: network.graph, threads: input.threadCount)
        let terms = CommunityTerms(network, partition, in: corpus, by: labelBy)
        return LabelledMap(
            map: ThematicMap(network, partition, minimumSize: minSize), terms: terms,
            names: network.nodeLabels, keys: network.nodeKeys)
    }
}
