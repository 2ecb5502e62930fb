import GraphFormats
import NetworkAnalysis
import Testing

/// The dialects of GraphML, a fact each.
@Suite struct GraphMLReaderTests {
    private func read(_ text: String) throws -> GraphFile {
        try GraphMLReader().read(Array(text.utf8), options: GraphReadOptions())
    }

    @Test func keysMayStandBehindTheGraph() throws {
        let file = try read(
            """
            <graphml><graph edgedefault="undirected">
            <node id="a"><data key="l">Alpha</data><data key="n">3</data></node><node id="b"/>
            <edge source="a" target="b"><data key="w">2.5</data></edge></graph>
            <key id="l" for="node" attr.name="label" attr.type="string"/>
            <key id="n" for="node" attr.name="n" attr.type="int"/>
            <key id="w" for="edge" attr.name="weight" attr.type="double"/></graphml>
            """)
        #expect(file.network.nodeLabels == ["Alpha", "b"])
        #expect(file.network.nodeColumn(named: "n")?.values == .integers([3, nil]))
        #expect(file.network.graph.edges.map(\.weight) == [2.5])
        #expect(file.problems.isEmpty)
    }

    @Test(arguments: ["", "for=\"all\""])
    func keysMayBeForAllElements(_ target: String) throws {
        let file = try read(
            """
            <graphml><key id="k" \(target) attr.name="size" attr.type="double"/>
            <graph edgedefault="directed"><node id="a"><data key="k">1.5</data></node><node id="b"/>
            <edge source="b" target="a"><data key="k">2</data></edge></graph></graphml>
            """)
        #expect(file.network.nodeColumn(named: "size")?.number(at: 0) == 1.5)
        #expect(file.network.edgeColumn(named: "size")?.number(at: 0) == 2)
        #expect(file.network.graph.isDirected)
    }

    @Test func prefixesAndSectionsOfTextAreXML() throws {
        let file = try read(
            """
            <?xml version="1.0"?><!DOCTYPE g [<!ENTITY x "y">]><!-- > -->
            <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns"><g:key id='l' for='node' attr.name='name'/>
            <g:graph edgedefault='undirected'><g:node id='a &amp; b'><g:data key='l'>a<![CDATA[<b>]]> &#x263A;&x;</g:data>
            </g:node></g:graph></g:graphml>
            """)
        #expect(file.network.nodeKeys == ["a & b"])
        #expect(file.network.nodeLabels == ["a<b> ☺&x;"], "entities of the file are not expanded")
    }

    @Test func yEdsLabelsAndPlacesAreRead() throws {
        let file = try read(
            """
            <graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d6" yfiles.type="nodegraphics"/>
            <graph edgedefault="directed"><node id="n0"><data key="d6"><y:ShapeNode>
            <y:Geometry height="30.0" width="20.0" x="100.0" y="50.0"/><y:Fill color="#FFCC00"/>
            <y:NodeLabel fontSize="12">First<y:LabelModel><y:SmartNodeLabelModel/></y:LabelModel></y:NodeLabel>
            </y:ShapeNode></data></node></graph></graphml>
            """)
        #expect(file.network.nodeLabels == ["First"])
        #expect(file.network.positions == [Point(x: 110, y: -65)])
    }

