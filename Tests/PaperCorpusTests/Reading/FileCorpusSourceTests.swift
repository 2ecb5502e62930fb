import Foundation
import Testing

@testable import PaperCorpus

@Suite struct FileCorpusSourceTests {
    private static let line = "{\"title\":\"On Reading\"}\n"

    @Test(
        arguments: [
            ([], "empty-input"), (Array(" \n\n".utf8), "empty-input"), ([0xEF, 0xBB, 0xBF], "empty-input"),
            ([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1], "binary-input"), (Array("{\"title\":\"a\u{0}\"}".utf8), "binary-input"),
            ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "foreign-encoding"), (Array("<html><body>".utf8), "unknown-format"),
            (Array("a\nb\nc\n".utf8), "unknown-format"),
        ] as [([UInt8], String)])
    func saysWhyBytesCannotBeRead(_ bytes: [UInt8], _ code: String) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.file("input", bytes)
        for input in [CorpusInput(bytes: bytes, name: path), CorpusInput(path)] {
            let error = ReadOutcome([input]).error
            #expect(error?.diagnostic.code == code)
            #expect(error?.diagnostic.severity == .error)
            #expect(error?.diagnostic.input == path)
        }
    }

    @Test(arguments: [1, 3])
    func tellsHowFarReadingHasCome(threads: Int) throws {
        let directory = try TemporaryDirectory()
        for (name, count) in [("a.jsonl", 300), ("b.jsonl", 100)] {
            _ = try directory.file(name, String(repeating: Self.line, count: count))
        }
        var source = FileCorpusSource([
            CorpusInput(directory.path), CorpusInput(text: String(repeating: Self.line, count: 400), name: "text"),
        ])
        source.batchSize = 1000
        #expect(source.byteCount == 800 * Self.line.utf8.count)
        let stream = try source.open(threads: threads)
        var told: [ReadingProgress] = []
        while try stream.next() != nil { told.append(stream.progress) }
        let shares = told.compactMap(\.share)
        #expect(told.count > 10 && shares.count == told.count)
        #expect(shares == shares.sorted() && told.map(\.records) == told.map(\.records).sorted())
        #expect(shares[0] < 0.5 && stream.progress == ReadingProgress(records: 800, share: 1))
    }

    @Test func onlyReadingTellsHowLongAPipeIs() throws {
        #expect(FileCorpusSource([CorpusInput(text: Self.line, name: "text"), CorpusInput("-")]).byteCount == nil)
        #expect(CorpusInput("/dev/zero").byteCount == nil)
    }

    @Test func namesWhatIsMissingBeforeAnythingIsRead() throws {
        let directory = try TemporaryDirectory()
        let good = try directory.file("good.jsonl", Self.line)
        let source = FileCorpusSource([CorpusInput(good), CorpusInput(directory.path + "/none")])
        let error = #expect(throws: ReadError.self) { try source.open(threads: 1) }
        #expect(error?.diagnostic.code == "cannot-open")
        #expect(error?.description.contains("no such file") == true)
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
    func namesWhatMayNotBeRead() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.file("closed.jsonl", Self.line)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        #expect(ReadOutcome([CorpusInput(path)]).error?.diagnostic.code == "cannot-open")
    }

    @Test func aFileMayVanishBetweenOpeningAndReading() throws {
        let directory = try TemporaryDirectory()
        let paths = try (0..<2).map { try directory.file("\($0).jsonl", Self.line) }
        let stream = try FileCorpusSource(paths.map { CorpusInput($0) }).open(threads: 2)
        try FileManager.default.removeItem(atPath: paths[1])
        #expect(try stream.next()?.papers.count == 1)
        let error = #expect(throws: ReadError.self) { try stream.next() }
        #expect(error?.diagnostic.code == "cannot-open")
        #expect(error?.diagnostic.input == paths[1])
    }

    @Test func failedOpeningsLeaveNoDescriptorOpen() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.file("a.jsonl", Self.line)
        for _ in 0..<3000 {
            #expect(throws: ReadError.self) { try ByteSource(CorpusInput(directory.path)) }
            _ = try ByteSource(CorpusInput(path))
        }
    }

    @Test(arguments: [("jsonl", "On Reading\n\nWe read it.\n"), ("listing", Self.line)])
    func saysWhatAWrongFormatLooksLike(_ format: String, _ text: String) throws {
        let reader = try #require(PaperReaders.named(format))
        let other = format == "jsonl" ? "listing" : "jsonl"
        let outcome = ReadOutcome(Array(text.utf8), format: reader)
        #expect(outcome.error == nil)
        #expect(outcome.diagnostics.first?.code == "unlikely-format")
        #expect(outcome.diagnostics.first?.message.contains("looks like \(other)") == true)
        #expect(ReadOutcome(Array(text.utf8), format: PaperReaders.named(other)).diagnostics == [])
    }

    @Test func numbersInputsRecordsAndLines() throws {
        let inputs = [
            CorpusInput(text: Self.line + "\n" + Self.line, name: "a"),
            CorpusInput(text: "On Reading\n\nWe read it.\n", name: "b"),
            CorpusInput(text: "x\n" + Self.line, name: "c"),
        ]
        let outcome = ReadOutcome(Array(inputs.prefix(2)))
        #expect(outcome.papers.map(\.origin.input) == [0, 0, 1])
        #expect(outcome.papers.map(\.origin.record) == [1, 2, 1])
        #expect(outcome.lines == [1, 3, 1])
        #expect(outcome.report.map(\.format) == ["jsonl", "listing"])
        #expect(outcome.report.map(\.name) == ["a", "b"])
        let forced = ReadOutcome([inputs[2]], format: JSONLinesReader())
        #expect(forced.codes == ["malformed-json"])
        #expect(forced.papers.map(\.origin) == [RecordOrigin(input: 0, format: "jsonl", record: 2, line: 2)])
    }

    @Test func showsTheFirstOfManyComplaintsAndCountsTheRest() {
        let outcome = ReadOutcome(
            Array(String(repeating: "x\n", count: 1000).utf8), format: JSONLinesReader(), batchSize: 100)
        #expect(outcome.codes == Array(repeating: "malformed-json", count: 5))
        #expect(outcome.diagnostics.map(\.line) == [1, 2, 3, 4, 5])
        #expect(outcome.problems.map(\.count) == [1000])
    }

    /// SHA-256 of the three letters `abc`, from FIPS 180.
    @Test func digestsAreOfTheBytes() throws {
        let source = try ByteSource(CorpusInput(text: "abc", name: "a"))
        let bytes = try source.bytes(upTo: 100)
        #expect(bytes.count == 3)
        #expect(source.digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(arguments: [true, false]) func digestsAreTakenWhereTheyAreWanted(_ isWanted: Bool) throws {
        var source = FileCorpusSource([CorpusInput(text: Self.line, name: "a")])
        source.takesDigests = isWanted
        let stream = try source.open(threads: 1)
        while try stream.next() != nil {}
        #expect(stream.report.inputs.map(\.digest) == [isWanted ? try source.inputs[0].digest() : nil])
        #expect(stream.report.total.records == 1)
    }

    @Test func spooledInputsAreReadAsOftenAsNeeded() throws {
        let directory = try TemporaryDirectory()
        let text = String(repeating: Self.line, count: 100_000)
        let path = try directory.file("a.jsonl", text)
        let spooled = try SpooledInput(CorpusInput(path))
        for _ in 0..<2 {
            let outcome = ReadOutcome([CorpusInput("-").moved(to: spooled.path)])
            #expect(outcome.papers.count == 100_000)
            #expect(outcome.report.first?.name == "-")
        }
    }

    /// A pipe loses its writer when it is opened and closed again, and is empty when it is read a second time.
    @Test(.timeLimit(.minutes(1)))
    func pipesAreReadOnceAndKept() throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/pipe"
        try #require(mkfifo(path, 0o600) == 0)
        let line = Self.line
        Thread.detachNewThread {
            let writer = FileHandle(forWritingAtPath: path)
            writer?.write(Data(line.utf8))
            try? writer?.close()
        }
        let source = try FileCorpusSource([CorpusInput(path)]).reopenable()
        for threads in [1, 2] {
            let outcome = ReadOutcome(source, threads: threads)
            #expect(outcome.titles == ["On Reading"])
            #expect(outcome.report.first?.name == path)
        }
    }
}
