public import GraphFormats
internal import NetworkAnalysis

/// Entities that are named together: an edge where a paper (or a sentence) names both, its weight by counting and
/// normalisation.
///
/// Edge columns: `count`, the number of papers (or sentences) that name both; `association_strength`, N·c/(a·b).
public struct CooccurrenceNetwork {
    /// A co-occurrence network has no settings of its own.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CooccurrenceNetwork: NetworkModel {
    public var name: String { "cooccurrence" }
    public var summary: String { "entities, joined where a paper names both" }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) -> Network {
        let selection = EntitySelection(corpus, options)
        let windows = selection.windows(corpus, options.window)
        let counter = PairCounter(counting: options.counting, threads: options.threads)
        let pairs = counter.pairs(
            memberCount: selection.entities.count, sets: windows.members, offsets: windows.offsets)
        let weighted = weigh(pairs, windows, options)
        let graph = Graph(
            upperTriangleOffsets: weighted.offsets, targets: weighted.targets, weights: weighted.weights)
        return Network(
            name: name, graph: graph, nodeKeys: selection.keys(corpus), nodeLabels: selection.labels(corpus),
            nodeColumns: selection.columns(corpus),
            edgeColumns: [
                AttributeColumn(name: "count", title: "Count", values: .integers(weighted.counts)),
                AttributeColumn(
                    name: "association_strength", title: "Association strength", values: .numbers(weighted.strengths)),
            ])
    }

    private struct Weighted {
        var offsets: [Int] = [0]
        var targets: [UInt32] = []
        var weights: [Double] = []
        var counts: [Int?] = []
        var strengths: [Double] = []
    }

    /// Puts the weight of each pair together and drops what is too light.
    private func weigh(
        _ pairs: PairCounter.Pairs, _ windows: EntityWindows, _ options: NetworkOptions
    ) -> Weighted {
        let occurrences = windows.occurrences
        let total = Double(windows.total)
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
