package import EntityExtraction
internal import GRDB
public import PaperCorpus
package import PaperGraph

/// The corpus in a workspace, as the last settled import left it. What was found in it is not looked for again.
public struct WorkspaceSource: CorpusSource {
    private let workspace: Workspace
    private let sources: [StoredSource]
    private let onDiagnostic: @Sendable (Diagnostic) -> Void
    /// Whether what is kept is what this program would find.
    private let isCurrent: Bool
    /// How the inputs were read, as words of a command line.
    public let options: [String]

    /// The names of the inputs that were imported, in their order.
    public var inputNames: [String] { sources.map(\.name) }

    /// The corpus of an open workspace.
    ///
    /// - Parameter onDiagnostic: is told of imports that did not end, and of findings of another version.
    /// - Throws: `ReadError` where it holds no papers.
    public init(
        _ workspace: Workspace, onDiagnostic: @escaping @Sendable (Diagnostic) -> Void = { _ in }
    ) throws {
        self.workspace = workspace
        self.onDiagnostic = onDiagnostic
        let (all, extractor) = try workspace.access { database in
            (
                try StoredSource.all(database, in: [.reading, .read, .whole]),
                try WorkspaceFacts(database: database).extractor
            )
        }
        sources = all.filter { $0.state == .whole }
        isCurrent = extractor == WorkspaceImport.extractor
        options = sources.reduce(into: []) { words, source in
            if words != source.options { words += source.options }
        }
        for source in all where source.state != .whole {
            let records = try workspace.access { try RecordTable($0).lastNumber(of: source) }
            onDiagnostic(.unfinishedImport(workspace.path, source.name, records: records))
        }
        guard !sources.isEmpty else { throw ReadError(.emptyWorkspace(workspace.path)) }
        if !isCurrent { onDiagnostic(.outdatedFindings(workspace.path)) }
    }

    /// Questions that its tables answer; nothing where another version of the program found its names.
    public func questions() throws -> WorkspaceQuestions? {
        isCurrent ? try WorkspaceQuestions(self, workspace, sources) : nil
    }

    /// Some papers of the corpus, with what they name; entities that have a label are called by it.
    func corpus(of papers: [Int], labels: [EntityID: String], _ database: Database) throws -> AnalyzedCorpus {
        let request = CorpusRequest(
            findsNames: true, keywords: .none, foldsKeywords: true, needsDetails: false, needsLexicon: false)
        return try StoredCorpusReader(request, sources, database).corpus(of: papers, labels: labels)
    }

    /// The records, in the order of their import.
    public func open(threads: Int) throws(ReadError) -> any PaperStream {
        try RecordSource(workspace: workspace, selection: .sources(sources), extent: .everything, sources: sources)
            .open(threads: threads)
    }

    /// A workspace can be read as often as needed.
    public func reopenable() throws(ReadError) -> any CorpusSource { self }
}

extension WorkspaceSource: AnalyzedSource {
    package func analyzedCorpus(
        _ request: CorpusRequest
    ) throws -> (corpus: AnalyzedCorpus, lexicon: CorpusLexicon)? {
        guard isCurrent || !request.findsNames else { return nil }
        return try workspace.access { database in
            let reader = try StoredCorpusReader(request, sources, database)
            let corpus = try reader.corpus()
            for diagnostic in corpus.report.shownAgain { onDiagnostic(diagnostic) }
            var lexicon = CorpusLexicon()
            if request.needsLexicon, request.findsNames {
                let generation = try WorkspaceFacts(database: database).generation
                lexicon = try LexiconTable(database: database).lexicon(of: generation)
            }
            return (corpus, lexicon.settled())
        }
    }

    package func texts(of papers: [Int], in corpus: AnalyzedCorpus) throws -> [Int: Paper] {
        let numbers = papers.map { paper in
            let origin = corpus.papers[paper].paper.origin
            return (sources[origin.input].recordNumbers.lowerBound + origin.record, paper)
        }.sorted { $0.0 < $1.0 }
        let source = RecordSource(
            workspace: workspace, selection: .records(numbers.map(\.0)), extent: .everything, sources: sources)
        let stream = try source.open(threads: 1)
        var texts: [Int: Paper] = [:]
        var position = 0
        while let batch = try stream.next() {
            for paper in batch.papers {
                texts[numbers[position].1] = paper
                position += 1
            }
        }
        return texts
    }
}

extension ReadReport {
    /// What was wrong when the inputs were read, told again as if they had been read now.
    fileprivate var shownAgain: [Diagnostic] {
        problems.entries.map { entry in
            guard entry.count > 1 else { return entry.first }
            var diagnostic = entry.first
            diagnostic.message += " (and \(entry.count - 1) more of the same kind)"
            return diagnostic
        }
    }
}
