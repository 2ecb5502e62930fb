import Testing

@testable import PaperCorpus

@Suite struct MarkupTextTests {
    @Test(
        arguments: [
            ("plain", "plain"), ("  two\n lines ", "two lines"), ("a\u{A0}b", "a b"), ("", nil), (" \n", nil),
            ("<p>One</p><p>Two</p>", "One Two"), ("<jats:p>One</jats:p>", "One"), ("<jats:p />", nil),
            ("H<sub>2</sub>O", "H2O"), ("<i>in vivo</i>", "in vivo"), ("<b>Bold</b>", "Bold"), ("a<br/>b", "a b"),
            ("<jats:title>Aim</jats:title><jats:p>To read.</jats:p>", "Aim To read."),
            ("<a href=\"https://a.org\">here</a>", "here"), ("<JATS:Bold>x</JATS:Bold>", "x"),
            ("p < 0.05 and q > 0.1", "p < 0.05 and q > 0.1"), ("a <mask> token", "a <mask> token"), ("x<y", "x<y"),
            ("<unk> stays, <eos/> too", "<unk> stays, <eos/> too"), ("a << b", "a << b"), ("<", "<"), ("</", "</"),
            ("<p", "<p"),
            ("&amp;", "&"), ("R&D", "R&D"), ("a &lt; b &gt; c", "a < b > c"), ("&auml;&#228;&#xE4;", "äää"),
            ("&nosuch;", "&nosuch;"),
            ("&apos;&quot;", "'\""), ("&amp;lt;p&amp;gt;", "<p>"), ("&amp;amp;", "&"), ("R&amp;D; x", "R&D; x"),
            ("a&nbsp;b", "a b"),
            ("&#0;&#55296;&#x110000;", "&#0;&#55296;&#x110000;"), ("&#-5;", "&#-5;"), ("&;", "&;"), ("&", "&"),
            ("&#99999999999;", "&#99999999999;"), ("<!-- no -->yes", "yes"), ("<![CDATA[a < b]]>", "a < b"),
            ("<!-- open", "<!-- open"),
            ("<mml:math><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:mn>1</mml:mn></mml:math>", "x=1"),
            ("<math><mi>d</mi></math>-complete", "d-complete"),
            (
                "<jats:alternatives><jats:tex-math>$$x$$</jats:tex-math><mml:math><mml:mi>x</mml:mi></mml:math></jats:alternatives>",
                "x"
            ),
            ("<tex-math>$\\alpha$</tex-math> rays", "α rays"),
        ] as [(String, String?)])
    func markupBecomesText(_ markup: String, _ text: String?) {
        #expect(MarkupText.plain(markup) == text)
    }

    @Test(arguments: ["<", "<a ", "<!--", "&amp;", "<tex-math>", "<p>", "&", "<![CDATA[", "< a=\"", "<x:y "])
    func manyOfAKindTakeLinearTime(_ piece: String) {
        let text = String(repeating: piece, count: 50_000)
        let clock = ContinuousClock()
        let time = clock.measure { _ = MarkupText.plain(text) }
        #expect(time < .seconds(10))
    }

    /// Every length and place, against the simplest way to fold.
    @Test func foldingAgreesWithTheSimplestWay() {
        var random = SeededGenerator(seed: 1)
        let pieces = ["a", "bc", " ", "\n", "  ", "\t", "é", "word", "\u{A0}", "\r\n", "sixteen bytes xx"]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let simple = text.unicodeScalars.split { $0 == "\u{A0}" || $0.properties.isWhitespace }.map(String.init)
            #expect(MarkupText.plain(text) ?? "" == simple.joined(separator: " "))
        }
    }
}
