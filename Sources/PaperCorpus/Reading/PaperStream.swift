/// The papers of a corpus, a batch at a time, in the order of the inputs whatever the thread count.
public protocol PaperStream: AnyObject {
    /// What was read so far; complete once `next` has returned nothing.
    var report: ReadReport { get }
    /// How far the reading has come.
    var progress: ReadingProgress { get }

    /// The next papers with their diagnostics, or nothing at the end.
    ///
    /// - Throws: `ReadError` where an input cannot be read at all.
    func next() throws -> PaperBatch?
}

/// The papers of files.
///
/// The calling thread reads and cuts, and parses while there is nothing to read; workers parse. A batch holds a quarter
/// of a megabyte of input, and only a few are in flight, so memory does not grow with the corpus.
final class FilePaperStream: PaperStream {
    private enum Element: Sendable {
        case read(BatchFeed.Element)
        case parsed(ParsedBatch, cutting: [Diagnostic], skippedLines: Int, bytesRead: Int)
    }

    private let elements: OrderedParallelMap<BatchFeed.Element, Element>
    /// The position of the current input.
    private var input = 0
    /// What the records of the current input hold, by format.
    private var formats: [ReadReport.FormatCounts] = []
    private var part = (name: "", member: String?.none, lines: 0)
    private(set) var report = ReadReport()
    /// How many bytes the inputs have, where that is known.
    private lazy var byteCount = corpus.byteCount
    /// How many of them were read of the inputs before the current one, and of that.
    private var bytesRead = (before: 0, current: 0)
    private let corpus: FileCorpusSource

    init(_ corpus: FileCorpusSource, threads: Int) {
        self.corpus = corpus
        let feed = BatchFeed(corpus)
        elements = OrderedParallelMap(threads: threads) {
            try feed.next()
        } transform: { element in
            guard case .batch(let batch, let reader, let bytesRead) = element else { return .read(element) }
            return .parsed(
                reader.parse(batch), cutting: batch.diagnostics, skippedLines: batch.skippedLines, bytesRead: bytesRead)
        }
    }

    var progress: ReadingProgress {
        let share = byteCount.map { byteCount in
            byteCount > 0 ? min(1, Double(bytesRead.before + bytesRead.current) / Double(byteCount)) : 1
        }
        return ReadingProgress(records: report.total.records + current.records, share: share)
    }

    func next() throws -> PaperBatch? {
        while let element = try elements.next() {
            switch consume element {
            case .parsed(let batch, let cutting, let skippedLines, let bytesRead):
                self.bytesRead.current = bytesRead
                return number(consume batch, cutting: cutting, skippedLines: skippedLines)
            case .read(.part(let name, let member, let format, let problems)):
                begin(name, member, format)
                if let shown = show(problems) { return shown }
            case .read(.end(let name, let digest, let byteCount, let problems)):
                report.inputs.append(
                    ReadReport.Input(name: name, digest: digest, byteCount: byteCount, formats: formats))
                formats = []
                bytesRead = (bytesRead.before + byteCount, 0)
                input += 1
                if let shown = show(problems) { return shown }
            case .read(.batch): continue
            }
        }
        return nil
    }

    private var current: ReadReport.Counts { formats.reduce(into: ReadReport.Counts()) { $0.add($1.counts) } }

    private func begin(_ name: String, _ member: String?, _ format: any PaperReader) {
        part = (name, member, 0)
        // The format of the part that is read stands last.
        let known = formats.firstIndex { $0.format == format.name }
        let entry = known.map { formats.remove(at: $0) } ?? ReadReport.FormatCounts(format: format.name)
        formats.append(entry)
    }

    private func show(_ problems: [Diagnostic]) -> PaperBatch? {
        let shown = problems.filter { report.problems.add($0) }
        return shown.isEmpty ? nil : PaperBatch(papers: [], diagnostics: shown)
    }

    private func number(_ parsed: consuming ParsedBatch, cutting: [Diagnostic], skippedLines: Int) -> PaperBatch {
        // The papers are moved, not copied, so that they can be numbered where they are.
        var papers: [Paper] = []
        swap(&papers, &parsed.papers)
        let before = current
        let format = formats[formats.count - 1].format
        let member = part.member
        let (records, lines) = (before.records + before.skipped + cutting.count, part.lines + skippedLines)
        var counts = ReadReport.Counts()
        papers.withUnsafeMutableBufferPointer { papers in
            for index in papers.indices {
                papers[index].origin.input = input
                papers[index].origin.member = member
                papers[index].origin.format = format
                papers[index].origin.record += records
                papers[index].origin.line += lines
                counts.add(papers[index])
            }
        }
        var diagnostics: [Diagnostic] = []
        for (own, list) in [(0, cutting), (skippedLines, parsed.diagnostics)] {
            for var diagnostic in list {
                diagnostic.input = part.name
                diagnostic.line = diagnostic.line.map { $0 + part.lines + own }
                if report.problems.add(diagnostic) { diagnostics.append(diagnostic) }
            }
        }
        part.lines += skippedLines + parsed.lineCount
        formats[formats.count - 1].counts.skipped += parsed.skippedRecords + cutting.count
        formats[formats.count - 1].counts.add(counts)
        return PaperBatch(papers: papers, diagnostics: diagnostics)
    }
}

/// Papers with their final numbers and lines, and what was wrong among them.
public struct PaperBatch: Sendable {
    /// The papers in order.
    public var papers: [Paper]
    /// The diagnostics worth showing; all of them are counted in the report.
    public var diagnostics: [Diagnostic]

    /// Makes a batch.
    public init(papers: [Paper], diagnostics: [Diagnostic]) {
        self.papers = papers
        self.diagnostics = diagnostics
    }
}
