import ArgumentParser
import PaperGraph

/// The files in which people say what they know of their field.
struct ListOptions: ParsableArguments {
    @OptionGroup var lexicon: LexiconOptions

    @Option(
        help: ArgumentHelp(
            "Replace names: `label<TAB>replace by` a line, as VOSviewer has it; nothing behind the tab drops the label. "
                + "`papergraph thesaurus` suggests one.",
            valueName: "file"),
        completion: .file())
    var thesaurus: String?

    @Option(
        help: ArgumentHelp(
            "Drop the keywords of this file, a word or phrase a line; a word alone also drops the extracted keywords "
                + "that hold it.",
            valueName: "file"),
        completion: .file())
    var stopWords: String?

    @Option(
        help: ArgumentHelp(
            "Leave out the entities named in this file, one a line (`BERT`, or `dataset:BERT` for one kind).",
            valueName: "file"),
        completion: .file())
    var exclude: String?

    /// The thesaurus; one that says nothing without a file.
    func readThesaurus(_ reporter: Reporter) throws(ReadError) -> Thesaurus {
        guard let thesaurus else { return Thesaurus() }
        let read = try Thesaurus(CorpusInput(thesaurus))
        for diagnostic in read.diagnostics { reporter.report(diagnostic) }
        return read
    }

    func readStopWords(_ reporter: Reporter) throws(ReadError) -> StopWords {
        StopWords(try Self.names(in: stopWords, reporter))
    }

    func readExcludedNames(_ reporter: Reporter) throws(ReadError) -> [String] {
        try Self.names(in: exclude, reporter)
    }

    private static func names(in path: String?, _ reporter: Reporter) throws(ReadError) -> [String] {
        guard let path else { return [] }
        let file = try ListFile(CorpusInput(path))
        for diagnostic in file.diagnostics { reporter.report(diagnostic) }
        return file.names
    }

    private var named: [(option: String, path: String)] {
        [
            ("--lexicon", lexicon.lexicon), ("--thesaurus", thesaurus), ("--stop-words", stopWords),
            ("--exclude", exclude),
        ].compactMap { option, path in path.map { (option, $0) } }
    }

    /// The files, with the options that name them.
    var files: [Provenance.List] {
        get throws { try named.map { try Provenance.List(option: $0.option, path: $0.path) } }
    }

    /// The options as words of a command line.
    var words: [String] { named.flatMap { [$0.option, $0.path] } }
}
