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
    /// Is told what was wrong with the input, on the calling thread.
    public var onDiagnostic: @Sendable (Diagnostic) -> Void
    /// Is told now and then how many records were read so far, on the calling thread.
    public var onProgress: @Sendable (Int) -> Void

    /// An analysis of a corpus.
    public init(
        _ source: any CorpusSource, threads: Int? = nil,
        onDiagnostic: @escaping @Sendable (Diagnostic) -> Void = { _ in },
        onProgress: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.source = source
        self.threads = threads ?? Self.availableThreads
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
    /// - Throws: `ReadError`, or what `deliver` throws.
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
        var lexicon = known
        var quiet = self
        quiet.onDiagnostic = { _ in }
        let report = try quiet.forEachBatch { records in
            records.map { Claim.claims(of: $0.mentions) }
        } deliver: { claims in
            for claim in claims { lexicon.add(claim) }
        }
        return (lexicon.settled(), report)
    }

    /// Both steps and the merging of duplicates: the papers, their entities, and who names what.
    ///
    /// The corpus is read twice; standard input is kept in a temporary file meanwhile. Keywords need no corpus step:
    /// where they are the only kind, the corpus is read once, and names are not looked for.
    /// - Parameters:
    ///   - kinds: the kinds that are wanted; where some are other than keywords, all of these are found.
    ///   - keywords: which keywords become entities beside the names.
    ///   - known: what is known of names besides what the corpus says.
    /// - Throws: `ReadError` where an input cannot be read, or changed between the two passes.
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
    ///   - needsDetails: whether more of a paper is needed than its identifier, title, year and venue: a source that keeps
    ///     what it found may leave the rest out.
    ///   - needsLexicon: whether what the corpus taught is needed.
    public func corpusAndLexicon(
        of kinds: [EntityKind] = EntityKind.all, keywords: KeywordSource = .none, foldsKeywords: Bool = true,
        knowing known: CorpusLexicon = CorpusLexicon(), needsDetails: Bool = true, needsLexicon: Bool = true
    ) throws -> (corpus: AnalyzedCorpus, lexicon: CorpusLexicon) {
        if known.isEmpty, !keywords.contains(.extracted), let stored = source as? any AnalyzedSource,
            let found = try stored.analyzedCorpus(
                CorpusRequest(
                    findsNames: kinds.contains { $0 != .keyword }, keywords: keywords, foldsKeywords: foldsKeywords,
                    needsDetails: needsDetails || !keywords.isEmpty, needsLexicon: needsLexicon))
        {
            return found
        }
        let builder = CorpusBuilder(keywords: keywords, foldsKeywords: foldsKeywords)
        guard kinds.contains(where: { $0 != .keyword }) else {
            return (try merged(builder, finding: keywords), known.settled())
        }
        let repeatable = try reopenable()
        let (lexicon, first) = try repeatable.learned(knowing: known)
        let corpus = try repeatable.merged(builder, .mentions, lexicon: lexicon, finding: keywords)
        try corpus.report.requireSameInputs(as: first)
        return (corpus, lexicon)
    }

    /// One pass over all records, and the merging of duplicates.
    private func merged(
        _ builder: consuming CorpusBuilder, _ names: ExtractedRecord.Parts = [],
        lexicon: CorpusLexicon = CorpusLexicon(), finding keywords: KeywordSource
    ) throws -> AnalyzedCorpus {
        let findsKeywords = keywords.contains(.extracted)
        var builder = builder
        let report = try forEachBatch(
            // Without entities nothing is counted in sentences.
            lexicon: lexicon,
            parts: names.isEmpty && keywords.isEmpty
                ? [] : names.union(findsKeywords ? [.keywords, .sentences] : .sentences)
        ) { records in
            records.map(CorpusBuilder.Record.init)
        } deliver: { records in
            for record in records { builder.add(record) }
        }
        return builder.finish(report: report)
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
        var count = 0
        while let (output, diagnostics) = try work.next() {
            for diagnostic in diagnostics { onDiagnostic(diagnostic) }
            count = max(count, stream.recordCount)
            onProgress(count)
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
