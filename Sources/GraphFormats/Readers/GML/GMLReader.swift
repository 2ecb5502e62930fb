/// Reads GML as networkx, igraph, yEd, Gephi and VOSviewer write it: nodes with `id` and `label`, edges with `weight` or
/// `value`, and every other plain attribute as a column. O(size of the file).
///
/// M. Himsolt, "GML: a portable graph file format", University of Passau, 1997.
public struct GMLReader: GraphReader {
    /// A GML reader has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension GMLReader {
    public var name: String { "gml" }
    public var summary: String { "GML of networkx, igraph, yEd, VOSviewer: attributes, places" }

    public func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: head.prefix(8192), as: UTF8.self)
            .split(separator: "\n").filter { !$0.trimmed.hasPrefix("#") }
            .joined(separator: " ").split { $0.isWhitespace || $0 == "[" }
        return words.first.map { ["graph", "creator", "version"].contains($0.lowercased()) } == true
            && head.contains(UInt8(ascii: "[")) && words.contains { $0.lowercased() == "graph" }
    }

    public func read(_ bytes: [UInt8], options: GraphReadOptions) throws(GraphFileError) -> GraphFile {
        let text = GraphText.guessed(bytes)
        return try text.withUnsafeBufferPointer { buffer -> Result<GraphFile, GraphFileError> in
            Result { () throws(GraphFileError) in
                var parser = GMLParser(buffer)
                parser.run()
                return try parser.assembly.file(name, options)
            }
        }.get()
    }
}

/// Walks the lists of a GML file.
private struct GMLParser {
    private var tokens: GMLTokens
    var assembly = NetworkAssembly()
    private var nodeColumns = NamedColumns()
    private var edgeColumns = NamedColumns()

    init(_ bytes: UnsafeBufferPointer<UInt8>) { tokens = GMLTokens(bytes) }

    /// A plain value or, within `graphics`, a place.
    private typealias Members = [(name: String, value: GMLTokens.Token)]

    mutating func run() {
        while let token = tokens.next() {
            guard case .word(let name) = token else { continue }
            guard name.lowercased() == "graph" else { continue }
            if case .open = tokens.next() { readGraph() }
        }
        (assembly.nodeColumns, assembly.edgeColumns) = (nodeColumns.columns, edgeColumns.columns)
    }

    private mutating func readGraph() {
        while let token = tokens.next() {
            switch token {
            case .close: return
            case .word(let name): readMember(name)
            default: report("something stands where a name belongs")
            }
        }
        report("the file ends within its graph")
    }

    private mutating func readMember(_ name: String) {
        switch tokens.next() {
        case .open?:
            if name == "node" {
                addNode(members())
            } else if name == "edge" {
                addEdge(members())
            } else {
                _ = members()
            }
        case .number(let number)? where name == "directed": assembly.isDirected = number == "1"
        case .text(let text)? where name == "name" || name == "label": assembly.name = text
        case .text(let text)?: assembly.addProperty(name, .text(text))
        case .number(let text)?:
            if let number = Int(text) {
                assembly.addProperty(name, .integer(number))
            } else if let number = Double(text), number.isFinite {
                assembly.addProperty(name, .number(number))
            }
        default: report("'\(shown(name))' has no value")
        }
    }

    /// The plain members of a list, and those of `graphics` in it.
    private mutating func members() -> Members {
        var members: Members = []
        var depth = 1
        var isGraphics = false
        var name: String?
        while let token = tokens.next() {
            switch token {
            case .close:
                depth -= 1
                isGraphics = false
                if depth == 0 { return members }
            case .open:
                depth += 1
                isGraphics = name == "graphics"
                name = nil
            case .word(let word):
                if let open = name { members.append((open, .text(word))) }
                name = name == nil ? word : nil
            case .text, .number:
                if let open = name, depth == 1 || (depth == 2 && isGraphics && (open == "x" || open == "y")) {
                    members.append((open, token))
                }
                name = nil
            }
        }
        report("the file ends within a list")
        return members
    }

    private mutating func addNode(_ members: Members) {
        guard var id = members.first(where: { $0.name == "id" })?.value.text else {
            report("a node has no id; it was left out")
            return
        }
        let line = tokens.line()
        let node = id.withUTF8 { assembly.declareNode($0, line: line) }
        var (x, y): (Double?, Double?) = (nil, nil)
        for (name, value) in members where name != "id" {
            if name == "label" {
                assembly.setLabel(value.text, of: node)
            } else if name == "x" {
                x = Double(value.text)
            } else if name == "y" {
                y = Double(value.text)
            } else {
                nodeColumns.set(name, value.kind, value.text, at: node)
            }
        }
        if let x, let y { assembly.setPlace(x: x, y: y, of: node) }
    }

    private mutating func addEdge(_ members: Members) {
        guard var source = members.first(where: { $0.name == "source" })?.value.text,
            var target = members.first(where: { $0.name == "target" })?.value.text
        else {
            report("an edge has no source or target; it was left out")
            return
        }
        let from = source.withUTF8 { assembly.number(of: $0) }
        let to = target.withUTF8 { assembly.number(of: $0) }
        let edge = assembly.addEdge(from, to)
        let weight = members.first { $0.name == "weight" } ?? members.first { $0.name == "value" }
        if let weight, let number = AssembledColumn.number(weight.value.text) {
            assembly.setWeight(number, of: edge)
        }
        guard assembly.closeEdge() else {
            assembly.reportDroppedEdge(line: tokens.line())
            return
        }
        for (name, value) in members where name != "source" && name != "target" && name != weight?.name {
            edgeColumns.set(name, value.kind, value.text, at: edge)
        }
    }

    private mutating func report(_ message: String) {
        assembly.problems.add("malformed-gml", line: tokens.line(), message)
    }
}

/// The tokens of a GML file.
private struct GMLTokens {
    enum Token {
        case word(String), text(String), number(String), open, close

        var text: String {
            switch self {
            case .word(let text), .text(let text), .number(let text): text
            case .open, .close: ""
            }
        }

        /// What kind of column holds it.
        var kind: AssembledColumn.Kind {
            if case .number(let text) = self { return Int(text) == nil ? .number : .integer }
            return .text
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var counted = (position: 0, lines: 1)

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func line() -> Int {
        counted.lines += bytes[counted.position..<position].count { $0 == UInt8(ascii: "\n") }
        counted.position = position
        return counted.lines
    }

    mutating func next() -> Token? {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 || byte &- 9 < 5 || byte >= 0xEF && position < 3 {
                position += 1
            } else if byte == UInt8(ascii: "#") {
                position = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
            } else {
                return token(byte)
            }
        }
        return nil
    }

    private mutating func token(_ byte: UInt8) -> Token {
        switch byte {
        case UInt8(ascii: "["):
            position += 1
            return .open
        case UInt8(ascii: "]"):
            position += 1
            return .close
        case UInt8(ascii: "\""):
            let start = position + 1
            let end = bytes[start...].firstIndex(of: byte) ?? bytes.count
            position = min(bytes.count, end + 1)
            return .text(MarkupText.decoded(UnsafeBufferPointer(rebasing: bytes[start..<end])))
        default:
            let start = position
            while position < bytes.count, !Self.ends(bytes[position]) { position += 1 }
            let text = String(decoding: bytes[start..<position], as: UTF8.self)
            let isNumber = byte &- 0x30 < 10 || "+-.".utf8.contains(byte)
            return isNumber && Double(text) != nil ? .number(text) : .word(text)
        }
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte &- 9 < 5 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: "\"")
    }
}
