import Testing

@testable import PaperCorpus

/// What holds for every format: who joins `PaperReaders.all` inherits these tests.
@Suite struct ReaderContractTests {
    @Test func everyReaderHasASample() {
        #expect(Set(ReaderSample.all.map(\.reader.name)) == Set(PaperReaders.all.map(\.name)))
    }

    @Test func namesAreDistinctAndFound() {
        #expect(Set(PaperReaders.all.map(\.name)).count == PaperReaders.all.count)
        for reader in PaperReaders.all {
            #expect(PaperReaders.named(reader.name)?.name == reader.name)
            #expect(reader.name.utf8.allSatisfy { $0.isLower || $0.isDigit || $0 == UInt8(ascii: "-") })
            #expect(!reader.summary.isEmpty)
        }
        #expect(PaperReaders.named("no such format") == nil)
    }

    @Test(arguments: ReaderSample.all)
    func samplesAreRecognized(_ sample: ReaderSample) throws {
        let head = Array(try sample.bytes.prefix(FormatDetection.headSize))
        #expect(head.withUnsafeBytes { PaperReaders.recognizing($0)?.name } == sample.reader.name)
    }

    @Test(arguments: ReaderSample.all)
    func readsTheSampleWithoutComplaint(_ sample: ReaderSample) throws {
        let outcome = ReadOutcome(try sample.bytes)
        #expect(outcome.error == nil)
        #expect(outcome.diagnostics == [])
        #expect(outcome.papers.count >= 3)
        #expect(outcome.papers.allSatisfy { !$0.title.isEmpty })
        #expect(outcome.report.first?.format == sample.reader.name)
        #expect(outcome.report.first?.byteCount == (try sample.bytes.count))
        #expect(outcome.report.first?.counts.records == outcome.papers.count)
        #expect(outcome.papers.map(\.origin.record) == Array(1...outcome.papers.count))
    }

    @Test(arguments: ReaderSample.all)
    func emptyInputHasNoRecords(_ sample: ReaderSample) {
        for bytes in [[], Array(" ".utf8), Array("\n\r\n\n".utf8)] {
            #expect(!bytes.withUnsafeBytes { sample.reader.recognizes($0) })
            #expect(
                bytes.withUnsafeBytes {
                    sample.reader.lengthOfWholeRecords(in: $0, atEnd: true, context: RecordContext())
                } == bytes.count)
            #expect(sample.reader.parse(bytes).papers == [])
            #expect(ReadOutcome(bytes, format: sample.reader).error?.diagnostic.code == "empty-input")
        }
    }

    @Test(arguments: ReaderSample.all)
    func byteOrderMarkChangesNothing(_ sample: ReaderSample) throws {
        let plain = ReadOutcome(try sample.bytes)
        let marked = ReadOutcome([0xEF, 0xBB, 0xBF] + (try sample.bytes))
        #expect(marked.papers == plain.papers)
        #expect(marked.diagnostics == plain.diagnostics)
    }

    @Test(arguments: ReaderSample.all)
    func carriageReturnsBeforeLineFeedsChangeNothing(_ sample: ReaderSample) throws {
        let plain = ReadOutcome(try sample.bytes)
        let windows = ReadOutcome(try sample.bytes.flatMap { $0 == .lineFeed ? [.carriageReturn, $0] : [$0] })
        #expect(windows.papers == plain.papers)
        #expect(windows.diagnostics == plain.diagnostics)
    }

    @Test(arguments: ReaderSample.all)
    func truncationKeepsTheRecordsThatAreWhole(_ sample: ReaderSample) throws {
        let bytes = try sample.beginning(3000)
        let whole = ReadOutcome(bytes, format: sample.reader).papers
        try #require(whole.count >= 2)
        let lineStarts = [0] + bytes.indices.filter { bytes[$0] == .lineFeed }.map { $0 + 1 }
        let ends = whole.dropFirst().map { lineStarts[$0.origin.line - 1] } + [bytes.count]
        for length in 0...bytes.count {
            let outcome = ReadOutcome(Array(bytes.prefix(length)), format: sample.reader)
            let complete = ends.prefix { $0 <= length }.count
            #expect(Array(outcome.papers.prefix(complete)) == Array(whole.prefix(complete)), "cut at \(length)")
            #expect(outcome.papers.count <= complete + 1, "cut at \(length)")
        }
    }

    @Test(arguments: ReaderSample.all)
    func damageNeverTrapsAndNumbersStayInOrder(_ sample: ReaderSample) throws {
        let bytes = try sample.beginning(2500)
        for seed in 0..<2000 as Range<UInt64> {
            let damaged = Mutation.damage(bytes, seed: seed)
            let parsed = sample.reader.parse(damaged)
            check(parsed, of: damaged, seed: seed)
        }
    }

    private func check(_ parsed: ParsedBatch, of bytes: [UInt8], seed: UInt64) {
        let lineCount = bytes.withUnsafeBytes { $0.lineCount }
        #expect(parsed.lineCount == lineCount, "seed \(seed)")
        var last = (record: 0, line: 0)
        for paper in parsed.papers {
            #expect(!paper.title.isEmpty || !paper.identifiers.isEmpty, "seed \(seed)")
            #expect(!paper.id.value.isEmpty && !paper.label.isEmpty, "seed \(seed)")
            #expect(paper.origin.record > last.record && paper.origin.line >= last.line, "seed \(seed)")
            last = (paper.origin.record, paper.origin.line)
        }
        #expect(last.record <= parsed.papers.count + parsed.skippedRecords, "seed \(seed)")
        #expect(last.line <= lineCount, "seed \(seed)")
        for diagnostic in parsed.diagnostics {
            #expect((1...max(1, lineCount)).contains(diagnostic.line ?? 0), "seed \(seed): \(diagnostic)")
        }
    }
}
