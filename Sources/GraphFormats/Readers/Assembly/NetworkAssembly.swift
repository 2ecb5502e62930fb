internal import NetworkAnalysis

/// A network that is being read: nodes by the names that the file has for them, edges, columns, and what was wrong.
struct NetworkAssembly {
    var isDirected = false
    var name = ""
    private(set) var nodes = NameTable()
    /// The label of each node that has one.
    private(set) var labels: [String?] = []
    /// The real identifier of each node that has one.
    private(set) var keys: [String?] = []
    private var isDeclared: [Bool] = []
    private var places: [(x: Double, y: Double)?] = []
    private var sources: [UInt32] = []
    private var targets: [UInt32] = []
    private var weights: [Double] = []
    private var hasWeights = false
    var nodeColumns: [AssembledColumn] = []
    var edgeColumns: [AssembledColumn] = []
    private(set) var properties: [NetworkProperty] = []
    var slices: [NetworkSlice] = []
    var problems = ProblemList()

    var edgeCount: Int { sources.count }

    // MARK: Nodes

    /// Whether all nodes so far are called n0, n1, … in their order: then a name says its number.
    private var isCanonical = true

    private static func canonicalNumber(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        guard (2...10).contains(name.count), name[0] == UInt8(ascii: "n") else { return nil }
        var number = 0
        for place in 1..<name.count {
            let digit = name[place] &- 0x30
            guard digit < 10, digit > 0 || place > 1 || name.count == 2 else { return nil }
            number = number &* 10 &+ Int(digit)
        }
        return number
    }

    /// The number of a node that the file declares here.
    mutating func declareNode(_ name: UnsafeBufferPointer<UInt8>, line: @autoclosure () -> Int) -> Int {
        let number = number(of: name)
        if isDeclared[number] {
            let text = String(decoding: name, as: UTF8.self)
            problems.add(
                "duplicate-node", line: line(), "the node '\(shown(text))' is declared twice; what is said later counts"
            )
        }
        isDeclared[number] = true
        return number
    }

