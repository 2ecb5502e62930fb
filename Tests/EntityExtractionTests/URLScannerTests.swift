import Testing

@testable import EntityExtraction

/// The scanner leaves a text as soon as it can be no address; here it is compared with one that reads all of it.
@Suite("Where addresses end")
struct URLScannerTests {
    @Test("what is read once is what is found by reading again and again", arguments: 0..<40 as Range<UInt64>)
    func comparison(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "https://", "http://", "a", "b.org", "a.b", ".", ",", ":", "/", "?", "(", ")", "[", "]", "-", "#", "=", "'",
            "*", "{", "\"", " ", "é", "www.", "github.com/", "!",
        ]
        for _ in 0..<200 {
            let count = Int.random(in: 1..<14, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            var plain = "https://" + text
            let (found, expected) = plain.withUTF8 { utf8 in
                let bytes = UnsafeRawBufferPointer(utf8)
                let tokens = Tokenizer.tokens(of: bytes)
                let found = tokens.withUnsafeBufferPointer { URLScanner(bytes: bytes).ranges(startingAt: $0) }
                return (found, Self.addresses(in: Array(utf8), tokens))
            }
            // Bare ones begin by rules of their own, and may take in one with a scheme.
            let bare = found.filter { !plain.utf8.dropFirst($0.lowerBound).starts(with: "http".utf8) }
            let others = expected.filter { address in !bare.contains { $0.overlaps(address) } }
            #expect(found.filter { !bare.contains($0) } == others, "\(plain)")
        }
    }

    /// The addresses with a scheme.
    private static func addresses(in bytes: [UInt8], _ tokens: [Token]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for token in tokens where token.isWord && Int(token.start) >= found.last?.upperBound ?? 0 {
            let scheme = bytes[token.range]
            guard scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8),
                bytes[Int(token.end)...].starts(with: "://".utf8), Int(token.end) + 3 < bytes.count
            else { continue }
            let body = Int(token.end) + 3
            let end = end(of: bytes[body...])
            guard end > body, isHost(bytes[body..<end]) else { continue }
            found.append(Int(token.start)..<end)
        }
        return found
    }

    /// Up to the first byte that cannot stand in an address, then up to a bracket that closes none, then without the
    /// punctuation.
    private static func end(of bytes: ArraySlice<UInt8>) -> Int {
        var rest = bytes.prefix { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
        for (open, close) in [("(", ")"), ("[", "]")] {
            var depth = 0
            for (place, byte) in zip(rest.indices, rest) {
                depth += byte == open.utf8.first ? 1 : byte == close.utf8.first ? -1 : 0
                if depth < 0 {
                    rest = rest[..<place]
                    break
                }
            }
        }
        while let last = rest.last, ".,;:!?'*([".utf8.contains(last) { rest.removeLast() }
        return rest.endIndex
    }

    private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
        let host = bytes.prefix { !"/?:".utf8.contains($0) }
        return host.contains(UInt8(ascii: ".")) && host.first?.isWord == true
            && host.allSatisfy { $0.isWord || "-.".utf8.contains($0) }
    }
}
