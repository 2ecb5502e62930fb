/// A DOT file as the tests read it: stricter than Graphviz, for every id and every value has to be in quotes and every
/// statement has to have a list of attributes.
struct DOTDocument {
    var isDirected = false
    var name = ""
    /// The lines of comment at the top, without what makes them comments.
    var comments: [String] = []
    /// The attributes of `graph` statements.
    var graphAttributes: [String: String] = [:]
    var nodes: [(id: String, attributes: [String: String])] = []
    var edges: [(source: String, target: String, attributes: [String: String])] = []

    struct Malformed: Error {
        var reason: String
    }

    init(parsing text: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        comments = lines.prefix { $0.hasPrefix("// ") }.map { String($0.dropFirst(3)) }
        var tokens = try DOTTokens(lines.dropFirst(comments.count).joined(separator: "\n"))
        let kind = try tokens.word()
        guard kind == "graph" || kind == "digraph" else { throw Malformed(reason: kind) }
        isDirected = kind == "digraph"
        name = try tokens.quoted()
        try tokens.take(.mark("{"))
        while tokens.next != .mark("}") { try readStatement(&tokens) }
        try tokens.take(.mark("}"))
        guard tokens.next == nil else { throw Malformed(reason: "text after the graph") }
    }

    private mutating func readStatement(_ tokens: inout DOTTokens) throws {
        if case .word(let word) = tokens.next {
            guard ["graph", "node", "edge"].contains(word) else { throw Malformed(reason: "unquoted id \(word)") }
            _ = try tokens.word()
            let attributes = try Self.unique(tokens.attributes())
            if word == "graph" { graphAttributes = attributes }
        } else {
            let id = try tokens.quoted()
            if tokens.next == .mark(isDirected ? "->" : "--") {
                try tokens.take(.mark(isDirected ? "->" : "--"))
                let target = try tokens.quoted()
                edges.append((id, target, try Self.unique(tokens.attributes())))
            } else {
                nodes.append((id, try Self.unique(tokens.attributes())))
            }
        }
        try tokens.take(.mark(";"))
    }

    private static func unique(_ attributes: [(name: String, value: String)]) throws -> [String: String] {
        try Dictionary(attributes.map { ($0.name, $0.value) }) { _, _ in throw Malformed(reason: "an attribute twice") }
    }
}

/// The tokens of a DOT file.
struct DOTTokens {
    enum Token: Equatable {
        /// A bare id.
        case word(String)
        /// What stands between quotes; of its escapes only `\"` is read, as Graphviz does here.
        case quoted(String)
        case mark(String)
    }

    private var tokens: [Token] = []
    private var position = 0

    init(_ text: String) throws {
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            switch first {
            case " ", "\n": rest.removeFirst()
            case "{", "}", "[", "]", "=", ",", ";": tokens.append(.mark(String(rest.removeFirst())))
            case "-":
                rest.removeFirst()
                guard let second = rest.popFirst(), second == "-" || second == ">" else {
                    throw DOTDocument.Malformed(reason: "a lone hyphen")
                }
                tokens.append(.mark("-" + String(second)))
            case "\"": tokens.append(.quoted(try Self.quoted(&rest)))
            case "a"..."z", "A"..."Z", "_":
                let word = rest.prefix {
                    $0 == "_" || ($0.isASCII && $0.properties.isAlphabetic) || ("0"..."9").contains($0)
                }
                rest.removeFirst(word.count)
                tokens.append(.word(String(word)))
            default: throw DOTDocument.Malformed(reason: "\(first) outside of quotes")
            }
        }
    }

    private static func quoted(_ rest: inout Substring.UnicodeScalarView) throws -> String {
        rest.removeFirst()
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "\"" { return String(text) }
            guard scalar == "\\" else {
                text.append(scalar)
                continue
            }
            guard let next = rest.popFirst() else { break }
            if next != "\"" { text.append(scalar) }
            text.append(next)
        }
        throw DOTDocument.Malformed(reason: "no closing quote")
    }

    var next: Token? { position < tokens.count ? tokens[position] : nil }

    mutating func take(_ token: Token) throws {
        guard next == token else {
            throw DOTDocument.Malformed(reason: "\(token) expected, not \(String(describing: next))")
        }
        position += 1
    }

    mutating func word() throws -> String {
        guard case .word(let word) = next else { throw DOTDocument.Malformed(reason: "a word expected") }
        position += 1
        return word
    }

    mutating func quoted() throws -> String {
        guard case .quoted(let text) = next else {
            throw DOTDocument.Malformed(reason: "quotes expected, not \(String(describing: next))")
        }
        position += 1
        return text
    }

    /// A list of attributes in brackets, separated by commas. No name may be a keyword.
    mutating func attributes() throws -> [(name: String, value: String)] {
        var list: [(name: String, value: String)] = []
        try take(.mark("["))
        while true {
            let name = try word()
            guard !["node", "edge", "graph", "digraph", "subgraph", "strict"].contains(name.lowercased()) else {
                throw DOTDocument.Malformed(reason: "\(name) is a keyword")
            }
            try take(.mark("="))
            list.append((name, try quoted()))
            guard next == .mark(",") else { break }
            try take(.mark(","))
        }
        try take(.mark("]"))
        return list
    }
}
