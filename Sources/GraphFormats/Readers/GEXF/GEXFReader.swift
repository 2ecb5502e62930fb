/// Reads GEXF of any version: labels, weights, attributes, places, and spells as columns of their own. Node hierarchies are
/// refused, for their groups would be no nodes any more. O(size of the file).
public struct GEXFReader: GraphReader {
    /// A GEXF reader has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension GEXFReader {
    public var name: String { "gexf" }
    public var summary: String { "GEXF of any version, of Gephi and networkx: attributes, places, values over time" }

    public func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        MarkupHead.root(of: head) == "gexf"
    }

    public func read(_ bytes: [UInt8], options: GraphReadOptions) throws(GraphFileError) -> GraphFile {
        let text = try GraphText.utf8(bytes)
        return try text.withUnsafeBufferPointer { buffer -> Result<GraphFile, GraphFileError> in
            Result { () throws(GraphFileError) in
                var parser = GEXFParser(buffer)
                try parser.run()
                return try parser.assembly.file(name, options)
            }
        }.get()
    }
}

/// Walks a GEXF file.
private struct GEXFParser {
    private var scanner: MarkupScanner
    var assembly = NetworkAssembly()
    private var attributes = GEXFAttributes()
    private var current = Current.outside
    private var isInGraph = false
    private var isDefault = false
    private var isDescription = false
    private var text = ""

    private enum Current {
        case outside
        case node(Int)
        case edge(Int)
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) { scanner = MarkupScanner(bytes) }

    mutating func run() throws(GraphFileError) {
        var hasGraph = false
        while true {
            switch scanner.next() {
            case .start(let isEmpty):
                hasGraph = hasGraph || scanner.name.equals("graph")
                try open(isEmpty)
            case .end: close()
            case .text(let isRaw):
                if isDefault || isDescription { text += MarkupText.decoded(scanner.text, isRaw: isRaw) }
            case .endOfFile:
                if !hasGraph {
                    assembly.problems.add(
                        "no-graph", line: nil, "there is no <graph> in it; check that the file is whole")
                } else if isInGraph {
                    assembly.problems.add("truncated", line: scanner.line(), "the file ends within its graph")
                }
                assembly.problems.add(scanner.problems)
                attributes.addSlices(to: &assembly)
                return
            }
        }
    }

    private mutating func open(_ isEmpty: Bool) throws(GraphFileError) {
        if scanner.name.equals("attvalue") {
            store()
        } else if scanner.name.equals("edge") {
            openEdge(isEmpty)
        } else if scanner.name.equals("node") {
            try openNode(isEmpty)
        } else if scanner.name.equals("position") {
            place()
        } else if scanner.name.equals("graph") {
            isInGraph = !isEmpty
            assembly.isDirected = scanner.attribute("defaultedgetype")?.equals("directed") ?? false
        } else if scanner.name.equals("attributes") {
            attributes.begin(scanner)
        } else if scanner.name.equals("attribute") {
            attributes.declare(scanner, in: &assembly)
        } else if scanner.name.equals("default") || scanner.name.equals("description") {
            isDefault = scanner.name.equals("default") && !isEmpty
            isDescription = scanner.name.equals("description") && !isEmpty
            text = ""
        }
    }

    private mutating func openNode(_ isEmpty: Bool) throws(GraphFileError) {
        if case .node = current {
            throw GraphFileError(
                "nested-graph", line: scanner.line(),
                "a node stands within a node; hierarchies are not read, for a group is no node: ungroup them and save again"
            )
        }
        guard let id = scanner.string("id") else {
            assembly.problems.add("no-id", line: scanner.line(), "a node without an id was left out")
            return
        }
        var name = id
        let line = scanner.line()
        let node = name.withUTF8 { assembly.declareNode($0, line: line) }
        if let label = scanner.string("label") { assembly.setLabel(label, of: node) }
        if !isEmpty { current = .node(node) }
    }

    private mutating func openEdge(_ isEmpty: Bool) {
        guard var source = scanner.string("source"), var target = scanner.string("target") else {
            assembly.problems.add("no-ends", line: scanner.line(), "an edge without a source or target was left out")
            return
        }
        let from = source.withUTF8 { assembly.number(of: $0) }
        let to = target.withUTF8 { assembly.number(of: $0) }
        let edge = assembly.addEdge(from, to)
        if let text = scanner.string("weight") {
            if let weight = AssembledColumn.number(text) {
                assembly.setWeight(weight, of: edge)
            } else {
                assembly.problems.add(
                    "wrong-type", line: scanner.line(), "'\(shown(text))' is no weight; the edge weighs 1")
            }
        }
        if let label = scanner.string("label"), !label.isEmpty {
            attributes.setEdgeLabel(label, at: edge, in: &assembly)
        }
        if isEmpty { closeEdge() } else { current = .edge(edge) }
    }

    private mutating func closeEdge() {
        if !assembly.closeEdge() { assembly.reportDroppedEdge(line: scanner.line()) }
    }

    private mutating func place() {
        guard case .node(let node) = current, let x = scanner.attribute("x").flatMap(PlainNumber.value),
            let y = scanner.attribute("y").flatMap(PlainNumber.value)
        else { return }
        assembly.setPlace(x: x, y: y, of: node)
    }

    private mutating func store() {
        let stored: Bool
        switch current {
        case .outside: return
        case .node(let node): stored = attributes.store(scanner, isNode: true, at: node, in: &assembly)
        case .edge(let edge): stored = attributes.store(scanner, isNode: false, at: edge, in: &assembly)
        }
        guard !stored else { return }
        let value = scanner.string("value") ?? ""
        assembly.problems.add(
            "wrong-type", line: scanner.line(),
            "'\(shown(value))' is not of the type of its attribute, or there is no such attribute; it was left out")
    }

    private mutating func close() {
        if scanner.name.equals("edge"), case .edge = current {
            closeEdge()
            current = .outside
        } else if scanner.name.equals("node") {
            current = .outside
        } else if scanner.name.equals("graph") {
            isInGraph = false
        } else if scanner.name.equals("default"), isDefault {
            attributes.setDefault(text, in: &assembly)
            isDefault = false
        } else if scanner.name.equals("description"), isDescription {
            isDescription = false
            for (name, value) in FactLines.facts(of: text) { assembly.addProperty(name, value) }
        }
    }
}
