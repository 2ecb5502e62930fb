import Testing

@testable import PaperCorpus

/// Every encoding and line end becomes UTF-8 with line feeds.
@Suite struct TextSourceTests {
    private static let text = "Größe, naïve 😀 — “x”\nzweite Zeile\n"

    private func decoded(_ bytes: [UInt8], step: Int = 1 << 16) throws -> String {
        let source = try TextSource(SlowStream(bytes, step: step), name: "in")
        var text = PaddedBytes([])
        var wanted = 7
        while true {
            text = try source.read(upTo: wanted, after: text)
            if text.count < wanted { return text.withBytes { String(decoding: $0, as: UTF8.self) } }
            wanted += 7
        }
    }

    @Test(arguments: [1, 2, 3, 1 << 16])
    func utf16IsUTF8(_ step: Int) throws {
        let units = Array(Self.text.utf16)
        let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        #expect(try decoded([0xFF, 0xFE] + little, step: step) == Self.text)
        #expect(try decoded([0xFE, 0xFF] + big, step: step) == Self.text)
        let ascii = Array("plain words\n".utf8)
        #expect(try decoded(ascii.flatMap { [$0, 0] }, step: step) == "plain words\n")
        #expect(try decoded(ascii.flatMap { [0, $0] }, step: step) == "plain words\n")
    }

    @Test(
        arguments: [
            ([0x3D, 0xD8], "\u{FFFD}"), ([0x3D, 0xD8, 0x61, 0], "\u{FFFD}a"), ([0x00, 0xDE], "\u{FFFD}"),
            ([0x61], "\u{FFFD}"),
            ([0x61, 0, 0x62], "a\u{FFFD}"), ([], ""),
        ] as [([UInt8], String)])
    func brokenUTF16(_ bytes: [UInt8], _ text: String) throws {
        #expect(try decoded([0xFF, 0xFE] + bytes) == text)
    }

    @Test(arguments: ["ISO-8859-1", "iso-8859-1", "Windows-1252", "latin1"])
    func declaredLatin(_ name: String) throws {
        let declaration = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n"
        let bytes = Array(declaration.utf8) + Array("<a>M".utf8) + [0xFC] + Array("ller</a>".utf8)
        #expect(try decoded(bytes) == declaration + "<a>Müller</a>")
    }

    @Test func markedUTF8LosesItsMark() throws {
        #expect(try decoded([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == Self.text)
    }

    @Test(arguments: [
        ("a\rb\r", "a\nb\n"), ("a\r\nb\r\n", "a\r\nb\r\n"), ("a\r\r\nb", "a\n\r\nb"), ("\r", "\n"),
        ("\r\r\r", "\n\n\n"),
        ("a\nb\r\nc\rd", "a\nb\r\nc\nd"), ("\r\n", "\r\n"), ("1234567\r\n", "1234567\r\n"), ("123456\r7", "123456\n7"),
    ])
    func loneCarriageReturnsEndLines(_ text: String, _ expected: String) throws {
        for step in [1, 2, 3, 100] { #expect(try decoded(Array(text.utf8), step: step) == expected) }
    }

    /// 0x80 to 0x9F as Windows has them; bytes that are UTF-8 stay what they are.
    @Test(
        arguments: [
            ([0x80, 0x20, 0x93, 0x78, 0x94], "€ “x”", 0), ([0x61, 0xC3, 0xA9, 0xE9], "aéé", 3), ([0x81], "\u{FFFD}", 0),
            ([0x61], "a", nil), ([0xE2, 0x82], "â‚", 0),
        ] as [([UInt8], String, Int?)])
    func bytesThatAreNoUTF8AreWindows1252(_ bytes: [UInt8], _ text: String, _ first: Int?) {
        let decoded = bytes.withUnsafeBytes { DecodedText.decode($0) }
        #expect(decoded.text == text)
        #expect(decoded.firstMalformed == first)
    }
}

/// A stream that gives a few bytes at a time.
private final class SlowStream: ByteStream {
    private let bytes: [UInt8]
    private let step: Int
    private var position = 0

    init(_ bytes: [UInt8], step: Int) {
        self.bytes = bytes
        self.step = step
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        let part = bytes[position...].prefix(min(step, target.count))
        target.copyBytes(from: part)
        position += part.count
        return part.count
    }
}
