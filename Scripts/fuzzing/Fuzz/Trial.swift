import PaperCorpus

/// One input, read whole and read in small batches.
struct Trial {
    let bytes: [UInt8]
    let reader: (any PaperReader)?

    /// Sizes that cut records anywhere, and some that hold a few records.
    private static let batchSizes = [1, 16, 200, 1 << 10, 2500, 8 << 10]
    /// The usual limit, and one that many records exceed.
    private static let recordSizes = [64 << 20, 64 << 20, 64 << 20, 3000]

    /// The sizes vary with the bytes and take none of them, so that a file that fails can be given to the program.
    private var sum: Int { bytes.reduce(0) { $0 &+ Int($1) } }

    func run() {
        let recordSize = Self.recordSizes[sum / Self.batchSizes.count % Self.recordSizes.count]
        let batchSize = Self.batchSizes[sum % Self.batchSizes.count]
        let whole = Reading(of: bytes, as: reader, batchSize: 1 << 20, recordSize: recordSize)
        whole.check()
        let cut = Reading(of: bytes, as: reader, batchSize: batchSize, recordSize: recordSize)
        cut.check()
        if let difference = whole.difference(from: cut) {
            fail("read whole and in batches of \(batchSize) bytes, records up to \(recordSize): \(difference)")
        }
    }
}

/// What reading gave.
struct Reading {
    private var papers: [Paper] = []
    private var diagnostics: [Diagnostic] = []
    private var error: ReadError?
    private var inputs: [ReadReport.Input] = []

    init(of bytes: [UInt8], as reader: (any PaperReader)?, batchSize: Int, recordSize: Int) {
        var source = FileCorpusSource(
            [CorpusInput(bytes: bytes, name: "input")], format: reader, maximumRecordSize: recordSize)
        source.batchSize = batchSize
        do {
            let stream = try source.open(threads: 1)
            defer { inputs = stream.report.inputs }
            while let batch = try stream.next() {
                papers += batch.papers
                diagnostics += batch.diagnostics
            }
        } catch let failure as ReadError {
            error = failure
        } catch {
            fail("reading throws nothing but ReadError: \(error)")
        }
    }

    /// What holds for any input.
    func check() {
        var last = RecordOrigin()
        for paper in papers {
            let origin = paper.origin
            if paper.title.isEmpty && paper.identifiers.isEmpty {
                fail("record \(origin.record) has no title and no id")
            }
            if paper.id.value.isEmpty || paper.label.isEmpty { fail("record \(origin.record) has no name") }
            if origin.record <= last.record { fail("record \(origin.record) comes after record \(last.record)") }
            // Lines are counted anew in each member of an archive, and damaged archives have several of one name.
            let firstLine = origin.member == nil ? max(1, last.line) : 1
            if origin.line < firstLine { fail("line \(origin.line) comes after line \(last.line)") }
            last = origin
        }
        guard error == nil, let counts = inputs.first?.counts else { return }
        if counts.records != papers.count { fail("\(counts.records) records are counted, \(papers.count) came") }
        if last.record > counts.records + counts.skipped {
            fail("record \(last.record) of \(counts.records) and \(counts.skipped) skipped")
        }
    }

    /// The first thing that differs.
    func difference(from other: Reading) -> String? {
        if error != other.error { return "error \(describe(error)), then \(describe(other.error))" }
        for (one, two) in zip(papers, other.papers) where one != two { return "\(one)\nthen\n\(two)" }
        if papers.count != other.papers.count { return "\(papers.count) papers, then \(other.papers.count)" }
        if diagnostics != other.diagnostics { return "\(diagnostics)\nthen\n\(other.diagnostics)" }
        if inputs != other.inputs { return "\(inputs)\nthen\n\(other.inputs)" }
        return nil
    }

    private func describe(_ error: ReadError?) -> String { error.map { "\($0.diagnostic)" } ?? "none" }
}

/// Ends the process, so that libFuzzer keeps the input.
func fail(_ message: String) -> Never {
    fatalError(message)
}
