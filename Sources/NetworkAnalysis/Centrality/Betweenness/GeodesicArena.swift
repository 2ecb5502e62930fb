/// The shortest paths from one source after the other: the nodes in the order in which a search reaches them, in how many
/// ways it does, and the arcs along which.
///
/// What is kept of a search is numbered by the places in that order, not by node: the nodes of a level lie side by side,
/// and going back over the arcs needs no second look at the graph.
final class GeodesicArena {
    let graph: Graph
    /// By node: its place in the order; `unseen` where it has none.
    let places: UnsafeMutablePointer<UInt32>
    /// By place: the node, in how many ways it is reached, and what pairs of the source with the nodes behind it give
    /// it for each of these ways.
    let order: UnsafeMutablePointer<UInt32>
    let ways: UnsafeMutablePointer<Double>
    private let gains: UnsafeMutablePointer<Double>
    /// The arcs of shortest paths by the places of their ends, ascending by level.
    let arcSources: UnsafeMutablePointer<UInt32>
    let arcTargets: UnsafeMutablePointer<UInt32>
    /// How many places and arcs there are.
    var placeCount = 0
    var arcCount = 0
    /// How many edges the longest of the paths can have.
    var depth = 0
    /// A power of 2 that no node has as many edges as, by its exponent.
    private let branching: Int

    static let unseen = UInt32.max

    /// Room for searches in a graph. Each list has one place more than it needs, because the kernels write the next
    /// entry before they know whether it is one.
    init(graph: Graph) {
        self.graph = graph
        let degree = (0..<graph.nodeCount).reduce(1) { max($0, graph.incoming.count($1)) }
        branching = Int.bitWidth - degree.leadingZeroBitCount
        let (nodes, arcs) = (graph.nodeCount + 1, graph.rows.targets.count + 1)
        places = .allocate(capacity: nodes)
        places.initialize(repeating: Self.unseen, count: nodes)
        order = .allocate(capacity: nodes)
        order.initialize(repeating: 0, count: nodes)
        ways = .allocate(capacity: nodes)
        ways.initialize(repeating: 0, count: nodes)
        gains = .allocate(capacity: nodes)
        gains.initialize(repeating: 0, count: nodes)
        arcSources = .allocate(capacity: arcs)
        arcSources.initialize(repeating: 0, count: arcs)
        arcTargets = .allocate(capacity: arcs)
        arcTargets.initialize(repeating: 0, count: arcs)
    }

    deinit {
        for list in [places, order, arcSources, arcTargets] { list.deallocate() }
        for list in [ways, gains] { list.deallocate() }
    }

    /// Credits each node with the paths from the source through it to others.
    ///
    /// With g(v) = (size(v) + δ(v))/σ(v), Brandes' recursion is the sum of g over the arcs that lead on from v.
    ///
    /// - Parameter sizes: how many nodes each node stands for.
    func credit(_ scores: inout [Double], sizes: [Double]) {
        guard !hasOverflow else { return creditScaled(&scores, sizes: sizes) }
        let (order, ways, gains) = (order, ways, gains)
        for place in 0..<placeCount { gains[place] = sizes[Int(order[place])] / ways[place] }
        let (sources, targets) = (arcSources, arcTargets)
        var arc = arcCount
        while arc > 0 {
            arc &-= 1
            gains[Int(sources[arc])] += gains[Int(targets[arc])]
        }
        let sourceSize = sizes[Int(order[0])]
        for place in 1..<placeCount {
            let node = Int(order[place])
            scores[node] += sourceSize * (gains[place] * ways[place] - sizes[node])
        }
    }

    /// Forgets the search.
    func clear() {
        for place in 0..<placeCount {
            places[Int(order[place])] = Self.unseen
            ways[place] = 0
        }
        (placeCount, arcCount, depth) = (0, 0, 0)
    }

    /// Whether there are more ways to some node than a number can hold. A step multiplies them by no more than the
    /// largest degree, so that only a deep search needs a look.
    private var hasOverflow: Bool {
        guard depth * branching > Int(Double.greatestFiniteMagnitude.exponent) else { return false }
        return (0..<placeCount).contains { !ways[$0].isFinite }
    }

    /// Adds up, from the first place to the last, in how many ways each node is reached over the arcs from one on.
    func countWays(alongArcsFrom firstArc: Int) {
        let (ways, sources, targets) = (ways, arcSources, arcTargets)
        var arc = firstArc
        while arc < arcCount {
            ways[Int(targets[arc])] += ways[Int(sources[arc])]
            arc &+= 1
        }
    }
}
