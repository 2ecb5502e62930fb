import Testing

@testable import NetworkAnalysis

@Suite("GraphBuilder from lists")
struct GraphBulkTests {
    /// Edges of which many are parallel, some lead from a node to itself, and weights show the order of adding.
    private struct Lists {
        var sources: [UInt32] = []
        var targets: [UInt32] = []
        var weights: [Double] = []

        init(seed: UInt64, count: Int, nodeCount: UInt32) {
            var random = SplitMix64(seed: seed)
            for _ in 0..<count {
                sources.append(.random(in: 0..<nodeCount, using: &random))
                targets.append(.random(in: 0..<nodeCount, using: &random))
                weights.append(Double(Int.random(in: -20...99, using: &random)) / 10)
            }
        }
    }

    @Test(
        "lists make the graph that their edges make one by one", arguments: [0, 1, 500, 3_000],
        [(true, true), (true, false), (false, true), (false, false)])
    func againstAdding(count: Int, shape: (isDirected: Bool, isWeighted: Bool)) throws {
        let lists = Lists(seed: UInt64(count), count: count, nodeCount: 40)
        let builder = try GraphBuilder(
            nodeCount: 40, isDirected: shape.isDirected, sources: lists.sources, targets: lists.targets,
            weights: shape.isWeighted ? lists.weights : [])
        var expected = GraphBuilder(
            nodeCount: 40, isDirected: shape.isDirected, isWeighted: shape.isWeighted && count > 0)
        for edge in 0..<count {
            expected.addEdge(
                from: Int(lists.sources[edge]), to: Int(lists.targets[edge]), weight: lists.weights[edge])
        }
        #expect(builder.droppedSelfLoops == expected.droppedSelfLoops)
        #expect(builder.build() == expected.build())
    }

    @Test("edges are summed as in a table of pairs", arguments: [true, false])
    func againstTable(isDirected: Bool) throws {
        let lists = Lists(seed: 4, count: 2_000, nodeCount: 30)
        var table: [[Int]: [Double]] = [:]
        for (edge, weight) in lists.weights.enumerated() where lists.sources[edge] != lists.targets[edge] {
            let ends = [Int(lists.sources[edge]), Int(lists.targets[edge])]
            table[isDirected ? ends : ends.sorted(), default: []].append(weight)
        }
        let graph = try GraphBuilder(
            nodeCount: 30, isDirected: isDirected, sources: lists.sources, targets: lists.targets,
            weights: lists.weights
        ).build()
        #expect(graph.edgeCount == table.count)
        for edge in graph.edges {
            #expect(edge.weight == table[[edge.source, edge.target]]?.sorted().reduce(0, +))
        }
    }

    @Test("the number of threads does not show, to the last bit", arguments: [true, false], [true, false])
    func threads(isDirected: Bool, isWeighted: Bool) throws {
        // So many edges that each of eight threads is given some.
        let lists = Lists(seed: 8, count: 300_000, nodeCount: 5_000)
        func graph(threads: Int) throws -> Graph {
            try GraphBuilder(
                nodeCount: 5_000, isDirected: isDirected, sources: lists.sources, targets: lists.targets,
                weights: isWeighted ? lists.weights : []
            ).build(threads: threads)
        }
        let expected = try graph(threads: 1)
        #expect(try graph(threads: 2) == expected)
        #expect(try graph(threads: 8) == expected)
    }

    @Test("the order of lists does not show, to the last bit, even where it is that of the graph")
    func order() throws {
        let lists = Lists(seed: 8, count: 2_000, nodeCount: 2_000)
        let graph = try GraphBuilder(
            nodeCount: 2_000, sources: lists.sources, targets: lists.targets, weights: lists.weights
        ).build()
        let edges = Array(graph.edges)
        for order in [edges, edges.reversed()] {
            let again = try GraphBuilder(
                nodeCount: 2_000, sources: order.map { UInt32($0.source) }, targets: order.map { UInt32($0.target) },
                weights: order.map(\.weight)
            ).build()
            #expect(again == graph)
        }
    }

    @Test("sizes and ends that come from data are errors, not traps")
    func errors() {
        func code(
            _ nodeCount: Int, _ sources: [UInt32], _ targets: [UInt32], _ weights: [Double] = []
        ) -> GraphError.Code? {
            do throws(GraphError) {
                _ = try GraphBuilder(nodeCount: nodeCount, sources: sources, targets: targets, weights: weights)
                return nil
            } catch {
                #expect(error.description.hasSuffix("[\(error.code.rawValue)]"))
                return error.code
            }
        }
        #expect(code(1 << 32, [], []) == .nodeCount)
        #expect(code(-1, [], []) == .nodeCount)
        #expect(code(2, [0], []) == .unequalLists)
        #expect(code(2, [0], [1], [1, 2]) == .unequalLists)
        #expect(code(2, [0], [2]) == .noSuchNode)
        #expect(code(0, [0], [0]) == .noSuchNode)
        #expect(code(2, [.max], [0]) == .noSuchNode)
        #expect(code(2, [0], [1], [.nan]) == .weight)
        #expect(code(2, [0], [1], [-.infinity]) == .weight)
        #expect(code(2, [0], [1], [-1]) == nil)
        #expect(code(0, [], []) == nil)
    }

    @Test("a star and a path of a million nodes")
    func large() throws {
        let count = 1_000_000
        let leaves = Array(1..<UInt32(count))
        let star = try GraphBuilder(
            nodeCount: count, sources: leaves, targets: Array(repeating: 0, count: count - 1)
        ).build(threads: 2)
        #expect(star.degree(of: 0) == count - 1)
        #expect(star.edgeCount == count - 1)
        #expect(star.rows.targets[..<(count - 1)].elementsEqual(leaves))
        let path = try GraphBuilder(
            nodeCount: count, isDirected: true, sources: leaves.map { $0 - 1 }, targets: leaves
        ).build(threads: 2)
        #expect(path.reversed.neighbors(of: count - 1) == [UInt32(count - 2)])
        #expect(path.undirected.degree(of: 7) == 2)
    }
}
