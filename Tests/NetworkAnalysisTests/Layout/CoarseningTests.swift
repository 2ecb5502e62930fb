import Testing

@testable import NetworkAnalysis

@Suite("Coarser networks")
struct CoarseningTests {
    @Test("mass is kept, and so are springs between clusters", arguments: 0..<20)
    func conservation(seed: Int) {
        let graph = CommunityGraph.random(seed: seed).graph
        let network = SpringNetwork(of: graph, component: 0..<graph.nodeCount, influence: 1)
        let clusters = network.clusters()
        let coarse = network.contracted(clusters)
        #expect(coarse.count == clusters.count)
        #expect(Set(clusters.labels) == Set(0..<UInt32(clusters.count)))
        let (mass, before) = (coarse.masses.reduce(0, +), network.masses.reduce(0, +))
        #expect(mass.isNear(before, within: 1e-5 * before))
        var expected = [Double](repeating: 0, count: clusters.count * clusters.count)
        for node in 0..<network.count {
            for position in network.range(node) {
                let labels = (clusters.labels[node], clusters.labels[Int(network.targets[position])])
                guard labels.0 != labels.1 else { continue }
                let strength = network.strengths.isEmpty ? 1 : Double(network.strengths[position])
                expected[Int(labels.0) * clusters.count + Int(labels.1)] += strength
            }
        }
        for cluster in 0..<coarse.count {
            #expect(Set(coarse.targets[coarse.range(cluster)]).count == coarse.range(cluster).count)
            for position in coarse.range(cluster) {
                let place = cluster * clusters.count + Int(coarse.targets[position])
                let strength = Double(coarse.strengths[position])
                #expect(strength.isNear(expected[place], within: 1e-4 * (1 + expected[place])))
                expected[place] = 0
            }
        }
        #expect(expected.allSatisfy { $0 == 0 })
    }

    @Test("a star becomes one node at once")
    func star() {
        let graph = layoutGraph(1000, (1..<1000).map { (0, $0) })
        #expect(SpringNetwork(of: graph, component: 0..<1000, influence: 1).clusters().count == 1)
    }

    @Test("a path shrinks to a third at most, and to half at least")
    func path() {
        let graph = layoutGraph(1000, (1..<1000).map { ($0 - 1, $0) })
        let count = SpringNetwork(of: graph, component: 0..<1000, influence: 1).clusters().count
        #expect(count >= 333 && count <= 500)
    }
}
