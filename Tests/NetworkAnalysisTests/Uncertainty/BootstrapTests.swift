import Testing

@testable import NetworkAnalysis

@Suite("Bootstrap")
struct BootstrapTests {
    @Test("every replicate draws as many units as there are, and about the same share of each")
    func multiplicities() {
        let bootstrap = Bootstrap(replicates: 400)
        var sums = [Int](repeating: 0, count: 50)
        for replicate in 0..<bootstrap.replicates {
            let counts = bootstrap.multiplicities(of: 50, inReplicate: replicate)
            #expect(counts.reduce(0, +) == 50)
            for (unit, count) in counts.enumerated() { sums[unit] += Int(count) }
        }
        // The mean of 400 binomial counts of variance about 1 strays by less than 5 · 0.05.
        #expect(sums.allSatisfy { abs(Double($0) / 400 - 1) < 0.25 })
    }

    @Test("results do not depend on the number of threads, but on the seed", arguments: [2, 8])
    func threads(count: Int) {
        let bootstrap = Bootstrap(replicates: 33, seed: 5)
        let one = bootstrap.results(of: 20) { $0 }
        #expect(bootstrap.results(of: 20, threads: count) { $0 } == one)
        #expect(Bootstrap(replicates: 33, seed: 6).results(of: 20) { $0 } != one)
    }

    /// 100 papers: the first node is in 80, the second in 51, the third in 50, the others in 1 each.
    private static let papers: [[Int]] = (0..<100).map { paper in
        [paper < 80 ? 0 : nil, paper % 2 == 0 || paper < 3 ? 1 : nil, paper % 2 == 1 ? 2 : nil]
            .compactMap { $0 } + (paper < 7 ? [paper + 3] : [])
    }

    private static func counts(_ multiplicities: [UInt32]) -> [Double] {
        var counts = [Double](repeating: 0, count: 10)
        for (paper, nodes) in papers.enumerated() {
            for node in nodes { counts[node] += Double(multiplicities[paper]) }
        }
        return counts
    }

    @Test("a clear first place is firm, a close second is not")
    func topRanks() {
        let reference = Self.counts(Array(repeating: 1, count: 100))
        let ranks = Bootstrap().topRanks(2, of: reference, units: 100, threads: 2) { Self.counts($0) }
        #expect(ranks.places.map(\.node) == [0, 1])
        #expect(ranks.places.map(\.score) == [80, 51])
        let (first, second) = (ranks.places[0], ranks.places[1])
        #expect((first.lowRank, first.medianRank, first.highRank) == (1, 1, 1))
        #expect(first.share == 1)
        #expect((second.lowRank, second.medianRank, second.highRank) == (2, 2, 3))
        #expect(second.share > 0.4 && second.share < 0.8)
    }

    @Test("fewer nodes than places, and no units, are no harm")
    func edgeCases() {
        let none = Bootstrap(replicates: 3).topRanks(5, of: [], units: 0) { _ in [] }
        #expect(none.places.isEmpty)
        let one = Bootstrap(replicates: 3).topRanks(5, of: [1], units: 1) { $0.map { Double($0) } }
        #expect(one.places == [.init(node: 0, score: 1, lowRank: 1, medianRank: 1, highRank: 1, share: 1)])
    }

    @Test("a rank is by descending score, then by node")
    func ranking() {
        #expect(Ranking([1, 3, 3, 0]).order == [1, 2, 0, 3])
        #expect(Ranking([1, 3, 3, 0]).ranks == [3, 1, 2, 4])
    }
}
