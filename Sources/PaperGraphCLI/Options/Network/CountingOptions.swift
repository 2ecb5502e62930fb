import ArgumentParser
import PaperGraph

/// How edges are counted and weighed.
struct CountingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Within what two entities must stand: paper or sentence.", valueName: "paper|sentence"),
        transform: { try Choice.one($0, of: CountingWindow.allCases, what: "window", named: \.rawValue) })
    var window: CountingWindow = .paper

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

    func networkOptions(kinds: [EntityKind], _ reading: ReadingOptions?) -> NetworkOptions {
        var options = NetworkOptions()
        options.kinds = kinds
        options.window = window
        options.counting = counting
        options.normalization = normalize
        options.minimumCount = minCount
        if let reading {
            options.threads = reading.threadCount
            options.memoryLimit = reading.memoryLimit
        }
        return options
    }

    /// The parameters that decide what is made, as words of a command line.
    var words: [String] {
        ["--window", window.rawValue, "--counting", counting.rawValue, "--normalize", normalize.rawValue]
            + ["--min-count", String(minCount)]
    }
}
