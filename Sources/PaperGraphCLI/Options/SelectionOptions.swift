import ArgumentParser
import PaperGraph

/// Which entities become nodes, and how edges are counted.
struct SelectionOptions: ParsableArguments {
    @Option(
        name: .customLong("entities"),
        help: ArgumentHelp(
            "Kinds of entities, separated by commas: \(EntityExtractors.kinds.map(\.rawValue).joined(separator: ", ")).",
            valueName: "kinds"),
        transform: { names in
            try Choice.several(names, of: EntityExtractors.kinds, what: "kind of entity", named: \.rawValue)
        })
    var kinds: [EntityKind] = [.model, .dataset]

    @Option(
        help: ArgumentHelp(
            "What a paper adds to an edge: full (1) or fractional (1/(n-1), n being the entities of the paper).",
            valueName: "full|fractional"),
        transform: { try Choice.one($0, of: PairCounter.Counting.allCases, what: "counting", named: \.rawValue) })
    var counting: PairCounter.Counting = .full

    @Option(
        help: ArgumentHelp(
            "What the weight of an edge is: \(Normalization.allCases.map(\.rawValue).joined(separator: ", ")). "
                + "The raw count and the association strength are kept beside it.",
            valueName: "measure"),
        transform: { try Choice.one($0, of: Normalization.allCases, what: "normalization", named: \.rawValue) })
    var normalize: Normalization = .none

    @Option(help: ArgumentHelp("Leave out entities that fewer papers name.", valueName: "papers"))
    var minCount = 1

    func validate() throws {
        guard minCount >= 1 else { throw ValidationError("--min-count must be at least 1.") }
    }

    func networkOptions(threads: Int) -> NetworkOptions {
        var options = NetworkOptions()
        options.kinds = kinds
        options.counting = counting
        options.normalization = normalize
        options.minimumCount = minCount
        options.threads = threads
        return options
    }
}
