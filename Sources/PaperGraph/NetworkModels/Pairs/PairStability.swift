internal import GraphFormats
internal import NetworkAnalysis

/// How firm a network of pairs is: what becomes of its nodes and edges in corpora drawn from its own papers.
///
/// Node columns: `rank_low` and `rank_high`, between which the rank by strength lies in 95 % of the draws; `top_share`, the
/// share of draws in which the node is among the ten strongest. Edge column: `bootstrap_share`, the share of draws that
/// have the edge, thresholds kept.
struct PairStability {
    private let bootstrap: Bootstrap
    private var rankLists: [[UInt32]]
    private var edgeCounts: [Int]

    private static let topRank: UInt32 = 10
    /// So many draws are worked on before they are added up, which bounds memory.
    private static let wave = 8

    /// Draws sets, which must be papers. O(draws · pairs).
    init(_ sets: CountedSets, _ graph: Graph, _ options: NetworkOptions, _ bootstrap: Bootstrap) {
        self.bootstrap = bootstrap
        rankLists = Array(repeating: [], count: graph.nodeCount)
        edgeCounts = Array(repeating: 0, count: graph.edgeCount)
        for first in stride(from: 0, to: bootstrap.replicates, by: Self.wave) {
            let count = min(Self.wave, bootstrap.replicates - first)
            let draws = ParallelParts.map(count: count, threads: options.threads) { place in
                Draw(sets, graph, options, bootstrap, replicate: first + place)
            }
            for draw in draws { add(draw) }
        }
    }

    private mutating func add(_ draw: Draw) {
        for (node, rank) in draw.ranks.enumerated() { rankLists[node].append(rank) }
        for edge in draw.edges { edgeCounts[edge] += 1 }
    }

    var nodeColumns: [AttributeColumn] {
        let sorted = rankLists.map { $0.sorted() }
        func rank(_ share: Double) -> [Int?] {
            sorted.map { ranks in ranks.isEmpty ? nil : Int(ranks[Int((Double(ranks.count - 1) * share).rounded())]) }
        }
        let top = rankLists.map { ranks in
            Double(ranks.count { $0 <= Self.topRank }) / Double(bootstrap.replicates)
        }
        return [
            AttributeColumn(name: "rank_low", title: "Rank, low", values: .integers(rank(0.025))),
            AttributeColumn(name: "rank_high", title: "Rank, high", values: .integers(rank(0.975))),
            AttributeColumn(name: "top_share", title: "Share of draws in the top 10", values: .numbers(top)),
        ]
    }

    var edgeColumn: AttributeColumn {
        AttributeColumn(
            name: "bootstrap_share", title: "Share of draws with the edge",
            values: .numbers(edgeCounts.map { Double($0) / Double(bootstrap.replicates) }))
    }
}

/// What one draw of papers makes of the network.
private struct Draw: Sendable {
    /// The rank of each node by strength: how many are stronger, and one.
    let ranks: [UInt32]
    /// The edges of the network that it has.
    let edges: [Int]

    init(
        _ sets: CountedSets, _ graph: Graph, _ options: NetworkOptions, _ bootstrap: Bootstrap, replicate: Int
    ) {
        let drawn = sets.repeated(bootstrap.multiplicities(of: sets.offsets.count - 1, inReplicate: replicate))
        var counter = PairCounter(counting: options.counting)
        counter.minimumCount = options.minimumEdgeCount
        let pairs = counter.pairs(
            memberCount: sets.occurrences.count, sets: drawn.members, offsets: drawn.offsets)
        var strengths = [Double](repeating: 0, count: graph.nodeCount)
        var found: [Int] = []
        var edges = graph.edges.enumerated().makeIterator()
        var next = edges.next()
        for source in strengths.indices {
            for pair in pairs.offsets[source]..<pairs.offsets[source + 1] {
                let target = Int(pairs.targets[pair])
                let weight = options.normalization.weight(
                    pairs.weights[pair], drawn.occurrences[source], drawn.occurrences[target],
                    of: Double(drawn.total))
                guard weight >= options.minimumWeight, weight > 0 else { continue }
                strengths[source] += weight
                strengths[target] += weight
                // Both come by the smaller and then by the larger end.
                while let edge = next, (edge.element.source, edge.element.target) < (source, target) {
                    next = edges.next()
                }
                if let edge = next, (edge.element.source, edge.element.target) == (source, target) {
                    found.append(edge.offset)
                }
            }
        }
        self.edges = found
        ranks = Self.ranks(strengths)
    }

    private static func ranks(_ strengths: [Double]) -> [UInt32] {
        let order = strengths.indices.sorted { strengths[$0] > strengths[$1] }
        var ranks = [UInt32](repeating: 0, count: strengths.count)
        for (place, node) in order.enumerated() {
            let isTied = place > 0 && strengths[order[place - 1]] == strengths[node]
            ranks[node] = isTied ? ranks[order[place - 1]] : UInt32(place + 1)
        }
        return ranks
    }
}

extension CountedSets {
    /// The sets, each as often as it was drawn.
    fileprivate func repeated(_ multiplicities: [UInt32]) -> CountedSets {
        var drawn: [UInt32] = []
        var starts = [0]
        for (set, count) in multiplicities.enumerated() {
            for _ in 0..<count {
                drawn += members[offsets[set]..<offsets[set + 1]]
                starts.append(drawn.count)
            }
        }
        return CountedSets(members: drawn, offsets: starts, total: total, nodeCount: occurrences.count)
    }
}
