import ArgumentParser
import NetworkAnalysis
import PaperGraph

struct ScaleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scale",
        abstract: "A directed graph of the shape of citations, as large as memory holds: bytes an edge, and times.",
        discussion: """
            Edges are drawn by R-MAT (D. Chakrabarti et al., 2004) with the probabilities of Graph500 (.57, .19, .19, .05):
            few works are cited by many, most by few. Prints a line of JSON.
            """)

    @Option(help: "The number of nodes is two to the power of this.")
    var scale = 24

    @Option(help: "How many edges are drawn; loops are dropped and parallel ones joined.")
    var edges = 100_000_000

    @Flag(help: "Edges have no direction.")
    var undirected = false

    @Option(help: "How many threads work.")
    var threads = 2

    func run() throws {
        var drawn: (sources: [UInt32], targets: [UInt32]) = ([], [])
        let drawing = Timing.of { drawn = Self.edges(scale: scale, count: edges) }
        let before = MemoryLimit.occupied - edges * 8
        var graph: Graph?
        let building = try Timing.of {
            let builder = try GraphBuilder(
                nodeCount: 1 << scale, isDirected: !undirected, sources: drawn.sources, targets: drawn.targets)
            drawn = ([], [])
            graph = builder.build(threads: threads)
        }
        guard let graph else { return }
        let held = MemoryLimit.occupied - before
        var rank = 0.0
        let ranking = Timing.of { rank = PageRank().scores(of: graph, threads: threads).max() ?? 0 }
        var parts = 0
        let joining = Timing.of { parts = ConnectedComponents().partition(of: graph, threads: threads).count }
        let facts: [(String, any CustomStringConvertible)] = [
            ("nodes", graph.nodeCount), ("edges", graph.edgeCount), ("bytes", held),
            ("bytes_an_edge", Double(held) / Double(graph.edgeCount)), ("seconds_draw", drawing.wall),
            ("seconds_build", building.wall), ("cpu_build", building.cpu), ("seconds_pagerank", ranking.wall),
            ("cpu_pagerank", ranking.cpu), ("highest", rank), ("seconds_components", joining.wall),
            ("components", parts),
        ]
        print("{" + facts.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}")
    }

    /// Each level of an edge takes 16 bits of chance.
    private static func edges(scale: Int, count: Int) -> (sources: [UInt32], targets: [UInt32]) {
        var random = SplitMix64(seed: 1)
        var (sources, targets): ([UInt32], [UInt32]) = ([], [])
        sources.reserveCapacity(count)
        targets.reserveCapacity(count)
        let (a, b, c) = (UInt64(0.57 * 65536), UInt64(0.76 * 65536), UInt64(0.95 * 65536))
        for _ in 0..<count {
            var (source, target, bits): (UInt32, UInt32, UInt64) = (0, 0, 0)
            for level in 0..<scale {
                if level % 4 == 0 { bits = random.next() }
                let chance = bits & 0xFFFF
                bits >>= 16
                source = source << 1 | (chance >= b ? 1 : 0)
                target = target << 1 | (chance >= c || (chance >= a && chance < b) ? 1 : 0)
            }
            // Numbers of nodes tell nothing of how busy they are.
            sources.append(Self.shuffled(source, scale))
            targets.append(Self.shuffled(target, scale))
        }
        return (sources, targets)
    }

    /// Another number of as many bits, each of one number alone.
    private static func shuffled(_ node: UInt32, _ scale: Int) -> UInt32 {
        let mask = UInt32(truncatingIfNeeded: (UInt64(1) << scale) - 1)
        var value = node
        for _ in 0..<2 {
            value = (value &* 0x9E37_79B1) & mask
            value ^= value >> UInt32(scale / 2)
        }
        return value
    }
}