    @Test func nestedGraphsAreRefusedWithAReason() throws {
        let error = #expect(throws: GraphFileError.self) {
            try read(
                """
                <graphml><graph edgedefault="directed"><node id="g">
                <graph edgedefault="directed"><node id="a"/></graph></node></graph></graphml>
                """)
        }
        #expect(error?.problem.code == "nested-graph")
        #expect(error?.problem.line == 2)
    }

    @Test(arguments: [
        ("duplicate-node", 3, "<node id=\"a\"/>"),
        ("undeclared-node", nil, "<edge source=\"a\" target=\"zzz\"/>"),
        ("wrong-type", 3, "<node id=\"c\"><data key=\"n\">many</data></node>"),
        ("undeclared-key", nil, "<node id=\"c\"><data key=\"q\">x</data></node>"),
        ("weight", 3, "<edge source=\"a\" target=\"b\"><data key=\"w\">0</data></edge>"),
        ("no-ends", 3, "<edge source=\"a\"/>"),
        ("no-id", 3, "<node/>"),
        ("malformed-xml", 3, "<node id=\"c\" <>"),
        ("hyperedge", 3, "<hyperedge><endpoint node=\"a\"/></hyperedge>"),
        ("mixed-directions", 3, "<edge source=\"a\" target=\"b\" directed=\"true\"/>"),
    ])
    func whatIsWrongIsToldAndTheRestIsRead(_ code: String, _ line: Int?, _ text: String) throws {
        let file = try read(
            """
            <graphml><key id="n" for="node" attr.name="n" attr.type="int"/><key id="w" for="edge" attr.name="weight"/>
            <graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/>
            \(text)
            <node id="last"/></graph></graphml>
            """)
        let problem = try #require(file.problems.first { $0.code == code }, "\(file.problems)")
        #expect(problem.line == line)
        #expect(file.network.nodeKeys.contains("last"))
        #expect(file.network.graph.edgeCount >= 1)
    }

    @Test func parallelEdgesAreAddedUpAndLoopsDropped() throws {
        let file = try read(
            """
            <graphml><key id="w" for="edge" attr.name="weight" attr.type="int"/>
            <key id="t" for="edge" attr.name="note" attr.type="string"/>
            <graph edgedefault="undirected"><node id="a"/><node id="b"/><node id="c"/>
            <edge source="c" target="b"><data key="t">cb</data></edge><edge source="a" target="a"/>
            <edge source="a" target="b"><data key="w">2</data><data key="t">first</data></edge>
            <edge source="b" target="a"><data key="w">3</data><data key="t">second</data></edge></graph></graphml>
            """)
        #expect(file.network.graph.edges.map(\.weight) == [5, 1])
        #expect(file.network.edgeColumn(named: "note")?.values == .text(["first", "cb"]))
        #expect(file.mergedEdges == 1)
        #expect(file.droppedSelfLoops == 1)
    }

    @Test func otherEncodingsAreRead() throws {
        let text = "<?xml version=\"1.0\" encoding=\"ENC\"?><graphml><graph><node id=\"né\"/></graph></graphml>"
        let latin = text.replacing("ENC", with: "ISO-8859-1").unicodeScalars.map { UInt8($0.value) }
        #expect(try GraphMLReader().read(latin, options: GraphReadOptions()).network.nodeKeys == ["né"])
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.replacing("ENC", with: "UTF-16").utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
        #expect(GraphReaders.reader(of: wide).name == "graphml")
        #expect(try GraphMLReader().read(wide, options: GraphReadOptions()).network.nodeKeys == ["né"])
        let error = #expect(throws: GraphFileError.self) { try read(text.replacing("ENC", with: "KOI8-R")) }
        #expect(error?.problem.code == "encoding")
    }

    /// Depth, entities and a hundred thousand attributes cost no more than their bytes.
    @Test(arguments: [
        String(repeating: "<a>", count: 100_000),
        "<graphml " + (0..<100_000).map { "a\($0)=\"\" " }.joined() + "/>",
        "<!DOCTYPE x [" + (0..<1000).map { "<!ENTITY e\($0) \"&e\(max(0, $0 - 1));&e\(max(0, $0 - 1));\">" }.joined()
            + "]>"
            + "<graphml>&e999;</graphml>",
        String(repeating: "<", count: 100_000), String(repeating: "<!--", count: 50_000),
        "<graphml><graph>" + String(repeating: "<node id=\"a\">", count: 50_000),
    ])
    func hostileFilesEnd(_ text: String) throws {
        let file = try? read(text)
        #expect(file?.network.graph.edgeCount ?? 0 == 0)
    }
}
