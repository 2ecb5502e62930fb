/// All shortest paths of a graph, source by source.
///
/// The graph is folded, freed of what can leave it as searches go on, and relabelled first; edges that are all equally
/// long are taken to be 1 long, for that changes no path.
struct GeodesicSweep: Sendable {
    let folded: PendantFolding
    /// What is left of the graph after folding, under labels by which searches find most of what they touch in cache.
    let core: Graph
    /// By label: the node.
    let nodes: [UInt32]
    /// The core's edges with their lengths, where these differ.
    let lengthRows: LengthRows?
    let sources: ShrinkingSources

    /// - Parameter graph: one whose weights, if it has some, are above 0.
    init(of graph: Graph) {
        let isEven = graph.rows.weights.allSatisfy { $0 == graph.rows.weights[0] }
        let measured = isEven ? graph.withoutWeights : graph
        folded = PendantFolding(of: measured, order: BreadthFirstOrder(of: measured))
        let kept = measured.relabelled(by: folded.kept)
        let elimination = SimplicialElimination(of: kept)
        let (order, components) = elimination.order(componentOffsets: folded.componentOffsets)
        nodes = order.map { [kept = folded.kept] in kept[Int($0)] }
        core = kept.relabelled(by: order)
        lengthRows = core.isWeighted ? LengthRows(core.rows) : nil
        sources = ShrinkingSources(
            components: components, sizes: order.map { [sizes = folded.sizes] in sizes[Int($0)] })
    }

    /// What parts of the sources come to. How they are cut does not depend on the number of threads.
    func parts<Result: Sendable>(
        threads: Int, _ body: @Sendable ([Range<Int>], WorkProgress) -> Result
    ) -> [Result] {
        let parts = ParallelParts.deal(core.nodeCount, block: 64)
        let progress = WorkProgress(steps: core.nodeCount)
        return ParallelParts.map(count: parts.count, threads: threads) { body(parts[$0], progress) }
    }

    /// What the paths from some sources give to each node of the core, over ordered pairs.
    func nodeScores(from ranges: [Range<Int>], _ progress: WorkProgress) -> [Double] {
        let scores = ScratchList(repeating: 0.0, count: core.nodeCount)
        let arena = GeodesicArena(graph: core, sizes: sources.sizes)
        let rows = ScratchRows(core.rows)
        let search = search(rows, arena)
        sources.forEach(in: ranges, joined: true, rows) { source in
            search(source)
            arena.credit(scores, factor: source.factor)
            arena.clear()
            progress.advance(by: source.count)
        }
        return scores.prefix(core.nodeCount)
    }

    /// What finds the shortest paths from a source.
    private func search(_ rows: ScratchRows, _ arena: GeodesicArena) -> (ShrinkingSources.Source) -> Void {
        if let lengthRows {
            let geodesics = WeightedGeodesics(lengthRows, arena)
            return { geodesics.search(from: $0.node) }
        }
        let geodesics = BreadthFirstGeodesics(core, rows, arena)
        return { geodesics.search(from: $0) }
    }
}

extension GeodesicSweep {
    /// How many positions the rows have whose edges are searched.
    var edgePositionCount: Int { (lengthRows?.targets ?? core.rows.targets).count }

    /// The position of an edge between labels; nothing where there is none that a shortest path could have.
    func position(from source: Int, to target: Int) -> Int? {
        if let lengthRows { return lengthRows.position(from: source, to: target) }
        let row = core.rows.range(source)
        let position = core.rows.first(in: row, notBelow: target)
        return position < row.upperBound && core.rows.targets[position] == target ? position : nil
    }

    /// What the paths from some sources give to each edge by its position, over ordered pairs.
    func edgeScores(from ranges: [Range<Int>], _ progress: WorkProgress) -> [Double] {
        let scores = ScratchList(repeating: 0.0, count: edgePositionCount)
        let arena = GeodesicArena(graph: core, sizes: sources.sizes)
        let rows = ScratchRows(core.rows)
        let weighted = lengthRows.map { WeightedGeodesics($0, arena) }
        let unweighted = weighted == nil ? BreadthFirstGeodesics(core, rows, arena) : nil
        // The first edges of nodes that leave together are not the same.
        sources.forEach(in: ranges, joined: false, rows) { source in
            weighted?.search(from: source.node)
            unweighted?.search(from: source)
            let flow = arena.flow(factor: source.factor)
            weighted?.credit(scores, flow)
            unweighted?.credit(scores, flow)
            arena.clear()
            progress.advance()
        }
        return scores.prefix(edgePositionCount)
    }
}
