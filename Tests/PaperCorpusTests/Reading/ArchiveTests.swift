import Foundation
import Testing

@testable import PaperCorpus

/// Compressed files, archives and directories read as what is in them.
@Suite struct ArchiveTests {
    private static func line(_ title: String) -> String { "{\"title\":\"\(title)\"}\n" }
    private static let listing = "On Reading Lists\n\nWe read lists of papers and of what they are about.\n"
    private static let files = [
        (path: "set/a.jsonl", text: line("One") + line("Two")), (path: "set/b.txt", text: listing),
        (path: "__MACOSX/set/._a.jsonl", text: line("Hidden")), (path: "set/.hidden", text: line("Hidden")),
    ]

    private func read(_ bytes: [UInt8], name: String = "in", expansion: Int = 200) -> ReadOutcome {
        ReadOutcome(FileCorpusSource([CorpusInput(bytes: bytes, name: name)], maximumExpansion: expansion), threads: 2)
    }

    @Test(arguments: [PackedFile.zip, .tar, .tarGzip])
    func archivesAreReadFileByFile(_ kind: PackedFile) {
        let bytes = kind.bytes(Self.files)
        let outcome = read(bytes)
        #expect(outcome.titles == ["One", "Two", "On Reading Lists"])
        #expect(outcome.papers.map(\.origin.member) == ["set/a.jsonl", "set/a.jsonl", "set/b.txt"])
        #expect(outcome.papers.map(\.origin.record) == [1, 2, 3])
        #expect(outcome.lines == [1, 2, 1])
        #expect(outcome.diagnostics == [])
        #expect(outcome.report.map(\.byteCount) == [bytes.count])
        #expect(outcome.report.first?.formats.map(\.format) == ["jsonl", "listing"])
        #expect(outcome.report.first?.formats.map(\.counts.records) == [2, 1])
    }

    @Test func aCompressedFileIsTheFile() {
        let text = Self.line("One") + "x\n"
        let plain = read(Array(text.utf8))
        let packed = read(PackedFile.gzip.bytes([(path: "a", text: text)]))
        #expect(packed.papers == plain.papers)
        #expect(packed.diagnostics == plain.diagnostics)
        #expect(plain.diagnostics.map(\.description).first?.hasPrefix("in:2: warning") == true)
    }

    @Test func placesNameTheMember() {
        let outcome = read(PackedFile.zip.bytes([(path: "a.jsonl", text: Self.line("One") + "x\n")]))
        #expect(outcome.diagnostics.map(\.description).first?.hasPrefix("in:a.jsonl:2: warning") == true)
    }

    /// What is no text of papers among others was not meant; alone it is an error.
    @Test func membersThatAreNoPapersArePassedOver() {
        let outcome = read(
            PackedFile.zip.bytes([
                (path: "logo.png", text: "\u{0}\u{1}\u{2}"), (path: "a.jsonl", text: Self.line("One")),
                (path: "empty.txt", text: ""),
            ]))
        #expect(outcome.titles == ["One"])
        #expect(outcome.codes == ["binary-input", "empty-input"])
        #expect(outcome.diagnostics.allSatisfy { $0.severity == .note })
        #expect(read(PackedFile.gzip.bytes([(path: "", text: "\u{0}\u{1}")])).error?.diagnostic.code == "binary-input")
    }

    @Test(arguments: [PackedFile.zip, .tarGzip, .gzip])
    func whatStandsBeforeDamageIsKept(_ kind: PackedFile) {
        var random = SeededGenerator(seed: 1)
        let text = (0..<4000).map { _ in Self.line("Title \(random.next())") }.joined()
        let bytes = kind.bytes([(path: "a.jsonl", text: text)])
        let outcome = read(Array(bytes.prefix(bytes.count * 2 / 3)))
        #expect(outcome.error == nil)
        #expect((1000..<4000).contains(outcome.papers.count))
        #expect(outcome.codes.contains("damaged-archive"))
    }

    @Test func everyTruncationAndMutationIsSurvived() {
        for kind in [PackedFile.zip, .tar, .tarGzip] {
            let bytes = kind.bytes(Self.files)
            let cuts = Set(stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)))
            for length in cuts { _ = read(Array(bytes.prefix(length))) }
            for seed in 0..<100 as Range<UInt64> { _ = read(Mutation.damage(bytes, seed: seed)) }
        }
    }

    @Test func whatUnpacksToFarTooMuchIsCutShort() {
        let line = Self.line("Title" + String(repeating: " again", count: 100_000))
        let bomb = PackedFile.gzip.bytes([(path: "a", text: String(repeating: line, count: 150))])
        #expect(bomb.count < 200_000)
        let outcome = read(bomb)
        #expect(outcome.codes.contains("expands-too-much"))
        #expect((100..<130).contains(outcome.papers.count))
        #expect(read(bomb, expansion: 2000).papers.count == 150)
    }

    @Test func directoriesAreWalkedInOrder() throws {
        let directory = try TemporaryDirectory()
        try FileManager.default.createDirectory(atPath: directory.path + "/sub", withIntermediateDirectories: true)
        _ = try directory.file("b.jsonl", Self.line("Third"))
        _ = try directory.file("a.jsonl.gz", PackedFile.gzip.bytes([(path: "a", text: Self.line("First"))]))
        _ = try directory.file("a.zip", PackedFile.zip.bytes([(path: "x.jsonl", text: Self.line("Second"))]))
        _ = try directory.file("sub/c.jsonl", Self.line("Fourth"))
        _ = try directory.file(".hidden", Self.line("Hidden"))
        let outcome = ReadOutcome([CorpusInput(directory.path)])
        #expect(outcome.titles == ["First", "Second", "Third", "Fourth"])
        #expect(outcome.papers.map(\.origin.member) == ["a.jsonl.gz", "a.zip:x.jsonl", "b.jsonl", "sub/c.jsonl"])
        #expect(outcome.report.count == 1 && outcome.diagnostics == [])
        let again = ReadOutcome([CorpusInput(directory.path)], threads: 8)
        #expect(again == outcome)
    }

    @Test func aDirectoryWithoutFilesIsAnError() throws {
        let directory = try TemporaryDirectory()
        #expect(ReadOutcome([CorpusInput(directory.path)]).error?.diagnostic.code == "empty-directory")
    }

    @Test func anEmptyFileAmongOthersIsAWarning() {
        let inputs = [CorpusInput(text: "", name: "empty"), CorpusInput(text: Self.line("One"), name: "a")]
        let outcome = ReadOutcome(inputs)
        #expect(outcome.titles == ["One"])
        #expect(outcome.papers.map(\.origin.input) == [1])
        #expect(outcome.diagnostics.map(\.description).first?.hasPrefix("empty: warning: is empty") == true)
        #expect(outcome.report.map(\.name) == ["empty", "a"])
    }
}
