public import EntityExtraction
internal import Foundation
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
    public static var availableThreads: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// Runs the document step over every record and hands on what `transform` makes of it, batch by batch.
    ///
    /// Memory does not depend on the number of records.
    /// - Parameters:
    ///   - lexicon: what the corpus taught, or empty.
    ///   - transform: runs on the workers.
    ///   - deliver: runs on the calling thread, in the order of the records.
    /// - Returns: what was read.
    /// - Throws: `ReadError`, or what `deliver` throws.
    @discardableResult
    public func forEachBatch<Output: Sendable>(
        lexicon: CorpusLexicon = CorpusLexicon(), transform: @escaping @Sendable ([ExtractedRecord]) -> Output,
        deliver: (Output) throws -> Void
    ) throws -> ReadReport {
        let stream = try source.open(threads: threads)
        let work = OrderedParallelMap<PaperBatch, (Output, [Diagnostic])>(threads: threads) {
            try stream.next()
        } transform: { batch in
            let records = batch.papers.map { ExtractedRecord($0, lexicon: lexicon) }
            return (transform(records), batch.diagnostics)
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

    /// The corpus step: what all records together say of their names.
    public func lexicon() throws -> CorpusLexicon {
        var lexicon = CorpusLexicon()
        var quiet = self
        quiet.onDiagnostic = { _ in }
        try quiet.forEachBatch { records in
            records.map { Claim.claims(of: $0.mentions) }
        } deliver: { claims in
            for claim in claims { lexicon.add(claim) }
        }
        return lexicon.settled()
    }

    /// Both steps and the merging of duplicates: the papers, their entities, and who names what.
    ///
    /// The corpus is read twice; standard input is kept in a temporary file meanwhile.
    /// - Throws: `ReadError` where an input cannot be read, or changed between the two passes.
    public func corpus() throws -> AnalyzedCorpus {
        var repeatable = self
        repeatable.source = try source.reopenable()
        let lexicon = try repeatable.lexicon()
        var builder = CorpusBuilder()
        let report = try repeatable.forEachBatch(lexicon: lexicon) { records in
            records.map(CorpusBuilder.Record.init)
        } deliver: { records in
            for record in records { builder.add(record) }
        }
        return builder.finish(report: report)
    }
}
