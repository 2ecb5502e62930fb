import Testing

@testable import PaperCorpus

/// Folding white space 16 bytes at a time, against doing so byte by byte.
@Suite struct FoldedTextTests {
    @Test(arguments: [
        "", " ", "a", " a ", "a\nb", "\u{A0}", "a\u{A0}b", "a \u{A0} b", "a\u{A0}\u{A0}",
        "fifteen letters \u{A0}more text",
        "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0} words behind more white space than a block holds",
        "fifteen letters\n more text behind them", "sixteen letters!\nand a line that goes on",
        "été à la plage, où l'été",
        "a line of thirty letters or so\r\n  and one that is indented\t\twith tabs and goes on  ",
    ])
    func agreesWithFoldingByteByByte(text: String) {
        for shift in 0..<20 {
            let shifted = String(repeating: "x", count: shift) + text
            #expect(folded(shifted) == shifted.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
    }

    private func folded(_ text: String) -> String {
        Array(text.utf8).withUnsafeBytes { String(decoding: FoldedText.bytes(of: $0), as: UTF8.self) }
    }
}

/// Eight bytes at once, against one after another.
@Suite struct ASCIIWordTests {
    @Test func agreesWithItsBytes() {
        for value in UInt8.min...UInt8.max {
            var bytes = Array("10.1000/".utf8)
            bytes[Int(value) % 8] = value
            bytes[Int(value / 32)] |= 0x40
            let word = ASCIIWord(bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) })
            let lowercased = (0..<8).map { UInt8(truncatingIfNeeded: word.lowercased >> UInt64(8 * $0)) }
            #expect(lowercased == bytes.map(\.asciiLowercased), "\(bytes)")
            #expect(word.hasSpaceOrControl == bytes.contains { $0 <= .space || $0 == 0x7F }, "\(bytes)")
            #expect(word.firstIndex(of: UInt8(ascii: ",")) == bytes.firstIndex(of: UInt8(ascii: ",")), "\(bytes)")
        }
    }
}
