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
        // Enough nodes for several parts.
        var generator = SplitMix64(seed: 3)
        let count = 4200
        let edges = (1..<count).map { ($0, generator.below($0)) }
        let graph = layoutGraph(count, isMultilevel ? edges.map { ($0.0, $0.1 / 50) } : edges)
        let layout = ForceAtlas2(iterations: 2, isMultilevel: isMultilevel)
        let single = layout.positions(of: graph)
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
        let graph = CommunityGraph.blocks(4, of: 25, inside: 0.4, between: 0.005, seed: 5).graph
        let points = ForceAtlas2(linLog: linLog).positions(of: graph)
        let nearOwn = points.indices.count { node in
            let nearest = points.indices.filter { $0 != node }
                .sorted { points[node].distance(to: points[$0]) < points[node].distance(to: points[$1]) }
            return nearest.prefix(10).count { $0 / 25 == node / 25 } >= 8
        }
        #expect(nearOwn > 90)
        #expect(points.edgeLengthRatio(in: graph) < 0.5)
    }

    @Test("a lattice unfolds, from coarse to fine better than from random places")
    func lattice() {
        let side = 16
        let edges = (0..<(side * side)).flatMap { node -> [(Int, Int)] in
            let right = node % side < side - 1 ? [(node, node + 1)] : []
            return right + (node + side < side * side ? [(node, node + side)] : [])
        }
        let graph = layoutGraph(side * side, edges)
        let multilevel = ForceAtlas2(iterations: 40).positions(of: graph).edgeLengthRatio(in: graph)
        let random = ForceAtlas2(iterations: 40, isMultilevel: false).positions(of: graph).edgeLengthRatio(in: graph)
        // The mean distance in a unit square is 0.521, so that of a perfect drawing is 1/15/0.521.
        #expect(multilevel < 0.18)
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

    @Test("a large star and a large path")
    func large() {
        let star = ForceAtlas2(iterations: 1).positions(of: layoutGraph(30_000, (1..<30_000).map { (0, $0) }))
        #expect(star.allSatisfy { $0.x.isFinite && $0.y.isFinite })
        let path = layoutGraph(30_000, (1..<30_000).map { ($0 - 1, $0) })
        let points = ForceAtlas2(iterations: 1, isMultilevel: false).positions(of: path)
        #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
}
