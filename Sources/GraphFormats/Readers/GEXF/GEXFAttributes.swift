/// The attributes of a GEXF file, and where their values go.
struct GEXFAttributes {
    private struct Attribute {
        var title: String
        var kind: AssembledColumn.Kind
        var isKey: Bool
    }

    private struct Use: Hashable {
        let isNode: Bool
        let id: String
        /// The time of the value, where it is one of several.
        var time: String = ""
    }

    private var isNode = true
    private var attributes: [Use: Attribute] = [:]
    private var columns: [Use: Int] = [:]
    private var last: Use?
    private var edgeLabels: Int?
    private var times: [(start: Int, end: Int)] = []

    mutating func begin(_ scanner: MarkupScanner) { isNode = !(scanner.attribute("class")?.equals("edge") ?? false) }

    mutating func declare(_ scanner: MarkupScanner, in assembly: inout NetworkAssembly) {
        guard let id = scanner.string("id") else { return }
        let use = Use(isNode: isNode, id: id)
        let title = scanner.string("title") ?? id
        attributes[use] = Attribute(
            title: title, kind: Self.kind(scanner.string("type")), isKey: isNode && title == "key")
        last = use
        // Values over time make columns of their own.
        let isSlice = title == Self.sliceCounts || title == Self.sliceWeights
        if !isSlice, !(isNode && title == "key") { _ = column(of: use, in: &assembly) }
    }

    mutating func setDefault(_ text: String, in assembly: inout NetworkAssembly) {
        guard let use = last, let place = columns[use] else { return }
        if use.isNode {
            assembly.nodeColumns[place].defaultValue = text
        } else {
            assembly.edgeColumns[place].defaultValue = text
        }
    }

    private static func kind(_ type: String?) -> AssembledColumn.Kind {
        switch type?.lowercased() {
        case "integer", "long", "short", "byte", "biginteger": .integer
        case "double", "float", "bigdecimal": .number
        case "boolean": .flag
        default: .text
        }
    }

    private static let sliceCounts = "slice_occurrences"
    private static let sliceWeights = "slice_weight"

    /// Puts the value of an `attvalue` where it belongs, or says that it is not of its type, or of no attribute.
    mutating func store(
        _ scanner: MarkupScanner, isNode: Bool, at index: Int, in assembly: inout NetworkAssembly
    ) -> Bool {
        guard let id = scanner.string("for") ?? scanner.string("id"), let value = scanner.string("value") else {
            return false
        }
        var use = Use(isNode: isNode, id: id)
        guard let attribute = attributes[use] else { return false }
        if attribute.isKey {
            assembly.setKey(value, of: index)
            return true
        }
        if let start = scanner.string("start"), let end = scanner.string("end") {
            use.time = start == end ? start : start + "_" + end
            if let start = Int(start), let end = Int(end), start <= end, !times.contains(where: { $0 == (start, end) })
            {
                times.append((start, end))
            }
        }
        if value.isEmpty, attribute.kind != .text { return true }
        let place = column(of: use, in: &assembly)
        return isNode
            ? assembly.nodeColumns[place].set(value, at: index) : assembly.edgeColumns[place].set(value, at: index)
    }

    mutating func setEdgeLabel(_ label: String, at edge: Int, in assembly: inout NetworkAssembly) {
        if edgeLabels == nil {
            assembly.edgeColumns.append(AssembledColumn("label", .text))
            edgeLabels = assembly.edgeColumns.count - 1
        }
        if let edgeLabels { _ = assembly.edgeColumns[edgeLabels].set(label, at: edge) }
    }

    private mutating func column(of use: Use, in assembly: inout NetworkAssembly) -> Int {
        if let known = columns[use] { return known }
        let attribute = attributes[Use(isNode: use.isNode, id: use.id)]
        var title = attribute?.title ?? use.id
        var kind = attribute?.kind ?? .text
        if title == Self.sliceCounts { (title, kind) = ("occurrences", .integer) }
        if title == Self.sliceWeights { title = "weight" }
        let column = AssembledColumn(use.time.isEmpty ? title : title + "_" + use.time, kind)
        if use.isNode {
            assembly.nodeColumns.append(column)
            columns[use] = assembly.nodeColumns.count - 1
        } else {
            assembly.edgeColumns.append(column)
            columns[use] = assembly.edgeColumns.count - 1
        }
        return columns[use] ?? 0
    }

    /// The times that both nodes and edges have columns of.
    func addSlices(to assembly: inout NetworkAssembly) {
        for (start, end) in times.sorted(by: { ($0.end, $0.start) < ($1.end, $1.start) }) {
            let name = start == end ? "\(start)" : "\(start)_\(end)"
            assembly.slices.append(
                NetworkSlice(years: start...end, nodeColumn: "occurrences_" + name, edgeColumn: "weight_" + name))
        }
    }
}
