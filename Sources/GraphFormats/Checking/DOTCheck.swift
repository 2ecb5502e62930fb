/// Finds in a DOT file what Graphviz and others take for something else, or do not take at all.
struct DOTCheck {
    private static let byteOrderMark = GraphFact(
        code: "byte-order-mark", message: "the file begins with a byte order mark",
        effects: [.graphviz: .refuses("does not parse it before version 3"), .networkx: .refuses()])
    private static let notUTF8 = GraphFact(
        code: "not-utf-8", message: "bytes that are no UTF-8",
        effects: [.graphviz: .alters("guesses the letters, with a warning"), .networkx: .refuses()])
    private static let controlCharacter = GraphFact(
        code: "control-character", message: "a control character",
        effects: [.graphviz: .alters("writes SVG that no program opens"), .gephi: .alters("keeps it in names")])
    private static let openQuote = GraphFact(
        code: "open-quote", message: "a text in quotes does not end",
        effects: [.graphviz: .refuses(), .networkx: .refuses(), .gephi: .refuses()])
    private static let splitID = GraphFact(
        code: "split-id", message: "a name without quotes is two: a number with letters behind it, or a hyphen in it",
        effects: [
            .graphviz: .alters("makes two nodes of it, without an error"), .networkx: .refuses(),
            .gephi: .alters("makes other nodes of it"),
        ])
    private static let port = GraphFact(
        code: "port", message: "a colon outside of quotes makes a port of what follows",
        effects: [
            .graphviz: .alters("takes what follows the colon for a port"), .networkx: .alters("drops what follows"),
        ])
    private static let edgeOperator = GraphFact(
        code: "edge-operator", message: "an edge is written -> in a graph, or -- in a digraph",
        effects: [.graphviz: .refuses(), .networkx: .alters("takes it as its graph is")])
    private static let htmlLabel = GraphFact(
        code: "html-label", message: "a label in < > has to be well-formed HTML, and is not",
        effects: [.graphviz: .alters("draws the name in the place of the label"), .gephi: .loses("does not read it")])
    private static let escape = GraphFact(
        code: "label-escape", message: "a label has a backslash before a letter that makes something else of it",
        effects: [.graphviz: .alters("puts a name or a line end in its place")])
    private static let unbalanced = GraphFact(
        code: "open-brace", message: "a brace or a bracket does not close",
        effects: [.graphviz: .refuses(), .networkx: .refuses(), .gephi: .refuses()])

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var isDirected = false
    private var depth = 0
    private var brackets = 0
    /// Whether a text took the rest of the file with it, and what it would have closed.
    private var isCut = false
    private var lastID = ""
    private var attribute = ""

    /// Whether a file begins as DOT does.
    static func recognizes(_ bytes: [UInt8]) -> Bool {
        var check = DOTCheck(bytes)
        check.skipBlanks()
        let first = check.word().lowercased()
        guard first == "strict" else { return first == "graph" || first == "digraph" }
        check.skipBlanks()
        return ["graph", "digraph"].contains(check.word().lowercased())
    }

    static func check(_ bytes: [UInt8], _ list: inout FindingList) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { list.add(byteOrderMark, line: 1) }
        if String(validating: bytes, as: UTF8.self) == nil { list.add(notUTF8, line: nil) }
        if let place = bytes.firstIndex(where: { $0 < 0x20 && $0 &- 9 > 4 }) {
            list.add(controlCharacter, line: bytes[..<place].count { $0 == 10 } + 1)
        }
        var check = DOTCheck(bytes)
        while check.index < bytes.count { check.step(&list) }
        if !check.isCut, check.depth != 0 || check.brackets != 0 { list.add(unbalanced, line: check.line) }
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    private func byte(_ offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where index < bytes.count {
            if bytes[index] == 10 { line += 1 }
            index += 1
        }
    }

