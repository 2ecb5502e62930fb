import ArgumentParser
import PaperGraph

struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Show how two names connect: the shortest way through the network.",
        discussion: """
            The way over the fewest edges; of several the strongest, whose sum of 1/weight is smallest. Each line is an
            edge; `papergraph why` shows the papers and sentences behind it. --all tells every way that is as short, --longer
            those a few edges longer as well. Citations are followed from the citing to the cited paper.

            EXAMPLES:
              papergraph path samples/papers.txt --from AlexNet --to GPT-3
              papergraph path papers.jsonl --type paper-entity --from arxiv:1810.04805 --to ImageNet
              papergraph path savedrecs.txt --type citation --from doi:10.1000/a --to doi:10.1000/b --longer 1
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var network: NetworkBuildOptions

    @Option(help: ArgumentHelp("Where the way begins.", valueName: "name"))
    var from: String

    @Option(help: ArgumentHelp("Where it leads.", valueName: "name"))
    var to: String

    @Flag(help: "Tell every way that is as short.")
    var all = false

    @Option(help: ArgumentHelp("Tell ways over so many more edges, too.", valueName: "n"))
    var longer = 0

    @Option(name: [.short, .long], help: ArgumentHelp("How many ways to list with --all or --longer.", valueName: "n"))
    var limit = 20

    @OptionGroup var table: TableOptions

    func validate() throws {
        guard longer >= 0 else { throw ValidationError("--longer must be 0 or more.") }
        guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let output = try OutputFile(nil)
            let corpus = try session.corpus(
                network.corpus, for: network.model.material, needsDetails: network.needsDetails)
            let built = try network.bareNetwork(of: corpus, input.reading)
            let lookup = NodeLookup(built, corpus: corpus.selected)
            let (source, target) = (try lookup.node(named: from), try lookup.node(named: to))
            guard let path = ShortestPath().path(from: source, to: target, in: built.graph) else {
                throw NameError(.noPath(built.nodeLabels[source], built.nodeLabels[target]))
            }
            guard all || longer > 0 else { return try output.write(table.text(steps(of: path, in: built))) }
            let paths = ShortestPath.paths(from: source, to: target, in: built.graph, longer: longer, limit: limit)
            try output.write(table.text(ways(paths, in: built)))
        }
    }

    /// Ways, each on one line.
    private func ways(_ paths: [[Int]], in network: Network) -> Table {
        var table = Table("way", "steps", "through")
        for (number, path) in paths.enumerated() {
            let labels = path.map { network.nodeLabels[$0] }.joined(separator: " → ")
            table.add([.integer(number + 1), .integer(path.count - 1), .text(labels)])
        }
        return table
    }

    private func steps(of path: [Int], in network: Network) -> Table {
        var table = Table("step", "from", "to", "kind", "weight", "count")
        for (step, (source, target)) in zip(path, path.dropFirst()).enumerated() {
            let index = network.edgeIndex(between: source, and: target)
            let count = index.flatMap { network.edgeColumn(named: "count")?.number(at: $0) }
            let kind = network.nodeColumn(named: "kind")?.text(at: target)
            table.add([
                .integer(step + 1), .text(network.nodeLabels[source]), .text(network.nodeLabels[target]),
                kind.map { .text($0) } ?? .none,
                network.graph.weight(from: source, to: target).map { .number($0) } ?? .none,
                count.map { .number($0) } ?? .none,
            ])
        }
        return table
    }
}

extension Diagnostic {
    static func noPath(_ source: String, _ target: String) -> Diagnostic {
        Diagnostic(
            .error, "no-path",
            "no way leads from '\(source)' to '\(target)'; they are in different components of the network, "
                + "more kinds (--entities) or papers may join them")
    }
}
