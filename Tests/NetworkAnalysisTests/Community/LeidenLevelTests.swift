import Testing

@testable import NetworkAnalysis

/// The steps of an iteration, one by one.
@Suite("Leiden, step by step")
struct LeidenLevelTests {
    @Test("nodes come by descending degree, then by number")
    func order() {
        let star = CommunityGraph("star and path", nodes: 7, [(3, 0), (3, 1), (3, 2), (5, 6), (6, 4)])
        let order = Communities.Order(graph: star.graph)
        #expect(order.nodes == [3, 6, 0, 1, 2, 4, 5])
        #expect(order.places == [2, 3, 4, 0, 5, 6, 1])
    }

    @Test("what hangs together by a node outside is split")
    func splitting() {
        // The ends of a path are one community, its middle another; then the rest, which is whole.
        let graph = CommunityGraph("path and triangle", nodes: 6, [(0, 1), (1, 2), (3, 4), (4, 5), (3, 5)]).graph
        let level = level(of: graph)
        var marks = labels([7, 8, 7, 9, 9, 9], in: level.order)
        #expect(level.base.splitDisconnected(&marks))
        #expect(partition(marks, in: level.order) == Partition(marks: [0, 1, 2, 3, 3, 3]))
        let found = marks
        #expect(!level.base.splitDisconnected(&marks))
        #expect(partition(marks, in: level.order) == partition(found, in: level.order))
    }

    @Test("parts lie inside communities and are connected", arguments: 0..<40)
    func refinement(seed: Int) {
        let graph = CommunityGraph.random(seed: 3 * seed + 1).graph
        let level = level(of: graph)
        var random = SplitMix64(seed: UInt64(seed))
        let communities = (0..<graph.nodeCount).map { _ in UInt32(random.uniform() * 3) }
        var generator = SplitMix64(seed: UInt64(seed))
        let parts = level.base.refine(communities, noise: 0.05, using: &generator)
        #expect(Set(parts.labels) == Set(0..<UInt32(parts.count)))
        #expect(partition(parts.labels, in: level.order).disconnectedGroups(in: graph) == [])
        // A part has one community, and so its nodes are divided by the parts' communities as by their own.
        let byPart = parts.communities(communities)
        let throughParts = parts.labels.map { Int(byPart[Int($0)]) }
        #expect(Partition(marks: throughParts) == Partition(marks: communities.map { Int($0) }))
    }

    @Test("the smaller graph keeps masses, and the weights between parts", arguments: 0..<20)
    func aggregation(seed: Int) {
        let graph = CommunityGraph.random(seed: 3 * seed + 2).graph
        let base = level(of: graph).base
        let parts = Communities.Parts(marks: (0..<UInt32(base.count)).map { $0 % 4 }, bound: base.count)
        let smaller = base.aggregate(parts)
        #expect(smaller.count == parts.count)
        var expected = [[Double]](repeating: [0, 0, 0, 0], count: 4)
        for node in 0..<base.count {
            for position in base.offsets[node]..<base.offsets[node + 1] {
                let (part, other) = (parts.labels[node], parts.labels[Int(base.arcs[position].target)])
                if part != other { expected[Int(part)][Int(other)] += Double(base.arcs[position].weight) }
            }
        }
        for part in 0..<smaller.count {
            var row = [0.0, 0, 0, 0]
            for position in smaller.offsets[part]..<smaller.offsets[part + 1] {
                row[Int(smaller.arcs[position].target)] += Double(smaller.arcs[position].weight)
            }
            #expect(zip(row, expected[part]).allSatisfy { abs($0 - $1) < 1e-5 })
            let mass = (0..<base.count).filter { parts.labels[$0] == part }.reduce(0.0) {
                $0 + base.masses[$1]
            }
            #expect(abs(smaller.masses[part] - mass) < 1e-9)
        }
    }

    @Test("what two divisions have in common is kept, and the better is not lost", arguments: 0..<20)
    func combination(seed: Int) {
        let base = level(of: CommunityGraph.random(seed: 3 * seed + 1).graph).base
        var random = SplitMix64(seed: UInt64(seed))
        let divisions = (0..<2).map { _ in (0..<base.count).map { _ in UInt32(random.below(4)) } }
        let combined = base.combine(divisions[0], divisions[1], using: &random)
        let better = max(base.value(of: divisions[0]), base.value(of: divisions[1]))
        #expect(base.value(of: combined) >= better - 1e-5)
        for node in 0..<base.count {
            for other in 0..<node where divisions.allSatisfy({ $0[node] == $0[other] }) {
                #expect(combined[node] == combined[other])
            }
        }
    }

    private func level(of graph: Graph) -> (base: Communities.Level<Double>, order: Communities.Order) {
        let order = Communities.Order(graph: graph)
        return (Communities.Level<Double>(graph: graph, order: order, quality: .modularity, resolution: 1), order)
    }

    /// Labels of nodes, numbered from 0, in the order of a level.
    private func labels(_ marks: [Int], in order: Communities.Order) -> [UInt32] {
        let numbers = Partition(marks: marks).membership
        return order.nodes.map { UInt32(numbers[Int($0)] - 1) }
    }

    private func partition(_ labels: [UInt32], in order: Communities.Order) -> Partition {
        Partition(marks: order.places.map { Int(labels[Int($0)]) })
    }
}
