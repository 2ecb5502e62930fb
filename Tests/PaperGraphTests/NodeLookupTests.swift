import PaperGraph
import Testing

@Suite struct NodeLookupTests {
    private static func key(_ name: String, paperEntity: Bool = false) throws -> String {
        let corpus = try Corpora.analyzed(
            Corpora.five + [
                #"{"title":"A paper about BERT and a bert","abstract":"We use BERT Base on the CIFAR-10 set."}"#
            ])
        let model: any NetworkModel = paperEntity ? PaperEntityNetwork() : CooccurrenceNetwork()
        let network = try model.network(of: corpus, options: NetworkOptions())
        return network.nodeKeys[try NodeLookup(network, corpus: corpus).node(named: name)]
    }

    @Test(arguments: [
        ("BERT", "model:bert"), ("bert", "model:bert"), (" BERT ", "model:bert"), ("model:BERT", "model:bert"),
        ("gpt 2", "model:gpt2"), ("GPT2", "model:gpt2"), ("dataset:squad", "dataset:squad"),
        ("cifar10", "dataset:cifar10"),
    ])
    func entities(name: String, key: String) throws {
        #expect(try Self.key(name) == key)
    }

    @Test(arguments: [
        ("arxiv:1801.00001", "paper:arxiv:1801.00001"),
        ("https://arxiv.org/abs/1801.00001v2", "paper:arxiv:1801.00001"),
        ("a first study of language models", "paper:arxiv:1801.00001"), ("BERT", "model:bert"),
    ])
    func papers(name: String, key: String) throws {
        #expect(try Self.key(name, paperEntity: true) == key)
    }

    @Test(arguments: ["", "nothing", "model:", "dataset:BERT", "url:BERT"])
    func unknownNames(name: String) throws {
        let error = try #require(throws: NameError.self) { try Self.key(name) }
        #expect(error.diagnostic.code == "unknown-name")
    }
}
