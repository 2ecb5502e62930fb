/// Finds in a GraphML file what programs mind.
struct GraphMLCheck {
    private struct Key {
        var name = ""
        var type: String?
        var target: String?
        var hasDefault = false
        var isGraphics = false
    }

    private enum Place {
        case outside, graph, node, edge
    }

    private var scanner: MarkupScanner
    private var keys: [String: Key] = [:]
    private var openKey: String?
    private var place = Place.outside
    private var depth = 0
    private var nodes: Set<String> = []
    private var laterEnds: [String: Int] = [:]
    private var edges: Set<[String]> = []
    private var isDirected = false
    private var weighted = 0
    private var unweightedLine: Int?
    private var edgeHasWeight = false
    private var edgeLine = 0
    private var value: String?
    private var valueKey = ""
    private var used: Set<String> = []
    private var waiting: [String: Int] = [:]
    private var skipped = 0

    static func check(_ bytes: [UInt8], _ list: inout FindingList) {
        let text = (try? GraphText.utf8(bytes)) ?? bytes
        text.withUnsafeBufferPointer { buffer in
            var check = GraphMLCheck(scanner: MarkupScanner(buffer))
            list.addControls(in: buffer, as: GraphMLFacts.controlCharacter)
            check.run(&list)
        }
    }

    private init(scanner: MarkupScanner) { self.scanner = scanner }

    private mutating func run(_ list: inout FindingList) {
        while true {
            switch scanner.next() {
            case .start(let isEmpty): open(isEmpty, &list)
            case .end: close(&list)
            case .text(let isRaw):
                if !isRaw, scanner.text.contains(UInt8(ascii: "&")) { findReferences(&list) }
                if value != nil { value? += MarkupText.decoded(scanner.text, isRaw: isRaw) }
            case .endOfFile:
                finish(&list)
                return
            }
        }
    }

    /// References to control characters.
    private mutating func findReferences(_ list: inout FindingList) {
        let text = MarkupText.decoded(scanner.text)
        let isBad = text.unicodeScalars.contains { $0.value < 0x20 && !["\t", "\n", "\r"].contains($0) }
        if isBad { list.add(GraphMLFacts.controlCharacter, line: scanner.line()) }
    }

    // MARK: Tags

    private mutating func open(_ isEmpty: Bool, _ list: inout FindingList) {
        if !isEmpty { depth += 1 }
        if skipped > 0 {
            skipped += isEmpty ? 0 : 1
            return
        }
        if scanner.name.equals("data") {
            openData(isEmpty, &list)
        } else if scanner.name.equals("edge") {
            openEdge(isEmpty, &list)
        } else if scanner.name.equals("node") {
            openNode(isEmpty, &list)
        } else if scanner.name.equals("key") {
            declare(&list)
            if isEmpty { openKey = nil }
        } else if scanner.name.equals("default"), let openKey {
            keys[openKey]?.hasDefault = true
        } else if scanner.name.equals("graph") {
            if place != .outside { list.add(GraphMLFacts.nestedGraph, line: scanner.line()) }
            if place == .outside { isDirected = scanner.attribute("edgedefault")?.equals("directed") ?? false }
            if !isEmpty { place = .graph }
        } else if scanner.name.equals("hyperedge") {
            list.add(GraphMLFacts.hyperedge, line: scanner.line())
            if !isEmpty { skipped = 1 }
        } else if scanner.name.equals("graphml"), !hasNamespace {
            list.add(GraphMLFacts.noNamespace, line: scanner.line())
        }
    }

    private var hasNamespace: Bool {
        scanner.values.contains {
            $0.equals("http://graphml.graphdrawing.org/xmlns")
                || $0.equals("http://graphml.graphdrawing.org/xmlns/graphml")
        }
    }

