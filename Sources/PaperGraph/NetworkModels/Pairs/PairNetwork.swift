internal import GraphFormats
internal import NetworkAnalysis

/// Pairs that stand together in sets, counted and weighed: the edges of co-occurrence, co-citation, coupling and
/// co-authorship alike.
///
/// Edge columns: `count`, in how many sets the pair stands; `association_strength`, N·c/(a·b).
struct PairNetwork {
    /// The pairs whose weight is large enough.
    let graph: Graph
    /// What is known of them.
    let edgeColumns: [AttributeColumn]

    private struct Weighted {
        var offsets: [Int] = [0]
        var targets: [UInt32] = []
        var weights: [Double] = []
        var counts: [Int?] = []
        var strengths: [Double] = []
    }

    init(_ sets: CountedSets, _ options: NetworkOptions) {
        let counter = PairCounter(counting: options.counting, threads: options.threads)
        let pairs = counter.pairs(
            memberCount: sets.occurrences.count, sets: sets.members, offsets: sets.offsets)
        let weighted = Self.weigh(pairs, sets, options)
        graph = Graph(upperTriangleOffsets: weighted.offsets, targets: weighted.targets, weights: weighted.weights)
        edgeColumns = [
            AttributeColumn(name: "count", title: "Count", values: .integers(weighted.counts)),
            AttributeColumn(
                name: "association_strength", title: "Association strength", values: .numbers(weighted.strengths)),
        ]
    }

    /// Puts the weight of each pair together and drops what is too light.
    private static func weigh(_ pairs: PairCounter.Pairs, _ sets: CountedSets, _ options: NetworkOptions) -> Weighted {
        let occurrences = sets.occurrences
        let total = Double(sets.total)
        var result = Weighted()
        for source in occurrences.indices {
            for pair in pairs.offsets[source]..<pairs.offsets[source + 1] {
                let (a, b) = (occurrences[source], occurrences[Int(pairs.targets[pair])])
                let weight = options.normalization.weight(pairs.weights[pair], a, b, of: total)
                guard weight >= options.minimumWeight, weight > 0 else { continue }
                let count = Double(pairs.counts[pair])
                result.targets.append(pairs.targets[pair])
                result.weights.append(weight)
                result.counts.append(Int(pairs.counts[pair]))
                result.strengths.append(Normalization.associationStrength.weight(count, a, b, of: total))
            }
            result.offsets.append(result.targets.count)
        }
        return result
    }
}
