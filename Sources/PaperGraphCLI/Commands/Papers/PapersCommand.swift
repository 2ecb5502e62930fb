import ArgumentParser
import PaperGraph

struct PapersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers",
        abstract: "Print the cleaned corpus: duplicates merged, text without markup.",
        discussion: """
            One line a paper, by identifier, so that equal papers give equal bytes in whatever order they come. JSON
            Lines and BibTeX are valid input again.

            EXAMPLES:
              papergraph papers samples/papers.txt samples/papers.jsonl > corpus.jsonl
              papergraph papers papers.jsonl --format csv --output papers.csv
              papergraph papers papers.jsonl --format bib --output papers.bib
            """)

    enum Format: String, CaseIterable {
        case jsonl, csv, bib
    }

    @OptionGroup var input: InputOptions

    @Option(
        help: ArgumentHelp("How to print: jsonl, csv or bib.", valueName: "format"),
        transform: { try Choice.one($0, of: Format.allCases, what: "format", named: \.rawValue) })
    var format: Format = .jsonl

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    func run() throws {
        let session = Session(input, takesDigests: false)
        try session.run {
            let file = try OutputFile(output)
            let (papers, report) = try session.analysis.papers()
            try session.requirePapers(report)
            switch format {
            case .jsonl:
                let line = PaperLine()
                for paper in papers { try file.write(line.json(paper)) }
            case .bib:
                var entries = PaperBibTeX()
                for paper in papers { try file.write(entries.entry(for: paper)) }
            case .csv: try file.write(Self.table(of: papers).text(.csv))
            }
            try file.commit()
            session.reporter.summarize(report.summary(merged: report.total.records - papers.count))
        }
    }

    private static func table(of papers: [Paper]) -> Table {
        var table = Table(
            "id", "identifiers", "title", "abstract", "authors", "year", "venue", "keywords", "urls", "references")
        func joined(_ parts: [String]) -> Table.Value { parts.isEmpty ? .none : .text(parts.joined(separator: "; ")) }
        for paper in papers {
            table.add([
                .text(paper.id.description), joined(paper.identifiers.map(\.description)), .text(paper.title),
                paper.abstract.map { .text($0) } ?? .none, joined(paper.authors.map(\.name)),
                paper.year.map { .integer($0) } ?? .none, paper.venue.map { .text($0) } ?? .none,
                joined(paper.keywords), joined(paper.urls),
                joined(paper.references.map { $0.id?.description ?? $0.text }),
            ])
        }
        return table
    }
}
