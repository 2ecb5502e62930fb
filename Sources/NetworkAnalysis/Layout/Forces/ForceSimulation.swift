/// The nodes of a network on their way to rest.
struct ForceSimulation {
    private let springs: Springs
    private let masses: LayoutBuffer<Float>
    /// Where the nodes are.
    let positions: LayoutBuffer<SIMD2<Float>>
    private let velocities: LayoutBuffer<SIMD2<Float>>
    /// The field at each node, and how fast it changes there.
    private let field: LayoutBuffer<SIMD4<Float>>
    private var tree: QuadTree
    private let scaling: Float
    private let gravity: Float
    private let openingAngle: Float

    /// The most bodies of a part of the repulsion, and the nodes of a part of the rest: the same for any thread count.
    private static var partSize: Int { 2048 }
    /// The share of its velocity that a node keeps.
    private static var momentum: Float { 0.6 }

    /// A simulation that moves nodes from where they are.
    init(_ network: SpringNetwork, forces: ForceAtlas2, positions: LayoutBuffer<SIMD2<Float>>) {
        springs = Springs(network, isLogarithmic: forces.linLog)
        masses = LayoutBuffer(copying: network.masses, slack: 0)
        self.positions = positions
        velocities = LayoutBuffer(repeating: .zero, count: network.count)
        field = LayoutBuffer(repeating: .zero, count: network.count)
        tree = QuadTree(count: network.count)
        scaling = Float(forces.scaling)
        gravity = Float(forces.gravity)
        openingAngle = Float(forces.openingAngle)
    }

    /// Moves the nodes a number of times, in the last third by less and less.
    mutating func run(iterations: Int, threads: Int) {
        let progress = WorkProgress(steps: iterations)
        for iteration in 0..<iterations {
            repel(threads: threads)
            let left = Float(iterations - iteration) / Float(iterations)
            move(by: min(1, 3 * left), threads: threads)
            progress.advance()
        }
    }

    /// Finds the field at all nodes.
    mutating func repel(threads: Int) {
        tree.build(positions, masses: masses)
        tree.cells.withUnsafeBufferPointer { cells in
            nonisolated(unsafe) let cells = cells
            let (tree, angle, field) = (tree, openingAngle, field)
            var root = RepulsionField(cells: cells, tree: tree, openingAngle: angle, output: field)
            let tasks = root.tasks(size: Self.partSize)
            _ = ParallelParts.map(count: tasks.count, threads: threads) { part in
                var repulsion = RepulsionField(cells: cells, tree: tree, openingAngle: angle, output: field)
                repulsion.run(tasks[part])
            }
        }
    }

    /// Moves each node by its force over its stiffness, and some way on in the direction it came.
    private func move(by share: Float, threads: Int) {
        let count = positions.count
        let parts = (count + Self.partSize - 1) / Self.partSize
        // No node may see where another has gone before all have seen where it was.
        _ = ParallelParts.map(count: parts, threads: threads) { part in
            for node in (part * Self.partSize)..<min(count, (part + 1) * Self.partSize) {
                velocities[node] = share * (Self.momentum * velocities[node] + step(node))
            }
        }
        let (places, steps) = (positions.start, velocities.start)
        for node in 0..<count { places[node] += steps[node] }
    }

    /// The force on a node over its stiffness.
    @inline(__always)
    private func step(_ node: Int) -> SIMD2<Float> {
        let place = positions[node]
        let pull = springs.pull(on: node, at: place, positions.start)
        let charge = scaling * masses[node]
        let field = field[node]
        let weight = gravity * masses[node]
        let force = SIMD2(pull.x, pull.y) + charge * SIMD2(field.x, field.y) - weight * place
        return force / (pull.z + charge * field.z + weight + 1e-6)
    }
}
