import Foundation
import Testing

/// The same papers give the same bytes: on any number of threads wholly, in any order but for the line that names the
/// inputs.
@Suite struct DeterminismTests {
    @Test(arguments: GraphArguments.all)
    func threadsDoNotShow(arguments: [String]) throws {
        let once = try Program.run(arguments + ["--threads", "1"])
        #expect(once.exitCode == 0)
        #expect(!once.output.isEmpty)
        for threads in ["2", "8"] {
            #expect(try Program.run(arguments + ["--threads", threads]).output == once.output)
        }
    }

    @Test(arguments: GraphArguments.all.filter { $0[0] != "extract" })
    func theOrderOfRecordsDoesNotShow(arguments: [String]) throws {
        let scratch = try Scratch()
        let source = try String(contentsOf: Program.project.appending(path: "samples/papers.jsonl"), encoding: .utf8)
        var lines = source.split(separator: "\n").map(String.init)
        var results: Set<String> = []
        var generator = SplitMix64(state: 7)
        for round in 0..<3 {
            let path = try scratch.file("shuffled\(round).jsonl", lines.joined(separator: "\n") + "\n")
            let swapped = arguments.map { $0.hasPrefix("samples/") ? path : $0 }
            let output = try Program.run(swapped).output
            results.insert(Self.withoutInputs(output))
            lines.shuffle(using: &generator)
        }
        #expect(results.count == 1)
    }

    @Test func theOrderOfInputsDoesNotShow() throws {
        let forward = try Program.run("network", "samples/papers.txt", "samples/papers.jsonl", "--format", "dot").output
        let backward = try Program.run("network", "samples/papers.jsonl", "samples/papers.txt", "--format", "dot")
            .output
        #expect(forward != backward)
        #expect(Self.withoutInputs(forward) == Self.withoutInputs(backward))
    }

    /// The output without what names the inputs.
    private static func withoutInputs(_ output: String) -> String {
        output.split(separator: "\n").filter { !$0.contains("provenance") }.joined(separator: "\n")
    }
}

/// Runs that make something of the sample.
enum GraphArguments {
    static let all: [[String]] = [
        ["extract", "samples/papers.jsonl"],
        ["extract", "samples/papers.jsonl", "--corpus"],
        ["network", "samples/papers.jsonl", "--measures", "degree,strength,pagerank,components"],
        ["network", "samples/papers.jsonl", "--format", "dot", "--counting", "fractional"],
        ["network", "samples/papers.jsonl", "--entities", "keyword", "--normalize", "cosine"],
        ["network", "samples/papers.jsonl", "--window", "sentence", "--normalize", "association-strength"],
        ["network", "samples/papers.jsonl", "--type", "paper-entity", "--entities", "model,dataset,url"],
        ["top", "samples/papers.jsonl", "--by", "pagerank", "--limit", "50", "--format", "tsv"],
        ["papers", "samples/papers.jsonl"],
        ["lexicon", "samples/papers.jsonl"],
        ["thesaurus", "samples/papers.jsonl", "--entities", "model,dataset,keyword"],
    ]
}

/// A small generator with a seed (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
