import PaperGraph
import Testing

@Suite struct ListFileTests {
    private static func list(_ bytes: [UInt8]) throws -> ListFile {
        try ListFile(CorpusInput(bytes: bytes, name: "list.txt"))
    }

    private static func list(_ text: String) throws -> ListFile { try list(Array(text.utf8)) }

    @Test(arguments: [
        "a\n# no\n\n b \nc", "a\r\n# no\r\n\r\n b \r\nc\r\n", "a\r# no\r\r b \rc", "\u{FEFF}a\n#\n \n b\t\nc",
    ])
    func linesKeepTheirNumbers(text: String) throws {
        let list = try Self.list(text)
        #expect(list.names == ["a", "b", "c"])
        #expect(list.lines.map(\.number) == [1, 4, 5])
        #expect(list.diagnostics.isEmpty)
    }

    @Test(arguments: [true, false])
    func spreadsheetsSaveUTF16(isLittle: Bool) throws {
        let bytes = Array("\u{FEFF}über\t😀\r\nb".utf16).flatMap { unit -> [UInt8] in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return isLittle ? [low, high] : [high, low]
        }
        #expect(try Self.list(bytes).names == ["über\t😀", "b"])
    }

    @Test func aLineThatIsNoTextIsLeftOutAndTheRestRead() throws {
        let list = try Self.list(Array("a\n".utf8) + [0xC3, 0x28, 0x0A] + Array("b\n".utf8))
        #expect(list.names == ["a", "b"])
        #expect(list.diagnostics.map(\.code) == ["line-is-no-text"])
        #expect(list.diagnostics.first?.line == 2 && list.diagnostics.first?.input == "list.txt")
    }

    @Test func aLineOfAMegabyteIsLeftOut() throws {
        let list = try Self.list("a\n" + String(repeating: "x", count: 1 << 20) + "\nb\n")
        #expect(list.names == ["a", "b"])
        #expect(list.diagnostics.map(\.code) == ["long-line"])
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n"])
    func anEmptyListIsAWarning(text: String) throws {
        #expect(try Self.list(text).diagnostics.map(\.code) == ["empty-list"])
    }

    @Test func aBinaryFileIsAnError() throws {
        let error = try #require(throws: ReadError.self) { try Self.list([0x7F, 0x45, 0x4C, 0x46, 0, 1]) }
        #expect(error.diagnostic.code == "list-is-no-text")
    }

    @Test func aMillionBadLinesAreAHandful() throws {
        let list = try Self.list((0..<100_000).flatMap { _ in [0xFF, 0x0A] as [UInt8] })
        #expect(list.diagnostics.count == 7)
        #expect(list.diagnostics.contains { $0.message == "and 99995 more of the same kind" })
    }
}
