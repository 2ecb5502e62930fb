import GraphFormats
import NetworkAnalysis
import Testing

/// A network that a writer may find hard, with a name for test reports and file names.
struct SampleNetwork: Sendable, CustomTestStringConvertible {
    let name: String
    let network: Network

    var testDescription: String { name }

    /// Every writer is tested with each of these.
    static let all: [SampleNetwork] = [
        SampleNetwork(name: "empty", network: empty),
        SampleNetwork(name: "one-node", network: oneNode),
        SampleNetwork(name: "small", network: small),
        SampleNetwork(name: "directed", network: directed),
        SampleNetwork(name: "hostile", network: hostile),
        SampleNetwork(name: "all-types", network: allTypes),
        SampleNetwork(name: "large", network: large),
    ]

    /// Texts that are syntax somewhere.
    static let hostileTexts = [
        "R&D <x> \"q\" \\N \\lambda 数据 😀 a:b 3d gpt-4 node Subgraph", "", "plain", "node", "Subgraph", "3d", "1e5",
        "gpt-4", "a:b", "doi:10.1/x", "C:\\dir\\", "\\", "\\\\", "\"", "\\\"", "'", "<html>", "<b>bold</b>", "&amp;",
        "&alpha; &#955; AT&T;", "]]>", "<![CDATA[x]]>", "<!-- x -->", "--", "->", "// no comment", "/* no", "# no",
        "{}[]|;,=",
        "line\nbreak", "carriage\rreturn", "tab\tstop", "line\u{2028}separator", "next\u{85}line",
        "not\u{FFFE}a character",
        "nor\u{FFFF}this", "\u{FEFF}byte order mark", "fullwidth \u{FF21}\u{FFFD}", "NUL \u{0}",
        "bell \u{7}\u{8}\u{1B}[0m",
        "delete\u{7F}", "=1+1", "+1", "-1", "@x", "a,b", " padded ", "e\u{301} é", "\u{202E}reversed", "%s %n", "$HOME",
        String(repeating: "long ", count: 2048),
    ]

    private static let empty = Network(
        name: "", graph: GraphBuilder(nodeCount: 0).build(), nodeKeys: [], nodeLabels: [])

    private static let oneNode = Network(
        name: "one node/é", graph: GraphBuilder(nodeCount: 1).build(), nodeKeys: ["model:a"], nodeLabels: ["A"],
        nodeColumns: [AttributeColumn(name: "pagerank", title: "PageRank", values: .numbers([1]))])

    /// The network of the goldens.
    static let small = Network(
        name: "cooccurrence", graph: graph([(0, 1, 2), (1, 2, 0.1), (0, 2, 1.5)], nodeCount: 4),
        nodeKeys: ["dataset:squad", "model:bert", "model:gpt-4", "model:r&d"],
        nodeLabels: ["SQuAD", "BERT", "GPT-4", "R&D <x> \"q\" \\N"],
        nodeColumns: [
            AttributeColumn(name: "kind", title: "Kind", values: .text(["dataset", "model", "model", nil])),
            AttributeColumn(name: "occurrences", title: "Papers", values: .integers([3, 2, 1, nil])),
            AttributeColumn(name: "pagerank", title: "PageRank", values: .numbers([0.4, 0.3, 0.2, 0.1])),
        ],
        edgeColumns: [
            AttributeColumn(name: "count", title: "Papers", values: .integers([2, 1, 1])),
            AttributeColumn(
                name: "association_strength", title: "Association strength", values: .numbers([1, 0.5, 1.5])),
        ],
        properties: [
            NetworkProperty(name: "tool", value: .text("papergraph \"x\" \\")),
            NetworkProperty(name: "papers", value: .integer(3)),
            NetworkProperty(name: "share", value: .number(0.75)),
            NetworkProperty(name: "provenance", value: .text("{\"inputs\":[\"a\\nb\"]}"), namesInputs: true),
        ])

    private static let directed = Network(
        name: "citation", graph: graph([(2, 0, 1), (0, 1, 1), (1, 0, 1)], nodeCount: 3, isDirected: true),
        nodeKeys: ["doi:10.1/a", "doi:10.1/b", "arxiv:2106.09685"], nodeLabels: ["a", "b", "c"],
        edgeColumns: [AttributeColumn(name: "count", title: "Citations", values: .integers([1, 2, nil]))])

