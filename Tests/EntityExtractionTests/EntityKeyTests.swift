import Testing

@testable import EntityExtraction

@Suite("Keys of names")
struct EntityKeyTests {
    @Test(
        "spellings of one thing have one key",
        arguments: [
            ["GPT-4", "GPT4", "GPT 4", "gpt-4", "Gpt-4"],
            ["GPT-3.5", "GPT3.5", "gpt 3.5"],
            ["LLaMA-2", "Llama2", "LLaMA 2", "llama_2"],
            ["Vicuna-13B", "Vicuna", "vicuna 7b", "Vicuna-1.5B"],
            ["Mixtral 8x7B", "Mixtral-8x22B", "Mixtral"],
            ["OPT-350M", "OPT", "OPT-6.7b"],
            ["U-Net", "UNet", "u-net", "U\u{2011}Net"],
            ["StarCoder2", "StarCoder 2", "Star-Coder-2"],
            ["Pokémon", "POKÉMON"],
            ["β-VAE", "beta-VAE", "Beta-VAE", "Β-VAE"],
            ["τ-bench", "tau-bench"],
            ["µP", "μP", "muP"],
            ["R²-Bench", "R2-Bench"],
        ])
    func equal(_ names: [String]) {
        for name in names { #expect(EntityKey.fold(name) == EntityKey.fold(names[0]), "\(name)") }
    }

    @Test(
        "different things have different keys",
        arguments: [
            ("GPT-3.5", "GPT-35"), ("GPT-3", "GPT-3.5"), ("GPT-4", "GPT-4o"), ("LLaMA", "LLaMA-2"),
            ("Llama 2", "Llama 3"), ("Llama 3", "Llama 3.1"), ("ImageNet", "ImageNet-C"), ("BERT", "RoBERTa"),
            ("BERT", "mBERT"), ("C++", "C"), ("RoBERTa", "RoBERTa+"), ("MNIST", "EMNIST"), ("o1", "o3"),
            ("CIFAR-10", "CIFAR-100"), ("T5", "mT5"), ("SAM", "SAM 2"), ("YOLOv5", "YOLOv8"),
        ])
    func different(_ left: String, _ right: String) {
        #expect(EntityKey.fold(left) != EntityKey.fold(right))
    }

    @Test(
        "a key is its own key",
        arguments: ["GPT-3.5", "Vicuna-13B", "C++", "β-VAE", "7B", "B", "m", "", "-", "10M", "8x7B", "Größe-7B"])
    func idempotent(_ name: String) {
        let key = EntityKey.fold(name)
        #expect(EntityKey.fold(key) == key)
    }

    @Test("a name that is all size keeps it", arguments: [("7B", "7b"), ("-7B", "7b"), ("B", "b"), ("", "")])
    func onlySize(_ name: String, _ key: String) {
        #expect(EntityKey.fold(name) == key)
    }
}
