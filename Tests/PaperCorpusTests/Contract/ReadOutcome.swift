@testable import PaperCorpus

/// Everything that reading an input gave.
struct ReadOutcome: Equatable {
    var papers: [Paper] = []
    var diagnostics: [Diagnostic] = []
    var report: [ReadReport.Input] = []
    var problems: [DiagnosticTally.Entry] = []
    var error: ReadError?

    /// Reads bytes as the program does.
    init(
        _ bytes: [UInt8], format: (any PaperReader)? = nil, batchSize: Int = 256 << 10, threads: Int = 1,
        maximumRecordSize: Int = 64 << 20
    ) {
        self.init(
            [CorpusInput(bytes: bytes, name: "input")], format: format, batchSize: batchSize, threads: threads,
            maximumRecordSize: maximumRecordSize)
    }

    init(
        _ inputs: [CorpusInput], format: (any PaperReader)? = nil, batchSize: Int = 256 << 10, threads: Int = 1,
        maximumRecordSize: Int = 64 << 20
    ) {
        var source = FileCorpusSource(inputs, format: format, maximumRecordSize: maximumRecordSize)
        source.batchSize = batchSize
        self.init(source, threads: threads)
    }

    init(_ source: any CorpusSource, threads: Int = 1) {
        do {
            let stream = try source.open(threads: threads)
            defer {
                report = stream.report.inputs
                problems = stream.report.problems.entries
            }
            while let batch = try stream.next() {
                papers += batch.papers
                diagnostics += batch.diagnostics
            }
        } catch let failure as ReadError {
            error = failure
        } catch {
            preconditionFailure("reading throws nothing else: \(error)")
        }
    }

    var titles: [String] { papers.map(\.title) }
    var codes: [String] { diagnostics.map(\.code) }
    var lines: [Int] { papers.map(\.origin.line) }
}

extension PaperReader {
    /// What the reader makes of bytes that are a whole input, without the checks that come before it.
    func parse(_ bytes: [UInt8], context: RecordContext = RecordContext()) -> ParsedBatch {
        parse(
            RecordBatch(
                storage: PaddedBytes(bytes), byteCount: bytes.count, context: context, isFirst: context.isEmpty,
                isLast: true, skippedLines: 0,
                diagnostics: []))
    }
}
