import GraphFormats
import Testing

@Suite struct GraphCheckTests {
    /// What our writers write is read by every program; yEd has a flavour of its own.
    @Test(arguments: SampleNetwork.all)
    func ourFilesAreReadInFull(_ sample: SampleNetwork) throws {
        let graphML = try #require(GraphCheck(GraphMLWriter().bytes(of: sample.network)))
        let usual: Set = ["no-yed-graphics", "graph-data", "gephi-names", "attribute-id"]
        #expect(Set(graphML.findings.map(\.code)).isSubset(of: usual), "\(graphML.findings)")
        let gexf = try #require(GraphCheck(GEXFWriter().bytes(of: sample.network)))
        #expect(gexf.findings.map(\.code) == ["gexf-version"])
        #expect(gexf.verdict(of: .gephi) == .reads)
        let dot = try #require(GraphCheck(DOTWriter().bytes(of: sample.network)))
        #expect(dot.findings.isEmpty, "\(dot.findings)")
        #expect(dot.format == "dot")
    }

    @Test func yEdHasAFlavour() throws {
        let check = try #require(GraphCheck(GraphMLWriter(flavor: .yed).bytes(of: SampleNetwork.small)))
        #expect(check.verdict(of: .yed) == .reads)
        #expect(check.verdict(of: .graphTool) == .refuses)
    }

    @Test(arguments: [
        ("graph { gpt-4 -- b }", "split-id", 1), ("graph {\n 3d -- b }", "split-id", 2),
        ("graph { doi:10 -- b }", "port", 1), ("digraph { a -- b }", "edge-operator", 1),
        ("graph { a [label=<R & D>] }", "html-label", 1), ("graph { a [label=\"\\lambda\"] }", "label-escape", 1),
        ("graph { a [label=\"x] }", "open-quote", 1), ("graph { a -- b", "open-brace", 1),
        ("\u{FEFF}graph { a }", "byte-order-mark", 1), ("graph { \"a\u{1}\" }", "control-character", 1),
    ])
    func dotIsReadAsGraphvizReadsIt(_ text: String, _ code: String, _ line: Int) throws {
        let check = try #require(GraphCheck(Array(text.utf8)))
        #expect(check.format == "dot")
        #expect(check.findings.contains { $0.code == code && $0.line == line }, "\(check.findings)")
    }

    @Test(arguments: [
        "graph { \"gpt-4\" -- \"a:b\" [label=\"x\\ny\", w=1.5] }",
        "digraph G { a -> b -> c; // x: y\n /* - */ d [label=<<b>x</b>>] }",
        "strict graph \"x\" { subgraph s { a; b } -1 -- .5 }",
    ])
    func cleanDOTHasNoFacts(_ text: String) throws {
        #expect(try #require(GraphCheck(Array(text.utf8))).findings.isEmpty)
    }

    @Test func linesAndCountsAreTold() throws {
        let check = try #require(
            GraphCheck(
                Array(
                    """
                    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                    <graph edgedefault="undirected"><node id="a"/>
                    <node id="a"/><node id="a"/>
                    <edge source="a" target="z"/></graph></graphml>
                    """.utf8)))
        let twice = try #require(check.findings.first { $0.code == "duplicate-node" })
        #expect(twice.line == 3 && twice.count == 2)
        #expect(check.findings.first { $0.code == "unknown-node" }?.line == 4)
        #expect(check.verdict(of: .networkit) == .refuses)
    }

    @Test(arguments: ["", "a\tb\n", "{\"network\":{}}", "<html></html>", "*Vertices 3"])
    func otherFilesAreNotChecked(_ text: String) {
        #expect(GraphCheck(Array(text.utf8)) == nil)
    }

    @Test(
        arguments: GraphReaderTests.samples + [
            ("dot", String(decoding: DOTWriter().bytes(of: SampleNetwork.small), as: UTF8.self))
        ])
    func brokenFilesAreChecked(_ sample: (reader: String, text: String)) {
        let bytes = Array(sample.text.utf8)
        for count in stride(from: 0, to: bytes.count, by: 7) { _ = GraphCheck(Array(bytes[..<count])) }
    }
}
