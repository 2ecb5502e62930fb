import Testing

@testable import NetworkAnalysis

@Suite("Packing of components")
struct ComponentPackingTests {
    /// Components of random places, each centred.
    private static func components(seed: Int) -> [[SIMD2<Double>]] {
        var generator = SplitMix64(seed: UInt64(seed))
        return (0..<(2 + generator.below(60))).map { _ in
            let size = SIMD2(40 * generator.uniform(), 20 * generator.uniform())
            var places = (0..<(1 + generator.below(12))).map { _ in
                size * SIMD2(generator.uniform(), generator.uniform())
            }
            LayoutFrame.turn(&places)
            return places
        }
    }

    @Test("every component keeps its shape, and none comes near another", arguments: 0..<10)
    func separation(seed: Int) {
        let components = Self.components(seed: seed)
        let places = ComponentPacking.pack(components)
        #expect(places.count == components.reduce(0) { $0 + $1.count })
        var start = 0
        var moved: [[SIMD2<Double>]] = []
        for component in components {
            moved.append(Array(places[start..<(start + component.count)]))
            start += component.count
            let shift = moved[moved.count - 1][0] - component[0]
            for (before, after) in zip(component, moved[moved.count - 1]) {
                #expect((after - before - shift).length < 1e-9)
            }
        }
        for first in moved.indices {
            for second in moved.indices where second > first {
                for place in moved[first] {
                    for other in moved[second] { #expect((place - other).length > 1e-3) }
                }
            }
        }
    }

    @Test("the largest component stays in the middle and single nodes lie around it")
    func order() {
        let large = (0..<400).map { node -> SIMD2<Double> in SIMD2(Double(node % 20) - 9.5, Double(node / 20) - 9.5) }
        let single = [[SIMD2<Double>]](repeating: [.zero], count: 30)
        let places = ComponentPacking.pack([[.zero], large] + single)
        #expect(Array(places[1...400]) == large)
        let around = [places[0]] + places[401...]
        for place in around {
            let distance = max(place.x.magnitude, place.y.magnitude)
            #expect(distance > 9.5 && distance < 13)
        }
        #expect(Set(around).count == 31)
    }

    @Test("many nodes without edges make a disc")
    func isolated() {
        let places = ComponentPacking.pack(Array(repeating: [.zero], count: 4000))
        let radius = places.map(\.length).max() ?? 0
        // Of one node to a square of side 1 on average.
        #expect(Set(places).count == 4000)
        #expect(radius < 1.6 * (4000 / Double.pi).squareRoot())
    }

    @Test("hulls are convex and nowhere above the values")
    func hull() {
        #expect(PackedShape.hull([3]) == [3])
        #expect(PackedShape.hull([0, 5, 2, .infinity, 0]) == [0, 0, 0, 0, 0])
        #expect(PackedShape.hull([4, 1, .infinity, 3, 9]) == [4, 1, 2, 3, 9])
    }
}
