import ArgumentParser
import PaperGraph

struct KernelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kernel",
        abstract: "One measure on one graph, as a line of JSON that peers.py compares with the others.",
        discussion:
            "GRAPH is lines of `source<TAB>target<TAB>weight` with numbers from 0; DOCUMENTS are lines of terms.")

    @Argument(help: "A centrality, a community method, `cooc`, or `read_edgelist`.")
    var kernel: String

    @Argument(help: "The file.")
    var path: String

    @Flag(help: "Edges have a direction.")
    var directed = false

    @Flag(help: "Edges have weights.")
    var weighted = false

    @Option(help: "How many threads work.")
    var threads = 1

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
        } else {
            var graph = Graph(upperTriangleOffsets: [0], targets: [])
            result.loading = try Timing.of {
                var reader = EdgeListReader(isDirected: directed, threads: threads)
                reader.isWeighted = weighted
                graph = try reader.read(path: path).graph
            }
            try measure(graph, into: &result)
        }
        print(result.json)
    }

    private func measure(_ graph: Graph, into result: inout KernelResult) throws {
        if kernel == "read_edgelist" {
            result.timing = result.loading
            result.add("n", graph.nodeCount)
            result.add("m", graph.edgeCount)
        } else if let centrality = Centralities.named(kernel) {
            var scores: [Double] = []
            result.timing = Timing.of { scores = centrality.scores(of: graph, threads: threads) }
            result.add(scores)
        } else if let detector = CommunityDetectors.named(kernel) {
            var partition = Partition(marks: [])
            result.timing = Timing.of { partition = detector.partition(of: graph) }
            result.add("communities", partition.count)
            result.add("modularity", partition.modularity(in: graph))
        } else {
            throw ValidationError("unknown kernel '\(kernel)'.")
        }
    }
}

/// What peers.py reads.
private struct KernelResult {
    var loading = Timing(wall: 0, cpu: 0)
    var timing = Timing(wall: 0, cpu: 0)
    private var facts: [String] = []

    mutating func add(_ name: String, _ value: some CustomStringConvertible) {
        facts.append("\"\(name)\":\(value)")
    }

    /// The ten best nodes, the sum and the length of a vector of scores.
    mutating func add(_ scores: [Double]) {
        let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        let best = order.prefix(10).map { "[\($0),\(scores[$0])]" }.joined(separator: ",")
        facts.append("\"top10\":[\(best)]")
        add("sum", scores.reduce(0, +))
        add("l2", scores.reduce(0) { $0 + $1 * $1 }.squareRoot())
    }

    var json: String {
        let times = [
            "\"seconds_load\":\(loading.wall)", "\"cpu_load\":\(loading.cpu)", "\"seconds_kernel\":\(timing.wall)",
            "\"cpu_kernel\":\(timing.cpu)",
        ]
        return "{" + (times + facts).joined(separator: ",") + "}"
    }
}
