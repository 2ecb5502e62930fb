/// Which of the edges at a node count. Where a graph is undirected, all of them do in any case.
public enum EdgeDirection: String, Sendable, Hashable, CaseIterable {
    /// Those of both directions; two opposite edges are two.
    case both
    /// Those that lead to the node.
    case incoming
    /// Those that lead away from it.
    case outgoing

    /// The other one, where it is one.
    var opposite: EdgeDirection {
        switch self {
        case .both: .both
        case .incoming: .outgoing
        case .outgoing: .incoming
        }
    }

    /// Before the name of a measure: nothing, `in-` or `out-`.
    var prefix: String {
        switch self {
        case .both: ""
        case .incoming: "in-"
        case .outgoing: "out-"
        }
    }

    /// In the title of a measure, which then goes on in lower case.
    func titled(_ title: String) -> String {
        let text = prefix + title.lowercased()
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The edges of a node that count, for people.
    var edges: String {
        switch self {
        case .both: "a node's edges"
        case .incoming: "the edges that lead to a node"
        case .outgoing: "the edges that lead away from a node"
        }
    }
}

extension Graph {
    /// The rows of the edges that count: one list, or two where the graph is directed and both directions do.
    func rows(_ direction: EdgeDirection) -> [Rows] {
        guard let reversedRows else { return [rows] }
        switch direction {
        case .both: return [rows, reversedRows]
        case .incoming: return [reversedRows]
        case .outgoing: return [rows]
        }
    }
}
