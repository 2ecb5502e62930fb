import NetworkAnalysis
import Testing

@Suite("Leiden, on random graphs")
struct LeidenPropertyTests {
    static let settings: [Leiden] = QualityFunction.allCases.flatMap { quality in
        [0.2, 1, 3].map { Leiden(quality: quality, resolution: $0) }
    }

    @Test("every community is connected", arguments: 0..<16)
    func connected(seed: Int) {
        let graph = CommunityGraph.random(seed: seed).graph
        for leiden in Self.settings {
            #expect(leiden.partition(of: graph).disconnectedGroups(in: graph) == [])
        }
    }

    @Test("no node gains by joining another community or by leaving its own", arguments: zip(0..<6, settings))
    func locallyBest(seed: Int, leiden: Leiden) {
        let graph = CommunityGraph.random(seed: seed).graph
        let value = { leiden.quality.value(of: $0, in: graph, resolution: leiden.resolution) }
        let partition = leiden.partition(of: graph)
        let found = value(partition)
        for node in 0..<graph.nodeCount {
            var marks = partition.membership
            for other in 1...(partition.count + 1) {
                marks[node] = other
                #expect(value(Partition(marks: marks)) <= found + 1e-6 * max(1, abs(found)))
            }
        }
    }

    @Test("the quality is never below that of nodes alone, of one group and of components", arguments: 0..<24)
    func betterThanTrivial(seed: Int) {
        let graph = CommunityGraph.random(seed: seed).graph
        let nodes = Array(0..<graph.nodeCount)
        let trivial = [
            Partition(marks: nodes), Partition(marks: nodes.map { _ in 0 }), ConnectedComponents().partition(of: graph),
        ]
        for leiden in Self.settings {
            let (quality, resolution) = (leiden.quality, leiden.resolution)
            let found = quality.value(of: leiden.partition(of: graph), in: graph, resolution: resolution)
            for partition in trivial {
                #expect(found >= quality.value(of: partition, in: graph, resolution: resolution) - 1e-9)
            }
        }
    }

    @Test("small graphs are divided as well as they can be, or nearly", arguments: LeidenPropertyTests.settings.indices)
    func nearlyBest(setting: Int) {
        let leiden = Self.settings[setting]
        var hits = 0
        for seed in 0..<40 {
            let graph = CommunityGraph.tiny(seed: seed).graph
            let value = { leiden.quality.value(of: $0, in: graph, resolution: leiden.resolution) }
            let best = Partition.all(of: graph.nodeCount).map(value).max() ?? 0
            let found = value(leiden.partition(of: graph))
            #expect(found <= best + 1e-12)
            if found >= best - 1e-12 { hits += 1 }
        }
        #expect(hits >= 36)
    }

    @Test("a higher resolution gives no fewer communities", arguments: [1, 2, 3])
    func resolution(seed: Int) {
        let graph = CommunityGraph.blocks(8, of: 15, inside: 0.6, between: 0.03, seed: seed).graph
        let byModularity = [0, 0.3, 1, 4, 16].map { Leiden(resolution: $0).partition(of: graph).count }
        #expect(byModularity == byModularity.sorted())
        #expect(byModularity.first == 1 && byModularity[2] == 8 && byModularity[4] > 8)
        let byPotts = [0, 0.01, 0.2, 0.7, 1.5].map {
            Leiden(quality: .constantPotts, resolution: $0).partition(of: graph).count
        }
        #expect(byPotts == byPotts.sorted())
        #expect(byPotts.first == 1 && byPotts[2] == 8 && byPotts.last == graph.nodeCount)
    }

    @Test("other numbers for the nodes do not change the quality", arguments: 1...6)
    func relabelling(seed: Int) {
        let example = CommunityGraph.blocks(5, of: 24, inside: 0.35, between: 0.02, seed: seed)
        let (moved, numbers) = example.relabelled(seed: seed)
        let first = Leiden().partition(of: example.graph)
        let second = Leiden().partition(of: moved.graph)
        #expect(abs(first.modularity(in: example.graph) - second.modularity(in: moved.graph)) < 1e-3)
        #expect(Partition(marks: numbers.map { second.membership[$0] }) == first)
    }

    @Test("seeds hardly change the quality", arguments: 1...4)
    func seeds(seed: Int) {
        let graph = CommunityGraph.blocks(10, of: 20, inside: 0.3, between: 0.02, seed: seed).graph
        let values = (1...8).map { Leiden(seed: $0).partition(of: graph).modularity(in: graph) }
        #expect((values.max() ?? 0) - (values.min() ?? 0) < 0.01)
    }

    @Test("rounds combined are no worse than one, and any number of threads gives the same", arguments: 0..<6)
    func rounds(seed: Int) {
        let graph = CommunityGraph.blocks(8, of: 20, inside: 0.15, between: 0.05, seed: seed).graph
        let three = Leiden(effort: .thorough(iterations: 2, rounds: 3))
        let found = three.partition(of: graph)
        let one = Leiden(effort: .thorough(iterations: 2, rounds: 1)).partition(of: graph)
        #expect(found.modularity(in: graph) >= one.modularity(in: graph) - 1e-9)
        for threads in [2, 8] { #expect(three.partition(of: graph, threads: threads) == found) }
    }

    @Test("weights of any size give the same communities")
    func scale() {
        let graph = CommunityGraph.blocks(5, of: 12, inside: 0.3, between: 0.05, seed: 4).graph
        let edges = graph.edges.map { ($0.source, $0.target) }
        let partitions = [1, 0x1p-900, 0x1p-1074, 0x1p60, 0x1p900].map { scale in
            Leiden().partition(
                of: CommunityGraph("scaled", nodes: 60, edges, weights: edges.map { _ in scale }).graph)
        }
        #expect(Set(partitions).count == 1)
    }

    @Test("more iterations gain")
    func iterations() {
        let values = [1, 2, 4, 10].map { iterations in
            (0..<12).reduce(0.0) { sum, seed in
                let graph = CommunityGraph.blocks(8, of: 20, inside: 0.15, between: 0.05, seed: seed).graph
                return sum + Leiden(effort: .quick(iterations: iterations)).partition(of: graph).modularity(in: graph)
            }
        }
        #expect(values[0] < values[1] && values[1] < values[3] && values[2] <= values[3])
    }
}

extension CommunityGraph {
    /// Six nodes and eight edges drawn from a seed, directed in every second case.
    fileprivate static func tiny(seed: Int) -> CommunityGraph {
        var random = SplitMix64(seed: UInt64(seed))
        let edges = (0..<8).map { _ in (Int(random.uniform() * 6), Int(random.uniform() * 6)) }
        let weights = edges.map { _ in (1 + random.uniform() * 3).rounded() }
        return CommunityGraph("tiny", nodes: 6, isDirected: seed.isMultiple(of: 2), edges, weights: weights)
    }
}

extension Partition {
    /// Every partition of some nodes.
    fileprivate static func all(of count: Int) -> [Partition] {
        var marks: [[Int]] = [[]]
        for _ in 0..<count {
            marks = marks.flatMap { known in (0...((known.max() ?? -1) + 1)).map { known + [$0] } }
        }
        return marks.map(Partition.init(marks:))
    }
}
