/// All shortest paths of a graph, source by source.
///
/// The graph is folded and relabelled first; edges that are all equally long are taken to be 1 long, for that changes no
/// path.
struct GeodesicSweep: Sendable {
    let folded: PendantFolding
    /// What is left of the graph, under labels by which searches find most of what they touch in cache.
    let core: Graph
    /// The core's edges with their lengths, where these differ.
    let lengthRows: LengthRows?

    /// - Parameter graph: one whose weights, if it has some, are above 0.
    init(of graph: Graph) {
        let isEven = graph.rows.weights.allSatisfy { $0 == graph.rows.weights[0] }
        let measured = isEven ? graph.withoutWeights : graph
        folded = PendantFolding(of: measured, order: BreadthFirstOrder(of: measured))
        core = measured.relabelled(by: folded.kept)
        lengthRows = core.isWeighted ? LengthRows(core.rows) : nil
    }

    /// What parts of the sources come to. How they are cut does not depend on the number of threads.
    func parts<Result: Sendable>(threads: Int, _ body: @Sendable ([Range<Int>]) -> Result) -> [Result] {
        let parts = ParallelParts.deal(core.nodeCount, block: 64)
        return ParallelParts.map(count: parts.count, threads: threads) { body(parts[$0]) }
    }

    /// What the paths from some sources give to each node of the core, over ordered pairs.
    func nodeScores(from sources: [Range<Int>]) -> [Double] {
        let scores = ScratchList(repeating: 0.0, count: core.nodeCount)
        let arena = GeodesicArena(graph: core, sizes: folded.sizes)
        if let lengthRows {
            let geodesics = WeightedGeodesics(lengthRows, arena)
            for source in sources.joined() {
                geodesics.search(from: source)
                arena.credit(scores)
                arena.clear()
            }
        } else {
            let geodesics = BreadthFirstGeodesics(core, arena)
            forEachSource(of: sources) { source, component in
                geodesics.search(from: source, within: component)
                arena.credit(scores)
                arena.clear()
            }
        }
        return scores.prefix(core.nodeCount)
    }

    /// Calls for each source with the nodes of its component.
    func forEachSource(of sources: [Range<Int>], _ body: (Int, Range<Int>) -> Void) {
        var component = 0
        for source in sources.joined() {
            while folded.componentOffsets[component + 1] <= source { component += 1 }
            body(source, folded.componentOffsets[component]..<folded.componentOffsets[component + 1])
        }
    }
}
