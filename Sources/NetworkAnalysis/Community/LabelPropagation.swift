/// Communities by label propagation: every node takes the label that weighs most among its neighbours, again and again,
/// until each has one of the heaviest around it.
///
/// It is fast and makes nothing large; communities may be poor where the graph has no clear ones, and often one of them
/// takes nearly everything. Weights count; directions do not: an edge counts at both its ends.
///
/// - Nodes are visited in an order drawn from the seed, anew for each sweep. A node keeps its label if that is among
///   the heaviest; otherwise one of these is drawn. After a hundred sweeps it ends in any case.
/// - Nodes of one label that are not connected are split into their components, which leaves the weights around every
///   node as they are: every community is connected. A node without edges is a community of its own.
/// - Edges that weigh zero or less, or are not finite, count as none.
/// - The same graph and seed have the same communities on every machine; under other numbers for the nodes, or another
///   seed, they may differ much (see `CommunityStability`).
///
/// O(n + m) a sweep; a few sweeps are usual.
///
/// U. N. Raghavan, R. Albert and S. Kumara, "Near linear time algorithm to detect community structures in large-scale
/// networks", Physical Review E 76, 036106, 2007.
public struct LabelPropagation {
    /// Where random numbers begin.
    public var seed: UInt64

    /// Label propagation from a seed.
    public init(seed: UInt64 = 1) {
        self.seed = seed
    }
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension LabelPropagation: CommunityDetector {
    public var name: String { "label-propagation" }
    public var title: String { "Label community" }
    public var summary: String { "the number of the community of a node, by the labels of its neighbours" }
    public var complexity: String { "about O(n + m)" }
    public var source: String { "Raghavan, Albert & Kumara 2007" }

    public func partition(of graph: Graph, threads: Int) -> Partition {
        let order = Communities.Order(graph: graph)
        let level = Communities.Level<Double>(graph: graph, order: order, quality: .modularity, resolution: 1)
        let propagation = Communities.Propagation(level: level)
        var generator = SplitMix64(seed: seed)
        for _ in 0..<100 {
            if propagation.sweep(using: &generator) == 0 { break }
        }
        var labels = propagation.labels.array
        _ = level.splitDisconnected(&labels)
        return Partition(marks: order.places.map { Int(labels[Int($0)]) })
    }

    public func configured(resolution: Double, seed: UInt64) -> any CommunityDetector {
        LabelPropagation(seed: seed)
    }
}

extension Communities {
    /// Labels that spread along the edges of a level.
    fileprivate struct Propagation: ~Copyable {
        let level: Level<Double>
        let labels: Slots<UInt32>
        /// Whether the label of a neighbour has changed since a node was visited.
        let isPending: Slots<Bool>
        let links: Links

        init(level: Level<Double>) {
            self.level = level
            labels = Slots(Array(0..<UInt32(level.count)))
            isPending = Slots(repeating: true, count: level.count)
            links = Links(count: level.count)
        }

        /// Visits the nodes around which something changed, in random order; returns how many took another label.
        func sweep(using generator: inout SplitMix64) -> Int {
            var changes = 0
            for node in generator.order(level.count) where isPending[node] {
                isPending[node] = false
                let label = heaviest(around: Int(node), using: &generator)
                guard label != labels[node] else { continue }
                labels[node] = label
                changes += 1
                for position in level.offsets[Int(node)]..<level.offsets[Int(node) + 1] {
                    isPending[level.arcs[position].target] = true
                }
            }
            return changes
        }

        /// The node's own label if none around it weighs more; otherwise one of the heaviest, drawn.
        private func heaviest(around node: Int, using generator: inout SplitMix64) -> UInt32 {
            var found = 0
            for position in level.offsets[node]..<level.offsets[node + 1] {
                let arc = level.arcs[position]
                found = links.add(Double(arc.weight), to: labels[arc.target], found: found)
            }
            let own = labels[node]
            var best = own
            var bestLink = links.sums[own]
            var ties = 0
            for index in 0..<found {
                let label = links.labels[index]
                let link = links.take(label)
                if link > bestLink {
                    (best, bestLink, ties) = (label, link, 1)
                } else if link == bestLink, ties > 0 {
                    ties += 1
                    if generator.below(ties) == 0 { best = label }
                }
            }
            return best
        }
    }
}
