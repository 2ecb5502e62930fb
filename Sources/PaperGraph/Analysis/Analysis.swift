public import EntityExtraction
public import PaperCorpus

/// The way from papers to entities: reading, the document step on all cores, and where it is asked for the corpus
/// step and a second pass.
///
/// Results come in the order of the inputs and do not depend on the number of threads.
public struct Analysis: Sendable {
    /// Where the papers come from.
    public var source: any CorpusSource
    /// How many threads work.
    public var threads: Int
    /// How much memory the process may take; what needs more is refused.
    public var memoryLimit: MemoryLimit
    /// Is told what was wrong with the input, on the calling thread.
    public var onDiagnostic: @Sendable (Diagnostic) -> Void
    /// Is told now and then how far the reading has come, on the calling thread.
    public var onProgress: (@Sendable (ReadingProgress) -> Void)?

    /// An analysis of a corpus.
    public init(
        _ source: any CorpusSource, threads: Int? = nil, memoryLimit: MemoryLimit = .ofMachine,
        onDiagnostic: @escaping @Sendable (Diagnostic) -> Void = { _ in },
        onProgress: (@Sendable (ReadingProgress) -> Void)? = nil
    ) {
        self.source = source
        self.threads = threads ?? Self.availableThreads
        self.memoryLimit = memoryLimit
        self.onDiagnostic = onDiagnostic
        self.onProgress = onProgress
    }

    /// One thread for each core that the process may use.
    public static var availableThreads: Int { ThreadCount.available }

    /// The same analysis over a source that can be read again: standard input moves to a temporary file, which goes
    /// with the last copy of the analysis.
    ///
    /// - Throws: `ReadError` where there is no room for it.
    public func reopenable() throws(ReadError) -> Analysis {
        var copy = self
        copy.source = try source.reopenable()
        return copy
    }

    /// Runs the document step over every record and hands on what `transform` makes of it, batch by batch.
    ///
    /// Memory does not depend on the number of records.
    /// - Parameters:
    ///   - lexicon: what the corpus taught, or empty.
    ///   - parts: what is made of a record.
    ///   - guideline: where it is given, the one guideline that entities are marked under.
    ///   - transform: runs on the workers.
    ///   - deliver: runs on the calling thread, in the order of the records.
    /// - Returns: what was read.
    /// - Throws: `ReadError`, `MemoryError`, or what `deliver` throws.
    @discardableResult
    public func forEachBatch<Output: Sendable>(
        lexicon: CorpusLexicon = CorpusLexicon(), parts: ExtractedRecord.Parts = .mentions, guideline: Guideline? = nil,
        transform: @escaping @Sendable ([ExtractedRecord]) -> Output, deliver: (Output) throws -> Void
    ) throws -> ReadReport {
        try forEachPaperBatch { papers in
            transform(papers.map { ExtractedRecord($0, lexicon: lexicon, parts: parts, guideline: guideline) })
        } deliver: {
            try deliver($0)
        }
    }

    /// The same for records of which something is known.
    @discardableResult
    package func forEachBatch<Output: Sendable>(
        lexicon: CorpusLexicon, parts: ExtractedRecord.Parts, memos: any TagMemos,
        transform: @escaping @Sendable ([ExtractedRecord]) -> Output, deliver: (Output) throws -> Void
    ) throws -> ReadReport {
        try forEachPaperBatch { papers in
            transform(
                papers.map {
                    ExtractedRecord($0, lexicon: lexicon, parts: parts, memo: memos.memo(of: $0.origin))
                })
        } deliver: {
            try deliver($0)
        }
    }

    /// The corpus step: what all records together say of their names.
    ///
    /// - Parameter known: what is known besides, for example of a `LexiconFile`.
    /// - Returns: the lexicon, settled.
    /// - Throws: `ReadError` where an input cannot be read.
    public func lexicon(knowing known: CorpusLexicon = CorpusLexicon()) throws -> CorpusLexicon {
        try learned(knowing: known).lexicon
    }

    /// The lexicon and what was read for it.
    package func learned(
        knowing known: CorpusLexicon
    ) throws -> (lexicon: CorpusLexicon, report: ReadReport) {
        let (lexicon, _, report) = try firstReading(knowing: known, roomForMemos: 0)
        return (lexicon, report)
    }

    /// The lexicon, what the tagger said of each record, and what was read.
    private func firstReading(
        knowing known: CorpusLexicon, roomForMemos room: Int
    ) throws -> (lexicon: CorpusLexicon, memos: MemoTable, report: ReadReport) {
        var lexicon = known
        var memos = MemoTable(room: room)
        var quiet = self
        quiet.onDiagnostic = { _ in }
        let report = try quiet.forEachBatch { records in
            records.map { (claims: Claim.claims(of: $0.mentions), memo: $0.memo, origin: $0.paper.origin) }
        } deliver: { records in
            for record in records {
                lexicon.add(record.claims)
                memos.add(record.memo, of: record.origin)
            }
        }
        return (lexicon.settled(), memos, report)
    }

