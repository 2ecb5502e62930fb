/// The shortest paths from one source after the other: the nodes in the order in which a search reaches them, in how many
/// ways it does, and the arcs along which.
///
/// What is kept of a search is numbered by the places in that order, not by node: the nodes of a level lie side by side,
/// and going back over the arcs needs no second look at the graph. A level is a run of places from which arcs lead to
/// later ones only.
final class GeodesicArena {
    /// By node: its place in the order; `unseen` where it has none.
    let places: ScratchList<UInt32>
    /// By place: the node.
    let order: ScratchList<UInt32>
    /// By place: in how many ways the node is reached.
    let ways: ScratchList<Double>
    /// By place, after `sumGains`: (size + δ)/σ.
    let gains: ScratchList<Double>
    /// The arcs of shortest paths, level by level.
    let arcs: ScratchList<Arc>
    /// By level: where its places and its arcs begin; one more than there are levels.
    let levelPlaces: ScratchList<Int>
    let levelArcs: ScratchList<Int>
    /// By node: how many nodes it stands for.
    let sizes: ScratchList<Double>
    /// How many places, arcs and levels there are.
    var placeCount = 0
    var arcCount = 0
    private(set) var levelCount = 0
    /// A power of 2 that no node has as many edges as, by its exponent.
    private let branching: Int

    /// An arc by the places of its ends: one number, that it may be stored at once.
    struct Arc: BitwiseCopyable {
        private let bits: UInt64

        @inline(__always)
        init(from source: UInt32, to target: UInt32) {
            bits = UInt64(source) << 32 | UInt64(target)
        }

        var source: Int { Int(truncatingIfNeeded: bits &>> 32) }
        var target: Int { Int(truncatingIfNeeded: bits & 0xffff_ffff) }
    }

    static let unseen = UInt32.max
    /// Counts of ways are below 2 to this power, so that their reciprocals are normal numbers too.
    private static let largestExponent = 1000

    /// Room for searches in a graph.
    ///
    /// - Parameter sizes: how many nodes each node stands for.
    init(graph: Graph, sizes: [Double]) {
        let degree = (0..<graph.nodeCount).reduce(1) { max($0, graph.incoming.count($1)) }
        branching = Int.bitWidth - degree.leadingZeroBitCount
        let (nodes, arcs) = (graph.nodeCount, graph.rows.targets.count)
        places = ScratchList(repeating: Self.unseen, count: nodes)
        order = ScratchList(repeating: 0, count: nodes)
        ways = ScratchList(repeating: 0, count: nodes)
        gains = ScratchList(repeating: 0, count: nodes)
        self.arcs = ScratchList(repeating: Arc(from: 0, to: 0), count: arcs)
        levelPlaces = ScratchList(repeating: 0, count: nodes)
        levelArcs = ScratchList(repeating: 0, count: nodes)
        self.sizes = ScratchList(sizes, slack: 1)
    }

    /// Begins with a source.
    func begin(at source: Int) {
        places.base[source] = 0
        order.base[0] = UInt32(truncatingIfNeeded: source)
        ways.base[0] = 1
        (placeCount, arcCount, levelCount) = (1, 0, 0)
    }

    /// Ends a level, to whose places those before `nextPlace` belong, when all its arcs are there: adds up in how many
    /// ways the nodes that they lead to are reached.
    func endLevel(at nextPlace: Int) {
        let first = levelArcs.base[levelCount]
        Self.carry(ways.base, arcs.base, first..<arcCount, from: { $0.source }, to: { $0.target })
        levelCount &+= 1
        levelPlaces.base[levelCount] = nextPlace
        levelArcs.base[levelCount] = arcCount
    }

    /// Sums from the last place to the first what each gains by the paths that lead on from it.
    ///
    /// With g(v) = (size(v) + δ(v))/σ(v), Brandes' recursion is the sum of g over the arcs that lead on from v.
    func sumGains() {
        let (order, ways, gains, sizes) = (order.base, ways.base, gains.base, sizes.base)
        for place in 0..<placeCount { gains[place] = sizes[Int(order[place])] / ways[place] }
        let (arcs, ends) = (arcs.base, levelArcs.base)
        var level = levelCount
        while level > 0 {
            level &-= 1
            Self.carry(gains, arcs, ends[level]..<ends[level &+ 1], from: { $0.target }, to: { $0.source })
        }
    }

    /// Credits each node with the paths from the source through it to others, each so many times.
    func credit(_ scores: borrowing ScratchList<Double>, factor: Double) {
        guard !hasOverflow else { return creditScaled(scores, factor: factor) }
        sumGains()
        let (order, ways, gains) = (order.base, ways.base, gains.base)
        let (sizes, scores) = (sizes.base, scores.base)
        for place in 1..<placeCount {
            let node = Int(order[place])
            scores[node] += factor * (gains[place] * ways[place] - sizes[node])
        }
    }

    /// Forgets the search.
    func clear() {
        let (places, order, ways) = (places.base, order.base, ways.base)
        for place in 0..<placeCount {
            places[Int(order[place])] = Self.unseen
            ways[place] = 0
        }
    }

    /// Whether there are more ways to some node than a number can hold. A step multiplies them by no more than the
    /// largest degree, so that only a deep search needs a look.
    var hasOverflow: Bool {
        guard levelCount * branching > Self.largestExponent else { return false }
        let largest = Double(sign: .plus, exponent: Self.largestExponent, significand: 1)
        let ways = ways.base
        return (0..<placeCount).contains { !(ways[$0] < largest) }
    }

    /// Adds the values at one end of arcs to those at the other.
    ///
    /// Arcs that follow each other often have the same end, and an addition would wait for the one before it: a quarter
    /// of the way apart, they seldom do.
    @inline(__always)
    private static func carry(
        _ values: UnsafeMutablePointer<Double>, _ arcs: UnsafeMutablePointer<Arc>, _ range: Range<Int>,
        from: (Arc) -> Int, to: (Arc) -> Int
    ) {
        let quarter = range.count / 4
        var place = range.lowerBound
        let end = place &+ quarter
        while place < end {
            let (first, second) = (arcs[place], arcs[place &+ quarter])
            let (third, fourth) = (arcs[place &+ 2 &* quarter], arcs[place &+ 3 &* quarter])
            values[to(first)] += values[from(first)]
            values[to(second)] += values[from(second)]
            values[to(third)] += values[from(third)]
            values[to(fourth)] += values[from(fourth)]
            place &+= 1
        }
        place &+= 3 &* quarter
        while place < range.upperBound {
            values[to(arcs[place])] += values[from(arcs[place])]
            place &+= 1
        }
    }
}