    private mutating func declare(_ list: inout FindingList) {
        guard let id = scanner.string("id") else { return }
        var key = Key(
            name: scanner.string("attr.name") ?? id, type: scanner.string("attr.type"), target: scanner.string("for"))
        key.isGraphics = scanner.attribute("yfiles.type") != nil
        openKey = id
        keys[id] = key
        if key.isGraphics { return list.add(GraphMLFacts.yEdGraphics, line: scanner.line()) }
        if waiting.removeValue(forKey: id) != nil {
            list.add(GraphMLFacts.keyBehindGraph, line: scanner.line(), key.name)
        }
        switch key.target {
        case nil: list.add(GraphMLFacts.keyWithoutFor, line: scanner.line(), key.name)
        case "all": list.add(GraphMLFacts.keyForAll, line: scanner.line(), key.name)
        case "graphml": list.add(GraphMLFacts.keyForGraphML, line: scanner.line(), key.name)
        default: break
        }
        if key.type == nil {
            list.add(GraphMLFacts.keyWithoutType, line: scanner.line(), key.name)
        } else if let type = key.type, type.hasPrefix("list") {
            list.add(GraphMLFacts.keyListType, line: scanner.line(), type)
        } else if let type = key.type, !["boolean", "int", "long", "float", "double", "string"].contains(type) {
            list.add(GraphMLFacts.keyType, line: scanner.line(), type)
        }
        if key.target == "node" || key.target == "all" { checkNodeName(key.name, &list) }
    }

    private mutating func checkNodeName(_ name: String, _ list: inout FindingList) {
        if name == "id" { list.add(GraphMLFacts.attributeID, line: scanner.line()) }
        if ["size", "color", "r", "g", "b"].contains(name) {
            list.add(GraphMLFacts.gephiNames, line: scanner.line(), name)
        }
    }

    private mutating func openNode(_ isEmpty: Bool, _ list: inout FindingList) {
        guard let raw = scanner.attribute("id"), let id = scanner.string("id") else { return }
        if raw.contains(UInt8(ascii: "&")) { list.add(GraphMLFacts.ampersandID, line: scanner.line(), id) }
        if !nodes.insert(id).inserted { list.add(GraphMLFacts.duplicateNode, line: scanner.line(), id) }
        if let line = laterEnds.removeValue(forKey: id) { list.add(GraphMLFacts.edgeBeforeNode, line: line, id) }
        if !isEmpty { place = .node }
    }

    private mutating func openEdge(_ isEmpty: Bool, _ list: inout FindingList) {
        guard let source = scanner.string("source"), let target = scanner.string("target") else { return }
        for end in [source, target] where !nodes.contains(end) && laterEnds[end] == nil {
            laterEnds[end] = scanner.line()
        }
        if scanner.attribute("id") != nil { list.add(GraphMLFacts.edgeID, line: scanner.line()) }
        if let directed = scanner.attribute("directed"), directed.equals("true") != isDirected {
            list.add(GraphMLFacts.mixedDirections, line: scanner.line())
        }
        let ends = isDirected || source < target ? [source, target] : [target, source]
        if !edges.insert(ends).inserted {
            list.add(GraphMLFacts.parallelEdges, line: scanner.line(), "\(source), \(target)")
        }
        edgeHasWeight = false
        edgeLine = scanner.line()
        place = .edge
        if isEmpty { closeEdge() }
    }

    private mutating func closeEdge() {
        place = .graph
        if edgeHasWeight { weighted += 1 } else if unweightedLine == nil { unweightedLine = edgeLine }
    }

    private mutating func openData(_ isEmpty: Bool, _ list: inout FindingList) {
        guard let id = scanner.string("key") else { return }
        used.insert(id)
        if place == .graph { list.add(GraphMLFacts.graphData, line: scanner.line()) }
        guard let key = keys[id] else {
            if waiting[id] == nil { waiting[id] = scanner.line() }
            if !isEmpty { skipped = 1 }
            return
        }
        if place == .edge, key.name.lowercased() == "weight" { edgeHasWeight = true }
        if key.isGraphics {
            if !isEmpty { skipped = 1 }
            return
        }
        (value, valueKey) = ("", id)
        if isEmpty { checkValue(&list) }
    }

