import GraphFormats
import NetworkAnalysis

/// What programs should find in the files of a network, as JSON for them to compare with.
struct ExpectedNetwork: Encodable {
    let name: String
    let directed: Bool
    let keys: [String]
    let labels: [String]
    let nodeColumns: [Column]
    /// Source, target and weight of each edge.
    let edges: [Edge]
    let edgeColumns: [Column]
    let properties: [Column]

    struct Edge: Encodable {
        let source: Int
        let target: Int
        let weight: Double
    }

    /// An attribute: `text`, `integers`, `numbers` or `flags`, with `null` for what is missing.
    struct Column: Encodable {
        let name: String
        let type: String
        let values: [Value?]
    }

    /// A single value, encoded as itself.
    enum Value: Encodable {
        case text(String), integer(Int), number(Double), flag(Bool)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .integer(let number): try container.encode(number)
            case .number(let number): try container.encode(number)
            case .flag(let flag): try container.encode(flag)
            }
        }
    }

    init(_ sample: SampleNetwork) {
        let network = sample.network
        name = sample.name
        directed = network.graph.isDirected
        keys = network.nodeKeys
        labels = network.nodeLabels
        nodeColumns = network.nodeColumns.map(Column.init)
        edges = network.graph.edges.map { Edge(source: $0.source, target: $0.target, weight: $0.weight) }
        edgeColumns = network.edgeColumns.map(Column.init)
        properties = network.properties.map(Column.init)
    }
}

extension ExpectedNetwork.Column {
    fileprivate init(_ column: AttributeColumn) {
        name = column.name
        switch column.values {
        case .text(let list):
            type = "text"
            values = list.map { $0.map(ExpectedNetwork.Value.text) }
        case .integers(let list):
            type = "integers"
            values = list.map { $0.map(ExpectedNetwork.Value.integer) }
        case .numbers(let list):
            type = "numbers"
            values = list.map { $0.isFinite ? .number($0.isSubnormal ? 0 : $0) : nil }
        case .flags(let list):
            type = "flags"
            values = list.map(ExpectedNetwork.Value.flag)
        }
    }

    fileprivate init(_ property: NetworkProperty) {
        name = property.name
        switch property.value {
        case .text(let text): (type, values) = ("text", [.text(text)])
        case .integer(let number): (type, values) = ("integers", [.integer(number)])
        case .number(let number): (type, values) = ("numbers", [.number(number)])
        }
    }
}
