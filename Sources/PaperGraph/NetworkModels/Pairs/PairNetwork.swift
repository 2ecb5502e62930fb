internal import GraphFormats
internal import NetworkAnalysis

/// Pairs that stand together in sets, counted and weighed: the edges of co-occurrence, co-citation, coupling and
/// co-authorship alike.
///
/// Edge columns: `count`, in how many sets the pair stands; `raw_weight`, what they add up to by fractional counting,
/// where the weight is normalised; `association_strength`, N·c/(a·b); `p_value` and `q_value` where they are asked for.
struct PairNetwork {
    /// The pairs whose weight is large enough.
    let graph: Graph
    /// What is known of them.
    let edgeColumns: [AttributeColumn]
    /// What is known of their ends: how firm their ranks are, where that is asked for.
    let nodeColumns: [AttributeColumn]

    init(_ sets: CountedSets, _ options: NetworkOptions) throws {
        let counted = try PairCounter(options).countedPairs(of: sets, within: options.memoryLimit)
        var weighed = try WeighedPairs(counted, sets, options)
        if options.testsSignificance || options.maximumFalseDiscoveryRate != nil {
            weighed.test(sets)
            if let limit = options.maximumFalseDiscoveryRate { weighed.keep { $0 <= limit } }
        }
        graph = Graph(
            upperTriangleOffsets: weighed.offsets, targets: weighed.targets, weights: weighed.weights,
            threads: options.threads)
        guard let bootstrap = options.bootstrap else {
            (edgeColumns, nodeColumns) = (weighed.columns, [])
            return
        }
        let stability = PairStability(sets, graph, options, bootstrap)
        edgeColumns = weighed.columns + [stability.edgeColumn]
        nodeColumns = stability.nodeColumns
    }
}

/// Pairs with their weights, and without those that are too light.
private struct WeighedPairs {
    private(set) var offsets: [Int] = [0]
    private(set) var targets: [UInt32] = []
    private(set) var weights: [Double] = []
    private var counts: [UInt32] = []
    private var rawWeights: [Double]?
    private var strengths: [Double] = []
    private var probabilities: [Double]?
    private var rates: [Double]?

    /// What an edge takes from here to its file, measured: graph, columns, and what they are made of.
    private static let bytesPerEdge = 100
    /// So many edges are added before memory is looked at again.
    private static let edgesAtOnce = 1 << 20

    init(_ pairs: PairCounter.CountedPairs, _ sets: CountedSets, _ options: NetworkOptions) throws {
        let occurrences = sets.occurrences
        let total = Double(sets.total)
        if options.normalization != .none, options.counting == .fractional { rawWeights = [] }
        offsets.reserveCapacity(occurrences.count + 1)
        var next = Self.edgesAtOnce
        try pairs.forEachRow { source, others, pairCounts, pairWeights in
            for ((other, count), pairWeight) in zip(zip(others, pairCounts), pairWeights) {
                let (a, b) = (occurrences[source], occurrences[Int(other)])
                let weight = options.normalization.weight(pairWeight, a, b, of: total)
                guard weight >= options.minimumWeight, weight > 0 else { continue }
                targets.append(other)
                weights.append(weight)
                counts.append(count)
                rawWeights?.append(pairWeight)
                strengths.append(Normalization.associationStrength.weight(Double(count), a, b, of: total))
            }
            offsets.append(targets.count)
            guard targets.count >= next else { return }
            next = targets.count + Self.edgesAtOnce
            try requireRoom(options.memoryLimit)
        }
        try requireRoom(options.memoryLimit)
    }

    /// Of what an edge takes, a quarter is there.
    private func requireRoom(_ limit: MemoryLimit) throws(MemoryError) {
        try limit.require(
            targets.count * Self.bytesPerEdge * 3 / 4, for: "a network of \(targets.count) edges or more takes",
            remedy: "leave out rare ones with --min-count or --min-edge-count")
    }

    /// Sets each pair beside what chance would join.
    mutating func test(_ sets: CountedSets) {
        let hypergeometric = Hypergeometric(total: sets.total)
        var probabilities: [Double] = []
        for source in sets.occurrences.indices {
            for pair in offsets[source]..<offsets[source + 1] {
                probabilities.append(
                    hypergeometric.upperTail(
                        Int(counts[pair]), Int(sets.occurrences[source]), Int(sets.occurrences[Int(targets[pair])])))
            }
        }
        self.probabilities = probabilities
        rates = EdgeSignificance.falseDiscoveryRates(probabilities)
    }

    /// Drops pairs by their share of false discoveries.
    mutating func keep(_ isKept: (Double) -> Bool) {
        guard let rates else { return }
        let kept = rates.indices.filter { isKept(rates[$0]) }
        var starts = [0]
        var next = 0
        for node in 0..<offsets.count - 1 {
            while next < kept.count, kept[next] < offsets[node + 1] { next += 1 }
            starts.append(next)
        }
        offsets = starts
        targets = kept.map { targets[$0] }
        weights = kept.map { weights[$0] }
        counts = kept.map { counts[$0] }
        rawWeights = rawWeights.map { raw in kept.map { raw[$0] } }
        strengths = kept.map { strengths[$0] }
        probabilities = probabilities.map { values in kept.map { values[$0] } }
        self.rates = kept.map { rates[$0] }
    }

    var columns: [AttributeColumn] {
        var columns = [
            AttributeColumn(name: "count", title: "Count", values: .integers(counts.map { Int($0) }))
        ]
        func add(_ name: String, _ title: String, _ values: [Double]?) {
            guard let values else { return }
            columns.append(AttributeColumn(name: name, title: title, values: .numbers(values)))
        }
        add("raw_weight", "Raw weight", rawWeights)
        add("association_strength", "Association strength", strengths)
        add("p_value", "P value", probabilities)
        add("q_value", "Q value", rates)
        return columns
    }
}
