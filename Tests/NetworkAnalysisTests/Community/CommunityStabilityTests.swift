import NetworkAnalysis
import Testing

@Suite("Stability of communities")
struct CommunityStabilityTests {
    @Test("planted blocks are found from every seed")
    func certain() {
        let example = CommunityGraph.blocks(4, of: 25, inside: 0.5, between: 0.01, seed: 1)
        let stability = CommunityStability(of: example.graph, by: Leiden(), seeds: 5)
        #expect(stability.partitions.count == 5)
        #expect(stability.meanNormalizedMutualInformation == 1)
        #expect(stability.meanAdjustedRandIndex == 1)
        #expect(stability.referenceIndex == 0)
        #expect(stability.memberShares == Array(repeating: 1, count: 100))
        #expect(stability.reference == Partition(marks: (0..<100).map { $0 / 25 }))
    }

    @Test("the numbers of three small partitions, counted by hand")
    func small() {
        let partitions = [[0, 0, 1, 1, 2], [0, 0, 0, 1, 1], [0, 0, 0, 1, 2]].map { Partition(marks: $0) }
        let stability = CommunityStability(partitions)
        let pairs = [(0, 1), (0, 2), (1, 2)]
        let rand = pairs.map { partitions[$0.0].adjustedRandIndex(with: partitions[$0.1]) }
        let information = pairs.map { partitions[$0.0].normalizedMutualInformation(with: partitions[$0.1]) }
        #expect(abs(stability.meanAdjustedRandIndex - rand.reduce(0, +) / 3) < 1e-15)
        #expect(abs(stability.meanNormalizedMutualInformation - information.reduce(0, +) / 3) < 1e-15)
        // The last one agrees with both others.
        #expect(stability.referenceIndex == 2)
        // Node 0 has 1 of its 2 fellows in the first partition, both in the second; node 3 is never alone.
        #expect(stability.memberShares == [0.75, 0.75, 0.5, 0, 0.5])
    }

    @Test("as by comparing every pair of nodes", arguments: 0..<6)
    func naive(seed: Int) {
        let partitions = (0..<4).map { Partition.random(seed * 4 + $0, nodes: 30) }
        let stability = CommunityStability(partitions)
        let reference = stability.reference.membership
        for node in 0..<30 {
            var sum = 0.0
            for (index, other) in partitions.enumerated() where index != stability.referenceIndex {
                let together = { (marks: [Int]) in (0..<30).filter { $0 != node && marks[$0] == marks[node] } }
                let (fellows, found) = (together(reference), together(other.membership))
                sum +=
                    fellows.isEmpty
                    ? (found.isEmpty ? 1 : 0)
                    : Double(fellows.filter(found.contains).count) / Double(fellows.count)
            }
            #expect(abs(stability.memberShares[node] - sum / 3) < 1e-12)
        }
    }

    @Test("any number of threads gives the same", arguments: ["leiden", "louvain", "label-propagation"])
    func threads(name: String) throws {
        let detector = try #require(CommunityDetectors.named(name))
        let graph = CommunityGraph.blocks(6, of: 15, inside: 0.3, between: 0.06, seed: 3).graph
        let one = CommunityStability(of: graph, by: detector, seeds: 6, threads: 1)
        for threads in [2, 8] {
            #expect(CommunityStability(of: graph, by: detector, seeds: 6, threads: threads) == one)
        }
        #expect((0...1).contains(one.meanNormalizedMutualInformation))
        #expect(one.memberShares.allSatisfy { (0...1).contains($0) })
    }

    @Test("one seed has nothing to be compared with")
    func one() {
        let stability = CommunityStability(of: CommunityGraph.karateClub.graph, by: Louvain(), seeds: 1)
        #expect(stability.meanAdjustedRandIndex == 1 && stability.meanNormalizedMutualInformation == 1)
        #expect(stability.memberShares == Array(repeating: 1, count: 34))
        let empty = CommunityStability(of: CommunityGraph("empty", nodes: 0, []).graph, by: Leiden(), seeds: 3)
        #expect(empty.memberShares == [] && empty.meanAdjustedRandIndex == 1)
    }
}
