/// Batches of whole records from all texts of all inputs, one after another: what the reading thread does.
final class BatchFeed {
    /// What comes next.
    enum Element: Sendable {
        /// Another text of the current input begins.
        case part(name: String, member: String?, format: any PaperReader, problems: [Diagnostic])
        /// Records of the current text, and how many bytes of the current input have been read with them.
        case batch(RecordBatch, any PaperReader, bytesRead: Int)
        /// The current input is read.
        case end(name: String, digest: Digest?, byteCount: Int, problems: [Diagnostic])
    }

    private let corpus: FileCorpusSource
    private var position = 0
    private var walk: InputWalk?
    private var batches: BatchReader?
    private var problems: [Diagnostic] = []

    init(_ corpus: FileCorpusSource) {
        self.corpus = corpus
    }

    /// The next element, or nothing behind the last input.
    ///
    /// - Throws: `ReadError` where an input cannot be read at all.
    func next() throws(ReadError) -> Element? {
        while true {
            if let batch = try batches?.next(), let reader = batches?.reader {
                return .batch(batch, reader, bytesRead: walk?.bytesRead ?? 0)
            }
            batches = nil
            if let walk {
                if let part = try walk.next() {
                    if let element = try open(part, isSole: corpus.inputs.count == 1 && part.member == nil) {
                        return element
                    }
                } else {
                    return try finish(walk)
                }
            } else {
                guard position < corpus.inputs.count else { return nil }
                walk = try InputWalk(
                    corpus.inputs[position], maximumExpansion: corpus.maximumExpansion,
                    takesDigest: corpus.takesDigests)
            }
        }
    }

    /// - Parameter isSole: the text is all there is, so that it must be readable.
    private func open(_ part: InputWalk.Part, isSole: Bool) throws(ReadError) -> Element? {
        do throws(ReadError) {
            if let encoding = part.text.foreignEncoding { throw ReadError(.foreignEncoding(part.name, encoding)) }
            let head = try part.text.read(upTo: FormatDetection.headSize, after: PaddedBytes([]))
            let detection = FormatDetection(requested: corpus.format)
            let (reader, warning) = try head.withBytes { bytes throws(ReadError) in
                try detection.reader(for: bytes, of: part.name)
            }
            batches = BatchReader(
                source: part.text, head: head, reader: reader, maximumRecordSize: corpus.maximumRecordSize,
                batchSize: corpus.batchSize)
            problems += [warning].compactMap(\.self)
            return .part(name: part.name, member: part.member, format: reader, problems: takeProblems())
        } catch {
            // Among others, a text that cannot be read is one that was not meant.
            let isForgivable = part.member != nil || error.diagnostic.code == "empty-input"
            guard !isSole, isForgivable else { throw error }
            var problem = error.diagnostic
            problem.severity = part.member == nil ? .warning : .note
            problems.append(problem)
            return nil
        }
    }

    private func finish(_ walk: InputWalk) throws(ReadError) -> Element {
        let input = corpus.inputs[position]
        position += 1
        self.walk = nil
        problems += walk.takeProblems()
        return .end(name: input.name, digest: walk.digest, byteCount: walk.byteCount, problems: takeProblems())
    }

    private func takeProblems() -> [Diagnostic] {
        defer { problems = [] }
        return problems + (walk?.takeProblems() ?? [])
    }
}
