import Testing

@testable import EntityExtraction

@Suite("Tokens")
struct TokenizerTests {
    private static func tokens(_ text: String) -> [Token] { TokenizedField(.abstract, text).tokens }

    private static func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return tokens(text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(
        "a text is cut into words and signs",
        arguments: [
            ("", ""),
            ("We use U-Net.", "We|use|U|-|Net|."),
            ("don't stop", "don't|stop"),
            ("GPT's answers", "GPT|'|s|answers"),
            ("models' answers", "models|'|answers"),
            ("O'Brien's", "O'Brien|'|s"),
            ("GPT-3.5", "GPT|-|3|.|5"),
            ("naïve Größe", "naïve|Größe"),
            ("β-VAE", "β|-|VAE"),
            ("模型 BERT", "模型|BERT"),
            ("a\u{A0}b\u{2009}c\u{3000}d", "a|b|c|d"),
            ("x → y", "x|→|y"),
            ("😀ok", "😀|ok"),
            ("“BERT”", "“|BERT|”"),
            ("C++", "C|+|+"),
            ("tabs\tand\nlines\r\n", "tabs|and|lines"),
        ])
    func cut(_ text: String, _ expected: String) {
        #expect(Self.words(text).joined(separator: "|") == expected)
    }

    @Test(
        "tokens and the space between them are the text",
        arguments: [
            "We use U-Net.", " a  b ", "naïve — Größe…", "\u{FFFD}\u{0}x", "a\u{301}b", "👩‍🔬 BERT", "مرحبا GPT", "'s",
            "\u{C2}\u{A0}",
        ])
    func tile(_ text: String) {
        let bytes = Array(text.utf8)
        var position = 0
        for token in Self.tokens(text) {
            #expect(token.range.lowerBound >= position && !token.range.isEmpty)
            #expect(bytes[position..<token.range.lowerBound].allSatisfy { $0.isSpace || $0 >= 0x80 })
            #expect(token.isGlued == (token.range.lowerBound == position && position > 0))
            position = token.range.upperBound
        }
        #expect(position <= bytes.count)
        #expect(bytes[position...].allSatisfy { $0.isSpace || $0 >= 0x80 })
    }

    @Test(
        "the letters of a word are classified",
        arguments: [
            ("BERT", [.word, .capitalized, .hasUpper, .innerUpper]),
            ("Orca", [.word, .capitalized, .hasUpper, .hasLower]),
            ("word2vec", [.word, .hasLower, .hasDigit]),
            ("LoRA", [.word, .capitalized, .hasUpper, .innerUpper, .hasLower]),
            ("LLMs", [.word, .capitalized, .hasUpper, .innerUpper, .hasLower, .plural, .acronym]),
            ("ConvLSTMs", [.word, .capitalized, .hasUpper, .innerUpper, .hasLower, .plural]),
            ("42", [.word, .hasDigit]),
            ("größe", [.word, .hasLower, .foreign]),
            ("-", []),
        ] as [(String, Token.Shape)])
    func shape(_ word: String, _ expected: Token.Shape) throws {
        let token = try #require(Self.tokens(word).first)
        #expect(token.shape.subtracting(.opensSentence) == expected)
    }

    @Test("a word that begins a sentence is told apart")
    func sentences() {
        let text = "One two. Three (Four) 3.5 Five? \"Six"
        let openers = zip(Self.words(text), Self.tokens(text)).filter { $0.1.shape.contains(.opensSentence) }.map(\.0)
        #expect(openers == ["One", "Three", "Six"])
    }

    @Test("equal words have equal hashes whatever their case")
    func hashes() {
        let hashes = Self.tokens("BERT bert Bert brt").map(\.hash)
        #expect(hashes[0] == hashes[1] && hashes[1] == hashes[2] && hashes[2] != hashes[3])
        #expect(hashes[0] == WordHash.of("bErT"))
    }
}
