/// The stream of a field: the citations along which most ways through its literature lead, from the oldest papers to the
/// newest.
///
/// - `local`: from the papers where the most travelled citation begins, step by step along the most travelled next
///   citation; of equal ones all.
/// - `global`: the one way whose counts add up to most, of equal ones that to the first nodes.
/// - `keyRoute`: the most travelled citations anywhere, each followed both ways as the local one is.
///
/// Edges lead from citing to cited, ways are followed in the direction of knowledge, from cited to citing. O(n + m), for
/// key routes once for each.
///
/// Local paths: N. P. Hummon and P. Doreian, 1989 (as for `SearchPathCounts`). The others: J. S. Liu and L. Y. Y. Lu, "An
/// integrated approach for main path analysis: development of the Hirsch index as an example", JASIST 63(3), 2012.
public struct MainPath: Sendable, Hashable {
    /// Which way is taken.
    public enum Method: String, Sendable, CaseIterable {
        /// Step by step.
        case local
        /// The heaviest as a whole.
        case global
        /// Along the most travelled citations.
        case keyRoute = "key-route"
    }

    /// Which way is taken.
    public var method: Method
    /// How many of the most travelled citations key routes begin at; of equal ones all are taken.
    public var keyRoutes: Int

    /// A main path.
    public init(method: Method = .keyRoute, keyRoutes: Int = 10) {
        precondition(keyRoutes >= 1, "there is at least one key route")
        (self.method, self.keyRoutes) = (method, keyRoutes)
    }

    /// The edges of the path, as places in `graph.edges`, ascending. Those that lead between the members of contracted
    /// cycles on the path and those within them are all there.
    ///
    /// - Parameter counts: `SearchPathCounts(of: graph)`.
    public func edges(of graph: Graph, _ counts: SearchPathCounts) -> [Int] {
        let route = Route(counts)
        let taken: Set<Int> =
            switch method {
            case .local: route.local()
            case .global: route.global()
            case .keyRoute: route.keyRoutes(keyRoutes)
            }
        let membership = counts.condensation.components.membership
        let acyclic = counts.condensation.graph
        var onPath: Set<Int> = []
        for place in taken {
            onPath.insert(route.sources[place])
            onPath.insert(route.targets[place])
        }
        return graph.edges.enumerated().compactMap { index, edge in
            let (source, target) = (membership[edge.source] - 1, membership[edge.target] - 1)
            if source == target { return onPath.contains(source) ? index : nil }
            guard let place = acyclic.arcIndex(from: source, to: target) else { return nil }
            return taken.contains(place) ? index : nil
        }
    }
}

/// Ways through a graph without cycles.
private struct Route {
    let sources: [Int]
    let targets: [Int]
    private let shares: [Double]
    private let order: [Int]
    /// For each node the edges that lead away from it (to what it cites), and those that lead to it.
    private let cited: [[Int]]
    private let citing: [[Int]]

    init(_ counts: SearchPathCounts) {
        let graph = counts.condensation.graph
        sources = graph.edges.map(\.source)
        targets = graph.edges.map(\.target)
        shares = counts.condensedShares
        order = counts.condensation.topologicalOrder
        var cited = [[Int]](repeating: [], count: graph.nodeCount)
        var citing = cited
        for edge in sources.indices {
            cited[sources[edge]].append(edge)
            citing[targets[edge]].append(edge)
        }
        (self.cited, self.citing) = (cited, citing)
    }

    private func heaviest(_ edges: [Int]) -> [Int] {
        guard let most = edges.map({ shares[$0] }).max() else { return [] }
        return edges.filter { shares[$0] == most }
    }

    /// From edges on along the most travelled next ones.
    private func followed(from start: [Int], _ next: (Int) -> [Int]) -> Set<Int> {
        var taken = Set(start)
        var open = start
        while let edge = open.popLast() {
            for following in heaviest(next(edge)) where taken.insert(following).inserted { open.append(following) }
        }
        return taken
    }

    /// Towards newer papers: those that cite the citing one.
    private func newer(_ edge: Int) -> [Int] { citing[sources[edge]] }
    /// Towards older papers.
    private func older(_ edge: Int) -> [Int] { cited[targets[edge]] }

    func local() -> Set<Int> {
        let first = sources.indices.filter { cited[targets[$0]].isEmpty }
        return followed(from: heaviest(Array(first)), newer)
    }

    func keyRoutes(_ count: Int) -> Set<Int> {
        let ranked = shares.indices.sorted { (-shares[$0], $0) < (-shares[$1], $1) }
        guard count > 0, let last = ranked.prefix(count).last else { return [] }
        let keys = ranked.prefix { shares[$0] >= shares[last] }
        return followed(from: Array(keys), newer).union(followed(from: Array(keys), older))
    }

    /// The heaviest way, by the heaviest from each node on.
    func global() -> Set<Int> {
        var best = [Double](repeating: 0, count: cited.count)
        var step = [Int?](repeating: nil, count: cited.count)
        // What a node cites comes behind it in the order, so it is done before.
        for node in order.reversed() {
            for edge in cited[node] {
                let sum = shares[edge] + best[targets[edge]]
                if step[node] == nil || sum > best[node] { (best[node], step[node]) = (sum, edge) }
            }
        }
        guard var node = best.indices.max(by: { (best[$0], $1) < (best[$1], $0) }) else { return [] }
        var taken: Set<Int> = []
        while let edge = step[node] {
            taken.insert(edge)
            node = targets[edge]
        }
        return taken
    }
}