    /// Blanks and comments.
    private mutating func skipBlanks() {
        while index < bytes.count {
            if byte() == 0x20 || byte() &- 9 < 5 {
                advance()
            } else if byte() == UInt8(ascii: "#") || (byte() == UInt8(ascii: "/") && byte(1) == UInt8(ascii: "/")) {
                while index < bytes.count, byte() != 10 { advance() }
            } else if byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
                advance(2)
                while index < bytes.count, !(byte() == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")) { advance() }
                advance(2)
            } else {
                return
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private mutating func word() -> String {
        let start = index
        while index < bytes.count, Self.isLetter(byte()) || Self.isDigit(byte()) { advance() }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func step(_ list: inout FindingList) {
        skipBlanks()
        guard index < bytes.count else { return }
        switch byte() {
        case UInt8(ascii: "{"): (depth, _) = (depth + 1, advance())
        case UInt8(ascii: "}"): (depth, _) = (depth - 1, advance())
        case UInt8(ascii: "["): (brackets, _) = (brackets + 1, advance())
        case UInt8(ascii: "]"): (brackets, _) = (brackets - 1, advance())
        case UInt8(ascii: "\""): readQuoted(&list)
        case UInt8(ascii: "<"): readHTML(&list)
        case UInt8(ascii: "-"): readOperator(&list)
        case UInt8(ascii: ":"):
            if brackets == 0 { list.add(Self.port, line: line, lastID) }
            advance()
        case UInt8(ascii: "="):
            attribute = lastID
            advance()
        case let byte where Self.isDigit(byte) || byte == UInt8(ascii: "."): readNumber(&list)
        case let byte where Self.isLetter(byte): readName(&list)
        default: advance()
        }
    }

    private mutating func readName(_ list: inout FindingList) {
        lastID = word()
        if depth == 0, lastID.lowercased() == "digraph" { isDirected = true }
        // A hyphen within a name that is no edge.
        if byte() == UInt8(ascii: "-"), byte(1) != UInt8(ascii: "-"), byte(1) != UInt8(ascii: ">") {
            list.add(Self.splitID, line: line, lastID + "-")
        }
    }

    private mutating func readNumber(_ list: inout FindingList) {
        let start = index
        while Self.isDigit(byte()) || byte() == UInt8(ascii: ".") { advance() }
        lastID = String(decoding: bytes[start..<index], as: UTF8.self)
        if Self.isLetter(byte()) { list.add(Self.splitID, line: line, lastID + word()) }
    }

    private mutating func readOperator(_ list: inout FindingList) {
        if byte(1) == UInt8(ascii: "-") || byte(1) == UInt8(ascii: ">") {
            if (byte(1) == UInt8(ascii: ">")) != isDirected { list.add(Self.edgeOperator, line: line) }
            advance(2)
        } else {
            advance()
        }
    }

    private mutating func readQuoted(_ list: inout FindingList) {
        let first = line
        advance()
        let start = index
        while index < bytes.count, byte() != UInt8(ascii: "\"") {
            if byte() == UInt8(ascii: "\\") {
                let isLabel = brackets > 0 && attribute.lowercased().hasSuffix("label")
                if isLabel, isGarbled { list.add(Self.escape, line: line) }
                advance()
            }
            advance()
        }
        guard index < bytes.count else {
            isCut = true
            return list.add(Self.openQuote, line: first)
        }
        lastID = String(decoding: bytes[start..<index], as: UTF8.self)
        advance()
    }

    /// Whether a backslash of a label makes something else of what follows: a name, or a line end in the middle of a
    /// command of TeX.
    private var isGarbled: Bool {
        let letters = bytes[(index + 1)...].prefix(12).prefix { ($0 | 0x20) &- 0x61 < 26 }
        guard let first = letters.first else { return false }
        guard "nlr".utf8.contains(first) else { return true }
        return Self.commands.contains(String(decoding: letters, as: UTF8.self))
    }

    /// Commands of TeX that begin with what ends a line in labels.
    private static let commands: Set = [
        "lambda", "langle", "left", "leq", "ln", "log", "nabla", "neq", "nu", "not", "rangle", "rho", "right", "rm",
    ]

    /// A value in angle brackets, which nest; Graphviz takes it for HTML.
    private mutating func readHTML(_ list: inout FindingList) {
        let (first, start) = (line, index + 1)
        var open = 0
        repeat {
            if byte() == UInt8(ascii: "<") { open += 1 }
            if byte() == UInt8(ascii: ">") { open -= 1 }
            advance()
        } while index < bytes.count && open > 0
        guard open == 0 else {
            isCut = true
            return list.add(Self.openQuote, line: first)
        }
        let inside = Array(bytes[start..<(index - 1)])
        let isWhole = inside.withUnsafeBufferPointer { buffer in
            var scanner = MarkupScanner(buffer)
            var depth = 0
            while true {
                switch scanner.next() {
                case .start(let isEmpty): depth += isEmpty ? 0 : 1
                case .end: depth -= 1
                case .text:
                    if MarkupText.decoded(scanner.text).contains("&"), !Self.hasEscapedAmpersand(scanner.text) {
                        return false
                    }
                case .endOfFile: return depth == 0 && scanner.problems.all.isEmpty
                }
            }
        }
        if !isWhole { list.add(Self.htmlLabel, line: first) }
        lastID = ""
    }

    /// Whether every ampersand begins a reference.
    private static func hasEscapedAmpersand(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.indices.allSatisfy { index in
            guard text[index] == UInt8(ascii: "&") else { return true }
            let rest = text[(index + 1)...].prefix(12)
            return rest.contains(UInt8(ascii: ";")) && rest.first != 0x20
        }
    }
}
