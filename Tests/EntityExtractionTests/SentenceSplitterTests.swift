import Testing

@testable import EntityExtraction

/// The text without its marks, and the text with a mark at each boundary that is found.
private func split(_ marked: String) -> (text: String, marked: String) {
    let text = marked.replacing("|", with: "")
    let field = TokenizedField(.abstract, text)
    let sentences = SentenceSplitter.sentences(of: field)
    let starts = Set(sentences.dropFirst().map(\.lowerBound))
    var bytes: [UInt8] = []
    for (offset, byte) in text.utf8.enumerated() {
        if starts.contains(offset) { bytes.append(UInt8(ascii: "|")) }
        bytes.append(byte)
    }
    return (text, String(decoding: bytes, as: UTF8.self))
}

@Suite struct SentenceSplitterTests {
    /// One case a line; `|` stands before the first byte of each sentence but the first.
    static let cases = """
        We train a model. |It works.
        One sentence without an end
        Does it scale? |Yes! |It does.
        It is better, e.g. Transformers are.
        It is better (e.g., BERT). |It is fast.
        Tasks, i.e. Parsing and tagging, are hard.
        As shown by Smith et al. (2019), it fails.
        Smith et al. Propose a model.
        It was shown by Smith et al. |The model fails.
        See Fig. 3 for details. |We stop here.
        See Figs. A and B. |We stop.
        By Eq. (4) and Eqs. 5 and 6 it holds.
        Compare Sec. II with Sect. 3.
        CNNs vs. Transformers is a debate.
        It is known, cf. Knuth, that it holds.
        The cost resp. Time is low.
        It takes approx. Three hours.
        Dr. Smith and Prof. Jones agree. |We do not.
        Data of the U.S. Census was used.
        It is used in the U.S. |The rest is not.
        J. R. R. Tolkien and D. Knuth wrote it.
        He holds a Ph.D. |We do not.
        He holds a Ph.D. degree from MIT.
        The score is 3.5 points. |It rose to 4.25.
        We use v2.0 of it. |Version 3.1.4 is newer.
        A gain of .5 is small. |We stop.
        It rose in 2020. |The gain was 3%. |We stop.
        Code is at https://github.com/A/B.git and open.
        Code is at https://github.com/A/B. |We hope it helps.
        Code is at www.example.com/Main.Page for all.
        Write to a.Name@example.Org for it.
        See example.org. |Then stop.
        We wait... |Then we stop.
        We wait ... and then we stop.
        We wait … and stop. |Done … |Then more.
        We wait . . . and stop.
        It said "stop." |Then it stopped.
        It said “stop.” |Then it stopped.
        It works (see below.) |Then it stops.
        It works [12]. |Then it stops.
        It works. |[12] shows more.
        It works. |"Why" is open.
        It works. |(See below.)
        Is it "safe?" she asked.
        What?! |No way.
        """
    /// Where the space is missing, and other things that one line cannot show well in a block.
    static let more: [String] = [
        "They fall into two categories.|Besides, they overlap.",
        "It was shown in [12].|The rest is new.",
        "The gain is 95%.|We stop.",
        "Is it so?|Yes, it is.",
        "Take a method.|A new one is better.",
        "We use Node.js and ASP.NET for it.",
        "Call System.Out.Println to print.",
        "Import torch.Tensor() first.",
        "The module sklearn.Pipeline/Main is used.",
        "The phrase e.g.Besides is wrong.",
        "The file is a.Tar of it.",
        "1. Read the text. |2. Cut it.",
        "a. Read the text. |Then stop.",
        "Steps:\n1. Read the text\n2. Cut it".replacing("\n1", with: "\n|1").replacing("\n2", with: "\n|2"),
        "Steps:\n|- read\n|- cut",
        "Steps:\n|* read\n|* cut",
        "Steps:\n|• read\n|• cut",
        "Steps:\n|(a) read\n|(b) cut",
        "A line that is\nwrapped goes on",
        "A wrapped -\nline goes on",
        "A heading\n\n|A paragraph",
        "A heading\r\n\r\n|a paragraph",
        "A heading\n \n|a paragraph. |And more",
        "Sentences of iOS. |iPhones follow. |mBERT too.",
        "It ends with etc. and goes on.",
        "It ends with etc. |However, more follows.",
        "Acme Inc. Reports grow. |We at Acme Inc. |The rest.",
        "It is No. 5 of many. |No. |It is not.",
        "从文本中抽取实体。|我们的方法更好！|对吗？|对",
        "他说（对。）|然后走了。",
        "Ölpreise steigen. |Über Nacht fallen sie.",
        "Мы читаем текст. |Затем режем его.",
        "The alpha. |α-helices follow.",
        "We win. |3 of 4 agree.",
        "Tokenised text ends here . |The next begins .",
        "It holds for p = 0.05. |We stop",
        "Trained with Adam [Kingma et al. 2015]. |We stop.",
        "The plan is B. |The rest follows.",
        "See vol. 3, pp. 4-5, Chap. 2 of it.",
    ]

