/// Places in the plane for the nodes of a graph, near each other where many or strong edges join them.
///
/// Nodes repel each other with a force of k·(deg + 1)·(deg' + 1)/d, edges pull with wᵟ·d, or with wᵟ·log(1 + d), and
/// gravity of g·(deg + 1)·d draws each node to the middle. These are the forces of the ForceAtlas2 paper, gravity in its
/// stronger form, and nodes come to lie where they are about at rest. The way there is another: the graph is made small
/// by joining neighbours, again and again, laid out, and unfolded step by step; and each node moves by its force over
/// the stiffness of what holds it.
///
/// - Directions do not count. Edges whose weight is not above 0 are left out. Weights count by their ratios alone, and
///   ratios to the mean beyond 10⁴ count as that.
/// - Each connected component is laid out by itself, its longer axis horizontal, and mirrored so that the
///   longer tails lie to the right and at the top. The largest stands in the middle, the others around it by
///   size, and nodes without edges outermost.
/// - The bounding box is centred at 0, and its longer side is `extent`; a single node lies at 0.
/// - The same graph and seed have the same layout to the last bit, whatever the number of threads.
///
/// O(iterations · (n + m)).
///
/// M. Jacomy, T. Venturini, S. Heymann and M. Bastian, "ForceAtlas2, a continuous graph layout algorithm for handy
/// network visualization designed for the Gephi software", PLoS ONE 9(6), 2014; C. Walshaw, "A multilevel algorithm for
/// force-directed graph-drawing", J. of Graph Algorithms and Applications 7(3), 2003; Y. Hu, "Efficient, high-quality
/// force-directed graph drawing", The Mathematica Journal 10(1), 2005.
public struct ForceAtlas2: Sendable, Hashable {
    /// How often the nodes of the graph itself move; nothing lets the size of the graph decide, from 300 for few nodes to
    /// 15 for very many. The smaller graphs on the way are moved more often.
    public var iterations: Int?
    /// k: how strongly nodes repel each other. The result is scaled in the end, so this counts only against gravity.
    public var scaling: Double
    /// g: how strongly nodes are drawn to the middle of their component.
    public var gravity: Double
    /// Whether edges pull with the logarithm of their length, which parts clusters more clearly.
    public var linLog: Bool
    /// δ: 0 makes all edges equal, 1 takes weights as they are.
    public var edgeWeightInfluence: Double
    /// θ: groups of nodes act as one where the sum of their radii is below θ times their distance.
    public var openingAngle: Double
    /// Whether the layout starts from smaller graphs, and not from random places.
    public var isMultilevel: Bool
    /// The longer side of the bounding box.
    public var extent: Double
    /// Where random numbers begin.
    public var seed: UInt64

    /// A layout that suits most graphs. The scaling lies between 10⁻⁶ and 10⁶, gravity between 0 and 10⁶,
    /// the opening angle is above 0 and at most 1, the extent is above 0.
    public init(
        iterations: Int? = nil, scaling: Double = 2, gravity: Double = 0.01, linLog: Bool = false,
        edgeWeightInfluence: Double = 1, openingAngle: Double = 1, isMultilevel: Bool = true, extent: Double = 1000,
        seed: UInt64 = 1
    ) {
        precondition(iterations ?? 0 >= 0, "there are no fewer than 0 iterations")
        precondition((1e-6...1e6).contains(scaling), "the scaling lies between a millionth and a million")
        precondition((0...1e6).contains(gravity), "gravity lies between 0 and a million")
        precondition(edgeWeightInfluence.isFinite, "the influence of weights is finite")
        precondition(openingAngle > 0 && openingAngle <= 1, "an opening angle is above 0 and at most 1")
        precondition(extent > 0 && extent.isFinite, "an extent is above 0")
        self.iterations = iterations
        self.scaling = scaling
        self.gravity = gravity
        self.linLog = linLog
        self.edgeWeightInfluence = edgeWeightInfluence
        self.openingAngle = openingAngle
        self.isMultilevel = isMultilevel
        self.extent = extent
        self.seed = seed
    }

