import Foundation
import NetworkAnalysis
import Testing

/// What other libraries say: recorded by `Scripts/record-reference-values`, with the call that gave each score.
@Suite("Reference values")
struct ReferenceValueTests {
    @Test("every centrality agrees at 1e-9", arguments: try ReferenceGraph.all(), Centralities.all.map(\.name))
    func agreement(reference: ReferenceGraph, name: String) throws {
        let expected = try #require(reference.scores[name], "run Scripts/record-reference-values")
        let scores = try #require(Centralities.named(name)).scores(of: reference.graph)
        try #require(scores.count == expected.values.count)
        for node in scores.indices {
            #expect(
                scores[node].isClose(to: expected.values[node], within: 1e-9),
                "node \(node), against \(expected.by)")
        }
    }

    @Test("the graphs are there, of every sort")
    func sorts() throws {
        let all = try ReferenceGraph.all()
        #expect(all.count >= 4)
        #expect(Set(all.map { [$0.directed, $0.weighted] }).count == 4)
    }
}

/// A recorded graph with its scores.
struct ReferenceGraph: Decodable, Sendable, CustomTestStringConvertible {
    /// The scores of a measure.
    struct Scores: Decodable {
        /// Which library gave them, and how it was called.
        var by: String
        var values: [Double]
    }

    /// PageRank that starts again at some nodes alone, each as often as `restarts` says.
    struct Personalized: Decodable {
        var by: String
        var restarts: [Double]
        var values: [Double]
    }

    var name: String
    var directed: Bool
    var weighted: Bool
    var nodes: Int
    /// Source, target and weight of each.
    var edges: [[Double]]
    var personalized: Personalized
    var scores: [String: Scores]

    var testDescription: String { name }

    var graph: Graph {
        SampleGraph(
            name, nodes: nodes, directed: directed, weighted: weighted, edges.map { (Int($0[0]), Int($0[1]), $0[2]) }
        ).graph
    }

    static func all() throws -> [ReferenceGraph] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("ReferenceValues")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try JSONDecoder().decode(ReferenceGraph.self, from: Data(contentsOf: $0)) }
    }
}
