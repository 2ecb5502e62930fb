internal import NetworkAnalysis

/// What colours, sizes and lines mean, in rows under a drawing.
struct Legend {
    /// A colour and what it stands for.
    struct Entry {
        let color: Int
        let isBox: Bool
        let text: String
        let x: Double
        let y: Double
    }

    private(set) var entries: [Entry] = []
    /// What sizes and lines mean, a line each.
    private(set) var notes: [String] = []
    let height: Double

    static let fontSize = 13.0
    private static let rowHeight = 22.0
    static let left = 28.0

    init(_ network: Network, _ look: NetworkLook, width: Double, order: [Int]) {
        let texts = look.showsCommunities ? Self.communities(network, look, order) : Self.kinds(look, order)
        var (x, y) = (Self.left, 0.0)
        for (color, isBox, text) in texts {
            let needed = 22 + TextWidth.of(text) * Self.fontSize + 20
            if x > Self.left, x + needed > width - Self.left { (x, y) = (Self.left, y + Self.rowHeight) }
            entries.append(Entry(color: color, isBox: isBox, text: text, x: x, y: y))
            x += needed
        }
        notes = Self.notes(network, look)
        height = (texts.isEmpty ? 0 : y + Self.rowHeight) + Double(notes.count) * 18 + 12
    }

    /// The communities with colours of their own, by what they are called, and the rest together.
    private static func communities(
        _ network: Network, _ look: NetworkLook, _ order: [Int]
    ) -> [(color: Int, isBox: Bool, text: String)] {
        var (members, others) = ([Int: [Int]](), 0)
        for node in order {
            guard let number = look.community(of: node), number < Palette.colors.count else {
                others += 1
                continue
            }
            members[number, default: []].append(node)
        }
        let names = network.nodeColumn(named: "community_label")
        var texts = members.sorted { $0.key < $1.key }.map { number, nodes in
            let name = nodes.lazy.compactMap { names?.text(at: $0) }.first
            let labels = nodes.prefix(3).map { TextWidth.cut(network.nodeLabels[$0], to: 28) }
            let text = name.map { TextWidth.cut($0, to: 60) } ?? labels.joined(separator: ", ")
            return (color: Palette.index(group: number), isBox: false, text: "\(text) (\(nodes.count))")
        }
        if others > 0 { texts.append((Palette.colors.count - 1, false, "smaller communities (\(others))")) }
        return texts
    }

    private static func kinds(_ look: NetworkLook, _ order: [Int]) -> [(color: Int, isBox: Bool, text: String)] {
        var found: [String: (count: Int, node: Int)] = [:]
        for node in order { found[look.kind(of: node), default: (0, node)].count += 1 }
        return found.sorted { $0.key < $1.key }.filter { !$0.key.isEmpty }.map { kind, value in
            (look.colorIndex(of: value.node), look.isBox(value.node), "\(kind) (\(value.count))")
        }
    }

    private static func notes(_ network: Network, _ look: NetworkLook) -> [String] {
        let title = look.scoreColumn.map { $0.title.isEmpty ? $0.name : $0.title }
        var facts: [String] = []
        if let title { facts.append("Area: \(title)") }
        if network.graph.isWeighted { facts.append("line width: weight") }
        let kinds = Set((0..<network.graph.nodeCount).map { look.kind(of: $0) })
        if look.showsCommunities, kinds.contains("dataset"), kinds.count > 1 { facts.append("boxes: datasets") }
        if network.graph.isDirected { facts.append("arrows: direction of edges") }
        var notes = facts.isEmpty ? [] : [facts.joined(separator: " · ")]
        let made = network.properties.filter { ["tool", "papers"].contains($0.name) }
        if !made.isEmpty {
            notes.append(
                made.reversed().map { $0.name == "papers" ? "\($0.text) papers" : TextWidth.cut($0.text, to: 40) }
                    .joined(separator: " · "))
        }
        return notes
    }
}