    @Test(arguments: cases.split(separator: "\n").map(String.init) + more)
    func boundary(_ marked: String) {
        #expect(split(marked).marked == marked)
    }

    @Test(arguments: [
        "", " ", "\n\n\t", ".", "...", "?!?!", ". . . .", "\"\"", ")))", "。。！", "-", "\u{0}.\u{0}", "\u{FEFF}A. B",
        "a.", ".A", "a.B", "\n\n.\n\n", "• ", "1.", "1.\n2.\n3.", "A\u{A0}\n\n\u{2003}B", "👩‍👩‍👧. 👍", "((((((((((",
        "a.b.c.D.e.F. G",
    ])
    func hostile(_ text: String) {
        expectTiling(text)
    }

    @Test func longWithoutStop() {
        let words = String(repeating: "word Word 12 ", count: 20_000)
        expectTiling(words)
        #expect(SentenceSplitter.sentences(of: TokenizedField(.abstract, words)).count == 1)
        // Everything stuck together, which the search for an address must not walk again and again.
        expectTiling(String(repeating: "aa.Bb", count: 20_000))
        expectTiling(String(repeating: ".\"", count: 50_000))
        expectTiling(String(repeating: "。", count: 20_000))
    }

    @Test func randomTextsAreTiled() {
        let pieces = [
            ".", "? ", "!", " ", "\n", "\n\n", "A", "the", "Fig", "3", "e.g.", "http://x.y/", "\"", "(", ")", "。", "…",
            "é", "-", "•",
        ]
        var state: UInt64 = 7
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            expectTiling(text)
        }
    }

    @Test func fieldOfDocument() {
        let document = TokenizedDocument(title: "A title. With two parts", abstract: "One. Two. Three.")
        #expect(document.sentences(of: .title) == [0..<8, 9..<23])
        #expect(document.sentences(of: .abstract).count == 3)
        #expect(TokenizedDocument(title: "A", abstract: nil).sentences(of: .abstract).isEmpty)
    }

    /// Whether the sentences are ordered, disjoint and not empty, and leave out white space alone.
    private func expectTiling(_ text: String, location: SourceLocation = #_sourceLocation) {
        let field = TokenizedField(.abstract, text)
        let sentences = SentenceSplitter.sentences(of: field)
        let starts = Set(field.tokens.map { Int($0.start) })
        let ends = Set(field.tokens.map { Int($0.end) })
        #expect(sentences.first?.lowerBound == field.tokens.first.map { Int($0.start) }, sourceLocation: location)
        #expect(sentences.last?.upperBound == field.tokens.last.map { Int($0.end) }, sourceLocation: location)
        #expect(sentences.allSatisfy { starts.contains($0.lowerBound) && ends.contains($0.upperBound) })
        for (left, right) in zip(sentences, sentences.dropFirst()) {
            #expect(left.upperBound <= right.lowerBound, sourceLocation: location)
            // No token lies between two sentences.
            let next = field.firstToken(from: left.upperBound)
            #expect(Int(field.tokens[next].start) == right.lowerBound, sourceLocation: location)
        }
    }
}
