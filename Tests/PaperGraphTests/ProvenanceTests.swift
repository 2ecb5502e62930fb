import PaperGraph
import Testing

@Suite struct ProvenanceTests {
    private static func network(_ command: [String]) throws -> Network {
        let corpus = try Corpora.analyzed(Corpora.five)
        var network = try CooccurrenceNetwork().network(of: corpus, options: NetworkOptions())
        network.properties = Provenance(command: command, corpus: corpus).properties
        return network
    }

    @Test(arguments: ["graphml", "dot"])
    func isReadBackFromTheFile(format: String) throws {
        let command = ["network", "--exclude", "it's a \"list\" & <more>.txt", "--around", "β-VAE\\n", ""]
        let writer = try #require(GraphWriters.named(format))
        let record = try ProvenanceRecord(of: writer.bytes(of: try Self.network(command)), name: "x")
        #expect(record.command == command)
        #expect(record.tool == "papergraph \(paperGraphVersion)")
        #expect(record.inputs.map(\.name) == ["memory.jsonl"])
        #expect(record.inputs.map(\.sha256.count) == [64])
    }

    @Test func onlyTheProvenanceNamesInputs() throws {
        let properties = try Self.network(["network"]).properties
        #expect(properties.filter(\.namesInputs).map(\.name) == ["provenance"])
        #expect(properties.filter { !$0.namesInputs }.allSatisfy { !$0.text.contains("memory.jsonl") })
    }

    @Test(arguments: [
        "", "<graphml/>", "graph {}", "// a comment\n", "<!DOCTYPE x [<!ENTITY e SYSTEM \"/etc/passwd\">]><x>&e;</x>",
    ])
    func aFileWithoutIt(text: String) throws {
        let error = try #require(throws: ReadError.self) { try ProvenanceRecord(of: Array(text.utf8), name: "x") }
        #expect(error.diagnostic.code == "no-provenance")
    }

    @Test func missingSourcesAreNamed() throws {
        let writer = DOTWriter()
        let record = try ProvenanceRecord(of: writer.bytes(of: try Self.network(["network"])), name: "x")
        #expect(record.changedSources.map(\.code) == ["cannot-open"])
    }
}
