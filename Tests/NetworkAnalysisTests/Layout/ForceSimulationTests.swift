import Testing

@testable import NetworkAnalysis

@Suite("Forces")
struct ForceSimulationTests {
    /// Bodies in three clumps of very different density, and some far out.
    private static func bodies(_ count: Int) -> (places: LayoutBuffer<SIMD2<Float>>, masses: LayoutBuffer<Float>) {
        var generator = SplitMix64(seed: 7)
        let places = LayoutBuffer(repeating: SIMD2<Float>.zero, count: count)
        let masses = LayoutBuffer<Float>(repeating: 0, count: count)
        for body in 0..<count {
            let size: Float = [1, 30, 400][body % 3]
            let (right, up) = (size * Float(generator.uniform()), size * Float(generator.uniform()))
            places[body] = SIMD2(Float(body % 3) * 150 + right, Float(body % 2) * 80 + up)
            masses[body] = 1 + Float(generator.below(20))
        }
        return (places, masses)
    }

    private static func field(
        _ places: LayoutBuffer<SIMD2<Float>>, _ masses: LayoutBuffer<Float>, angle: Float
    ) -> LayoutBuffer<SIMD4<Float>> {
        let field = LayoutBuffer(repeating: SIMD4<Float>.zero, count: places.count)
        var tree = QuadTree(count: places.count)
        tree.build(places, masses: masses)
        tree.cells.withUnsafeBufferPointer { cells in
            var repulsion = RepulsionField(cells: cells, tree: tree, openingAngle: angle, output: field)
            for task in repulsion.tasks(size: 300) { repulsion.run(task) }
        }
        return field
    }

    /// The sum over all pairs, at every twelfth body.
    private static func exactField(
        _ places: LayoutBuffer<SIMD2<Float>>, _ masses: LayoutBuffer<Float>
    ) -> [SIMD2<Double>] {
        stride(from: 0, to: places.count, by: 12).map { body in
            (0..<places.count).reduce(SIMD2<Double>.zero) { sum, other in
                let step = SIMD2<Double>(places[body]) - SIMD2<Double>(places[other])
                let square = step.x * step.x + step.y * step.y
                let pull = square > 0 ? Double(masses[other]) / square : 0
                return sum + pull * step
            }
        }
    }

    @Test(
        "repulsion is the sum over all pairs, within an error that falls with the opening angle",
        arguments: [(1.0 as Float, 0.02), (0.7, 0.006), (0.4, 0.001)])
    func repulsion(angle: Float, bound: Double) {
        let (places, masses) = Self.bodies(1500)
        let found = Self.field(places, masses, angle: angle)
        var (error, total) = (0.0, 0.0)
        for (index, exact) in Self.exactField(places, masses).enumerated() {
            let body = index * 12
            let missing = SIMD2(Double(found[body].x), Double(found[body].y)) - exact
            error += missing.length * missing.length
            total += exact.length * exact.length
        }
        #expect((error / total).squareRoot() < bound)
    }

    @Test("bodies at one place do nothing to each other and much to others")
    func coincidence() {
        let places = LayoutBuffer(copying: [SIMD2<Float>](repeating: SIMD2(3, 4), count: 40), slack: .zero)
        places[39] = SIMD2(5, 4)
        let masses = LayoutBuffer<Float>(repeating: 2, count: 40)
        let field = Self.field(places, masses, angle: 1)
        #expect(field[39].x.isNear(39, within: 1e-3))
        #expect(field[39].y.isNear(0, within: 1e-3))
        for body in 0..<39 {
            #expect(field[body].x.isNear(-1, within: 1e-5))
            #expect(field[body].y == 0)
        }
    }

    @Test("two nodes come to rest where pull and push are equal")
    func twoNodes() {
        // Masses are 2: 4k/d = d + 2·g·d/2.
        for (scaling, gravity) in [(2.0, 0.0), (2, 0.5), (50, 0.02)] {
            let graph = layoutGraph(2, [(0, 1)])
            let network = SpringNetwork(of: graph, component: 0..<2, influence: 1)
            let places = LayoutBuffer(copying: [SIMD2<Float>(0.1, 0), SIMD2(-0.2, 0.3)], slack: .zero)
            var simulation = ForceSimulation(
                network, forces: ForceAtlas2(scaling: scaling, gravity: gravity), positions: places)
            simulation.run(iterations: 300, threads: 1)
            let step = places[0] - places[1]
            let distance = SIMD2<Double>(step).length
            let expected = 2 * (scaling / (1 + gravity)).squareRoot()
            #expect(distance.isNear(expected, within: 1e-3 * expected))
        }
    }

    @Test("two nodes come to rest where the logarithm of their distance is as strong as the push")
    func twoNodesLogarithmic() {
        let network = SpringNetwork(of: layoutGraph(2, [(0, 1)]), component: 0..<2, influence: 1)
        let places = LayoutBuffer(copying: [SIMD2<Float>(0.1, 0), SIMD2(-0.2, 0.3)], slack: .zero)
        var simulation = ForceSimulation(
            network, forces: ForceAtlas2(scaling: 2, gravity: 0, linLog: true), positions: places)
        simulation.run(iterations: 300, threads: 1)
        let step = places[0] - places[1]
        let distance = SIMD2<Double>(step).length
        // d·log(1 + d) = 8.
        #expect(distance.isNear(4.62955, within: 1e-3))
    }

    @Test("logarithms over lengths", arguments: [(1e-4 as Float, 0.99995), (1, 0.693147), (9, 0.255843)])
    func logarithm(length: Float, expected: Double) {
        #expect(Double(Springs.logarithmOverLength(length)).isNear(expected, within: 2e-6))
    }

    @Test(
        "powers",
        arguments: [(2, 0.5, 1.4142135623730951), (10, 3, 1000), (0.1, -2, 100), (7, 0, 1), (3, 1, 3)]
            as [(Double, Double, Double)])
    func powers(base: Double, exponent: Double, expected: Double) {
        #expect(Power.value(of: base, exponent: exponent).isNear(expected, within: 1e-10 * expected))
    }
}
