import PaperGraph

/// The communities of a graph, for people and for programs.
struct CommunityReport {
    private let read: Network
    private let partition: Partition
    private let stability: CommunityStability?

    /// - Parameter seeds: how many seeds to compare, the first of them that of the detector; of these the partition is
    ///   shown that agrees most with the others.
    init(
        _ read: Network, _ detector: any CommunityDetector, seeds: Int?, resolution: Double, threads: Int
    ) {
        self.read = read
        stability = seeds.map {
            CommunityStability(of: read.graph, by: detector, seeds: $0, resolution: resolution, threads: threads)
        }
        partition = stability?.reference ?? detector.partition(of: read.graph, threads: threads)
    }

    /// One line on all of them.
    var summary: String {
        let graph = read.graph
        var text = "\(grouped(partition.count)) \(partition.count == 1 ? "community" : "communities"), modularity "
        text += Table.readable(.number(partition.modularity(in: graph)))
        text += ", coverage " + Table.readable(.number(partition.coverage(in: graph)))
        if let stability {
            text += "; over \(stability.partitions.count) seeds NMI "
            text += Table.readable(.number(stability.meanNormalizedMutualInformation)) + ", ARI "
            text += Table.readable(.number(stability.meanAdjustedRandIndex))
        }
        return text
    }

    /// A line for each node.
    var nodes: Table {
        var table = Table(columns: ["node", "community"] + (stability == nil ? [] : ["stability"]))
        for (node, label) in read.nodeLabels.enumerated() {
            let firmness = stability.map { [Table.Value.number($0.memberShares[node])] } ?? []
            table.add([.text(label), .integer(partition.membership[node])] + firmness)
        }
        return table
    }

    /// The largest communities with their first nodes.
    func communities(_ limit: Int) -> Table {
        let conductances = partition.conductances(in: read.graph)
        let members = Self.members(of: partition)
        var table = Table(
            columns: ["community", "nodes", "conductance"] + (stability == nil ? [] : ["stability"]) + [
                "first by degree"
            ])
        for community in 0..<min(limit, partition.count) {
            let nodes = members[community]
            let firmness = stability.map { stability in
                [Table.Value.number(nodes.reduce(0) { $0 + stability.memberShares[$1] } / Double(nodes.count))]
            }
            let first = nodes.sorted { (-read.graph.degree(of: $0), $0) < (-read.graph.degree(of: $1), $1) }.prefix(5)
            table.add(
                [.integer(community + 1), .integer(nodes.count), .number(conductances[community])]
                    + (firmness ?? []) + [.text(first.map { read.nodeLabels[$0] }.joined(separator: ", "))])
        }
        return table
    }

    private static func members(of partition: Partition) -> [[Int]] {
        var members = [[Int]](repeating: [], count: partition.count)
        for (node, community) in partition.membership.enumerated() { members[community - 1].append(node) }
        return members
    }
}
