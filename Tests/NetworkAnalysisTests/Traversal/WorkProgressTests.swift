import NetworkAnalysis
import Synchronization
import Testing

/// Long computations tell how far they have come.
@Suite struct WorkProgressTests {
    private static let graph: Graph = {
        var builder = GraphBuilder(nodeCount: 500)
        for node in 0..<500 {
            builder.addEdge(from: node, to: (node * 7 + 1) % 500)
            builder.addEdge(from: node, to: (node * 11 + 5) % 500)
        }
        return builder.build()
    }()

    private static let works: [(String, @Sendable (Graph, Int) -> Void)] = [
        ("betweenness", { _ = BetweennessCentrality().scores(of: $0, threads: $1) }),
        ("closeness", { _ = ClosenessCentrality().scores(of: $0, threads: $1) }),
        ("harmonic", { _ = HarmonicCentrality().scores(of: $0, threads: $1) }),
        ("edge betweenness", { _ = EdgeBetweenness().scores(of: $0, threads: $1) }),
        ("layout", { _ = ForceAtlas2().positions(of: $0, threads: $1) }),
    ]

    @Test(arguments: [1, 3], works.indices)
    func theWholeIsReached(threads: Int, work: Int) {
        let shares = Mutex([Double]())
        WorkProgress.observed { share in
            shares.withLock { $0.append(share) }
        } during: {
            Self.works[work].1(Self.graph, threads)
        }
        let told = shares.withLock { $0 }
        #expect(told.count > 1 && told.max() == 1 && told.allSatisfy { $0 > 0 }, "\(Self.works[work].0)")
    }

    @Test func nobodyIsToldAfterwards() {
        let count = Mutex(0)
        WorkProgress.observed { _ in
            count.withLock { $0 += 1 }
        } during: {
        }
        Self.works[0].1(Self.graph, 1)
        #expect(count.withLock { $0 } == 0)
    }
}