    /// The number of a node that is named here; its declaration may stand elsewhere.
    mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
        if isCanonical, let number = Self.canonicalNumber(name), number < isDeclared.count { return number }
        let number = Int(nodes.number(of: name))
        if number == isDeclared.count {
            isCanonical = isCanonical && Self.canonicalNumber(name) == number
            isDeclared.append(false)
            labels.append(nil)
            keys.append(nil)
        }
        return number
    }

    mutating func setLabel(_ label: String, of node: Int) { labels[node] = label }
    mutating func setKey(_ key: String, of node: Int) { keys[node] = key }

    mutating func setPlace(x: Double, y: Double, of node: Int) {
        guard x.isFinite, y.isFinite else { return }
        while places.count <= node { places.append(nil) }
        places[node] = (x, y)
    }

    // MARK: Edges

    /// Adds an edge of weight 1 and says its number.
    mutating func addEdge(_ source: Int, _ target: Int) -> Int {
        sources.append(UInt32(truncatingIfNeeded: source))
        targets.append(UInt32(truncatingIfNeeded: target))
        weights.append(1)
        return sources.count - 1
    }

    mutating func setWeight(_ weight: Double, of edge: Int) {
        weights[edge] = weight
        hasWeights = true
    }

    /// Drops the last edge where its weight says that there is none, and says whether it stays; no program takes such
    /// weights.
    mutating func closeEdge() -> Bool {
        guard let weight = weights.last, !(weight > 0 && weight.isNormal && weight <= 1e300) else { return true }
        sources.removeLast()
        targets.removeLast()
        weights.removeLast()
        for column in edgeColumns.indices { edgeColumns[column].truncate(to: sources.count) }
        return false
    }

    /// Reports an edge that `closeEdge` dropped.
    mutating func reportDroppedEdge(line: Int) {
        problems.add("weight", line: line, "the weight of an edge is not between 0 and 1e300; the edge was dropped")
    }

    // MARK: Facts

    mutating func addProperty(_ name: String, _ value: NetworkProperty.Value) {
        let name = ColumnNames.valid(name)
        guard !properties.contains(where: { $0.name == name }) else { return }
        properties.append(NetworkProperty(name: name, value: value, namesInputs: name == "provenance"))
    }

    /// What was read.
    consuming func file(_ format: String, _ options: GraphReadOptions) throws(GraphFileError) -> GraphFile {
        reportUndeclared()
        let loops = sources.indices.count { sources[$0] == targets[$0] }
        // Only columns have to follow their edges.
        let firsts = edgeColumns.isEmpty ? nil : EdgeOrder.firsts(sources, targets, isDirected: isDirected)
        let graph = try self.graph(options)
        guard graph.rows.weights.allSatisfy(\.isFinite) else {
            throw GraphFileError("weight", "the weights of parallel edges are too large to be added")
        }
        addPlaces()
        let names = (0..<nodes.count).map { String(decoding: nodes.name($0), as: UTF8.self) }
        let given = zip(keys, names).map { $0 ?? $1 }
        let labels = zip(self.labels, given).map { $0 ?? $1 }
        var network = Network(
            name: name, graph: graph,
            // Keys are unique; names in the file are in any case.
            nodeKeys: Set(given).count == given.count ? given : names, nodeLabels: labels,
            nodeColumns: Self.columns(nodeColumns, count: nodes.count, order: nil, taken: ["id", "key", "label"]),
            edgeColumns: Self.columns(
                edgeColumns, count: sources.count, order: firsts,
                taken: ["id", "source", "target", "type", "weight"]),
            properties: properties)
        network.slices = slices.filter {
            network.nodeColumn(named: $0.nodeColumn) != nil && network.edgeColumn(named: $0.edgeColumn) != nil
        }
        return GraphFile(
            network: network, format: format, problems: problems.all,
            mergedEdges: sources.count - loops - graph.edgeCount, droppedSelfLoops: loops)
    }

    /// The graph of the edges. Weights of edges between the same ends are added.
    private func graph(_ options: GraphReadOptions) throws(GraphFileError) -> Graph {
        let weights = options.isUnweighted || !hasWeights ? [] : weights
        do {
            return try GraphBuilder(
                nodeCount: nodes.count, isDirected: isDirected, sources: sources, targets: targets, weights: weights
            ).build(threads: options.threads)
        } catch {
            throw GraphFileError("too-large", error.message)
        }
    }

    private mutating func reportUndeclared() {
        guard isDeclared.contains(true) else { return }
        for (node, isDeclared) in isDeclared.enumerated() where !isDeclared {
            let name = String(decoding: nodes.name(node), as: UTF8.self)
            problems.add(
                "undeclared-node", line: nil,
                "an edge leads to the node '\(shown(name))', which the file does not declare; it was added")
        }
    }

    private mutating func addPlaces() {
        guard nodes.count > 0, places.count == nodes.count, places.allSatisfy({ $0 != nil }) else { return }
        // What attributes say of places counts more than where a program drew them.
        guard !nodeColumns.contains(where: { $0.title == "x" || $0.title == "y" }) else { return }
        var (xs, ys) = (AssembledColumn("x", .number), AssembledColumn("y", .number))
        for (node, place) in places.enumerated() {
            _ = xs.set((place?.x ?? 0).description, at: node)
            _ = ys.set((place?.y ?? 0).description, at: node)
        }
        nodeColumns += [xs, ys]
    }

    private static func columns(
        _ columns: [AssembledColumn], count: Int, order: [Int]?, taken: [String]
    ) -> [AttributeColumn] {
        var names = ColumnNames(taken: taken)
        return columns.map { $0.column(named: names.name(for: $0.title), count: count, order: order) }
    }
}

/// A text of a file as a message shows it: not too long, and without what could colour a terminal.
func shown(_ text: String) -> String {
    let clean = String(String.UnicodeScalarView(text.unicodeScalars.prefix(60).map { $0.value < 32 ? "?" : $0 }))
    return text.unicodeScalars.count > 60 ? clean + "…" : clean
}

/// Names of columns that every format takes, each once.
struct ColumnNames {
    private var taken: Set<String>

    init(taken: [String]) { self.taken = Set(taken) }

    mutating func name(for title: String) -> String {
        let name = Self.valid(title)
        var candidate = name
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(name)_\(number)"
            number += 1
        }
        return candidate
    }

    /// The title with an underscore for what is no letter, digit or underscore.
    static func valid(_ title: String) -> String {
        let name = String(
            String.UnicodeScalarView(
                title.unicodeScalars.prefix(100).map {
                    $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? $0 : "_"
                }))
        return name.isEmpty ? "column" : name
    }
}
