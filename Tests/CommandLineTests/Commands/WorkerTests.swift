import Foundation
import Testing

/// `extract --format worker`: what an engine that distributes parts of a corpus adds up and joins.
@Suite struct WorkerTests {
    private typealias Object = [String: Any]

    /// The papers of a sample, in two parts without a paper in common.
    private static func parts() throws -> [String] {
        let lines = try String(contentsOf: Program.project.appending(path: "samples/papers.jsonl"), encoding: .utf8)
            .split(separator: "\n")
        return [lines[..<11], lines[11...]].map { $0.joined(separator: "\n") + "\n" }
    }

    /// The lines of a worker behind the first, which must name the format.
    private static func lines(_ words: String, input: String) throws -> [Object] {
        let run = try Program.run(
            ["extract", "-", "--quiet", "--format", "worker"] + words.split(separator: " ").map(String.init),
            input: input)
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(run.lines.first?.hasPrefix(#"{"format":"papergraph.worker/1","extractor":"#) == true)
        return try run.lines.dropFirst().map(object)
    }

    private static func object(_ line: String) throws -> Object {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object)
    }

    private static func sum(_ left: [String: Int], _ right: [String: Int]) -> [String: Int] {
        left.merging(right, uniquingKeysWith: +)
    }

    @Test("claims of parts add up to the lexicon of the whole")
    func claims() throws {
        var sums: [String: [String: [String: Int]]] = [:]
        for part in try Self.parts() {
            for claim in try Self.lines("--emit claim", input: part) {
                let key = try #require(claim["key"] as? String)
                var entry: [String: [String: Int]] = [
                    "counts": [
                        "papers": claim["papers"] as? Int ?? 0, "introductions": claim["introductions"] as? Int ?? 0,
                    ]
                ]
                for name in ["weights", "spellings", "long_forms"] { entry[name] = claim[name] as? [String: Int] }
                sums[key, default: [:]].merge(entry, uniquingKeysWith: Self.sum)
            }
        }
        let whole = try Program.run(["lexicon", "-", "--quiet"], input: try Self.parts().joined())
        let expected = try whole.lines.dropFirst().map(Self.object)
        #expect(expected.count == sums.count && sums.count > 100)
        for entry in expected {
            let sum = sums[try #require(entry["key"] as? String)]
            #expect(sum?["counts"]?["papers"] == entry["papers"] as? Int)
            #expect(sum?["counts"]?["introductions"] == entry["introductions"] as? Int)
            for name in ["weights", "spellings", "long_forms"] { #expect(sum?[name] == entry[name] as? [String: Int]) }
        }
    }

    @Test("mentions are those of the whole, entities and pairs of parts add up to its network")
    func sums() throws {
        let scratch = try Scratch()
        let whole = try Self.parts().joined()
        let lexicon = scratch["lexicon.jsonl"]
        #expect(try Program.run(["lexicon", "-", "--quiet", "--output", lexicon], input: whole).exitCode == 0)
        var (mentions, papers, pairs): (Int, [String: Int], [String: Int]) = (0, [:], [:])
        for part in try Self.parts() {
            for line in try Self.lines("--emit mention,entity,pair --lexicon \(lexicon)", input: part) {
                switch line["line"] as? String {
                case "mention": mentions += 1
                case "entity": papers[line["entity"] as? String ?? "", default: 0] += line["papers"] as? Int ?? 0
                default:
                    let ends = [line["source"], line["target"]].map { $0 as? String ?? "" }
                    pairs[ends.joined(separator: "\t"), default: 0] += line["papers"] as? Int ?? 0
                }
            }
        }
        let kinds = "model,dataset,method,task,metric,url"
        let network = ["network", "-", "--quiet", "--entities", kinds, "--measures", "none", "--communities", "none"]
        let edges = try Program.run(network + ["--format", "edges"], input: whole)
        #expect(edges.lines.sorted() == pairs.map { "\($0)\t\($1)" }.sorted() && pairs.count > 1000)
        let extracted = try Program.run(["extract", "-", "--quiet", "--corpus"], input: whole)
        let expected = try extracted.lines.map { (try Self.object($0)["mentions"] as? [Any])?.count ?? 0 }
        #expect(mentions == expected.reduce(0, +))
        #expect(papers.values.reduce(0, +) > 200)
    }

    @Test("records of one paper share a key, lines without a record have none")
    func records() throws {
        let papers = [
            #"{"title": broken"#,
            #"{"title":"Attention for Everything in the World","year":2020,"id":"arxiv:2001.00001","doi":"10.1/x"}"#,
            #"{"title":"Attention for everything in the world.","year":2021}"#,
            #"{"title":"Another Thing Altogether, Measured Twice","year":2021}"#,
        ]
        let run = try Program.run(
            ["extract", "-", "--quiet", "--format", "worker", "--emit", "record", "--input-format", "jsonl"],
            input: papers.joined(separator: "\n") + "\n")
        let records = try run.lines.dropFirst().map(Self.object)
        #expect(run.exitCode == 0)
        #expect(records.compactMap { $0["number"] as? Int } == [2, 3, 4])
        let keys = records.map { Set($0["keys"] as? [String] ?? []) }
        #expect(!keys[0].isDisjoint(with: keys[1]) && keys[0].isDisjoint(with: keys[2]))
        #expect(try Self.lines("--emit record,claim", input: "").isEmpty)
    }

    @Test(
        "what does not go together is refused",
        arguments: [
            ["--format", "worker"], ["--emit", "claim"], ["--format", "worker", "--emit", "claim,mention"],
            ["--format", "worker", "--emit", "claim", "--lexicon", "samples/papers.txt"],
            ["--format", "worker", "--emit", "pair", "--corpus"], ["--format", "worker", "--emit", "pairs"],
        ])
    func refusals(words: [String]) throws {
        #expect(try Program.run(["extract", "samples/papers.txt"] + words).exitCode == 64)
    }
}
