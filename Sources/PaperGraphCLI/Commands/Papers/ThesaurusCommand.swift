import ArgumentParser
import PaperGraph

struct ThesaurusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thesaurus",
        abstract: "Suggest which names are one thing: a thesaurus to edit and to give to --thesaurus.",
        discussion: """
            One line a suggestion: the label that fewer papers name, a tab, and what would replace it; the surest and
            those that concern the most papers first. The comment before each says what the two have in common, how many
            papers name which, and how alike the names are that stand with them. What differs by version, size or number
            is never suggested. Delete what is wrong, and give the rest back:

            EXAMPLES:
              papergraph thesaurus samples/papers.txt --output thesaurus.tsv
              papergraph thesaurus papers.jsonl --entities keyword --min-count 3 --output thesaurus.tsv
              papergraph network papers.jsonl --thesaurus thesaurus.tsv --output network.graphml
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: CorpusOptions

    @Option(help: ArgumentHelp("Leave out names that fewer papers have.", valueName: "papers"))
    var minCount = 1

    @Flag(help: "Leave out comments and kinds, which VOSviewer does not read.")
    var plain = false

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    func validate() throws {
        guard minCount >= 1 else { throw ValidationError("--min-count must be at least 1.") }
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let file = try OutputFile(output)
            let corpus = try session.corpus(selection, learnsNames: true)
            let suggestions = ThesaurusSuggestions(kinds: Set(selection.kinds), minimumCount: minCount)
                .suggestions(for: corpus.selected, lexicon: corpus.lexicon)
            let lines = ThesaurusLine(suggestions, corpus: corpus.selected, isPlain: plain)
            try file.write(lines.head)
            for suggestion in suggestions { try file.write(lines.text(suggestion)) }
            try file.commit()
            let count = suggestions.count
            session.reporter.summarize("\(grouped(count)) \(count == 1 ? "suggestion" : "suggestions")")
        }
    }
}
