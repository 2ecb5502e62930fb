import NetworkAnalysis
import Testing

@Suite("ForceAtlas2")
struct ForceAtlas2Tests {
    @Test("every kind of graph has finite places in the box", arguments: CommunityGraph.all)
    func bounds(_ example: CommunityGraph) {
        for linLog in [false, true] {
            let points = ForceAtlas2(linLog: linLog).positions(of: example.graph)
            #expect(points.count == example.graph.nodeCount)
            #expect(points.allSatisfy { max($0.x.magnitude, $0.y.magnitude) <= 500.001 })
            #expect(Set(points).count == points.count, "two nodes at one place")
            guard points.count > 1 else { continue }
            let side = max(points.extent.width, points.extent.height)
            #expect(side.isNear(1000, within: 1e-6))
        }
    }

    @Test("weights of every size have finite places")
    func weights() {
        let extremes: [Double] = [0, -3, 1e300, 1e-300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 2, 1]
        let edges = (0..<8).map { ($0, ($0 + 1) % 9) }
        for influence in [0, 0.5, 1, 3, -1] {
            let graph = layoutGraph(9, edges, weights: extremes)
            let points = ForceAtlas2(edgeWeightInfluence: influence).positions(of: graph)
            #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
            #expect(Set(points).count == 9)
        }
    }

    @Test("only ratios of weights count, and without influence not even these")
    func weightRatios() {
        let graph = CommunityGraph.random(seed: 4).graph
        let edges = graph.edges.map { ($0.source, $0.target) }
        let doubled = layoutGraph(graph.nodeCount, edges, weights: graph.edges.map { $0.weight * 8 })
        #expect(ForceAtlas2().positions(of: doubled) == ForceAtlas2().positions(of: graph))
        let plain = layoutGraph(graph.nodeCount, edges)
        let indifferent = ForceAtlas2(edgeWeightInfluence: 0)
        #expect(indifferent.positions(of: graph) == indifferent.positions(of: plain))
        #expect(ForceAtlas2().positions(of: graph) != ForceAtlas2().positions(of: plain))
    }

    @Test("edges that are not above 0 are as if they were not there")
    func negativeWeights() {
        let edges = [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)]
        let with = layoutGraph(4, edges, weights: [1, 2, 3, 4, -5])
        let without = layoutGraph(4, edges.dropLast(), weights: [1, 2, 3, 4])
        #expect(ForceAtlas2().positions(of: with) == ForceAtlas2().positions(of: without))
    }

    @Test("threads do not show, not in the last bit", arguments: [true, false])
    func threads(isMultilevel: Bool) {
        let graph = CommunityGraph.blocks(40, of: 60, inside: 0.1, between: 0.0005, seed: 3).graph
        var layout = ForceAtlas2(isMultilevel: isMultilevel)
        layout.iterations = 4
        let single = layout.positions(of: graph)
        #expect(layout.positions(of: graph) == single)
        for threads in [2, 8] { #expect(layout.positions(of: graph, threads: threads) == single) }
    }

    @Test("seeds make different layouts")
    func seeds() {
        let graph = CommunityGraph.random(seed: 8).graph
        #expect(ForceAtlas2(seed: 1).positions(of: graph) != ForceAtlas2(seed: 2).positions(of: graph))
    }

    @Test("a cycle is nearly a circle")
    func cycle() {
        let points = ForceAtlas2().positions(of: layoutGraph(12, (0..<12).map { ($0, ($0 + 1) % 12) }))
        let center = Point(x: points.map(\.x).reduce(0, +) / 12, y: points.map(\.y).reduce(0, +) / 12)
        for node in 0..<12 {
            // A regular polygon has sides of 2·sin 15° radii.
            let radius = points[node].distance(to: center)
            #expect(radius.isNear(500, within: 25))
            let side = points[node].distance(to: points[(node + 1) % 12]) / radius
            #expect(side.isNear(0.517638, within: 0.03))
        }
    }

    @Test("the leaves of a star stand around its hub")
    func star() {
        let points = ForceAtlas2().positions(of: layoutGraph(9, (1..<9).map { (0, $0) }))
        for leaf in 1..<9 { #expect(points[leaf].distance(to: points[0]).isNear(500, within: 40)) }
    }

    @Test("a path is drawn along the horizontal axis")
    func path() {
        let points = ForceAtlas2().positions(of: layoutGraph(20, (1..<20).map { ($0 - 1, $0) }))
        let (width, height) = points.extent
        #expect(width > height * 4)
    }

    @Test("groups that hang together lie together", arguments: [true, false])
    func communities(linLog: Bool) {
        let graph = CommunityGraph.blocks(6, of: 30, inside: 0.4, between: 0.005, seed: 5).graph
        let points = ForceAtlas2(linLog: linLog).positions(of: graph)
        let nearOwn = points.indices.count { node in
            let nearest = points.indices.filter { $0 != node }
                .sorted { points[node].distance(to: points[$0]) < points[node].distance(to: points[$1]) }
            return nearest.prefix(10).count { $0 / 30 == node / 30 } >= 8
        }
        #expect(nearOwn > 160)
        #expect(points.edgeLengthRatio(in: graph) < 0.5)
    }

    @Test("a lattice unfolds, from coarse to fine better than from random places")
    func lattice() {
        let side = 24
        let edges = (0..<(side * side)).flatMap { node -> [(Int, Int)] in
            let right = node % side < side - 1 ? [(node, node + 1)] : []
            return right + (node + side < side * side ? [(node, node + side)] : [])
        }
        let graph = layoutGraph(side * side, edges)
        let multilevel = ForceAtlas2(iterations: 40).positions(of: graph).edgeLengthRatio(in: graph)
        let random = ForceAtlas2(iterations: 40, isMultilevel: false).positions(of: graph).edgeLengthRatio(in: graph)
        // The mean distance in a unit square is 0.521, so that of a perfect drawing is 1/23/0.521.
        #expect(multilevel < 0.12)
        #expect(multilevel < random)
    }

    @Test("a directed graph is laid out like the undirected one")
    func directions() {
        let edges = [(0, 1), (1, 2), (3, 2), (3, 0), (4, 1)]
        let undirected = ForceAtlas2().positions(of: layoutGraph(5, edges))
        let directed = ForceAtlas2().positions(of: layoutGraph(5, edges, isDirected: true))
        // They start from other places, and may come out mirrored; but edges are as long.
        for (source, target) in edges {
            let (length, other) = (
                undirected[source].distance(to: undirected[target]), directed[source].distance(to: directed[target])
            )
            #expect(length.isNear(other, within: 30))
        }
    }

    @Test("a star and a path of a hundred thousand nodes")
    func large() {
        let count = 100_000
        for graph in [
            layoutGraph(count, (1..<count).map { (0, $0) }), layoutGraph(count, (1..<count).map { ($0 - 1, $0) }),
        ] {
            let points = ForceAtlas2(iterations: 1).positions(of: graph)
            #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
        }
    }
}
