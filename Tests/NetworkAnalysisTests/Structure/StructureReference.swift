import Foundation
import NetworkAnalysis
import Testing

/// What networkx says about a recorded graph as a whole, beside its scores.
struct StructureReference: Decodable, Sendable, CustomTestStringConvertible {
    struct Structure: Decodable, Sendable {
        var density: Double
        /// Sizes, descending.
        var components: [Int]
        var strongComponents: [Int]
        var transitivity: Double
        var averageClustering: Double
        /// By node.
        var triangles: [Int]
        var degreeAssortativity: Double?
        var reciprocity: Double?
        var articulationPoints: [Int]
        /// Pairs of nodes, the smaller first.
        var bridges: [[Int]]
        var biconnectedComponents: [[[Int]]]
    }

    var name: String
    var structure: Structure
    var graph: Graph

    var testDescription: String { name }

    private enum CodingKeys: CodingKey {
        case name, structure
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        structure = try container.decode(Structure.self, forKey: .structure)
        graph = try ReferenceGraph(from: decoder).graph
    }

    static func all() throws -> [StructureReference] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("ReferenceValues")
        return try ReferenceGraph.all().map { graph in
            let file = folder.appendingPathComponent(graph.name + ".json")
            return try JSONDecoder().decode(StructureReference.self, from: Data(contentsOf: file))
        }
    }
}
