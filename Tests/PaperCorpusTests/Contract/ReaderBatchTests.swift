import Testing

@testable import PaperCorpus

/// Neither the size of a batch nor the number of threads shows in what was read.
@Suite struct ReaderBatchTests {
    static let cuts: [(batchSize: Int, threads: Int)] = [
        (1, 1), (1 << 10, 1), (1 << 10, 2), (1 << 10, 8), (5000, 2), (64 << 10, 8), (1 << 20, 2),
    ]

    @Test(arguments: ReaderSample.all)
    func samplesReadTheSame(_ sample: ReaderSample) throws {
        let bytes = try sample.bytes
        let whole = ReadOutcome(bytes, batchSize: bytes.count + 1)
        for (batchSize, threads) in Self.cuts {
            #expect(ReadOutcome(bytes, batchSize: batchSize, threads: threads) == whole, "\(batchSize), \(threads)")
        }
    }

    @Test(arguments: ReaderSample.all)
    func damagedInputReadsTheSame(_ sample: ReaderSample) throws {
        let bytes = try sample.beginning(9000)
        for seed in 5000..<5150 as Range<UInt64> {
            let damaged = Mutation.damage(bytes, seed: seed)
            let whole = ReadOutcome(damaged, format: sample.reader, batchSize: 1 << 20)
            for (batchSize, threads) in [(1 << 10, 1), (2500, 2)] {
                let cut = ReadOutcome(damaged, format: sample.reader, batchSize: batchSize, threads: threads)
                #expect(cut == whole, "seed \(seed), \(batchSize) bytes, \(threads) threads")
            }
        }
    }

    /// At every cut that the reader itself offers, reading the parts gives what reading the whole gives.
    @Test(arguments: ReaderSample.all)
    func offeredCutsAreHarmless(_ sample: ReaderSample) throws {
        let bytes = try sample.beginning(6000)
        let whole = sample.reader.parse(bytes)
        var lastCut = 0
        for length in stride(from: 1, through: bytes.count, by: 37) {
            let cut = bytes.prefix(length).withUnsafeBytes {
                sample.reader.lengthOfWholeRecords(in: $0, atEnd: false, context: RecordContext())
            }
            #expect((0...length).contains(cut))
            #expect(cut >= lastCut, "more bytes offer no earlier cut")
            lastCut = cut
            guard cut > 0 else { continue }
            let head = sample.reader.parse(Array(bytes[..<cut]))
            let context = bytes.prefix(cut).withUnsafeBytes { sample.reader.context(after: $0, in: RecordContext()) }
            let tail = sample.reader.parse(Array(bytes[cut...]), context: context)
            #expect(head.papers.map(\.title) + tail.papers.map(\.title) == whole.papers.map(\.title), "cut at \(cut)")
            #expect(head.papers.map(\.abstract) + tail.papers.map(\.abstract) == whole.papers.map(\.abstract))
        }
        #expect(lastCut > 0)
    }

    @Test(arguments: ReaderSample.all, [1, 3, 6])
    func oversizedRecordsAreSkippedAlone(_ sample: ReaderSample, _ position: Int) {
        let names = (1...6).map { "The Method of Number \($0) for Reading" }
        var parts = names.map { sample.record($0, 700) }
        parts.insert(sample.record("The Method That Is Too Large", 300_000), at: position)
        let bytes = Array(sample.file(parts).utf8)
        let starts = parts.indices.map { index in
            (sample.frame.head + parts[..<index].joined()).utf8.count { $0 == .lineFeed } + 1
        }
        let limited = ReadOutcome(bytes, batchSize: 1 << 10, maximumRecordSize: 20_000)
        #expect(limited.titles == names)
        #expect(limited.lines == starts.indices.filter { $0 != position }.map { starts[$0] })
        #expect(limited.papers.map(\.origin.record) == (1...7).filter { $0 != position + 1 })
        #expect(limited.codes == ["record-too-large"])
        #expect(limited.diagnostics.first?.line == starts[position])
        #expect(limited.report.first?.counts.skipped == 1)
        for (batchSize, threads) in Self.cuts {
            let other = ReadOutcome(bytes, batchSize: batchSize, threads: threads, maximumRecordSize: 20_000)
            #expect(other == limited, "\(batchSize), \(threads)")
        }
        #expect(ReadOutcome(bytes).papers.count == 7)
    }

    /// The last record may be short, and the file may end without a line feed.
    @Test(arguments: ReaderSample.all)
    func aShortRecordAtTheEndIsReadAfterAnOversizedOne(_ sample: ReaderSample) {
        let large = sample.record("The Method That Is Too Large", 90_000)
        let last = sample.record("The Last of Them All", 30).trimmingASCIIWhitespace()
        let outcome = ReadOutcome(Array(sample.file([large, last]).utf8), maximumRecordSize: 20_000)
        #expect(outcome.titles == ["The Last of Them All"])
        #expect(outcome.papers.map(\.origin.record) == [2])
        let alone = ReadOutcome(
            Array(sample.file([large.trimmingASCIIWhitespace()]).utf8), maximumRecordSize: 20_000)
        #expect(alone.papers == [] && alone.codes == ["record-too-large"])
    }

    @Test(arguments: ReaderSample.all)
    func twoOversizedRecordsInARow(_ sample: ReaderSample) {
        let large = sample.record("The Method That Is Too Large", 90_000)
        let parts = [
            sample.record("The First Method of Reading", 700), large, large, sample.record("The Last of Them All", 700),
        ]
        let outcome = ReadOutcome(Array(sample.file(parts).utf8), maximumRecordSize: 20_000)
        #expect(outcome.titles == ["The First Method of Reading", "The Last of Them All"])
        #expect(outcome.codes == ["record-too-large", "record-too-large"])
    }
}
