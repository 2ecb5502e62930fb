import ArgumentParser
import PaperGraph

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare the papers of two times: what appeared, vanished, grew, fell, moved.",
        discussion: """
            Entities are compared by the papers that name them; grew and fell are beyond chance (G² of 3.84, 5 %). Moved
            are those that left the community which became what their former one was. The most surprising come first.

            EXAMPLES:
              papergraph diff acl/ --before 2020 --after 2020 --entities model --min-count 10
              papergraph diff savedrecs.txt --before 2015 --after 2017 --entities keyword --format csv
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: CorpusOptions
    @OptionGroup var counting: CountingOptions

    @Option(help: ArgumentHelp("The earlier papers are of years below this.", valueName: "year"))
    var before: Int

    @Option(help: ArgumentHelp("The later papers are of this year or above.", valueName: "year"))
    var after: Int

    @Option(
        help: ArgumentHelp(
            "Only these changes, separated by commas: \(CorpusDifference.Change.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "changes"),
        transform: {
            try Choice.several($0, of: CorpusDifference.Change.allCases, what: "change", named: \.rawValue)
        })
    var only: [CorpusDifference.Change] = CorpusDifference.Change.allCases.filter { $0 != .stayed }

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("How many of each change to list; all for programs, else 10.", valueName: "n"))
    var limit: Int?

    @OptionGroup var table: TableOptions

    func validate() throws {
        guard before <= after else { throw ValidationError("--before must not be later than --after.") }
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let output = try OutputFile(nil)
            let corpus = try session.corpus(selection).selected
            let options = counting.networkOptions(kinds: selection.kinds, input.reading)
            let difference = try CorpusDifference(of: corpus, before: before, after: after, options: options)
            let (early, late) = difference.paperCounts
            session.reporter.summarize(
                "\(grouped(early)) papers before \(before), \(grouped(late)) from \(after) on"
                    + (difference.withoutYear > 0 ? "; \(grouped(difference.withoutYear)) have no year" : ""))
            if early == 0 || late == 0 { session.reporter.report(.noPaperSelected) }
            try output.write(table.text(rows(difference)))
            try output.commit()
        }
    }

    private func rows(_ difference: CorpusDifference) -> Table {
        var table = Table("change", "name", "kind", "before", "after", "g2", "from", "to")
        let most = limit ?? (self.table.format == .table ? 10 : .max)
        for change in only {
            let entries = difference.entries.filter { $0.change == change }.sorted { left, right in
                (abs(right.logLikelihood), left.key) < (abs(left.logLikelihood), right.key)
            }
            for entry in entries.prefix(most) {
                table.add([
                    .text(change.rawValue), .text(entry.name), .text(String(entry.key.prefix { $0 != ":" })),
                    .integer(entry.before), .integer(entry.after), .number(entry.logLikelihood),
                    entry.communities.map { .text($0.before) } ?? .none,
                    entry.communities.map { .text($0.after) } ?? .none,
                ])
            }
        }
        return table
    }
}
