/// The sources of searches in the order of their numbers, of which the first of each component leave the graph as they
/// are done.
///
/// As rows ascend, the neighbours that left stand in front: it is enough to move where rows begin.
struct ShrinkingSources: Sendable {
    /// One search.
    struct Source {
        var node: Int
        /// How many nodes it stands for that leave together.
        var count: Int
        /// The nodes that it may reach, but for the source itself.
        var others: Range<Int>
        /// How many pairs are counted with each one found.
        var factor: Double
        /// About how many edges there are between the nodes, each counted twice.
        var arcCount: Int
    }

    /// A component: those of its nodes that leave come first.
    struct Component: Sendable {
        var nodes: Range<Int>
        /// Where the groups that leave together end.
        var groupEnds: [Int]
        /// How many edges there are between the nodes; counted twice, where the graph is undirected.
        var arcCount: Int
    }

    let components: [Component]
    /// By node: how many nodes it stands for.
    let sizes: [Double]

    /// Calls for each search whose source is in one of some ascending ranges.
    ///
    /// - Parameters:
    ///   - joined: whether one search serves a group of nodes that leave together.
    ///   - rows: the rows of the graph; what leaves the graph leaves them.
    func forEach(
        in ranges: [Range<Int>], joined: Bool, _ rows: ScratchRows,
        _ body: (Source) -> Void
    ) {
        var isWanted = [Bool](repeating: false, count: sizes.count)
        for range in ranges { for node in range { isWanted[node] = true } }
        for component in components {
            var arcCount = component.arcCount
            var node = component.nodes.lowerBound
            for groupEnd in component.groupEnds {
                while node < groupEnd {
                    let group = node..<(joined ? groupEnd : node + 1)
                    arcCount -= Self.remove(group, rows)
                    if isWanted[node] {
                        let size = sizes[group].reduce(0, +)
                        let others = group.upperBound..<component.nodes.upperBound
                        body(
                            Source(
                                node: node, count: group.count, others: others, factor: 2 * size, arcCount: arcCount))
                    }
                    node = group.upperBound
                }
            }
            let left = node..<component.nodes.upperBound
            for node in left where isWanted[node] {
                body(Source(node: node, count: 1, others: left, factor: sizes[node], arcCount: arcCount))
            }
        }
    }

    /// Removes nodes, which are all joined, from the rows of later ones, and from that of the first of them; returns how
    /// many arcs these were.
    private static func remove(_ group: Range<Int>, _ rows: ScratchRows) -> Int {
        let (ranges, targets) = (rows.ranges.base, rows.targets.base)
        var arcCount = 0
        for member in group {
            let row = Int(ranges[member].start)..<Int(ranges[member].end)
            for position in row { ranges[Int(targets[position])].start += 1 }
            arcCount += 2 * row.count
        }
        ranges[group.lowerBound].start += UInt32(group.count - 1)
        return arcCount
    }
}
