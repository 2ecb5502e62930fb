import ArgumentParser
import PaperGraph

/// How a network is made of a corpus: the same for every command that makes one to keep or to ask.
struct NetworkBuildOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The network: \(NetworkModels.all.map(\.name).joined(separator: ", ")).", valueName: "network"),
        transform: { try Choice.one($0, of: NetworkModels.all, what: "network", named: \.name).name })
    var type = CooccurrenceNetwork().name

    @Option(
        help: ArgumentHelp(
            "What the nodes are, where the network has a choice: "
                + "\(CountingUnit.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "unit"),
        transform: { try Choice.one($0, of: CountingUnit.allCases, what: "unit", named: \.rawValue) })
    var unit: CountingUnit?

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var counting: CountingOptions

    @Flag(help: "In a citation network, cited works that are not among the papers are nodes too.")
    var citedWorks = false

    @Option(
        help: ArgumentHelp(
            "What stands together in a larger set is not joined: papers that cite one work (5,000 if not given), authors "
                + "of one paper (100).", valueName: "n"))
    var maxSet: Int?

    @Option(help: ArgumentHelp("Keep only this many entities, those in the most papers.", valueName: "n"))
    var top: Int?

    @OptionGroup var pruning: PruningOptions

    @Option(
        help: ArgumentHelp(
            "Of a main-path network: local (step by step), global (the heaviest way) or key-route (through the most "
                + "travelled citations).", valueName: "method"),
        transform: { try Choice.one($0, of: MainPath.Method.allCases, what: "method", named: \.rawValue) })
    var mainPath = MainPath().method

    @Option(help: ArgumentHelp("How many of the most travelled citations key routes begin at.", valueName: "n"))
    var keyRoutes = MainPath().keyRoutes

    @Option(help: ArgumentHelp("Keep only what is near this node.", valueName: "name"))
    var around: String?

    @Option(help: ArgumentHelp("How many edges away --around reaches.", valueName: "n"))
    var depth = 1

    @Flag(help: "Keep only the largest connected component.")
    var largestComponent = false

    @Option(
        help: ArgumentHelp(
            "Measures of nodes, separated by commas (see `papergraph measures`), or none.", valueName: "measures"),
        transform: { names in
            names == "none"
                ? []
                : try Choice.several(
                    names, of: NodeMeasures.all(), what: "measure", named: \.name
                ).map(\.name)
        })
    var measures: [String] = ["degree", "strength", "pagerank", "components"]

    @Option(
        help: ArgumentHelp(
            "How communities are found: \(Self.detectors.map(\.name).joined(separator: ", ")), or none.",
            valueName: "method"),
        transform: { name in
            try Choice.one(name, of: Self.detectors.map(\.name) + ["none"], what: "community method", named: { $0 })
        })
    var communities = "leiden"

    @Flag(help: "Place the nodes in the plane (ForceAtlas2): columns x and y, from which drawings and Gephi start.")
    var layout = false

    @Option(
        help: ArgumentHelp(
            "Label communities by what their papers name and others do not, ranked by g2 or tf-idf: column "
                + "community_label.", valueName: "g2|tf-idf"),
        transform: {
            try Choice.one($0, of: CommunityTerms.Ranking.allCases, what: "ranking", named: \.rawValue)
        })
    var communityLabels: CommunityTerms.Ranking?

    @OptionGroup var slicing: SliceOptions

    @Option(help: ArgumentHelp("How fine communities are: above 1 smaller, below 1 larger.", valueName: "number"))
    var resolution = 1.0

    @Option(help: ArgumentHelp("Where random numbers begin; equal seeds give equal files.", valueName: "n"))
    var seed: UInt64 = 1

    func validate() throws {
        if let unit, !model.units.contains(unit) { throw ValidationError(Self.refusal(of: unit, by: model)) }
        if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
        if let maxSet, maxSet < 2 { throw ValidationError("--max-set must be at least 2.") }
        try pruning.requireSets(model, counting.window)
        guard keyRoutes >= 1 else { throw ValidationError("--key-routes must be at least 1.") }
        guard communityLabels == nil || communities != "none" else {
            throw ValidationError("--community-labels needs --communities.")
        }
        guard depth >= 1 else { throw ValidationError("--depth must be at least 1.") }
        guard resolution > 0, resolution.isFinite else { throw ValidationError("--resolution must be above 0.") }
    }

    /// What is wrong with a unit that a network does not take.
    private static func refusal(of unit: CountingUnit, by model: any NetworkModel) -> String {
        guard !model.units.isEmpty else {
            let takers = NetworkModels.all.filter { $0.units.contains(unit) }.map(\.name)
            return "the network '\(model.name)' has no choice of units: leave out --unit \(unit.rawValue)"
                + (takers.isEmpty ? "." : ", or take --type \(takers.joined(separator: " or ")).")
        }
        let known = model.units.map(\.rawValue).joined(separator: ", ")
        return "the network '\(model.name)' is not made of the unit '\(unit.rawValue)'; its units are: \(known)."
    }

    private static var detectors: [any CommunityDetector] {
        CommunityDetectors.all.filter { $0.columnName == "community" }
    }

    /// The network with its measures.
    func network(of corpus: SelectedCorpus, _ reading: ReadingOptions, _ reporter: Reporter) throws -> Network {
        let threads = reading.threadCount
        var network = try reporter.stage("\(type) network") { try bareNetwork(of: corpus, reading) }
        let known = NodeMeasures.all(resolution: resolution, seed: seed)
        for name in measures + (communities == "none" ? [] : [communities]) {
            guard let measure = known.first(where: { $0.name == name }) else { continue }
            network.addNodeColumn(reporter.stage(name) { measure.column(of: network.graph, threads: threads) })
        }
        if let communityLabels, let numbers = network.nodeColumn(named: "community") {
            let partition = Partition(marks: network.nodeKeys.indices.map { numbers.integer(at: $0) ?? 0 })
            let terms = CommunityTerms(network, partition, in: corpus.selected, by: communityLabels)
            network.addNodeColumn(terms.column(of: partition))
        }
        if layout {
            let layout = ForceAtlas2(seed: seed)
            network.addPositions(reporter.stage("layout") { layout.positions(of: network.graph, threads: threads) })
        }
        guard let slices = slicing.slices else { return network }
        return try slices.sliced(network, by: model, of: corpus.selected, options: options(reading))
    }

    /// The network without measures.
    func bareNetwork(of corpus: SelectedCorpus, _ reading: ReadingOptions) throws -> Network {
        var network = try pruning.pruning.pruned(model.network(of: corpus.selected, options: options(reading)))
        if let around {
            let center = try NodeLookup(network, corpus: corpus.selected).node(named: around)
            network = network.neighborhood(of: center, depth: depth)
        }
        return largestComponent ? network.largestComponent : network
    }

    /// What stands behind the edges of such a network.
    func evidence(for network: Network, of corpus: SelectedCorpus, _ reading: ReadingOptions) -> any EdgeEvidence {
        model.evidence(for: network, of: corpus.selected, options: options(reading))
    }

    /// Tells what the network rests on, and what was left out.
    func report(_ network: Network, of corpus: SelectedCorpus, to reporter: Reporter) {
        let basis = NetworkBasis(model, of: corpus.selected, options: options())
        let facts = basis.facts(grouped: { grouped($0) }, percent: { percent($0, of: $1) })
        reporter.summarize(
            (["\(type) network: " + facts.joined(separator: ", ")] + network.notes).joined(separator: "; "))
        if let diagnostic = basis.diagnostic { reporter.report(diagnostic) }
        slicing.report(corpus.selected, to: reporter)
    }

    /// Whether the network is the co-occurrence network of names with nothing left out, as questions have it.
    var isPlain: Bool {
        guard !corpus.kinds.contains(.keyword), var plain = try? NetworkBuildOptions.parse([]) else { return false }
        plain.corpus.kinds = corpus.kinds
        return plain.words == words
    }

    /// Whether more of papers is needed than what they are called and name.
    var needsDetails: Bool { model.material != .entities }

    var model: any NetworkModel {
        guard let model = NetworkModels.named(type) else { preconditionFailure("validated by the option") }
        return model
    }

    private func options(_ reading: ReadingOptions? = nil) -> NetworkOptions {
        var options = counting.networkOptions(kinds: corpus.kinds, reading)
        options.unit = unit
        options.matching = corpus.match
        options.includesCitedWorks = citedWorks
        options.maximumNodes = top
        options.maximumSetSize = maxSet
        options.mainPath = MainPath(method: mainPath, keyRoutes: keyRoutes)
        pruning.apply(to: &options, seed: seed)
        return options
    }

    /// The parameters that decide what is made, as words of a command line.
    var words: [String] {
        var words = ["--type", type]
        if let unit = unit ?? model.units.first { words += ["--unit", unit.rawValue] }
        words += corpus.words + counting.words
        if citedWorks { words.append("--cited-works") }
        if let maxSet { words += ["--max-set", String(maxSet)] }
        if let top { words += ["--top", String(top)] }
        words += pruning.words
        if model.name == MainPathNetwork().name {
            words += ["--main-path", mainPath.rawValue, "--key-routes", String(keyRoutes)]
        }
        if let around { words += ["--around", around, "--depth", String(depth)] }
        if largestComponent { words.append("--largest-component") }
        words += ["--measures", measures.isEmpty ? "none" : measures.joined(separator: ",")]
        words += ["--communities", communities]
        if let communityLabels { words += ["--community-labels", communityLabels.rawValue] }
        if layout { words.append("--layout") }
        words += slicing.words
        if communities != "none" { words += ["--resolution", resolution.description] }
        if communities != "none" || pruning.bootstrap != nil || layout { words += ["--seed", String(seed)] }
        return words
    }
}
