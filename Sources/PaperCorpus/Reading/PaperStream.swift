/// The papers of a corpus, a batch at a time, in the order of the inputs whatever the thread count.
///
/// The calling thread reads and cuts, and parses while there is nothing to read; workers parse. A batch holds a quarter
/// of a megabyte of input, and only a few are in flight, so memory does not grow with the corpus.
public final class PaperStream {
    private let corpus: FileCorpusSource
    private let threads: Int
    private var position = -1
    private var current: OpenInput?
    /// What was read so far; complete once `next` has returned nothing.
    public private(set) var report = ReadReport()

    init(_ corpus: FileCorpusSource, threads: Int) {
        self.corpus = corpus
        self.threads = threads
    }

    /// How many records were read so far.
    public var recordCount: Int { report.total.records + (current?.counts.records ?? 0) }

    /// The next papers with their diagnostics, or nothing at the end.
    ///
    /// - Throws: `ReadError` where an input cannot be read at all.
    public func next() throws -> PaperBatch? {
        while true {
            if let open = current {
                if let parsed = try open.batches.next() { return number(parsed, of: open) }
                close(open)
            }
            position += 1
            guard position < corpus.inputs.count else { return nil }
            let open = try OpenInput(corpus, corpus.inputs[position], threads: threads)
            current = open
            if let warning = open.warning, report.problems.add(warning) {
                return PaperBatch(papers: [], diagnostics: [warning])
            }
        }
    }

    private func number(_ parsed: NumberedPart, of open: OpenInput) -> PaperBatch {
        var papers = parsed.batch.papers
        for index in papers.indices {
            papers[index].origin.input = position
            papers[index].origin.record += open.counts.records + open.counts.skipped + parsed.cutting.count
            papers[index].origin.line += open.lines + parsed.skippedLines
        }
        var diagnostics: [Diagnostic] = []
        for (own, list) in [(0, parsed.cutting), (parsed.skippedLines, parsed.batch.diagnostics)] {
            for var diagnostic in list {
                diagnostic.input = open.name
                diagnostic.line = diagnostic.line.map { $0 + open.lines + own }
                if report.problems.add(diagnostic) { diagnostics.append(diagnostic) }
            }
        }
        open.lines += parsed.skippedLines + parsed.batch.lineCount
        open.counts.skipped += parsed.batch.skippedRecords + parsed.cutting.count
        for paper in papers { open.counts.add(paper) }
        return PaperBatch(papers: papers, diagnostics: diagnostics)
    }

    private func close(_ open: OpenInput) {
        report.inputs.append(
            ReadReport.Input(
                name: open.name, format: open.format.name, digest: open.cutter.digest,
                byteCount: open.cutter.byteCount, counts: open.counts))
        current = nil
    }
}

/// Papers with their final numbers and lines, and what was wrong among them.
public struct PaperBatch: Sendable {
    /// The papers in order.
    public var papers: [Paper]
    /// The diagnostics worth showing; all of them are counted in the report.
    public var diagnostics: [Diagnostic]
}

private struct NumberedPart: Sendable {
    var batch: ParsedBatch
    var skippedLines: Int
    var cutting: [Diagnostic]
}

/// An input while it is read.
private final class OpenInput {
    let name: String
    let format: any PaperReader
    let warning: Diagnostic?
    var lines = 0
    var counts = ReadReport.Counts()
    var cutter: BatchReader
    private(set) lazy var batches = makeBatches()
    private let threads: Int

    init(_ corpus: FileCorpusSource, _ input: CorpusInput, threads: Int) throws(ReadError) {
        let source = try ByteSource(input)
        let head = try source.read(upTo: FormatDetection.headSize, after: PaddedBytes([]))
        let detection = FormatDetection(requested: corpus.format)
        name = input.name
        self.threads = threads
        (format, warning) = try head.withBytes { bytes throws(ReadError) in
            try detection.reader(for: bytes, of: input.name)
        }
        cutter = BatchReader(
            source: source, head: head, reader: format, maximumRecordSize: corpus.maximumRecordSize,
            batchSize: corpus.batchSize)
    }

    private func makeBatches() -> OrderedParallelMap<RecordBatch, NumberedPart> {
        let format = format
        return OrderedParallelMap(threads: threads) { [unowned self] in
            try cutter.next()
        } transform: { batch in
            NumberedPart(
                batch: format.parse(batch), skippedLines: batch.skippedLines, cutting: batch.diagnostics)
        }
    }
}
