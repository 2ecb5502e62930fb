/// The declaration of one attribute in GraphML.
struct GraphMLKey {
    /// What the attribute belongs to.
    enum Target: String {
        case graph, node, edge

        /// Ids of keys begin with it, so that a node and an edge may have attributes of one name. Gephi took `d3` and
        /// `d7` for labels: ids are made of names, not numbers.
        var prefix: String { rawValue.prefix(1) + "_" }
    }

    private let target: Target
    private let name: String
    private let type: String

    init(_ target: Target, _ name: String, type: String) {
        self.target = target
        self.name = name
        self.type = type
    }

    init(_ target: Target, _ column: AttributeColumn) {
        self.init(target, column.name, type: Self.type(of: column.values))
    }

    init(_ property: NetworkProperty) {
        self.init(.graph, property.name, type: Self.type(of: property.value))
    }

    /// The element that declares it.
    var declaration: String {
        "  <key id=\"\(target.prefix + name)\" for=\"\(target.rawValue)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n"
    }

    /// The start tag of its values.
    static func opening(_ target: Target, _ name: String) -> String {
        "<data key=\"\(target.prefix + name)\">"
    }

    private static func type(of values: AttributeColumn.Values) -> String {
        switch values {
        case .text: "string"
        case .flags: "boolean"
        case .numbers: "double"
        case .integers(let list): integerType(upTo: list.lazy.compactMap { $0?.magnitude }.max() ?? 0)
        }
    }

    private static func type(of value: NetworkProperty.Value) -> String {
        switch value {
        case .text: "string"
        case .number: "double"
        case .integer(let number): integerType(upTo: number.magnitude)
        }
    }

    /// Readers hold an `int` in 32 bits and a `long` in a double: what is larger is a double while that is exact, and a
    /// string beyond.
    private static func integerType(upTo magnitude: UInt) -> String {
        magnitude <= UInt(Int32.max) ? "int" : magnitude <= 1 << 53 ? "double" : "string"
    }
}
