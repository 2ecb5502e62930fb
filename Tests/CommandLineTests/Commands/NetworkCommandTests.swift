import Foundation
import Testing

@Suite struct NetworkCommandTests {
    /// Four papers whose network can be counted by hand.
    static let papers = """
        {"id": "arxiv:1801.00001", "title": "A first study of language models", "year": 2018, "abstract": "We evaluate BERT on SQuAD. We also use GPT-2."}
        {"id": "arxiv:1901.00002", "title": "A second study of language models", "year": 2019, "abstract": "We evaluate BERT on SQuAD and GLUE."}
        {"id": "arxiv:2001.00003", "title": "A third study of language models", "year": 2020, "abstract": "We evaluate RoBERTa on GLUE."}
        {"id": "arxiv:2101.00004", "title": "A study of images and nothing else", "year": 2021, "abstract": "We evaluate ResNet on ImageNet."}

        """

    private static func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(["network", "-", "--measures", "none", "--communities", "none"] + arguments, input: papers)
    }

    /// The labels of nodes and the weights of edges, read from the tables.
    private static func edges(_ arguments: String...) throws -> [String] {
        let options = ["network", "-", "--measures", "none", "--communities", "none"] + arguments
        let nodes = try Program.run(options + ["--format", "csv-nodes"], input: papers).lines.dropFirst()
        var labels: [Substring: Substring] = [:]
        for node in nodes {
            let cells = node.split(separator: ",", omittingEmptySubsequences: false)
            labels[cells[0]] = cells[1]
        }
        return try Program.run(options + ["--format", "csv-edges"], input: papers).lines.dropFirst().map { edge in
            let cells = edge.split(separator: ",", omittingEmptySubsequences: false)
            return "\(labels[cells[0]] ?? "?")–\(labels[cells[1]] ?? "?") \(Double(cells[3]) ?? -1)"
        }.sorted()
    }

    @Test func fullCounting() throws {
        #expect(
            try Self.edges()
                == [
                    "GLUE–BERT 1.0", "GLUE–RoBERTa 1.0", "GLUE–SQuAD 1.0", "ImageNet–ResNet 1.0", "BERT–GPT-2 1.0",
                    "SQuAD–BERT 2.0", "SQuAD–GPT-2 1.0",
                ].sorted())
    }

    @Test func fractionalCountingGivesEachMemberOneFromAPaper() throws {
        #expect(
            try Self.edges("--counting", "fractional")
                == [
                    "GLUE–BERT 0.5", "GLUE–RoBERTa 1.0", "GLUE–SQuAD 0.5", "ImageNet–ResNet 1.0", "BERT–GPT-2 0.5",
                    "SQuAD–BERT 1.0", "SQuAD–GPT-2 0.5",
                ].sorted())
    }

    @Test func withinSentences() throws {
        #expect(
            try Self.edges("--window", "sentence")
                == [
                    "GLUE–BERT 1.0", "GLUE–RoBERTa 1.0", "GLUE–SQuAD 1.0", "ImageNet–ResNet 1.0", "SQuAD–BERT 2.0",
                ].sorted())
    }

    @Test func associationStrength() throws {
        // N·c/(a·b): 4 · 2 / (2 · 2) for BERT and SQuAD, 4 · 1 / (1 · 1) for ResNet and ImageNet.
        let edges = try Self.edges("--normalize", "association-strength")
        #expect(edges.contains("SQuAD–BERT 2.0"))
        #expect(edges.contains("ImageNet–ResNet 4.0"))
    }

    @Test(arguments: [
        (["--years", "2019-2020"], ["GLUE–BERT 1.0", "GLUE–RoBERTa 1.0", "GLUE–SQuAD 1.0", "SQuAD–BERT 1.0"]),
        (["--years", "2020"], ["GLUE–RoBERTa 1.0"]),
        (["--years", "2021-"], ["ImageNet–ResNet 1.0"]),
        (["--min-count", "2"], ["GLUE–BERT 1.0", "GLUE–SQuAD 1.0", "SQuAD–BERT 2.0"]),
        (["--top", "2"], ["SQuAD–BERT 2.0"].filter { _ in false } + ["GLUE–SQuAD 1.0"]),
        (["--min-weight", "2"], ["SQuAD–BERT 2.0"]),
        (["--entities", "model"], ["BERT–GPT-2 1.0"]),
        (["--around", "roberta"], ["GLUE–RoBERTa 1.0"]),
        (
            ["--around", "RoBERTa", "--depth", "2"],
            ["GLUE–BERT 1.0", "GLUE–RoBERTa 1.0", "GLUE–SQuAD 1.0", "SQuAD–BERT 2.0"]
        ),
        (
            ["--largest-component", "--years", "2019-"],
            ["GLUE–BERT 1.0", "GLUE–RoBERTa 1.0", "GLUE–SQuAD 1.0", "SQuAD–BERT 1.0"]
        ),
        (["--min-confidence", "1"], []),
    ])
    func filters(arguments: [String], expected: [String]) throws {
        let options = ["network", "-", "--measures", "none", "--communities", "none"] + arguments
        let nodes = try Program.run(options + ["--format", "csv-nodes"], input: Self.papers).lines.dropFirst()
        let labels = Dictionary(
            uniqueKeysWithValues: nodes.map { node in
                let cells = node.split(separator: ",", omittingEmptySubsequences: false)
                return (String(cells[0]), String(cells[1]))
            })
        let edges = try Program.run(options + ["--format", "csv-edges"], input: Self.papers).lines.dropFirst().map {
            edge in
            let cells = edge.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return "\(labels[cells[0]] ?? "?")–\(labels[cells[1]] ?? "?") \(Double(cells[3]) ?? -1)"
        }
        #expect(edges.sorted() == expected.sorted())
    }

    @Test func namesInAFileAreLeftOut() throws {
        let scratch = try Scratch()
        let list = try scratch.file("exclude.txt", "# generic\nbert\ndataset:GLUE\nmodel:SQuAD\n\n")
        #expect(
            try Self.edges("--exclude", list) == ["ImageNet–ResNet 1.0", "SQuAD–GPT-2 1.0"].sorted())
    }

    @Test func paperEntity() throws {
        let edges = try Self.edges("--type", "paper-entity", "--years", "2021")
        #expect(
            edges == [
                "ImageNet–A study of images and nothing else 1.0", "ResNet–A study of images and nothing else 1.0",
            ])
    }

    @Test func anEmptyNetworkIsWrittenWithAWarning() throws {
        let outcome = try Self.run("--min-count", "9")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("parse.nodes=\"0\""))
        #expect(outcome.errors.contains("warning: no entity fits, the network is empty"))
    }

    @Test func compressedOutputHoldsTheSameBytes() throws {
        let scratch = try Scratch()
        let plain = try Self.run("--output", scratch["n.graphml"])
        let packed = try Self.run("--output", scratch["n.graphml.gz"])
        #expect(plain.exitCode == 0 && packed.exitCode == 0)
        let unpacked = try Program.shell("gzip -dc '\(scratch["n.graphml.gz"])' | cmp - '\(scratch["n.graphml"])'")
        #expect(unpacked.exitCode == 0)
        let again = try Self.run("--output", scratch["m.graphml.gz"])
        #expect(again.exitCode == 0)
        #expect(try scratch.bytes("n.graphml.gz") == scratch.bytes("m.graphml.gz"))
    }

    @Test func evidenceNamesEveryEdgeAndPaper() throws {
        let scratch = try Scratch()
        _ = try Self.run("--evidence", scratch["evidence.jsonl"])
        let lines = String(decoding: try scratch.bytes("evidence.jsonl"), as: UTF8.self).split(separator: "\n")
        // Seven edges; one of them has two papers.
        #expect(lines.count == 8)
        let first = try #require(lines.first { $0.contains("\"dataset:squad\"") && $0.contains("1801.00001") })
        #expect(first.contains("\"text\":\"We evaluate BERT on SQuAD.\""))
        #expect(first.contains("{\"key\":\"model:bert\",\"text\":\"BERT\",\"start\":12,\"end\":16,"))
    }

    @Test("--memory-limit refuses what does not fit, with the remedy and without a file; sizes are checked")
    func memoryLimit() throws {
        let scratch = try Scratch()
        let run = try Program.run(
            "network", "samples", "--memory-limit", "16M", "--output", scratch["network.graphml"])
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("[memory-limit]") && run.errors.contains("raise --memory-limit"))
        #expect(try scratch.names.isEmpty)
        let roomy = try Program.run("network", "samples/papers.txt", "--memory-limit", "4GiB", "--quiet")
        let plain = try Program.run("network", "samples/papers.txt", "--quiet")
        #expect(roomy.exitCode == 0 && roomy.output == plain.output)
        for wrong in ["4", "4X", "1M", "G", "99999999999T"] {
            let run = try Program.run("network", "samples/papers.txt", "--memory-limit", wrong)
            #expect(run.exitCode == 64 && run.errors.contains("--memory-limit"))
        }
    }
}
