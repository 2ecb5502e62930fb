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

    @OptionGroup var stops: StopWordOptions

    @Option(
        help: ArgumentHelp(
            "Leave out the entities named in this file, one a line (`BERT`, or `dataset:BERT` for one kind).",
            valueName: "file"),
        completion: .file())
    var exclude: String?

    func validate() throws {
        try Self.requireFile(thesaurus, option: "--thesaurus")
        try Self.requireFile(exclude, option: "--exclude")
    }

    /// A list is read again for its SHA-256, and when a file is made again.
    static func requireFile(_ path: String?, option: String) throws {
        guard path != "-" else { throw ValidationError("\(option) needs a file; standard input is for papers.") }
    }

    /// The thesaurus; one that says nothing without a file.
    func readThesaurus(_ reporter: Reporter) throws(ReadError) -> Thesaurus {
        guard let thesaurus else { return Thesaurus() }
        let read = try Thesaurus(CorpusInput(thesaurus))
        for diagnostic in read.diagnostics { reporter.report(diagnostic) }
        return read
    }

    func readExcludedNames(_ reporter: Reporter) throws(ReadError) -> [String] {
        try reporter.names(ofList: exclude)
    }

    private var named: [(option: String, path: String)] {
        [
            ("--lexicon", lexicon.lexicon), ("--thesaurus", thesaurus), ("--stop-words", stops.stopWords),
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
