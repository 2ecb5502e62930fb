import ArgumentParser
import CVersion
import PaperCorpus
import PaperGraph

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@main
enum EntryPoint {
    static func main() {
        let arguments = arguments
        if let word = arguments.first, let error = unknownCommand(word) {
            PaperGraphCommand.exit(withError: error)
        }
        PaperGraphCommand.main(arguments)
    }

    /// The arguments, with names of files that are no UTF-8 kept as they are.
    private static var arguments: [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { position in
            CommandLine.unsafeArgv[position].map {
                FileName.text(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
            }
        }
    }

    /// A mistyped command gets a hint before it is taken for an argument.
    private static func unknownCommand(_ word: String) -> ValidationError? {
        let commands = PaperGraphCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !word.hasPrefix("-"), word != "help", !commands.contains(word) else { return nil }
        return ValidationError(Choice.unknown(word, among: commands, what: "command"))
    }
}

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

            An INPUT is a file, an archive or a directory, or - for standard input; formats are told by content.
            """,
        version: version,
        subcommands: [
            ExtractCommand.self,
            NetworkCommand.self,
            TopCommand.self,
            NeighborsCommand.self,
            PathCommand.self,
            WhyCommand.self,
            ReportCommand.self,
            LineageCommand.self,
            TrendsCommand.self,
            ThemesCommand.self,
            DiffCommand.self,
            ImportCommand.self,
            SearchCommand.self,
            StatsCommand.self,
            PapersCommand.self,
            LexiconCommand.self,
            ThesaurusCommand.self,
            RankCommand.self,
            CommunitiesCommand.self,
            LayoutCommand.self,
            DescribeCommand.self,
            ConvertCommand.self,
            CheckCommand.self,
            ReplayCommand.self,
            FormatsCommand.self,
            MeasuresCommand.self,
        ]
    )

    /// The number, and the commit where it is known.
    private static var version: String {
        let commit = String(cString: papergraph_commit())
        return commit.isEmpty ? paperGraphVersion : "\(paperGraphVersion) (\(commit))"
    }
}
