import Testing

@testable import NetworkAnalysis

@Suite("Edge significance")
struct EdgeSignificanceTests {
    /// Values of scipy.stats.hypergeom.sf(count − 1, total, marked, draws), SciPy 1.17.1.
    @Test(
        "the hypergeometric tail is SciPy's",
        arguments: [
            (5, 100, 10, 20, 0.025464546427043124),
            (1, 100, 10, 20, 0.9048837275692116),
            (3, 1000, 3, 3, 6.018042090186378e-09),
            (40, 96026, 761, 900, 4.294892926720052e-18),
            (200, 96026, 3158, 400, 9.973146969043756e-184),
            (12, 30, 20, 15, 0.12253873063468265),
            (2, 50, 25, 25, 0.9999999999950479),
            (7, 10, 8, 8, 0.37777777777777777),
        ] as [(Int, Int, Int, Int, Double)])
    func hypergeometric(count: Int, total: Int, marked: Int, draws: Int, expected: Double) {
        let tail = Hypergeometric(total: total).upperTail(count, marked, draws)
        #expect(abs(tail - expected) <= 1e-9 * expected)
    }

    /// Values of scipy.stats.binom.sf(count − 1, trials, chance), SciPy 1.17.1.
    @Test(
        "the binomial tail is SciPy's",
        arguments: [
            (5.0, 100.0, 0.01, 0.0034323215877545207),
            (1.0, 1000.0, 0.5, 1.0),
            (520.0, 1000.0, 0.5, 0.10872414660207075),
            (480.0, 1000.0, 0.5, 0.9026168357691174),
            (200.0, 1_000_000.0, 1e-05, 5.950080869019932e-180),
            (90.0, 12000.0, 0.002, 4.764693668800874e-25),
            (50.0, 50.0, 0.3, 7.178979876918513e-27),
        ] as [(Double, Double, Double, Double)])
    func binomial(count: Double, trials: Double, chance: Double, expected: Double) {
        let tail = Binomial(trials: trials, chance: chance).upperTail(count)
        // The logarithm of 10⁶! is near 10⁷, of which the last bit is 10⁻⁹.
        #expect(abs(tail - expected) <= 1e-8 * expected)
    }

    @Test("tails fall with the count, from 1 to 0, over the mode too")
    func monotone() {
        let hypergeometric = Hypergeometric(total: 60)
        let tails = (0...31).map { hypergeometric.upperTail($0, 30, 40) }
        #expect(tails[0] == 1 && tails[10] == 1)
        #expect(tails[31] == 0)
        #expect(zip(tails[10...], tails[11...]).allSatisfy { $0 > $1 })
        let binomial = Binomial(trials: 50, chance: 0.3)
        let chances = (0...51).map { binomial.upperTail(Double($0)) }
        #expect(chances[0] == 1 && chances[51] == 0)
        #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test("two names that always go together are significant, two that are everywhere are not")
    func cooccurrence() {
        var builder = GraphBuilder(nodeCount: 4)
        builder.addEdge(from: 0, to: 1, weight: 5)
        builder.addEdge(from: 2, to: 3, weight: 90)
        let graph = builder.build()
        let values = EdgeSignificance.cooccurrence(
            counts: [5, 90], in: graph, occurrences: [5, 5, 95, 95], total: 100)
        // 1 of the C(100, 5) ways to choose the papers of the second.
        #expect(abs(values[0] * 75_287_520 - 1) < 1e-9)
        #expect(values[1] > 0.5)
    }

    @Test("an edge that weighs what its ends' strengths let expect is not significant, a heavier one is")
    func weight() {
        // A clique of even weights, and a pair apart that puts all its weight into one edge.
        var builder = GraphBuilder(nodeCount: 6)
        for first in 0..<4 { for second in (first + 1)..<4 { builder.addEdge(from: first, to: second, weight: 10) } }
        builder.addEdge(from: 4, to: 5, weight: 10)
        let values = EdgeSignificance.weight(in: builder.build())
        #expect(values[..<6].allSatisfy { $0 > 0.01 })
        #expect(values[6] < 1e-6)
    }

    @Test("in a directed graph what leaves one end and enters the other counts")
    func directed() {
        var builder = GraphBuilder(nodeCount: 3, isDirected: true)
        builder.addEdge(from: 0, to: 1, weight: 3)
        builder.addEdge(from: 1, to: 2, weight: 1)
        let values = EdgeSignificance.weight(in: builder.build())
        // Of 4 units, each falls on the first edge with 3/4 · 3/4, on the second with 1/4 · 1/4.
        let (p, q) = (0.5625, 0.0625)
        #expect(abs(values[0] - (4 * p * p * p * (1 - p) + p * p * p * p)) < 1e-12)
        #expect(abs(values[1] - (1 - (1 - q) * (1 - q) * (1 - q) * (1 - q))) < 1e-12)
    }

    @Test("graphs without edges or with weights that are not above 0 have no significant edge")
    func edgeCases() {
        #expect(EdgeSignificance.weight(in: GraphBuilder(nodeCount: 0).build()).isEmpty)
        var builder = GraphBuilder(nodeCount: 3)
        builder.addEdge(from: 0, to: 1, weight: -2)
        builder.addEdge(from: 1, to: 2, weight: 0)
        #expect(EdgeSignificance.weight(in: builder.build()) == [1, 1])
        #expect(EdgeSignificance.falseDiscoveryRates([]).isEmpty)
    }

    @Test("false discovery rates are those of Benjamini and Hochberg")
    func falseDiscoveryRates() {
        let rates = EdgeSignificance.falseDiscoveryRates([0.01, 0.04, 0.03, 0.005])
        for (rate, expected) in zip(rates, [0.02, 0.04, 0.04, 0.02]) { #expect(abs(rate - expected) < 1e-15) }
    }
}
