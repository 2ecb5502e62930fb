import ArgumentParser
import PaperGraph
import PaperStore

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find the papers of a workspace whose title or abstract says something.",
        discussion: """
            Every word must stand in the title or abstract; "words in quotes" must stand together, graph* begins with
            graph, and OR and NOT stand between words. Case and accents do not count. The best matches come first (BM25).

            EXAMPLES:
              papergraph search field.papergraph graph neural
              papergraph search field.papergraph '"knowledge distillation" NOT vision' --limit 5
              papergraph search field.papergraph 'transform*' --format json
            """)

    @Argument(
        help: ArgumentHelp("A workspace that `papergraph import` made.", valueName: "workspace"), completion: .file())
    var path: String

    @Argument(help: ArgumentHelp("What is looked for.", valueName: "words"))
    var words: [String]

    @Option(name: [.short, .long], help: ArgumentHelp("How many papers to list.", valueName: "n"))
    var limit = 20

    @OptionGroup var table: TableOptions
    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
        guard !words.isEmpty else { throw ValidationError("say what to look for.") }
    }

    func run() throws {
        let reporter = reporting.reporter
        do {
            let hits = try Workspace(reading: path).search(words.joined(separator: " "), limit: limit)
            var table = Table(columns: ["rank", "title", "id", "year", "where"])
            for (rank, hit) in hits.papers.enumerated() {
                table.add([
                    .integer(rank + 1), .text(hit.label), .text(hit.id), hit.year.map { .integer($0) } ?? .none,
                    .text("\(hit.input):\(hit.line)"),
                ])
            }
            try OutputFile(nil).write(self.table.text(table))
            reporter.summarize("found in \(grouped(hits.total)) \(hits.total == 1 ? "paper" : "papers")")
        } catch let error as ReadError {
            reporter.report(error.diagnostic)
            throw ExitCode.failure
        }
    }
}
