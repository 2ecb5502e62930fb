import NetworkAnalysis
import Testing

/// What every detector promises.
@Suite("Community detectors")
struct CommunityDetectorTests {
    static let names = CommunityDetectors.all.map(\.name)
    static let graphs = CommunityGraph.all + (0..<12).map(CommunityGraph.random(seed:))

    @Test("numbers run from 1 to the count, sizes count them and descend", arguments: names, graphs)
    func numbering(name: String, example: CommunityGraph) throws {
        let partition = try #require(CommunityDetectors.named(name)).partition(of: example.graph)
        #expect(partition.membership.count == example.graph.nodeCount)
        #expect(partition.count == partition.sizes.count)
        var sizes = [Int](repeating: 0, count: partition.count)
        for number in partition.membership {
            try #require((1...max(1, partition.count)).contains(number))
            sizes[number - 1] += 1
        }
        #expect(sizes == partition.sizes)
        #expect(partition.sizes == partition.sizes.sorted(by: >))
        #expect(partition.sizes.allSatisfy { $0 > 0 })
    }

    @Test("the same graph has the same groups every time", arguments: names, graphs)
    func repeatable(name: String, example: CommunityGraph) throws {
        let detector = try #require(CommunityDetectors.named(name))
        let first = detector.partition(of: example.graph)
        for _ in 0..<3 { #expect(detector.partition(of: example.graph) == first) }
    }

    @Test("every group is connected", arguments: names, graphs)
    func connected(name: String, example: CommunityGraph) throws {
        let partition = try #require(CommunityDetectors.named(name)).partition(of: example.graph)
        #expect(partition.disconnectedGroups(in: example.graph) == [])
    }

    @Test("a name finds its detector, and no two share one")
    func named() {
        for detector in CommunityDetectors.all {
            #expect(CommunityDetectors.named(detector.name)?.title == detector.title)
        }
        #expect(CommunityDetectors.named("no such detector") == nil)
        #expect(Set(Self.names).count == Self.names.count)
    }

    @Test("every detector says what it is", arguments: names)
    func descriptions(name: String) throws {
        let detector = try #require(CommunityDetectors.named(name))
        for text in [detector.columnName, detector.title, detector.summary, detector.complexity, detector.source] {
            #expect(!text.isEmpty)
        }
        #expect(!detector.columnName.contains { !$0.isLowercase && $0 != "_" })
    }

    @Test("components have a column of their own")
    func columns() {
        #expect(ConnectedComponents().columnName == "component")
    }
}

extension Partition {
    /// The numbers of the groups that fall apart when only the edges inside groups are kept.
    func disconnectedGroups(in graph: Graph) -> [Int] {
        var builder = GraphBuilder(nodeCount: graph.nodeCount, isWeighted: false)
        for edge in graph.edges where membership[edge.source] == membership[edge.target] {
            builder.addEdge(from: edge.source, to: edge.target)
        }
        let parts = ConnectedComponents().partition(of: builder.build())
        var part = [Int](repeating: 0, count: count + 1)
        var broken = [Bool](repeating: false, count: count + 1)
        for (group, found) in zip(membership, parts.membership) {
            if part[group] != 0, part[group] != found { broken[group] = true }
            part[group] = found
        }
        return broken.indices.filter { broken[$0] }
    }
}
