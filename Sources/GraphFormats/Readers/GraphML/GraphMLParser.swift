/// Walks a GraphML file.
struct GraphMLParser {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private var scanner: MarkupScanner
    var assembly = NetworkAssembly()
    private var keys = GraphMLKeys()
    private var place = Place.outside
    /// How many elements that mean nothing here are open.
    private var skipped = 0
    private var graphs = 0
    /// The value that is being read: its key and its text so far.
    private var key: Bytes?
    private var isDefault = false
    private var chunk: (bytes: Bytes, isRaw: Bool)?
    private var longText: String?
    private var graphics = YEdShape()

    private enum Place: Equatable {
        case outside, graph
        case node(Int)
        case edge(Int)
    }

    init(_ bytes: Bytes) { scanner = MarkupScanner(bytes) }

    mutating func run() throws(GraphFileError) {
        while true {
            // Blanks are a value too.
            scanner.skipsBlanks = key == nil && !isDefault
            switch scanner.next() {
            case .start(let isEmpty): try open(isEmpty)
            case .end: close()
            case .text(let isRaw): if key != nil || isDefault || graphics.isReading { take(isRaw) }
            case .endOfFile:
                finish()
                return
            }
        }
    }

    private mutating func finish() {
        if graphs == 0 {
            assembly.problems.add("no-graph", line: nil, "there is no <graph> in it; check that the file is whole")
        } else if place != .outside {
            assembly.problems.add("truncated", line: scanner.line(), "the file ends within its graph")
        }
        assembly.problems.add(scanner.problems)
        keys.settle(in: &assembly)
    }

    // MARK: Tags

    private mutating func open(_ isEmpty: Bool) throws(GraphFileError) {
        if skipped > 0 || graphics.isOpen {
            if graphics.isOpen { graphics.open(scanner) }
            if !isEmpty { skipped += 1 }
            return
        }
        if scanner.name.equals("edge") {
            openEdge(isEmpty)
        } else if scanner.name.equals("data") {
            openData(isEmpty)
        } else if scanner.name.equals("node") {
            openNode(isEmpty)
        } else if scanner.name.equals("key") {
            keys.declare(scanner)
            if isEmpty { keys.close() }
        } else if scanner.name.equals("default") {
            isDefault = !isEmpty
            startText()
        } else if scanner.name.equals("graph") {
            try openGraph(isEmpty)
        } else if !scanner.name.equals("graphml") {
            if scanner.name.equals("hyperedge") {
                assembly.problems.add(
                    "hyperedge", line: scanner.line(),
                    "an edge of more than two ends was left out; join its ends in pairs")
            }
            if !isEmpty { skipped = 1 }
        }
    }

    private mutating func openGraph(_ isEmpty: Bool) throws(GraphFileError) {
        let line = scanner.line()
        guard place == .outside else {
            throw GraphFileError(
                "nested-graph", line: line,
                "a graph stands within a node; nested graphs are not read, for a group is no node: ungroup them (yEd: "
                    + "Grouping, Ungroup) and save again")
        }
        graphs += 1
        guard graphs == 1 else {
            assembly.problems.add("second-graph", line: line, "only the first graph of a file is read")
            if !isEmpty { skipped = 1 }
            return
        }
        assembly.name = scanner.string("id") ?? ""
        assembly.isDirected = scanner.attribute("edgedefault")?.equals("directed") ?? true
        keys.makeColumns(in: &assembly)
        if !isEmpty { place = .graph }
    }

    private mutating func openNode(_ isEmpty: Bool) {
        guard let id = scanner.attribute("id") else {
            let line = scanner.line()
            assembly.problems.add("no-id", line: line, "a node without an id was left out")
            if !isEmpty { skipped = 1 }
            return
        }
        let node = withName(id) { name, assembly, scanner in assembly.declareNode(name, line: scanner.line()) }
        if !isEmpty { place = .node(node) }
    }

    private mutating func openEdge(_ isEmpty: Bool) {
        guard let source = scanner.attribute("source"), let target = scanner.attribute("target") else {
            let line = scanner.line()
            assembly.problems.add("no-ends", line: line, "an edge without a source or target was left out")
            if !isEmpty { skipped = 1 }
            return
        }
        if let directed = scanner.attribute("directed"),
            directed.equals("true") || directed.equals("false"), directed.equals("true") != assembly.isDirected
        {
            let line = scanner.line()
            assembly.problems.add(
                "mixed-directions", line: line,
                "an edge is \(assembly.isDirected ? "undirected" : "directed") and its graph is not; it was taken as its "
                    + "graph is")
        }
        let from = withName(source) { name, assembly, _ in assembly.number(of: name) }
        let to = withName(target) { name, assembly, _ in assembly.number(of: name) }
        let edge = assembly.addEdge(from, to)
        if !isEmpty { place = .edge(edge) }
    }