    /// Both steps and the merging of duplicates: the papers, their entities, and who names what.
    ///
    /// The corpus is read twice; standard input is kept in a temporary file meanwhile. Keywords need no corpus step:
    /// where they are the only kind, the corpus is read once, and names are not looked for.
    /// - Parameters:
    ///   - kinds: the kinds that are wanted; where some are other than keywords, all of these are found.
    ///   - keywords: which keywords become entities beside the names.
    ///   - known: what is known of names besides what the corpus says.
    /// - Throws: `ReadError` where an input cannot be read, or changed between the two passes; `MemoryError` where the papers
    ///   take more memory than they may.
    public func corpus(
        of kinds: [EntityKind] = EntityKind.all, keywords: KeywordSource = .none,
        knowing known: CorpusLexicon = CorpusLexicon()
    ) throws -> AnalyzedCorpus {
        try corpusAndLexicon(of: kinds, keywords: keywords, knowing: known).corpus
    }

    /// The corpus with what it taught of its names; where only keywords are wanted, it teaches nothing.
    ///
    /// - Parameters:
    ///   - foldsKeywords: whether spellings of a keyword that authors or an index gave are one keyword; else only capitals do
    ///     not count.
    ///   - needsDetails: whether more of a paper is needed than its identifier, title, year and venue: the rest is most of a
    ///     record, and is left out.
    ///   - needsLexicon: whether what the corpus taught is needed.
    public func corpusAndLexicon(
        of kinds: [EntityKind] = EntityKind.all, keywords: KeywordSource = .none, foldsKeywords: Bool = true,
        knowing known: CorpusLexicon = CorpusLexicon(), needsDetails: Bool = true, needsLexicon: Bool = true
    ) throws -> (corpus: AnalyzedCorpus, lexicon: CorpusLexicon) {
        let needsAll = needsDetails || !keywords.isEmpty
        if known.isEmpty, !keywords.contains(.extracted), let stored = source as? any AnalyzedSource,
            let found = try stored.analyzedCorpus(
                CorpusRequest(
                    findsNames: kinds.contains { $0 != .keyword }, keywords: keywords, foldsKeywords: foldsKeywords,
                    needsDetails: needsAll, needsLexicon: needsLexicon, memoryLimit: memoryLimit))
        {
            return found
        }
        let builder = CorpusBuilder(keywords: keywords, foldsKeywords: foldsKeywords)
        guard kinds.contains(where: { $0 != .keyword }) else {
            return (try merged(builder, finding: keywords, keepsDetails: needsAll), known.settled())
        }
        let repeatable = try reopenable()
        let (lexicon, memos, first) = try repeatable.firstReading(
            knowing: known, roomForMemos: memoryLimit.bytes / 16)
        let corpus = try repeatable.merged(
            builder, .mentions, lexicon: lexicon, memos: memos, finding: keywords, keepsDetails: needsAll)
        try corpus.report.requireSameInputs(as: first)
        return (corpus, lexicon)
    }

    /// One pass over all records, and the merging of duplicates.
    private func merged(
        _ builder: consuming CorpusBuilder, _ names: ExtractedRecord.Parts = [],
        lexicon: CorpusLexicon = CorpusLexicon(), memos: MemoTable = MemoTable(room: 0),
        finding keywords: KeywordSource, keepsDetails: Bool
    ) throws -> AnalyzedCorpus {
        let findsKeywords = keywords.contains(.extracted)
        var builder = builder
        let report = try forEachBatch(
            // Without entities nothing is counted in sentences.
            lexicon: lexicon,
            parts: names.isEmpty && keywords.isEmpty
                ? [] : names.union(findsKeywords ? [.keywords, .sentences] : .sentences), memos: memos
        ) { records in
            records.map { CorpusBuilder.Record($0, keepsDetails: keepsDetails) }
        } deliver: { records in
            for record in records { builder.add(record) }
        }
        try memoryLimit.require(builder.bytesToFinish, for: builder.description, remedy: Self.remedy)
        return builder.finish(report: report)
    }

    /// What takes less memory.
    private static var remedy: String {
        "read fewer inputs, or bring them into a workspace first (`papergraph import INPUT… --into FILE`)"
    }

    /// Reads the corpus and hands on what `transform` makes of its papers, batch by batch.
    package func forEachPaperBatch<Output: Sendable>(
        transform: @escaping @Sendable ([Paper]) -> Output, deliver: (Output) throws -> Void
    ) throws -> ReadReport {
        let stream = try source.open(threads: threads)
        let work = OrderedParallelMap<PaperBatch, (Output, [Diagnostic])>(threads: threads) {
            try stream.next()
        } transform: { batch in
            (transform(batch.papers), batch.diagnostics)
        }
        while let (output, diagnostics) = try work.next() {
            for diagnostic in diagnostics { onDiagnostic(diagnostic) }
            onProgress?(stream.progress)
            try memoryLimit.require(
                for: "\(stream.progress.records) records and more take", remedy: Self.remedy)
            try deliver(output)
        }
        for diagnostic in stream.report.problems.remainders { onDiagnostic(diagnostic) }
        return stream.report
    }
}

extension ReadReport {
    /// What one pass learned does not hold for another file of the same name.
    func requireSameInputs(as other: ReadReport) throws(ReadError) {
        for (now, before) in zip(inputs, other.inputs) where now.digest != before.digest {
            throw ReadError(.changedWhileReading(now.name))
        }
    }
}

extension Diagnostic {
    static func changedWhileReading(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "changed-while-reading",
            "changed between the two times that it is read; run again when nothing writes to it", input: name)
    }
}
