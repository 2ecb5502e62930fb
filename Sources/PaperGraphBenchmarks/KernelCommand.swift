import ArgumentParser
import PaperGraph

struct KernelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kernel",
        abstract: "One kernel on one graph, as a line of JSON that peers.py compares with other programs.",
        discussion:
            "GRAPH is lines of `source<TAB>target<TAB>weight` with numbers from 0; for `cooc` lines of terms.")

    @Argument(
        help: "A centrality, a community method, or one of \(GraphKernels.named.keys.sorted().joined(separator: ", "))."
    )
    var kernel: String

    @Argument(help: "The file.")
    var path: String

    @Flag(help: "Edges have a direction.")
    var directed = false

    @Flag(help: "Edges have weights.")
    var weighted = false

    @Option(help: "How many threads work.")
    var threads = 1

    @Option(
        help: "How many steps a layout takes; as many as it chooses if not given, with a start from coarse to fine.")
    var iterations: Int?

    @Option(help: "Write the score of each node to this file, one a line; of a layout its x and y.")
    var scores: String?

    func run() throws {
        var result = KernelResult()
        if kernel == "cooc" {
            let documents = try Documents(path: path)
            var pairs: PairCounter.Pairs?
            result.timing = Timing.of {
                pairs = PairCounter(threads: threads).pairs(
                    memberCount: documents.terms, sets: documents.members, offsets: documents.offsets)
            }
            result.add("pairs", pairs?.targets.count ?? 0)
            result.add("total", pairs?.counts.reduce(0) { $0 + Int($1) } ?? 0)
        } else if let reader = GraphFileKernels.reader(of: kernel) {
            try GraphFileKernels.read(path, with: reader, threads: threads, into: &result)
        } else {
            var read: EdgeListGraph?
            result.loading = try Timing.of {
                var reader = EdgeListReader(isDirected: directed, threads: threads)
                reader.isWeighted = weighted
                read = try reader.read(path: path)
            }
            guard let graph = read?.graph else { return }
            if let writer = try GraphFileKernels.writer(of: kernel) {
                try GraphFileKernels.write(GraphFileKernels.network(of: graph), with: writer, into: &result)
                print(result.json)
                return
            }
            let run = try GraphKernels.kernel(kernel, iterations: iterations)
            result.run(run, on: graph, threads: threads)
            if kernel == "read_edgelist" { result.timing = result.loading }
        }
        if let scores { try result.lines.write(to: scores) }
        print(result.json)
    }
}

/// What one kernel found, as peers.py reads it.
struct KernelResult {
    var loading = Timing(wall: 0, cpu: 0)
    var timing = Timing(wall: 0, cpu: 0)
    private(set) var lines = ScoreLines()
    private var facts: [String] = []

    mutating func run(_ kernel: GraphKernels.Kernel, on graph: Graph, threads: Int) {
        var found = GraphKernels.Found.facts([])
        timing = Timing.of { found = kernel(graph, threads) }
        switch found {
        case .facts(let list): for (name, value) in list { add(name, value) }
        case .scores(let scores): add(scores)
        case .partition(let partition):
            add("components", partition.count)
            add("largest", partition.sizes.first ?? 0)
            add("modularity", partition.modularity(in: graph))
            lines.values = partition.membership.map { [Double($0)] }
        case .points(let points): lines.values = points.map { [$0.x, $0.y] }
        }
    }

    mutating func add(_ name: String, _ value: some CustomStringConvertible) {
        facts.append("\"\(name)\":\(value)")
    }

    /// The ten best nodes, the sum and the length of a vector of scores.
    private mutating func add(_ scores: [Double]) {
        let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        let best = order.prefix(10).map { "[\($0),\(scores[$0])]" }.joined(separator: ",")
        facts.append("\"top10\":[\(best)]")
        add("sum", scores.reduce(0, +))
        add("l2", scores.reduce(0) { $0 + $1 * $1 }.squareRoot())
        lines.values = scores.map { [$0] }
    }

    var json: String {
        let times = [
            "\"seconds_load\":\(loading.wall)", "\"cpu_load\":\(loading.cpu)", "\"seconds_kernel\":\(timing.wall)",
            "\"cpu_kernel\":\(timing.cpu)",
        ]
        return "{" + (times + facts).joined(separator: ",") + "}"
    }
}
