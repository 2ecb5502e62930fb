/// The keys of a GraphML file, and where their values go.
struct GraphMLKeys {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    enum Element: Hashable {
        case graph, node, edge
    }

    private struct Key {
        var name: String
        var kind: AssembledColumn.Kind
        var target: String
        var defaultValue: String?
        var isGraphics = false
    }

    private enum Destination {
        case column(Int)
        case label, key, weight, nothing
    }

    private struct Use: Hashable {
        let element: Element
        let key: String
    }

    private var keys: [String: Key] = [:]
    private var order: [String] = []
    private var open: String?
    private var hasGraphics = false
    private var destinations: [Use: Destination] = [:]
    /// Values whose key has not come: some programs write keys behind the graph.
    private var waiting: [Use: [(index: Int, text: String)]] = [:]
    /// The bytes of the key that was looked up last for an edge's weight, so that most look-ups are a comparison.
    private var weightKey: [UInt8]?

    // MARK: Declarations

    mutating func declare(_ scanner: MarkupScanner) {
        guard let id = scanner.string("id") else { return }
        var key = Key(
            name: scanner.string("attr.name") ?? id, kind: Self.kind(scanner.string("attr.type")),
            target: scanner.string("for") ?? "all")
        key.isGraphics = scanner.attribute("yfiles.type") != nil
        hasGraphics = hasGraphics || key.isGraphics
        keys[id] = key
        order.append(id)
        open = id
        if key.name.lowercased() == "weight", key.target == "edge" || key.target == "all" { weightKey = Array(id.utf8) }
    }

    mutating func close() { open = nil }

    mutating func setDefault(_ text: String) {
        if let open { keys[open]?.defaultValue = text }
    }

    private static func kind(_ type: String?) -> AssembledColumn.Kind {
        switch type?.lowercased() {
        case "int", "long", "integer", "short", "byte": .integer
        case "double", "float", "real", "number": .number
        case "boolean", "bool": .flag
        default: .text
        }
    }

    /// Whether values are drawings of yEd.
    func isGraphics(_ id: Bytes) -> Bool {
        hasGraphics && keys[String(decoding: id, as: UTF8.self)]?.isGraphics ?? false
    }

    /// Whether values are weights of edges.
    func isWeight(_ id: Bytes) -> Bool { weightKey.map { id.elementsEqual($0) } ?? false }

    // MARK: Values

    /// Puts a value where it belongs, or says that it is not of the type of its key.
    mutating func store(
        _ text: String, key id: Bytes, for element: Element, at index: Int, in assembly: inout NetworkAssembly
    ) -> Bool {
        let use = Use(element: element, key: String(decoding: id, as: UTF8.self))
        guard let key = keys[use.key] else {
            waiting[use, default: []].append((index, text))
            return true
        }
        guard !key.isGraphics else { return true }
        return store(text, use, key, at: index, in: &assembly)
    }

    private mutating func store(
        _ text: String, _ use: Use, _ key: Key, at index: Int, in assembly: inout NetworkAssembly
    ) -> Bool {
        if use.element == .graph {
            assembly.addProperty(key.name, Self.value(text, key.kind))
            return true
        }
        switch destination(use, key, in: &assembly) {
        case .nothing: return true
        case .label: assembly.setLabel(text, of: index)
        case .key: assembly.setKey(text, of: index)
        case .weight:
            guard let weight = AssembledColumn.number(text) else { return text.isEmpty }
            assembly.setWeight(weight, of: index)
        case .column(let column):
            // An empty value of a number is a missing one.
            if text.isEmpty, key.kind != .text { return true }
            return use.element == .node
                ? assembly.nodeColumns[column].set(text, at: index)
                : assembly.edgeColumns[column].set(text, at: index)
        }
        return true
    }

    private mutating func destination(_ use: Use, _ key: Key, in assembly: inout NetworkAssembly) -> Destination {
        if let known = destinations[use] { return known }
        let found = newDestination(use, key, in: &assembly)
        destinations[use] = found
        return found
    }

    private func newDestination(_ use: Use, _ key: Key, in assembly: inout NetworkAssembly) -> Destination {
        if use.element == .node {
            if key.name == labelName { return .label }
            if key.name == "key" { return .key }
            var column = AssembledColumn(key.name, key.kind)
            column.defaultValue = key.defaultValue
            assembly.nodeColumns.append(column)
            return .column(assembly.nodeColumns.count - 1)
        }
        if key.name.lowercased() == "weight" || key.name == "Edge Weight" { return .weight }
        var column = AssembledColumn(key.name, key.kind)
        column.defaultValue = key.defaultValue
        assembly.edgeColumns.append(column)
        return .column(assembly.edgeColumns.count - 1)
    }

    /// The attribute that people call nodes by.
    private var labelName: String? {
        let names = Set(keys.values.filter { $0.target == "node" || $0.target == "all" }.map(\.name))
        return ["label", "Label", "name"].first { names.contains($0) }
    }

    private static func value(_ text: String, _ kind: AssembledColumn.Kind) -> NetworkProperty.Value {
        switch kind {
        case .integer: if let number = Int(text) { return .integer(number) }
        case .number: if let number = Double(text), number.isFinite { return .number(number) }
        case .text, .flag: break
        }
        return .text(text)
    }

    /// Makes columns of the keys that are declared, in their order.
    mutating func makeColumns(in assembly: inout NetworkAssembly) {
        for id in order {
            guard let key = keys[id], !key.isGraphics else { continue }
            for element in [Element.node, .edge] where key.target == "\(element)" {
                _ = destination(Use(element: element, key: id), key, in: &assembly)
            }
        }
    }

    /// Puts values where they belong whose key came behind the graph, or did not come.
    mutating func settle(in assembly: inout NetworkAssembly) {
        for (use, values) in waiting.sorted(by: { $0.key.key < $1.key.key }) {
            if keys[use.key] == nil {
                keys[use.key] = Key(name: use.key, kind: .text, target: "all")
                assembly.problems.add(
                    "undeclared-key", line: nil, "the key '\(shown(use.key))' is not declared; its values are texts")
            }
            guard let key = keys[use.key] else { continue }
            let wrong = values.count { !store($0.text, use, key, at: $0.index, in: &assembly) }
            guard wrong > 0 else { continue }
            assembly.problems.add(
                "wrong-type", line: nil, "values of the key '\(shown(use.key))' are not of its type; they were left out"
            )
        }
        waiting = [:]
        makeColumns(in: &assembly)
    }
}