    /// Every hostile text as a label, a key and a value; a ring, so that every node has edges.
    private static let hostile: Network = {
        let count = hostileTexts.count
        return Network(
            name: "hostile \"]]> \\",
            graph: graph((0..<count).map { ($0, ($0 + 1) % count, 1 / Double($0 + 1)) }, nodeCount: count),
            nodeKeys: hostileTexts.enumerated().map { "\($0.offset):\($0.element)" }, nodeLabels: hostileTexts,
            nodeColumns: [AttributeColumn(name: "kind", title: "Kind", values: .text(hostileTexts))],
            edgeColumns: [AttributeColumn(name: "why", title: "Why", values: .text(hostileTexts.reversed()))],
            properties: hostileTexts.enumerated().map {
                NetworkProperty(name: "p\($0.offset)", value: .text($0.element))
            })
    }()

    /// Values of all types, some missing, and names that formats keep for themselves.
    private static let allTypes: Network = {
        let names = ["weight", "pos", "Node", "2gram", "size", "name", "source"]
        let columns = [
            AttributeColumn(name: "small", title: "", values: .integers([0, -1, 2_147_483_647, nil])),
            AttributeColumn(name: "least", title: "", values: .integers([-2_147_483_648, nil, nil, nil])),
            AttributeColumn(name: "large", title: "", values: .integers([nil, 2_147_483_648, 1 << 53, -(1 << 53)])),
            AttributeColumn(name: "huge", title: "", values: .integers([.max, .min, (1 << 53) + 1, nil])),
            AttributeColumn(name: "none", title: "", values: .integers([nil, nil, nil, nil])),
            AttributeColumn(name: "real", title: "", values: .numbers([.nan, .infinity, -.infinity, 0.1])),
            AttributeColumn(
                name: "extreme", title: "",
                values: .numbers([.leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0, 1e15])),
            AttributeColumn(name: "whole", title: "", values: .numbers([3, -3, 999_999_999_999_999, 0.1 + 0.2])),
            AttributeColumn(name: "flag", title: "", values: .flags([true, false, true, false])),
            AttributeColumn(name: "text", title: "", values: .text([nil, "", "x", nil])),
            AttributeColumn(name: "community", title: "", values: .integers([.max, .min, 1, nil])),
            AttributeColumn(name: "strength", title: "", values: .numbers([-1e308, 1e308, .nan, 0])),
        ]
        return Network(
            name: "all-types",
            graph: graph([(0, 1, .leastNormalMagnitude), (1, 2, 1e300), (2, 3, 3), (0, 3, 0.1)], nodeCount: 4),
            nodeKeys: ["a", "b", "c", "d"], nodeLabels: ["a", "a", "b", "b"],
            nodeColumns: columns
                + names.map { AttributeColumn(name: $0, title: "", values: .text(["x", nil, "", "y"])) },
            edgeColumns: columns.map { AttributeColumn(name: $0.name, title: "", values: $0.values) },
            properties: names.map { NetworkProperty(name: $0, value: .integer(.max)) })
    }()

    /// Some hundred kilobytes, so that several blocks are written.
    private static let large: Network = {
        let count = 1500
        var random = SystemlessRandom(seed: 7)
        let edges = (0..<3000).map { _ in
            (random.next(below: count), random.next(below: count), Double(1 + random.next(below: 1000)) / 7)
        }
        return Network(
            name: "large", graph: graph(edges, nodeCount: count), nodeKeys: (0..<count).map { "key:\($0)" },
            nodeLabels: (0..<count).map { "Label \($0) " + String(repeating: "& more ", count: 8) })
    }()

    private static func graph(_ edges: [(Int, Int, Double)], nodeCount: Int, isDirected: Bool = false) -> Graph {
        var builder = GraphBuilder(nodeCount: nodeCount, isDirected: isDirected)
        for edge in edges { builder.addEdge(from: edge.0, to: edge.1, weight: edge.2) }
        return builder.build()
    }
}

/// SplitMix64 (G. Steele et al., "Fast splittable pseudorandom number generators", OOPSLA 2014): the same numbers from
/// the same seed.
struct SystemlessRandom {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
