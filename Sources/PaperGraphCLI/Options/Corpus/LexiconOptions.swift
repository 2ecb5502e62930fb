import ArgumentParser
import PaperGraph

/// What is known of names before the papers are read.
struct LexiconOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Know the names of this file: one that `papergraph lexicon` wrote, or names of your own, one a line "
                + "(`dataset<TAB>FooBench`).",
            valueName: "file"),
        completion: .file())
    var lexicon: String?

    func validate() throws {
        try ListOptions.requireFile(lexicon, option: "--lexicon")
    }

    /// What the file says; nothing without one.
    func read(_ reporter: Reporter) throws(ReadError) -> CorpusLexicon {
        guard let lexicon else { return CorpusLexicon() }
        let file = try LexiconFile(CorpusInput(lexicon))
        for diagnostic in file.diagnostics { reporter.report(diagnostic) }
        return file.lexicon
    }
}
