import NetworkAnalysis
import Testing

/// Values recorded with scikit-learn 1.9.1: `normalized_mutual_info_score`, `adjusted_rand_score`, and the sum of the
/// entropies less twice `mutual_info_score`.
@Suite("Comparison of partitions")
struct PartitionComparisonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let first: Partition
        let second: Partition
        let information: Double
        let rand: Double
        let variation: Double

        var testDescription: String { name }

        init(
            _ name: String, _ first: (Int) -> Int, _ second: (Int) -> Int, nodes: Int = 60,
            _ information: Double, _ rand: Double, _ variation: Double
        ) {
            self.name = name
            self.first = Partition(marks: (0..<nodes).map(first))
            self.second = Partition(marks: (0..<nodes).map(second))
            (self.information, self.rand, self.variation) = (information, rand, variation)
        }
    }

    @Test(
        "recorded values, both ways round",
        arguments: [
            Case(
                "halves and thirds", { $0 / 30 }, { $0 / 20 }, 0.5158037429793887, 0.43159922928709055,
                0.8675632284814616),
            Case("by remainder", { $0 % 4 }, { $0 % 6 }, 0.436208583971063, 0.19909502262443438, 1.7917594692280554),
            Case(
                "mixed", { ($0 * $0 + 3 * $0) % 7 }, { ($0 * $0 * $0 + 2 * $0) % 5 },
                0.005954516601927965, -0.03821282923641935, 2.3961155666781755),
            Case(
                "one moved", { $0 / 10 }, { $0 == 59 ? 0 : $0 / 10 },
                0.9692811081892047, 0.9585444325283828, 0.11003044674593587),
            Case("alone and one group", { $0 }, { _ in 0 }, 0, 0, 4.0943445622220995),
            Case("alone and pairs", { $0 }, { $0 / 2 }, 0.9075254083361518, 0, 0.6931471805599445),
            Case("independent", { $0 % 5 }, { $0 / 5 % 4 }, 0, -0.061696658097686374, 2.9957322735539913),
            Case("worse than chance", { $0 / 2 }, { $0 % 2 }, nodes: 4, 0, -0.5, 1.3862943611198906),
        ])
    func recorded(_ example: Case) {
        for (first, second) in [(example.first, example.second), (example.second, example.first)] {
            #expect(abs(first.normalizedMutualInformation(with: second) - example.information) < 1e-12)
            #expect(abs(first.adjustedRandIndex(with: second) - example.rand) < 1e-12)
            #expect(abs(first.variationOfInformation(to: second) - example.variation) < 1e-12)
        }
    }

    @Test("a partition agrees with itself, to the last bit", arguments: 0..<20)
    func itself(seed: Int) {
        let partition = Partition.random(seed, nodes: 100 + seed)
        #expect(partition.normalizedMutualInformation(with: partition) == 1)
        #expect(partition.adjustedRandIndex(with: partition) == 1)
        #expect(partition.variationOfInformation(to: partition) == 0)
    }

    @Test("the trivial ones: no nodes, one node, one group, all alone")
    func trivial() {
        for marks in [[], [3], [1, 1, 1], [1, 2, 3]] {
            let partition = Partition(marks: marks)
            #expect(partition.normalizedMutualInformation(with: partition) == 1)
            #expect(partition.adjustedRandIndex(with: partition) == 1)
            #expect(partition.variationOfInformation(to: partition) == 0)
        }
    }

    @Test("as by counting every pair of nodes", arguments: 0..<20)
    func naive(seed: Int) {
        let (first, second) = (Partition.random(seed, nodes: 40), Partition.random(seed + 100, nodes: 40))
        var (both, here, there, all) = (0.0, 0.0, 0.0, 0.0)
        for node in 0..<40 {
            for other in 0..<node {
                let isHere = first.membership[node] == first.membership[other]
                let isThere = second.membership[node] == second.membership[other]
                all += 1
                here += isHere ? 1 : 0
                there += isThere ? 1 : 0
                both += isHere && isThere ? 1 : 0
            }
        }
        let expected = here * there / all
        let index = (both - expected) / ((here + there) / 2 - expected)
        #expect(abs(first.adjustedRandIndex(with: second) - index) < 1e-12)
    }

    @Test("the variation of information is a distance", arguments: 0..<20)
    func triangle(seed: Int) {
        let partitions = (0..<3).map { Partition.random(seed * 3 + $0, nodes: 50) }
        let distance = { partitions[$0].variationOfInformation(to: partitions[$1]) }
        #expect(distance(0, 2) <= distance(0, 1) + distance(1, 2) + 1e-12)
        #expect(abs(distance(0, 1) - distance(1, 0)) < 1e-12)
    }

    @Test("entropy: log n of nodes alone, log 2 of halves")
    func entropy() {
        #expect(abs(Partition(marks: Array(0..<1000)).entropy - 6.907755278982137) < 1e-12)
        #expect(abs(Partition(marks: (0..<10).map { $0 % 2 }).entropy - 0.6931471805599453) < 1e-15)
        #expect(Partition(marks: [5, 5, 5]).entropy == 0)
        #expect(Partition(marks: []).entropy == 0)
    }

    @Test("counts of pairs do not overflow, nor do they take long")
    func large() {
        // 10⁶ nodes: the product of two counts of pairs is about 10²³.
        let halves = Partition(marks: (0..<1_000_000).map { $0 & 1 })
        let quarters = Partition(marks: (0..<1_000_000).map { $0 & 3 })
        // (both − here·there/all)/((here + there)/2 − here·there/all), both = there = n²/8, here = n²/4: 1/2.
        #expect(abs(halves.adjustedRandIndex(with: quarters) - 0.5) < 1e-5)
        #expect(abs(halves.normalizedMutualInformation(with: quarters) - 2.0 / 3) < 1e-12)
        #expect(abs(halves.variationOfInformation(to: quarters) - 0.6931471805599453) < 1e-12)
    }
}

extension Partition {
    /// Groups drawn from a seed.
    static func random(_ seed: Int, nodes: Int) -> Partition {
        var random = SplitMix64(seed: UInt64(seed))
        let groups = 1 + random.below(12)
        return Partition(marks: (0..<nodes).map { _ in random.below(groups) })
    }
}