    private mutating func close(_ list: inout FindingList) {
        depth -= 1
        if skipped > 0 {
            skipped -= 1
            return
        }
        if scanner.name.equals("data") {
            checkValue(&list)
        } else if scanner.name.equals("edge") {
            closeEdge()
        } else if scanner.name.equals("node") {
            place = .graph
        } else if scanner.name.equals("key") {
            openKey = nil
        } else if scanner.name.equals("graph") {
            place = .outside
        }
    }

    // MARK: Values

    private mutating func checkValue(_ list: inout FindingList) {
        defer { value = nil }
        guard let text = value, let key = keys[valueKey] else { return }
        if place == .edge, key.name.lowercased() == "weight", let weight = Double(text), weight <= 0 {
            list.add(GraphMLFacts.weightZero, line: scanner.line())
        }
        switch key.type {
        case "int", "long": checkWhole(text, isLong: key.type == "long", &list)
        case "float", "double":
            if text.isEmpty { return list.add(GraphMLFacts.emptyNumber, line: scanner.line(), key.name) }
            if !(AssembledColumn.number(text)?.isFinite ?? true) {
                list.add(GraphMLFacts.notFinite, line: scanner.line(), key.name)
            }
        case "boolean":
            if text.isEmpty { return list.add(GraphMLFacts.emptyNumber, line: scanner.line(), key.name) }
            if !["true", "false", "1", "0"].contains(text.lowercased()) {
                list.add(GraphMLFacts.booleanWord, line: scanner.line(), text)
            }
        default: break
        }
    }

    private mutating func checkWhole(_ text: String, isLong: Bool, _ list: inout FindingList) {
        if text.isEmpty { return list.add(GraphMLFacts.emptyNumber, line: scanner.line()) }
        guard let number = Int(text) else { return list.add(GraphMLFacts.intFraction, line: scanner.line(), text) }
        if !isLong, number.magnitude > Int32.max.magnitude {
            list.add(GraphMLFacts.intLarge, line: scanner.line(), text)
        }
        if isLong, number.magnitude > 1 << 53 { list.add(GraphMLFacts.longLarge, line: scanner.line(), text) }
    }

    // MARK: The whole file

    private mutating func finish(_ list: inout FindingList) {
        if depth > 0 { list.add(GraphMLFacts.malformed, line: scanner.line(), "the file ends within an element") }
        for problem in scanner.problems.all { list.add(GraphMLFacts.malformed, line: problem.line, problem.message) }
        for (end, line) in laterEnds.sorted(by: { $0.value < $1.value }) {
            list.add(GraphMLFacts.unknownNode, line: line, end)
        }
        for (id, line) in waiting.sorted(by: { $0.value < $1.value }) {
            list.add(GraphMLFacts.undeclaredKey, line: line, id)
        }
        let edgeWeight = keys.values.first { $0.name.lowercased() == "weight" && $0.target != "node" }
        if let unweightedLine, edgeWeight?.hasDefault ?? false {
            list.add(GraphMLFacts.defaultWeight, line: unweightedLine)
        } else if let unweightedLine, weighted > 0 {
            list.add(GraphMLFacts.missingWeight, line: unweightedLine)
        }
        let nodeNames = Set(
            keys.values.filter { $0.target != "edge" && $0.target != "graph" }.map { $0.name.lowercased() })
        if !nodes.isEmpty, !nodeNames.contains("label"), !keys.values.contains(where: \.isGraphics) {
            list.add(GraphMLFacts.noLabel, line: nil)
        }
        if !nodes.isEmpty, !keys.values.contains(where: \.isGraphics) { list.add(GraphMLFacts.plainForYEd, line: nil) }
    }
}