    /// A place for each node.
    public func positions(of graph: Graph, threads: Int = 1) -> [Point] {
        let graph = graph.withPositiveWeights
        let order = BreadthFirstOrder(of: graph)
        let ordered = graph.relabelled(by: order.nodes)
        // All pairs have one layout.
        var pair: [SIMD2<Double>]?
        let components = zip(order.componentOffsets, order.componentOffsets.dropFirst()).map { first, end in
            if end - first == 2, let pair { return pair }
            var places = places(of: ordered, component: first..<end, threads: threads)
            LayoutFrame.turn(&places)
            if end - first == 2 { pair = places }
            return places
        }
        let packed = ComponentPacking.pack(components)
        var points = [Point](repeating: Point(x: 0, y: 0), count: graph.nodeCount)
        for (node, place) in zip(order.nodes, packed) { points[Int(node)] = Point(x: place.x, y: place.y) }
        LayoutFrame.fit(&points, extent: extent)
        return points
    }

    /// Places for a component whose nodes are consecutive.
    private func places(of graph: Graph, component: Range<Int>, threads: Int) -> [SIMD2<Double>] {
        guard component.count > 1 else { return [.zero] }
        let network = SpringNetwork(of: graph, component: component, influence: edgeWeightInfluence)
        var generator = SplitMix64(seed: seed, stream: UInt64(component.lowerBound))
        let places =
            isMultilevel
            ? unfolded(network, using: &generator, threads: threads)
            : relaxed(network, using: &generator, threads: threads)
        return (0..<network.count).map { SIMD2(Double(places[$0].x), Double(places[$0].y)) }
    }

    /// Places from random ones.
    private func relaxed(
        _ network: SpringNetwork, using generator: inout SplitMix64, threads: Int
    ) -> LayoutBuffer<SIMD2<Float>> {
        let start = LayoutBuffer(repeating: SIMD2<Float>.zero, count: network.count)
        let radius = (Float(scaling) * network.masses.reduce(0, +)).squareRoot()
        for node in 0..<network.count { start[node] = radius * generator.inUnitDisc() }
        var simulation = ForceSimulation(network, forces: self, positions: start)
        simulation.run(iterations: iterations ?? Self.iterations(nodeCount: network.count), threads: threads)
        return start
    }

    /// Places from those of smaller and smaller graphs.
    private func unfolded(
        _ network: SpringNetwork, using generator: inout SplitMix64, threads: Int
    ) -> LayoutBuffer<SIMD2<Float>> {
        var levels: [(network: SpringNetwork, clusters: [UInt32])] = []
        var top = network
        while top.count > 6 {
            let clusters = top.clusters()
            guard clusters.count < top.count * 9 / 10 else { break }
            levels.append((top, clusters.labels))
            top = top.contracted(clusters)
        }
        var layout = self
        layout.iterations = levels.isEmpty ? iterations : 300
        var places = layout.relaxed(top, using: &generator, threads: threads)
        while let level = levels.popLast() {
            let finer = LayoutBuffer(repeating: SIMD2<Float>.zero, count: level.network.count)
            for node in 0..<finer.count {
                let cluster = Int(level.clusters[node])
                // Some way into the room that the cluster will take.
                let spread = 0.3 * (Float(scaling) * top.masses[cluster]).squareRoot()
                finer[node] = places[cluster] + spread * generator.inUnitDisc()
            }
            var simulation = ForceSimulation(level.network, forces: self, positions: finer)
            let usual = Self.iterations(nodeCount: finer.count)
            simulation.run(iterations: levels.isEmpty ? iterations ?? usual : usual, threads: threads)
            (top, places) = (level.network, finer)
        }
        return places
    }

    /// The usual number of iterations: enough to settle what coarser levels leave open, and as many more as take no time.
    static func iterations(nodeCount: Int) -> Int {
        let count = Double(max(1, nodeCount))
        let enough = max(15, 2000 / count.squareRoot())
        return Int(min(300, 30 * count, max(enough, 60_000 / count)))
    }
}

extension SplitMix64 {
    /// A place within 1 of the middle, all equally likely.
    fileprivate mutating func inUnitDisc() -> SIMD2<Float> {
        while true {
            let place = 2 * SIMD2(Float(uniform()), Float(uniform())) - 1
            if place.x * place.x + place.y * place.y <= 1 { return place }
        }
    }
}
