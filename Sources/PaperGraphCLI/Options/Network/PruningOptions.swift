import ArgumentParser
import PaperGraph

/// Which edges stay in a network.
struct PruningOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Leave out edges that fewer papers (sentences, cited works) stand behind, before they take memory.",
            valueName: "n"))
    var minEdgeCount = 1

    @Option(help: ArgumentHelp("Leave out edges of a smaller weight.", valueName: "weight"))
    var minWeight = 0.0

    @Flag(help: "Tell how likely chance alone joins the ends of an edge as often: columns p_value and q_value.")
    var edgeSignificance = false

    @Option(
        help: ArgumentHelp(
            "Leave out edges of a larger q_value: of those that stay about such a share is there by chance.",
            valueName: "share"))
    var maxQValue: Double?

    @Option(
        help: ArgumentHelp(
            "Draw so many corpora from the papers and tell how firm ranks and edges are: columns rank_low, rank_high, "
                + "top_share, bootstrap_share.", valueName: "draws"))
    var bootstrap: Int?

    @Option(help: ArgumentHelp("Keep only so many of the heaviest edges of each node.", valueName: "n"))
    var topEdges: Int?

    @Option(
        help: ArgumentHelp(
            "Keep only a backbone: disparity (edges heavier than chance) or spanning-tree.", valueName: "backbone"),
        transform: {
            try Choice.one($0, of: EdgePruning.Backbone.allCases, what: "backbone", named: \.rawValue)
        })
    var backbone: EdgePruning.Backbone?

    @Option(help: ArgumentHelp("The chance below which the disparity backbone keeps an edge.", valueName: "share"))
    var alpha = EdgePruning().significance

    func validate() throws {
        guard minEdgeCount >= 1 else { throw ValidationError("--min-edge-count must be at least 1.") }
        guard minWeight >= 0, minWeight.isFinite else { throw ValidationError("--min-weight must be 0 or more.") }
        if let maxQValue, !(0...1).contains(maxQValue) { throw ValidationError("--max-q-value lies between 0 and 1.") }
        if let bootstrap, !(1...100_000).contains(bootstrap) {
            throw ValidationError("--bootstrap must be between 1 and 100000.")
        }
        if let topEdges, topEdges < 1 { throw ValidationError("--top-edges must be at least 1.") }
        guard alpha > 0, alpha < 1 else { throw ValidationError("--alpha lies between 0 and 1.") }
    }

    /// What is asked of a network that only networks of sets have.
    func requireSets(_ model: any NetworkModel, _ window: CountingWindow) throws {
        if bootstrap != nil, !model.setsArePapers || window != .paper {
            let able = NetworkModels.all.filter(\.setsArePapers).map(\.name).joined(separator: ", ")
            throw ValidationError("--bootstrap draws papers: it is for \(able), with --window paper.")
        }
        guard !model.joinsSets, edgeSignificance || maxQValue != nil || minEdgeCount > 1 else { return }
        let able = NetworkModels.all.filter(\.joinsSets).map(\.name).joined(separator: ", ")
        throw ValidationError(
            "the edges of '\(model.name)' are not counted over sets: --edge-significance, --max-q-value and "
                + "--min-edge-count are for \(able).")
    }

    func apply(to options: inout NetworkOptions, seed: UInt64) {
        options.bootstrap = bootstrap.map { Bootstrap(replicates: $0, seed: seed) }
        options.minimumEdgeCount = minEdgeCount
        options.minimumWeight = minWeight
        options.testsSignificance = edgeSignificance
        options.maximumFalseDiscoveryRate = maxQValue
    }

    /// What leaves out edges of a whole network.
    var pruning: EdgePruning {
        var pruning = EdgePruning()
        (pruning.topEdges, pruning.backbone, pruning.significance) = (topEdges, backbone, alpha)
        return pruning
    }

    /// The parameters that decide what is made, as words of a command line.
    var words: [String] {
        var words: [String] = []
        if minEdgeCount > 1 { words += ["--min-edge-count", String(minEdgeCount)] }
        if minWeight > 0 { words += ["--min-weight", minWeight.description] }
        if edgeSignificance { words.append("--edge-significance") }
        if let maxQValue { words += ["--max-q-value", maxQValue.description] }
        if let bootstrap { words += ["--bootstrap", String(bootstrap)] }
        if let topEdges { words += ["--top-edges", String(topEdges)] }
        if let backbone { words += ["--backbone", backbone.rawValue, "--alpha", alpha.description] }
        return words
    }
}
