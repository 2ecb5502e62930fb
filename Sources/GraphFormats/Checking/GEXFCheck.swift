/// Finds in a GEXF file what programs mind.
enum GEXFCheck {
    private static let malformed = GraphFact(
        code: "malformed-xml", message: "it is no well-formed XML",
        effects: [.networkx: .refuses(), .gephi: .refuses()])
    private static let controlCharacter = GraphFact(
        code: "control-character", message: "a control character, which XML does not allow",
        effects: [.networkx: .refuses(), .gephi: .refuses()])
    private static let version = GraphFact(
        code: "gexf-version", message: "the version of GEXF is newer than 1.2",
        effects: [.networkx: .refuses("knows versions up to 1.2")])
    private static let oldVersion = GraphFact(
        code: "gexf-old-version", message: "the version of GEXF is older than 1.1",
        effects: [.networkx: .refuses("knows versions from 1.1 on")])
    private static let unknownNode = GraphFact(
        code: "unknown-node", message: "an edge leads to a node that is not declared",
        effects: [.networkx: .alters("adds the node"), .gephi: .alters("adds the node")])
    private static let duplicateNode = GraphFact(
        code: "duplicate-node", message: "two nodes have one id",
        effects: [.networkx: .alters("takes both for one"), .gephi: .alters("takes both for one, with an error")])
    private static let undeclared = GraphFact(
        code: "undeclared-key", message: "a value is of an attribute that is not declared",
        effects: [.networkx: .refuses(), .gephi: .loses("drops the value")])
    private static let weightZero = GraphFact(
        code: "weight-zero", message: "an edge has the weight 0, or one below",
        effects: [.gephi: .loses("drops an edge of weight 0")])

    static func check(_ bytes: [UInt8], _ list: inout FindingList) {
        let text = (try? GraphText.utf8(bytes)) ?? bytes
        text.withUnsafeBufferPointer { buffer in
            var walk = Walk(scanner: MarkupScanner(buffer))
            list.addControls(in: buffer, as: controlCharacter)
            walk.run(&list)
        }
    }

    private struct Walk {
        var scanner: MarkupScanner
        private var nodes: Set<String> = []
        private var ends: [String: Int] = [:]
        private var attributes: Set<String> = []
        private var element = "node"
        private var depth = 0

        init(scanner: MarkupScanner) { self.scanner = scanner }

        mutating func run(_ list: inout FindingList) {
            while true {
                switch scanner.next() {
                case .start(let isEmpty):
                    depth += isEmpty ? 0 : 1
                    open(&list)
                case .end: depth -= 1
                case .text: continue
                case .endOfFile:
                    if depth > 0 { list.add(malformed, line: scanner.line(), "the file ends within an element") }
                    for problem in scanner.problems.all { list.add(malformed, line: problem.line, problem.message) }
                    for (end, line) in ends.sorted(by: { $0.value < $1.value }) where !nodes.contains(end) {
                        list.add(unknownNode, line: line, end)
                    }
                    return
                }
            }
        }

        private mutating func open(_ list: inout FindingList) {
            if scanner.name.equals("gexf") {
                checkVersion(&list)
            } else if scanner.name.equals("attributes") {
                element = scanner.string("class") ?? "node"
            } else if scanner.name.equals("attribute") {
                attributes.insert(element + " " + (scanner.string("id") ?? ""))
            } else if scanner.name.equals("node"), let id = scanner.string("id") {
                element = "node"
                if !nodes.insert(id).inserted { list.add(duplicateNode, line: scanner.line(), id) }
            } else if scanner.name.equals("edge") {
                element = "edge"
                for end in [scanner.string("source"), scanner.string("target")].compactMap(\.self)
                where ends[end] == nil {
                    ends[end] = scanner.line()
                }
                if let weight = scanner.string("weight").flatMap(Double.init), weight <= 0 {
                    list.add(weightZero, line: scanner.line())
                }
            } else if scanner.name.equals("attvalue"), let id = scanner.string("for") ?? scanner.string("id"),
                !attributes.contains(element + " " + id)
            {
                list.add(undeclared, line: scanner.line(), id)
            }
        }

        private mutating func checkVersion(_ list: inout FindingList) {
            let spaces = scanner.values.map { String(decoding: $0, as: UTF8.self) }
            guard let space = spaces.first(where: { $0.contains("gexf.net/1.") && !$0.hasSuffix("viz") }) else {
                return list.add(oldVersion, line: scanner.line())
            }
            if space.contains("gexf.net/1.3") { list.add(version, line: scanner.line()) }
            if space.contains("gexf.net/1.0") { list.add(oldVersion, line: scanner.line()) }
        }
    }
}
