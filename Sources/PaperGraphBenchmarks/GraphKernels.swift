import ArgumentParser
import PaperGraph

/// What can be measured on a graph: the centralities, the community methods, and what is neither.
enum GraphKernels {
    /// What a kernel found.
    enum Found {
        case facts([(name: String, value: Int)])
        case scores([Double])
        case partition(Partition)
        case points([Point])
    }

    typealias Kernel = @Sendable (_ graph: Graph, _ threads: Int) -> Found

    /// Kernels that are neither a centrality nor a community method, or have other settings than these.
    static let named: [String: Kernel] = [
        "read_edgelist": { graph, _ in .facts([("n", graph.nodeCount), ("m", graph.edgeCount)]) },
        // Other programs stop here too.
        "pagerank": { graph, threads in .scores(PageRank(tolerance: 1e-10).scores(of: graph, threads: threads)) },
        "triangles": { graph, threads in .facts([("triangles", Triangles(of: graph, threads: threads).total)]) },
        "betweenness-approximate": { graph, threads in
            .scores(ApproximateBetweenness().scores(of: graph, threads: threads))
        },
        "edge-betweenness": { graph, threads in .scores(EdgeBetweenness().scores(of: graph, threads: threads)) },
        "leiden": { graph, threads in .partition(Leiden().partition(of: graph, threads: threads)) },
        "leiden-thorough": { graph, threads in
            .partition(
                Leiden(effort: .thorough(iterations: 16, rounds: 3)).partition(of: graph, threads: threads))
        },
        "biconnected": { graph, _ in
            let found = BiconnectedComponents(of: graph)
            return .facts([("components", found.components.count), ("bridges", found.bridges.count)])
        },
        "main-path": { graph, _ in
            let counts = SearchPathCounts(of: graph)
            return .facts([("m", MainPath(method: .global).edges(of: graph, counts).count)])
        },
        "diameter": { graph, _ in .facts([("diameter", Diameter(of: graph).diameter)]) },
        "spanning-tree": { graph, _ in .facts([("m", MaximumSpanningTree().edges(of: graph).count)]) },
    ]

    static func kernel(_ name: String, iterations: Int?) throws -> Kernel {
        if name == "layout" {
            let layout = ForceAtlas2(iterations: iterations, isMultilevel: iterations == nil)
            return { graph, threads in .points(layout.positions(of: graph, threads: threads)) }
        }
        if let kernel = named[name] { return kernel }
        if let centrality = Centralities.named(name) {
            return { graph, threads in .scores(centrality.scores(of: graph, threads: threads)) }
        }
        if let detector = CommunityDetectors.named(name) {
            return { graph, threads in .partition(detector.partition(of: graph, threads: threads)) }
        }
        throw ValidationError("unknown kernel '\(name)'.")
    }
}
