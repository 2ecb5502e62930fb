import Testing

@testable import NetworkAnalysis

@Suite("Frame of a layout")
struct LayoutFrameTests {
    @Test("however places are turned and mirrored, they come to lie in one way", arguments: 0..<12)
    func invariance(turn: Int) {
        var generator = SplitMix64(seed: 5)
        var places = (0..<50).map { _ -> SIMD2<Double> in
            let (a, b) = (generator.uniform(), generator.uniform())
            return SIMD2<Double>(9 * a * a, 2 * b * b * b)
        }
        // Turns of a rational angle, and mirror images.
        let turns: [(Double, Double)] = [(1, 0), (0.6, 0.8), (-0.6, 0.8), (0, 1), (-1, 0), (0.28, -0.96)]
        let (cosine, sine) = turns[turn % 6]
        let mirror = turn < 6 ? 1.0 : -1
        var turned = places.map { place -> SIMD2<Double> in
            let (x, y) = (cosine * place.x - sine * place.y, sine * place.x + cosine * place.y)
            return SIMD2(x + 7, mirror * y - 3)
        }
        LayoutFrame.turn(&places)
        LayoutFrame.turn(&turned)
        for (first, second) in zip(places, turned) {
            #expect((first - second).length < 1e-9)
        }
        let spread = places.reduce(SIMD2<Double>.zero) { $0 + $1 * $1 }
        #expect(spread.x > spread.y)
    }

    @Test("a result fits its box and is centred")
    func fit() {
        var points = [Point(x: 3, y: 1), Point(x: 7, y: 2), Point(x: 4, y: 9)]
        LayoutFrame.fit(&points, extent: 16)
        #expect(points == [Point(x: -4, y: -8), Point(x: 4, y: -6), Point(x: -2, y: 8)])
        var single = [Point(x: 3, y: 1)]
        LayoutFrame.fit(&single, extent: 16)
        #expect(single == [Point(x: 0, y: 0)])
    }
}
