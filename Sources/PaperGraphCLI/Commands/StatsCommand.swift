import ArgumentParser
import PaperGraph

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Tell what was read: formats, coverage, entities, problems.",
        discussion: """
            EXAMPLES:
              papergraph stats samples/papers.txt
              papergraph stats export.jsonl papers.txt --format json
            """)

    @OptionGroup var input: InputOptions

    @Option(
        help: ArgumentHelp("How to print: table or json.", valueName: "format"),
        transform: {
            try Choice.one($0, of: [Table.Format.table, .json], what: "format", named: \.rawValue)
        })
    var format: Table.Format = .table

    func run() throws {
        let session = Session(input)
        try session.run {
            let output = try OutputFile(nil)
            let report = StatsReport(try session.corpus())
            try output.write(format == .json ? report.json : report.text)
        }
    }
}

/// The sections of `stats`.
private struct StatsReport {
    let corpus: AnalyzedCorpus

    init(_ corpus: AnalyzedCorpus) {
        self.corpus = corpus
    }

    var text: String {
        var sections = [inputs, papers, entities]
        if !corpus.report.problems.entries.isEmpty { sections.append(problems) }
        return sections.map { $0.text(.table) }.joined(separator: "\n")
    }

    var json: String {
        let sections = [("inputs", inputs), ("papers", papers), ("entities", entities), ("problems", problems)]
        let members = sections.map { name, table in "\"\(name)\":\(table.text(.json).dropLast())" }
        return "{" + members.joined(separator: ",\n") + "}\n"
    }

    private var inputs: Table {
        var table = Table("input", "format", "records", "skipped", "abstracts", "years", "authors", "references")
        for input in corpus.report.inputs {
            let counts = input.counts
            table.add([
                .text(input.name), .text(input.format), .integer(counts.records), .integer(counts.skipped),
                .integer(counts.abstracts), .integer(counts.years), .integer(counts.authors),
                .integer(counts.references),
            ])
        }
        return table
    }

    private var papers: Table {
        var table = Table("papers", "merged", "first year", "last year", "naming an entity", "entities a paper")
        let years = corpus.papers.compactMap(\.paper.year)
        let naming = corpus.paperEntityCounts.count { $0 > 0 }
        let mean = Double(corpus.paperEntityCounts.reduce(0, +)) / Double(max(1, corpus.papers.count))
        table.add([
            .integer(corpus.papers.count), .integer(corpus.mergedRecords),
            years.min().map { .text(String($0)) } ?? .none,
            years.max().map { .text(String($0)) } ?? .none, .integer(naming), .number(mean),
        ])
        return table
    }

    private var entities: Table {
        var table = Table("kind", "entities", "mentions", "in two papers or more", "most frequent")
        for kind in EntityExtractors.kinds {
            let members = corpus.entities.filter { $0.id.kind == kind }
            let top = members.max { ($0.paperCount, $1.id) < ($1.paperCount, $0.id) }
            table.add([
                .text(kind.rawValue), .integer(members.count), .integer(members.reduce(0) { $0 + $1.mentionCount }),
                .integer(members.count { $0.paperCount > 1 }), top.map { .text($0.name) } ?? .none,
            ])
        }
        return table
    }

    private var problems: Table {
        var table = Table("problem", "severity", "count", "first")
        for entry in corpus.report.problems.entries {
            let place = entry.first.input + (entry.first.line.map { ":\($0)" } ?? "")
            table.add([
                .text(entry.first.code), .text(entry.first.severity.rawValue), .integer(entry.count), .text(place),
            ])
        }
        return table
    }
}