    /// Calls with the name that bytes of the file stand for.
    private mutating func withName<Result>(
        _ bytes: Bytes, _ body: (Bytes, inout NetworkAssembly, inout MarkupScanner) -> Result
    ) -> Result {
        guard bytes.contains(UInt8(ascii: "&")) else { return body(bytes, &assembly, &scanner) }
        var text = MarkupText.decoded(bytes, inAttribute: true)
        return text.withUTF8 { body($0, &assembly, &scanner) }
    }

    private mutating func openData(_ isEmpty: Bool) {
        guard !isEmpty, let id = scanner.attribute("key") else {
            if !isEmpty { skipped = 1 }
            return
        }
        if keys.isGraphics(id), case .node = place {
            graphics.begin()
            return
        }
        key = id
        startText()
    }

    private mutating func close() {
        if graphics.isOpen {
            if skipped == 0 {
                closeGraphics()
            } else {
                skipped -= 1
                if graphics.isReading { graphics.take(takenText()) }
            }
            return
        }
        if skipped > 0 {
            skipped -= 1
            return
        }
        if scanner.name.equals("data") {
            if let key { store(key) }
            key = nil
        } else if scanner.name.equals("default") {
            if isDefault { keys.setDefault(takenText()) }
            isDefault = false
        } else if scanner.name.equals("key") {
            keys.close()
        } else if scanner.name.equals("edge"), case .edge = place {
            if !assembly.closeEdge() { assembly.reportDroppedEdge(line: scanner.line()) }
            place = .graph
        } else if scanner.name.equals("node"), case .node = place {
            place = .graph
        } else if scanner.name.equals("graph") {
            place = .outside
        }
    }

    private mutating func closeGraphics() {
        guard case .node(let node) = place else { return }
        if let label = graphics.label, assembly.labels[node] == nil { assembly.setLabel(label, of: node) }
        if let x = graphics.x, let y = graphics.y { assembly.setPlace(x: x, y: -y, of: node) }
        graphics = YEdShape()
    }

    // MARK: Values

    private mutating func startText() { (chunk, longText) = (nil, nil) }

    /// Keeps the bytes of a text; several pieces are put together.
    private mutating func take(_ isRaw: Bool) {
        guard let first = chunk else {
            chunk = (scanner.text, isRaw)
            return
        }
        var text = longText ?? MarkupText.decoded(first.bytes, isRaw: first.isRaw)
        text += MarkupText.decoded(scanner.text, isRaw: isRaw)
        longText = text
    }

    private mutating func takenText() -> String {
        defer { startText() }
        return longText ?? chunk.map { MarkupText.decoded($0.bytes, isRaw: $0.isRaw) } ?? ""
    }

    private mutating func store(_ id: Bytes) {
        switch place {
        case .edge(let edge):
            if keys.isWeight(id), longText == nil, let chunk, let weight = PlainNumber.value(chunk.bytes) {
                assembly.setWeight(weight, of: edge)
            } else {
                store(id, for: .edge, at: edge)
            }
        case .node(let node): store(id, for: .node, at: node)
        case .graph: store(id, for: .graph, at: 0)
        case .outside: break
        }
    }

    private mutating func store(_ id: Bytes, for element: GraphMLKeys.Element, at index: Int) {
        let text = takenText()
        let stored = keys.store(text, key: id, for: element, at: index, in: &assembly)
        guard !stored else { return }
        let (line, name) = (scanner.line(), String(decoding: id, as: UTF8.self))
        assembly.problems.add(
            "wrong-type", line: line, "'\(shown(text))' is not of the type of the key '\(shown(name))'; it was left out"
        )
    }
}

/// Numbers in bytes of a file.
enum PlainNumber {
    /// The number, where the bytes are one and nothing else. Up to 15 digits are read as a whole number and its power of
    /// ten: both are exact, so that their quotient is rounded once (W. D. Clinger, 1990).
    static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        var (whole, digits, fraction) = (UInt64(0), 0, -1)
        for byte in bytes {
            if byte == UInt8(ascii: "."), fraction < 0 {
                fraction = 0
                continue
            }
            guard byte &- 0x30 < 10, digits < 15 else {
                return AssembledColumn.number(String(decoding: bytes, as: UTF8.self))
            }
            whole = whole &* 10 &+ UInt64(byte &- 0x30)
            digits += 1
            if fraction >= 0 { fraction += 1 }
        }
        guard digits > 0 else { return nil }
        return fraction > 0 ? Double(whole) / powers[fraction] : Double(whole)
    }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
