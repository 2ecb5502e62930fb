import Testing

@testable import PaperCorpus

@Suite struct TeXTextTests {
    static let reductions: [(source: String, plain: String)] = [
        ("plain text", "plain text"), ("", ""), ("a  b\t\nc ", "a b c"), (" a", "a"),
        // Escapes and ties
        (#"28\% of A\&B"#, "28% of A&B"), (##"a\_b \#1 \$5"##, "a_b #1 $5"), (#"\{x\}"#, "{x}"), (#"a\\b"#, "a b"),
        (#"a\,b\;c"#, "a b c"), (#"end\"#, #"end\"#), (#"\"#, #"\"#), (#"C:\9"#, #"C:\9"#), ("Table~1", "Table 1"),
        ("about ~5 times", "about ~5 times"), ("http://a.edu/~ada", "http://a.edu/~ada"),
        (#"in\-ter\/val"#, "interval"),
        // References
        (#"BERT~\cite{devlin2019bert}."#, "BERT."), (#"shown in~\cite{a,b} that"#, "shown in that"),
        (#"as \citep[p.~3]{a} says"#, "as says"), (#"by \citet{ada}, who"#, "by, who"),
        (#"see \ref{t} and \ref{u}"#, "see and"),
        (#"open \cite{never closed"#, "open {never closed"),
        // Braces
        ("{BERT} and {GPT-2}", "BERT and GPT-2"), ("a set {x, y}", "a set {x, y}"),
        (#"{\it deep} words"#, "deep words"),
        ("{it deep} words", "deep words"), (#"{\bf a {\it b} c}"#, "a b c"),
        (#"\textbf{bold} \emph{so {it} is}"#, "bold so it is"),
        ("https://github.com/a/b{Github}", "https://github.com/a/b (Github)"),
        ("https://a.org/b{project page}.", "https://a.org/b (project page)."),
        (#"\url{https://a.org/b}"#, "https://a.org/b"),
        // Mathematics
        (#"$\alpha$-divergence"#, "α-divergence"), ("$k$-means", "k-means"), ("$$x+y$$ holds", "x+y holds"),
        (#"$10^{-3}$"#, "10^-3"), (#"$\frac{1}{n}$"#, "1/n"), (#"$\mathcal{O}(n \log n)$"#, "O(n log n)"),
        (#"\(x\)"#, "x"),
        ("costs $5 and $10", "costs $5 and $10"), ("from $5-$10 a day", "from $5-$10 a day"), ("$ 5", "$ 5"),
        ("5$", "5$"),
        (#"$a\$b$"#, "a$b"), ("$x", "$x"), (#"1.5$\times$ faster"#, "1.5× faster"), (#"$\sim$5"#, "~5"),
        // Accents
        (#"M\"{u}ller, Erd\H{o}s"#, "Müller, Erdős"), (#"caf\'e"#, "café"), (#"Ho\v{c}i"#, "Hoči"),
        (#"na\"{\i}ve"#, "naïve"),
        (#"\c{c}a"#, "ça"), (#"Schr\"odinger"#, "Schrödinger"), (#"stra\ss e"#, "straße"), (#"\"5"#, #"\"5"#),
        // What is left of a macro
        (#"\OurModel is new"#, "OurModel is new"), (#"\ours{} is new"#, "is new"), (#"so \bf it is"#, "so it is"),
    ]

    @Test(arguments: reductions)
    func reduces(_ source: String, _ expected: String) {
        #expect(TeXText.plain(source) == expected)
    }

    @Test(arguments: [
        "{", "}", "\\", "$", "~", "\\cite{", "\\a{", "{\\it ", "$x", "a{", "https://a.b/c{", "\\\"{", "\\frac{", "{}",
        "$$",
        "\\c", "\\[", "$\\alpha{", "\\cite[", "{a", "\\u ", "https://x{y}",
    ])
    func survivesTenThousandOfAKind(_ piece: String) {
        let text = String(repeating: piece, count: 10_000)
        let opened = TeXText.plain(text)
        #expect(opened.utf8.count <= 2 * text.utf8.count)
        #expect(TeXText.plain(text + String(repeating: "}", count: 10_000)).utf8.count <= 3 * text.utf8.count)
    }

    @Test func neverTrapsOnRandomPieces() {
        let pieces = [
            "{", "}", "\\", "$", "~", "a", " ", "\"", "cite", "it ", "frac", "é", "/", "://", "[", "]", "c", "5",
        ]
        var random = SeededGenerator(seed: 7)
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let plain = TeXText.plain(text)
            #expect(!plain.contains("  ") && plain.first != " " && plain.last != " ", "\(text)")
        }
    }

    /// The vector code says what a look at each byte says.
    @Test func traitsAgreeWithEachByte() {
        let bytes = Array("a b\\${}~|\t\n\u{E9}  xyz".utf8)
        var random = SeededGenerator(seed: 11)
        for length in 0..<70 {
            for _ in 0..<40 {
                var text = Array(repeating: UInt8(ascii: "x"), count: length)
                if length > 0 {
                    for _ in 0..<Int.random(in: 0...2, using: &random) {
                        let place = Int.random(in: 0..<length, using: &random)
                        text[place] = bytes[Int.random(in: 0..<bytes.count, using: &random)]
                    }
                }
                let traits = text.withUnsafeBytes { TextTraits($0) }
                let pairs = zip(text, text.dropFirst())
                #expect(traits.isASCII == text.allSatisfy { $0 < 0x80 })
                #expect(traits.mayHoldTeX == text.contains { "\\${}~|".utf8.contains($0) })
                #expect(
                    traits.hasLooseSpaces
                        == (text.first == 0x20 || text.last == 0x20 || text.contains { (9...13).contains($0) }
                            || pairs.contains { $0 == 0x20 && $1 == 0x20 }))
            }
        }
    }

    @Test(
        arguments: [
            ([0x61], nil), ([0x61, 0xFF], 1), ([0xC3, 0xA9], nil), ([0xC3], 0), ([0x61, 0xC3, 0x61], 1),
            ([0xC0, 0x80], 0),
            ([0xED, 0xA0, 0x80], 0), ([0xE2, 0x82, 0xAC], nil), ([0xE0, 0x80, 0x80], 0),
            ([0xF0, 0x9F, 0x98, 0x80], nil),
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5], 0), ([0x61, 0x62, 0xF0, 0x9F, 0x98], 2),
        ] as [([UInt8], Int?)])
    func findsTheFirstByteThatIsNoUTF8(_ bytes: [UInt8], _ offset: Int?) {
        #expect(bytes.withUnsafeBytes { DecodedText.firstMalformedOffset(in: $0) } == offset)
        #expect(bytes.withUnsafeBytes { DecodedText.decode($0).firstMalformed } == offset)
    }
}
