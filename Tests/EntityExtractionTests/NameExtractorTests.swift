import Testing

@testable import EntityExtraction

/// Marked texts: what is in brackets is found as that kind, and nothing else is.
@Suite("Names")
struct NameExtractorTests {
    private func expectMarks(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedText(text).marked() == text, sourceLocation: sourceLocation)
    }

    @Test(
        "letters that hardly anything else has",
        arguments: [
            "we use [model:PepMLM] here",
            "the [model:HumanXM3D] result",
            "a [model:ConvSSM] layer",
            "[model:ConvSSM]s outperform [model:BERT]",
            "we use [model:word2vec] embeddings",
            "the [model:Zed-5] model and others",
            "we propose [model:K-Adapter], a method",
            "the [model:Zolo-XL] checkpoint",
        ])
    func shapes(_ text: String) { expectMarks(text) }

    @Test(
        "well-known names",
        arguments: [
            "fine-tuned [model:BERT] on [dataset:SQuAD]",
            "[model:GPT-4]'s answers on [dataset:GSM8K]",
            "[model:GPT-3.5] and [model:GPT 4] were asked",
            "[model:Llama 3.1 405B] is large",
            "[model:LLaMA-2] with 7B parameters",
            "[model:Claude 3.5 Sonnet] was asked",
            "[dataset:StarCraft II] is played",
            "[dataset:ImageNet-C] has corrupted [dataset:ImageNet]",
            "[dataset:Moving-MNIST] sequences",
            "the [model:Stable Diffusion] model",
        ])
    func known(_ text: String) { expectMarks(text) }

    @Test(
        "a title that begins with a name and says what it is",
        arguments: [
            "[model:TRAD]: Enhancing Agents with Thought Retrieval\nMany agents exist.",
            "[dataset:Zola]: an Open Corpus of Text\nWe release [dataset:Zola]. In [dataset:Zola] is text.",
            "[dataset:ZORB]: A Benchmark for Reasoning\nWe evaluate models.",
            "[dataset:ZorbX]: Assessing the Reasoning of Language Models\nMany models exist.",
            "[model:ZORB]: [model:Zonal Orbit Reduction Brackets]\nMany models exist.",
            "Why Models Fail: A Study\nWe study failures.",
        ])
    func titles(_ text: String) { expectMarks(text) }

    @Test(
        "words around a name say what it is",
        arguments: [
            "we introduce [model:ZORB], a framework for planning",
            "we introduce a new benchmark called [dataset:ZORB]",
            "models evaluated on the [dataset:ZORB] benchmark",
            "our method, named [model:ZORB], is fast",
            "our method, named [model:Zorba], is fast",
            "datasets such as [dataset:ZORB] and [dataset:QUUX]",
            "models such as [model:GPT-2] and [model:QUUX]",
            "the [dataset:FooQA] benchmark",
            "[dataset:MiniZorb] and [dataset:FooQA] benchmarks",
        ])
    func cues(_ text: String) { expectMarks(text) }

    @Test(
        "a definition makes two forms one thing",
        arguments: [
            "we propose [model:Dynamic Orbit Pruning] ([model:DOP])",
            "we propose [model:DOP] ([model:Dynamic Orbit Pruning])",
            "the [dataset:Zonal Reasoning Benchmark] ([dataset:ZRB]) is hard",
        ])
    func definitions(_ text: String) {
        expectMarks(text)
        #expect(Set(MarkedText(text).mentions().map(\.key)).count == 1)
    }

    @Test(
        "what only looks like a name is none",
        arguments: [
            "Table 1 shows the results of Figure 2.",
            "Large Language Models (LLMs) are large.",
            "Policy models and Zonal Reward Things (ZRTs) influence it.",
            "We render 3D scenes on a GPU in 2K.",
            "However, training is slow. Moreover, it fails. Surprisingly, this helps.",
            "AI and NLP and ML and RL are fields.",
            "We use 7B and 70B parameters and 24GB of memory.",
            "In RQ1 we ask. In Q2 we answer.",
            "The University of Zorb and the Zorb Laboratory agree.",
            "Multi-LLM and non-RL settings",
            "English and German texts from Europe",
            "up to 40% better and 3x faster by 2024",
        ])
    func negatives(_ text: String) { expectMarks(text) }

    @Test("a name in doubtful letters must be meant: one capital at the start of a sentence is an accident")
    func sentenceStart() {
        expectMarks("Orbits are stable. Orbits decay.")
    }

    @Test("names inside addresses are left to the addresses")
    func addresses() {
        expectMarks("see [url:https://github.com/a/BERT] for [model:BERT]")
    }

    @Test("confidence lies above one half and grows with evidence")
    func confidence() throws {
        let weak = try #require(MarkedText("we use PepMLM here").mentions().first)
        let strong = try #require(
            MarkedText("PepMLM: a model\nWe introduce PepMLM, a new model. PepMLM wins.").mentions().first)
        #expect(weak.confidence >= Confidence(thousandths: 500))
        #expect(strong.confidence > weak.confidence)
    }
}
