/// The shortest paths from one source after the other: the nodes in the order in which a search reaches them, in how many
/// ways it does, and the arcs along which.
///
/// What is kept of a search is numbered by the places in that order, not by node: the nodes of a level lie side by side,
/// and going back over the arcs needs no second look at the graph. Every list has room for one block more than it needs,
/// because kernels write before they know whether what they write is of use.
final class GeodesicArena {
    let graph: Graph
    private let placeList: ScratchList<UInt32>
    private let orderList: ScratchList<UInt32>
    private let wayList: ScratchList<Double>
    private let gainList: ScratchList<Double>
    private let arcSourceList: ScratchList<UInt32>
    private let arcTargetList: ScratchList<UInt32>

    /// By node: its place in the order; `unseen` where it has none.
    let places: UnsafeMutablePointer<UInt32>
    /// By place: the node.
    let order: UnsafeMutablePointer<UInt32>
    /// By place: in how many ways the node is reached.
    let ways: UnsafeMutablePointer<Double>
    /// The arcs of shortest paths by the places of their ends; those from nearer nodes first.
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
    /// How many more elements lists have than there are nodes or edges.
    static let slack = 8

    /// Room for searches in a graph.
    init(graph: Graph) {
        self.graph = graph
        let degree = (0..<graph.nodeCount).reduce(1) { max($0, graph.incoming.count($1)) }
        branching = Int.bitWidth - degree.leadingZeroBitCount
        let (nodes, arcs) = (graph.nodeCount + Self.slack, graph.rows.targets.count + Self.slack)
        placeList = ScratchList(repeating: Self.unseen, count: nodes)
        orderList = ScratchList(repeating: 0, count: nodes)
        wayList = ScratchList(repeating: 0, count: nodes)
        gainList = ScratchList(repeating: 0, count: nodes)
        arcSourceList = ScratchList(repeating: 0, count: arcs)
        arcTargetList = ScratchList(repeating: 0, count: arcs)
        (places, order, ways) = (placeList.base, orderList.base, wayList.base)
        (arcSources, arcTargets) = (arcSourceList.base, arcTargetList.base)
    }

    /// Credits each node with the paths from the source through it to others.
    ///
    /// With g(v) = (size(v) + δ(v))/σ(v), Brandes' recursion is the sum of g over the arcs that lead on from v.
    ///
    /// - Parameter sizes: how many nodes each node stands for.
    func credit(_ scores: inout [Double], sizes: [Double]) {
        guard !hasOverflow else { return creditScaled(&scores, sizes: sizes) }
        let (order, ways, gains) = (order, ways, gainList.base)
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
        let (places, order, ways) = (places, order, ways)
        for place in 0..<placeCount {
            places[Int(order[place])] = Self.unseen
            ways[place] = 0
        }
        (placeCount, arcCount, depth) = (0, 0, 0)
    }

    /// Adds up in how many ways nodes are reached over the arcs from one on.
    func countWays(alongArcsFrom firstArc: Int) {
        let (ways, sources, targets, end) = (ways, arcSources, arcTargets, arcCount)
        var arc = firstArc
        while arc < end {
            ways[Int(targets[arc])] += ways[Int(sources[arc])]
            arc &+= 1
        }
    }

    /// Whether there are more ways to some node than a number can hold. A step multiplies them by no more than the
    /// largest degree, so that only a deep search needs a look.
    private var hasOverflow: Bool {
        guard depth * branching > Int(Double.greatestFiniteMagnitude.exponent) else { return false }
        return (0..<placeCount).contains { !ways[$0].isFinite }
    }
}
