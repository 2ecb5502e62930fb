import ArgumentParser
import PaperGraph
import PaperStore

/// A corpus, and the part of it that the options select.
struct SelectedCorpus {
    let whole: AnalyzedCorpus
    let selected: AnalyzedCorpus
    /// What the papers taught of their names, and what was known before.
    let lexicon: CorpusLexicon
}

/// One run of a command over its inputs: what all of them do before and after their work.
struct Session {
    let options: InputOptions
    let reporter: Reporter
    let analysis: Analysis
    /// The workspace, where that is the input.
    let workspace: Workspace?
    /// What the inputs are called.
    let inputNames: [String]
    /// How the inputs are read, as words of a command line.
    let inputWords: [String]
    /// Why the input cannot be opened; told when the work is to begin.
    private let failure: ReadError?

    /// - Parameter takesDigests: no for what neither names its inputs in what it writes nor compares two readings of them.
    init(_ options: InputOptions, takesDigests: Bool = true) {
        self.options = options
        let reporter = options.reading.reporting.reporter
        self.reporter = reporter
        var files = options.source
        files.takesDigests = takesDigests
        var source: any CorpusSource = files
        var (workspace, failure, words) = (Workspace?.none, ReadError?.none, options.reading.words)
        var names = options.inputs
        do {
            if let opened = try options.workspace() {
                let stored = try WorkspaceSource(opened) { reporter.report($0) }
                (workspace, source, words) = (opened, stored, stored.options)
                names = stored.inputNames
            }
        } catch {
            failure = error as? ReadError
        }
        (self.workspace, self.failure, inputWords, inputNames) = (workspace, failure, words, names)
        var onProgress: (@Sendable (ReadingProgress) -> Void)?
        // Where nobody listens it is not asked how much there is to read, which is a look at every file of a directory.
        if reporter.tellsProgress { onProgress = { reporter.progress($0) } }
        analysis = Analysis(
            source, threads: options.threadCount, memoryLimit: options.reading.memoryLimit,
            onDiagnostic: { reporter.report($0) },
            onProgress: onProgress)
    }

    /// Runs the work; an error becomes its one line and exit code 1, warnings do under `--strict`.
    func run(_ work: () throws -> Void) throws {
        do {
            if let failure { throw failure }
            try work()
        } catch let error as any DiagnosedError {
            reporter.report(error.diagnostic)
            throw ExitCode.failure
        }
        if options.isStrict, reporter.warningCount > 0 { throw ExitCode.failure }
    }

    /// What the tables of a workspace answer at once, with the summary line told; nothing where the input is no workspace,
    /// or they do not answer.
    func quickly<Answer>(_ answer: (WorkspaceQuestions) throws -> Answer?) throws -> Answer? {
        guard let source = analysis.source as? WorkspaceSource, let questions = try source.questions(),
            let found = try answer(questions)
        else { return nil }
        reporter.summarize(questions.report.summary(merged: questions.mergedRecords))
        return found
    }

    /// Both steps and the summary line.
    func corpus() throws -> AnalyzedCorpus {
        let corpus = try analysis.corpus()
        try summarize(corpus)
        return corpus
    }

    private func summarize(_ corpus: AnalyzedCorpus) throws {
        try requirePapers(corpus.report)
        reporter.summarize(corpus.report.summary(merged: corpus.mergedRecords))
    }

    /// Both steps, the summary line, and the part that the options select.
    ///
    /// - Parameters:
    ///   - repeatable: the analysis of the session, made reopenable where its texts are read again afterwards.
    ///   - material: what is made of the corpus: entities are looked for where that is made of them, and models and
    ///     datasets of all papers where introductions are.
    ///   - learnsNames: whether the lexicon is wanted, even where the options select no names.
    ///   - needsDetails: whether more is needed of papers than identifier, title, year and venue.
    func corpus(
        _ selection: CorpusOptions, with repeatable: Analysis? = nil, for material: NetworkMaterial = .entities,
        learnsNames: Bool = false, needsDetails: Bool = true
    ) throws -> SelectedCorpus {
        let filter = try selection.filter(reporter)
        let thesaurus = try selection.lists.readThesaurus(reporter)
        let known = try selection.lists.lexicon.read(reporter)
        // A thesaurus may make keywords of names.
        let needsNames = learnsNames || thesaurus.changesKinds || material.contains(.introductions)
        let kinds = needsNames ? EntityKind.all : selection.kinds
        let needsEntities = material.contains(.entities)
        let (corpus, lexicon) = try reporter.stage("reading") {
            try (repeatable ?? analysis).corpusAndLexicon(
                of: needsEntities ? kinds : [], keywords: needsEntities ? selection.keywordSource : .none,
                foldsKeywords: selection.match != .raw, knowing: known,
                needsDetails: needsDetails, needsLexicon: learnsNames)
        }
        try summarize(corpus)
        let selected = corpus.replacing(by: thesaurus).filtered(by: filter)
        if selected.papers.isEmpty { reporter.report(.noPaperSelected) }
        return SelectedCorpus(whole: corpus, selected: selected, lexicon: lexicon)
    }

    /// An input without papers is an error: a wrong file, most likely.
    func requirePapers(_ report: ReadReport) throws {
        guard report.total.records == 0 else { return }
        throw ReadError(.noPapers(options.inputs))
    }
}

extension Diagnostic {
    static func noPapers(_ inputs: [String]) -> Diagnostic {
        Diagnostic(
            .error, "no-papers",
            "no paper was found; check that it is one of the formats of `papergraph formats`, "
                + "or name its format with --input-format",
            input: inputs.joined(separator: ", "))
    }

    static var noPaperSelected: Diagnostic {
        Diagnostic(
            .warning, "no-paper-selected",
            "no paper is of these years; `papergraph stats` tells which years there are, and how many papers have one")
    }
}
