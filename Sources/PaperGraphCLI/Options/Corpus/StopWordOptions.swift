import ArgumentParser
import PaperGraph

/// What is no keyword.
struct StopWordOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Drop the keywords of this file, a word or phrase a line; a word alone also drops the extracted keywords "
                + "that hold it.",
            valueName: "file"),
        completion: .file())
    var stopWords: String?

    func validate() throws {
        try ListOptions.requireFile(stopWords, option: "--stop-words")
    }

    func read(_ reporter: Reporter) throws(ReadError) -> StopWords {
        StopWords(try reporter.names(ofList: stopWords))
    }
}

extension Reporter {
    /// The lines of a list, none without one; what is wrong with it is told.
    func names(ofList path: String?) throws(ReadError) -> [String] {
        guard let path else { return [] }
        let file = try ListFile(CorpusInput(path))
        for diagnostic in file.diagnostics { report(diagnostic) }
        return file.names
    }
}
