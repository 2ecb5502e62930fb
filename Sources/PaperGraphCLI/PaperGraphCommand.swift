import ArgumentParser
import PaperGraph

@main
struct PaperGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papergraph",
        abstract: "Entities, networks and rankings from the titles and abstracts of papers.",
        discussion: """
            EXAMPLES:
              papergraph network papers.txt --output network.graphml
              papergraph network papers.txt --format dot | sfdp -Tsvg > network.svg
              papergraph top papers.txt --entities model --by pagerank --limit 20
              papergraph extract papers.txt > entities.jsonl
              papergraph stats papers.txt

            An INPUT is a file, or - for standard input; its format is told by its content.
            """,
        version: paperGraphVersion,
        subcommands: [
            ExtractCommand.self, NetworkCommand.self, TopCommand.self, StatsCommand.self, FormatsCommand.self,
            MeasuresCommand.self,
        ]
    )
}
