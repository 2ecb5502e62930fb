import NetworkAnalysis
import Testing

@Suite("Random numbers")
struct SplitMix64Tests {
    @Test("are those of the reference implementation")
    func numbers() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in generator.next() }
                == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }

    @Test("make orders that hold every number once")
    func orders() {
        var generator = SplitMix64(seed: 1)
        let first = generator.order(100)
        let second = generator.order(100)
        #expect(first.sorted() == Array(0..<100))
        #expect(second.sorted() == Array(0..<100))
        #expect(first != second)
    }

    @Test("fall everywhere below their bound")
    func bounds() {
        var generator = SplitMix64(seed: 2)
        var counts = [Int](repeating: 0, count: 10)
        for _ in 0..<10_000 { counts[generator.below(10)] += 1 }
        #expect(counts.allSatisfy { $0 > 850 && $0 < 1_150 })
        let uniform = (0..<10_000).map { _ in generator.uniform() }
        #expect(uniform.allSatisfy { $0 >= 0 && $0 < 1 })
        #expect(abs(uniform.reduce(0, +) / 10_000 - 0.5) < 0.02)
    }

    @Test("of two streams differ")
    func streams() {
        var first = SplitMix64(seed: 1, stream: 0)
        var second = SplitMix64(seed: 1, stream: 1)
        #expect(first.next() != second.next())
    }
}
