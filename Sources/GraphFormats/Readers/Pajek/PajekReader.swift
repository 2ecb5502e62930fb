/// Reads Pajek's networks: vertices with labels and places, arcs, edges, and their lists. Where both arcs and edges are
/// there, an edge becomes two arcs. Bytes that are no UTF-8 are taken for Windows-1252. O(size of the file).
public struct PajekReader: GraphReader {
    /// A Pajek reader has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PajekReader {
    public var name: String { "pajek" }
    public var summary: String { "Pajek's networks (.net): labels, places, arcs, edges and lists of them" }

    public func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: head.prefix(4096), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).lazy.map { $0.trimmed.lowercased() }
        guard let first = lines.first(where: { !$0.isEmpty && !$0.hasPrefix("%") && !$0.hasPrefix("/*") }) else {
            return false
        }
        return first.hasPrefix("*vertices") || first.hasPrefix("*network") || first.hasPrefix("\u{FEFF}*")
    }

    public func read(_ bytes: [UInt8], options: GraphReadOptions) throws(GraphFileError) -> GraphFile {
        var parser = PajekParser()
        let text = GraphText.guessed(bytes)
        for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            parser.read(String(decoding: line, as: UTF8.self), line: number + 1)
        }
        return try parser.finished(options)
    }
}

/// Reads a network line by line.
private struct PajekParser {
    private var assembly = NetworkAssembly()
    private var section = Section.none
    private var count = 0
    private var edges: [(source: Int, target: Int, weight: Double, isArc: Bool)] = []
    private var row = 0

    private enum Section {
        case none, vertices, skipped
        case pairs(isArc: Bool)
        case lists(isArc: Bool)
        case matrix
    }

    mutating func read(_ text: String, line: Int) {
        let text = text.drop { $0 == "\u{FEFF}" }
        let trimmed = Substring(text).trimmed
        guard !trimmed.isEmpty, !trimmed.hasPrefix("%") else { return }
        if trimmed.hasPrefix("*") {
            open(trimmed, line)
            return
        }
        var words = PajekWords(trimmed)
        switch section {
        case .none, .skipped: return
        case .vertices: readVertex(&words, line)
        case .pairs(let isArc): readPair(&words, isArc, line)
        case .lists(let isArc): readList(&words, isArc, line)
        case .matrix: readRow(&words, line)
        }
    }

    private mutating func open(_ text: String, _ line: Int) {
        var words = PajekWords(text)
        switch words.next()?.lowercased() {
        case "*network": assembly.name = words.rest
        case "*vertices":
            section = .vertices
            count = words.next().flatMap { Int($0) } ?? 0
            guard (0...100_000_000).contains(count) else {
                count = 0
                assembly.problems.add("vertices", line: line, "'\(shown(text))' counts no vertices")
                return
            }
            // Vertices without a line of their own are there all the same.
            for number in 1...max(1, count) where number <= count { _ = node(number) }
        case "*arcs": section = .pairs(isArc: true)
        case "*edges": section = .pairs(isArc: false)
        case "*arcslist": section = .lists(isArc: true)
        case "*edgeslist": section = .lists(isArc: false)
        case "*matrix": (section, row) = (.matrix, 0)
        default:
            section = .skipped
            assembly.problems.add("section", line: line, "the section '\(shown(text))' is not read")
        }
    }

    private mutating func node(_ number: Int) -> Int {
        var name = String(number)
        return name.withUTF8 { assembly.number(of: $0) }
    }

    /// The number of a vertex that a word names, of those that are there.
    private mutating func vertex(_ word: String?, _ line: Int) -> Int? {
        guard let word, let number = Int(word), (1...max(1, count)).contains(number), count > 0 else {
            assembly.problems.add(
                "no-vertex", line: line, "'\(shown(word ?? ""))' is no vertex from 1 to \(count); it was left out")
            return nil
        }
        return node(number)
    }

    private mutating func readVertex(_ words: inout PajekWords, _ line: Int) {
        guard let node = vertex(words.next(), line) else { return }
        if let label = words.next() { assembly.setLabel(label, of: node) }
        if let x = words.next().flatMap({ Double($0) }), let y = words.next().flatMap({ Double($0) }) {
            // There y grows downwards, from 0 to 1.
            assembly.setPlace(x: x * 1000 - 500, y: 500 - y * 1000, of: node)
        }
    }

    private mutating func readPair(_ words: inout PajekWords, _ isArc: Bool, _ line: Int) {
        guard let source = vertex(words.next(), line), let target = vertex(words.next(), line) else { return }
        let word = words.next()
        guard let weight = word.map({ Double($0) }) ?? 1 else {
            assembly.problems.add("weight", line: line, "'\(shown(word ?? ""))' is no weight; the edge was dropped")
            return
        }
        add(source, target, weight, isArc, line)
    }

    private mutating func readList(_ words: inout PajekWords, _ isArc: Bool, _ line: Int) {
        guard let source = vertex(words.next(), line) else { return }
        while let word = words.next() {
            if let target = vertex(word, line) { add(source, target, 1, isArc, line) }
        }
    }

    private mutating func readRow(_ words: inout PajekWords, _ line: Int) {
        row += 1
        var column = 0
        while let word = words.next() {
            column += 1
            guard let weight = Double(word), weight != 0, row <= count, column <= count else { continue }
            add(node(row), node(column), weight, true, line)
        }
    }

    private mutating func add(_ source: Int, _ target: Int, _ weight: Double, _ isArc: Bool, _ line: Int) {
        guard weight > 0, weight.isNormal, weight <= 1e300 else {
            assembly.reportDroppedEdge(line: line)
            return
        }
        edges.append((source, target, weight, isArc))
    }

    mutating func finished(_ options: GraphReadOptions) throws(GraphFileError) -> GraphFile {
        let arcs = edges.count { $0.isArc }
        assembly.isDirected = arcs > 0
        if arcs > 0, arcs < edges.count {
            assembly.problems.add(
                "mixed-directions", line: nil, "there are arcs and edges; each edge was taken as two arcs")
        }
        let isWeighted = edges.contains { $0.weight != 1 }
        for edge in edges {
            for isReversed in edge.isArc || arcs == 0 ? [false] : [false, true] {
                let ends = isReversed ? (edge.target, edge.source) : (edge.source, edge.target)
                let number = assembly.addEdge(ends.0, ends.1)
                if isWeighted { assembly.setWeight(edge.weight, of: number) }
            }
        }
        return try assembly.file("pajek", options)
    }
}

/// The words of a line; what stands in quotes is one.
private struct PajekWords {
    private(set) var remainder: Substring

    init(_ text: String) { remainder = text[...] }

    var rest: String { String(remainder).trimmed }

    mutating func next() -> String? {
        remainder = remainder.drop(while: \.isWhitespace)
        guard let first = remainder.first else { return nil }
        if first == "\"" {
            let word = remainder.dropFirst().prefix { $0 != "\"" }
            remainder = remainder[word.endIndex...].dropFirst()
            return String(word)
        }
        let word = remainder.prefix { !$0.isWhitespace }
        remainder = remainder[word.endIndex...]
        return String(word)
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace ?? false { rest = rest.dropFirst() }
        while rest.last?.isWhitespace ?? false { rest = rest.dropLast() }
        return String(rest)
    }
}
