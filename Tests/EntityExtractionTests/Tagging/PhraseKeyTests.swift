import Testing

@testable import EntityExtraction

@Suite("Keys of phrases")
struct PhraseKeyTests {
    @Test(
        "what writers vary is left out",
        arguments: [
            ("word embedding", "wordembedding"), ("word embeddings", "wordembedding"),
            ("Word Embeddings", "wordembedding"), ("word-embeddings", "wordembedding"),
            ("named-entity recognition", "namedentityrecognition"),
            ("Named Entity Recognition", "namedentityrecognition"),
            ("neural networks", "neuralnetwork"), ("neural\u{2010}networks", "neuralnetwork"),
            // Only the last word is the head; an earlier one keeps its ending.
            ("networks analysis", "networksanalysis"), ("sentiment analysis", "sentimentanalysis"),
            ("sentiment analyses", "sentimentanalysis"), ("parallel corpora", "parallelcorpus"),
            ("dependencies", "dependency"), ("loss", "loss"), ("losses", "loss"),
            // Acronyms: a small `s` is a plural, a capital is not.
            ("GANs", "gan"), ("GAN", "gan"), ("LLMs", "llm"), ("CNNs", "cnn"), ("GPS", "gps"), ("AWS", "aws"),
            ("F1", "f1"), ("F1 scores", "f1score"), ("ResNets", "resnet"),
            // Signs around and between.
            ("(BLEU)", "bleu"), ("\"word embeddings\"", "wordembedding"), ("question/answering", "questionanswering"),
            ("Bayes' theorems", "bayestheorem"), ("k-means", "kmeans"), ("word embeddings .", "wordembedding"),
            // Other letters than ASCII's.
            ("naïve bayes", "naïvebayes"), ("Ångström", "ångström"), ("Å-scores", "åscore"), ("β-VAEs", "betavae"),
            ("模型", "模型"), ("модели", "модели"),
            // Nothing to go by.
            ("-", ""), ("()", ""), ("…", ""), ("++", ""),
        ])
    func table(phrase: String, key: String) {
        #expect(Self.key(of: phrase) == key)
    }

    @Test("keys of keys are themselves", arguments: ["wordembedding", "gan", "bleu", "sentimentanalysis", "gpt4"])
    func stable(_ key: String) {
        #expect(Self.key(of: key) == key)
    }

    @Test("the room for a key suffices, whatever ends in an s", arguments: 0..<200 as Range<UInt64>)
    func room(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let letters = Array("aeisSXyfvé'- .1ous".unicodeScalars)
        var phrase = "a"
        for _ in 0..<Int.random(in: 0..<12, using: &random) {
            phrase.unicodeScalars.append(letters.randomElement(using: &random) ?? "s")
        }
        phrase += ["s", "es", "ies", "ves", "xes", "ices", "sses"].randomElement(using: &random) ?? "s"
        let key = Self.key(of: phrase)
        #expect(!key.isEmpty && key.utf8.count <= phrase.utf8.count + 8, "\(phrase)")
        #expect(key == key.lowercased() && !key.contains(" "))
    }

    private static func key(of phrase: String) -> String {
        TokenizedDocument(title: "", abstract: phrase).fields[0].withText { text in
            PhraseKey.fold(text.tokens.startIndex..<text.tokens.endIndex, in: text)
        }
    }
}
