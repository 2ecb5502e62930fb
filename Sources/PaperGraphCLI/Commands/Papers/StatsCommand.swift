import ArgumentParser
import PaperGraph

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Tell what was read: formats, coverage, references, entities, problems.",
        discussion: """
            A record is what an input has; a paper is what its records are merged to. A reference is resolved when the
            paper that it cites is among the papers: by an identifier, by its place (first author, year, volume, first
            page), or by title and year.

            EXAMPLES:
              papergraph stats samples/papers.txt
              papergraph stats savedrecs.txt scopus.csv openalex/ --duplicates
              papergraph stats export.zip --format json
            """)

    @OptionGroup var input: InputOptions

    @Option(
        help: ArgumentHelp("How to print: table or json.", valueName: "format"),
        transform: {
            try Choice.one($0, of: [Table.Format.table, .json], what: "format", named: \.rawValue)
        })
    var format: Table.Format = .table

    @Flag(help: "List the records that were merged, and what they have in common.")
    var duplicates = false

    func run() throws {
        let session = Session(input)
        try session.run {
            let output = try OutputFile(nil)
            let report = StatsReport(try session.corpus(), listsDuplicates: duplicates)
            try output.write(format == .json ? report.json : report.text)
        }
    }
}
