import GraphFormats
import NetworkAnalysis
import Testing

@Suite("EdgeListReader")
struct EdgeListReaderTests {
    /// What a text is read as: nodes, and edges by source and target.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var nodeCount: Int
        var edges: [[Double]]
    }

    static let cases: [Case] = [
        Case(testDescription: "tabs", text: "0\t1\n1\t2\n", nodeCount: 3, edges: [[0, 1, 1], [1, 2, 1]]),
        Case(
            testDescription: "no line feed at the end", text: "0\t1\n1\t2", nodeCount: 3,
            edges: [[0, 1, 1], [1, 2, 1]]),
        Case(
            testDescription: "weights", text: "0\t1\t2.5\n2\t1\t1e-3\n", nodeCount: 3,
            edges: [[0, 1, 2.5], [1, 2, 0.001]]),
        Case(testDescription: "commas", text: "0,1,3\n1 , 2, 4 \n", nodeCount: 3, edges: [[0, 1, 3], [1, 2, 4]]),
        Case(testDescription: "semicolons", text: "0;1\n1;2\n", nodeCount: 3, edges: [[0, 1, 1], [1, 2, 1]]),
        Case(testDescription: "blanks", text: "  0   1  \n 1\t 2\n", nodeCount: 3, edges: [[0, 1, 1], [1, 2, 1]]),
        Case(
            testDescription: "line ends of Windows", text: "0 1 2\r\n\r\n1 2 3\r\n", nodeCount: 3,
            edges: [[0, 1, 2], [1, 2, 3]]),
        Case(
            testDescription: "comments and empty lines",
            text: "# Nodes: 3\n% x\n\n0\t1\n  \n#\n\t\n1\t2\n# end", nodeCount: 3, edges: [[0, 1, 1], [1, 2, 1]]),
        Case(testDescription: "a header", text: "Source,Target,Weight\n0,1,7\n", nodeCount: 2, edges: [[0, 1, 7]]),
        Case(testDescription: "a quoted header", text: "\"a\"\t\"b\"\n0\t1\n", nodeCount: 2, edges: [[0, 1, 1]]),
        Case(testDescription: "a mark of byte order", text: "\u{FEFF}0 1\n", nodeCount: 2, edges: [[0, 1, 1]]),
        Case(
            testDescription: "further columns", text: "0\t1\t2\tx\ty\n1\t2\t3\n", nodeCount: 3,
            edges: [[0, 1, 2], [1, 2, 3]]),
        Case(testDescription: "repeated edges", text: "0 1 1\n1 0 2\n0 1 4\n", nodeCount: 2, edges: [[0, 1, 7]]),
        Case(testDescription: "loops", text: "0 0 5\n3 0 1\n3 3 1\n", nodeCount: 4, edges: [[0, 3, 1]]),
        Case(testDescription: "leading zeros", text: "0000000000001 002\n", nodeCount: 3, edges: [[1, 2, 1]]),
        Case(
            testDescription: "numbers of every length", text: "1 12\n123 1234\n12345 123456\n1234567 2\n",
            nodeCount: 1_234_568, edges: [[1, 12, 1], [2, 1_234_567, 1], [123, 1_234, 1], [12_345, 123_456, 1]]),
        Case(
            testDescription: "eight digits", text: "0 10000001 1\n", nodeCount: 10_000_002, edges: [[0, 10_000_001, 1]]),
        Case(testDescription: "a weight of 0", text: "0 1 0\n1 2 1\n", nodeCount: 3, edges: [[0, 1, 0], [1, 2, 1]]),
    ]

    @Test("texts and what they are read as", arguments: cases)
    func reading(_ sample: Case) throws {
        let read = try EdgeListReader().read(Array(sample.text.utf8))
        #expect(read.graph.nodeCount == sample.nodeCount)
        #expect(read.graph.edges.map { [Double($0.source), Double($0.target), $0.weight] } == sample.edges)
        #expect(read.labels.isEmpty)
    }

    @Test("lines, loops and repetitions are counted")
    func counts() throws {
        let read = try EdgeListReader().read(Array("0 1\n1 1\n1 0\n\n0 2\n0 1\n".utf8))
        #expect((read.lineCount, read.droppedSelfLoops, read.mergedLines, read.graph.edgeCount) == (5, 1, 2, 2))
        let directed = try EdgeListReader(isDirected: true).read(Array("0 1\n1 1\n1 0\n\n0 2\n0 1\n".utf8))
        #expect((directed.mergedLines, directed.graph.edgeCount, directed.graph.isDirected) == (1, 3, true))
    }

    @Test(
        "weights are those that Swift reads",
        arguments: [
            "1", "0.1", "3.", ".5", "1e5", "1E-7", "+2.25", "123456789.123456789", "1e22", "1e23", "9007199254740993",
            "2.2250738585072014e-308", "4.9e-324", "0.30000000000000004", "12345678901234567890123", "00000000000001.5",
            "1.7976931348623157e308", "1234567", "12345678", "0.000000000000000000000000000001",
        ])
    func weights(text: String) throws {
        let read = try EdgeListReader().read(Array("0,1,\(text)\n1,2,1\n".utf8))
        let number = try #require(Double(text.hasPrefix(".") ? "0" + text : text.hasSuffix(".") ? text + "0" : text))
        #expect(read.graph.weight(from: 0, to: 1) == number)
        var signed = EdgeListReader()
        signed.allowsNegativeWeights = true
        guard !text.hasPrefix("+") else { return }
        #expect(try signed.read(Array("0,1,-\(text)".utf8)).graph.weight(from: 0, to: 1) == -number)
    }

    @Test("the settings are followed where the text could be read otherwise")
    func settings() throws {
        var reader = EdgeListReader()
        reader.isWeighted = false
        #expect(try !reader.read(Array("0 1 5\n1 2 x\n".utf8)).graph.isWeighted)
        reader.nodeCount = 9
        #expect(try reader.read(Array("0 1\n".utf8)).graph.nodeCount == 9)
        #expect(try reader.read([]).graph.nodeCount == 9)
        reader = EdgeListReader()
        reader.header = .present
        #expect(try reader.read(Array("0 1\n1 2\n".utf8)).graph.edgeCount == 1)
        reader = EdgeListReader(nodes: .names)
        reader.separator = .comma
        #expect(try reader.read(Array("a\tb,c;d\n".utf8)).labels == ["a\tb", "c;d"])
        reader.header = .absent
        #expect(try reader.read(Array("source,target\n".utf8)).labels == ["source", "target"])
        reader = EdgeListReader(nodes: .names)
        #expect(try reader.read(Array("source,target\nx,y\n".utf8)).labels == ["x", "y"])
    }

    @Test("names come in the order of numbers where all are integers, else of bytes")
    func names() throws {
        let reader = EdgeListReader(nodes: .names)
        let numbers = try reader.read(Array("10 9\n123456789012345678901 -3\n9 -20\n0 00\n".utf8))
        #expect(numbers.labels == ["-20", "-3", "0", "00", "9", "10", "123456789012345678901"])
        #expect(numbers.graph.weight(from: 4, to: 5) == 1)
        let texts = try reader.read(Array("b,10\n\"a, \"\"x\"\"\",é\n10, b \n".utf8))
        #expect(texts.labels == ["10", "a, \"x\"", "b", "é"])
        #expect(texts.graph.edges.map { [$0.source, $0.target] } == [[0, 2], [1, 3]])
        #expect(texts.mergedLines == 1)
        let weighted = try reader.read(Array("x y 2\r\nu  v 3\r\n".utf8))
        #expect(weighted.graph.edges.map(\.weight) == [3, 2])
        #expect(weighted.labels == ["u", "v", "x", "y"])
    }

    @Test("names are told apart by all their bytes")
    func manyNames() throws {
        let names = (0..<500).map { "node-\($0)" } + (0..<40).map { String(repeating: "ab", count: $0) + "!" }
        let text = names.indices.map { "\(names[$0])\t\(names[($0 + 1) % names.count])\n" }.joined()
        let read = try EdgeListReader(nodes: .names, isDirected: true).read(Array(text.utf8))
        #expect(read.labels == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        for (edge, name) in names.enumerated() {
            let source = try #require(read.labels.firstIndex(of: name))
            let target = try #require(read.labels.firstIndex(of: names[(edge + 1) % names.count]))
            #expect(read.graph.neighbors(of: source) == [UInt32(target)])
        }
    }

    @Test("a text of several chunks is the same on any number of threads", arguments: EdgeListReader.Nodes.allCases)
    func chunks(nodes: EdgeListReader.Nodes) throws {
        // A chunk of 4 MB and a bit, of long comments so that it takes no time.
        let comment = "#" + String(repeating: "x", count: 99_999) + "\n"
        var text = ""
        for line in 0..<50 { text += comment + "\(line) \(line * 7 % 50) \(line).5\n" }
        let graphs = try [1, 2, 8].map { threads in
            try EdgeListReader(nodes: nodes, threads: threads).read(Array(text.utf8)).graph
        }
        let short = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
        let expected = try EdgeListReader().read(Array(short.utf8)).graph
        #expect(graphs == [expected, expected, expected])
        #expect(expected.edgeCount > 40)
    }
}
