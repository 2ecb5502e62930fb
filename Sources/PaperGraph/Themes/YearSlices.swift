public import GraphFormats
internal import NetworkAnalysis

/// A corpus cut by years, from its first to its last: the last slice ends with the last year, the first may be shorter.
public struct YearSlices: Sendable, Hashable {
    /// How many years a slice has.
    public var length: Int
    /// Whether each slice begins with the first year.
    public var isCumulative: Bool

    /// Slices of so many years.
    public init(length: Int, isCumulative: Bool = false) {
        precondition(length >= 1, "a slice has a year")
        (self.length, self.isCumulative) = (length, isCumulative)
    }

    /// The years of each slice of a corpus, in order; none where no paper has a year that can be.
    public func ranges(of corpus: AnalyzedCorpus) -> [ClosedRange<Int>] {
        let years = corpus.papers.compactMap(\.paper.year).filter { Trends.believed.contains($0) }
        guard let first = years.min(), let last = years.max() else { return [] }
        var ranges: [ClosedRange<Int>] = []
        var end = last
        while end >= first {
            let start = max(first, end - length + 1)
            ranges.append((isCumulative ? first : start)...end)
            end = start - 1
        }
        return ranges.reversed()
    }

    /// A network with what each slice of its corpus says: for nodes `occurrences_2016_2020`, or 1 for nodes that are no
    /// counted things; for edges `weight_2016_2020`. What a slice does not have is empty. Thresholds hold for the whole.
    ///
    /// - Throws: `MemoryError` where a slice would take more memory than it may.
    public func sliced(
        _ network: Network, by model: any NetworkModel, of corpus: AnalyzedCorpus, options: NetworkOptions
    ) throws -> Network {
        var result = network
        var whole = options
        (whole.minimumCount, whole.minimumEdgeCount, whole.minimumWeight) = (1, 1, 0)
        (whole.maximumNodes, whole.testsSignificance, whole.maximumFalseDiscoveryRate) = (nil, false, nil)
        whole.bootstrap = nil
        let nodes = Dictionary(uniqueKeysWithValues: network.nodeKeys.enumerated().map { ($1, $0) })
        let edges = Dictionary(
            uniqueKeysWithValues: network.graph.edges.enumerated().map { (Ends($1.source, $1.target), $0) })
        for years in ranges(of: corpus) {
            var filter = CorpusFilter()
            filter.years = years
            let slice = try model.network(of: corpus.filtered(by: filter), options: whole)
            let name = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)_\(years.upperBound)"
            let title = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
            let places = slice.nodeKeys.map { nodes[$0] }
            var counts = [Int?](repeating: nil, count: network.graph.nodeCount)
            let occurrences = slice.nodeColumn(named: "occurrences")
            for (node, place) in places.enumerated() {
                if let place { counts[place] = occurrences?.integer(at: node) ?? 1 }
            }
            let weights = Self.weights(of: slice, at: places, along: edges, isDirected: network.graph.isDirected)
            result.addNodeColumn(
                AttributeColumn(name: "occurrences_" + name, title: "Papers \(title)", values: .integers(counts)))
            result.addEdgeColumn(
                AttributeColumn(name: "weight_" + name, title: "Weight \(title)", values: .numbers(weights)))
            result.slices.append(
                NetworkSlice(years: years, nodeColumn: "occurrences_" + name, edgeColumn: "weight_" + name))
        }
        return result
    }

    /// The ends of an edge.
    private struct Ends: Hashable {
        let source: Int
        let target: Int

        init(_ source: Int, _ target: Int) { (self.source, self.target) = (source, target) }
    }

    /// The weight in a slice of each edge of the whole network; no number where the slice has not the edge.
    private static func weights(
        of slice: Network, at places: [Int?], along edges: [Ends: Int], isDirected: Bool
    ) -> [Double] {
        var weights = [Double](repeating: .nan, count: edges.count)
        for edge in slice.graph.edges {
            guard let source = places[edge.source], let target = places[edge.target] else { continue }
            let ends = isDirected ? Ends(source, target) : Ends(min(source, target), max(source, target))
            if let place = edges[ends] { weights[place] = edge.weight }
        }
        return weights
    }
}
