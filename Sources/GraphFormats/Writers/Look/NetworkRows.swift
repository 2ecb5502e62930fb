internal import NetworkAnalysis

/// The nodes of a network that asks for rows, such as by year.
struct NetworkRows {
    /// The values, ascending, and the nodes of each.
    let rows: [(value: Int, nodes: [Int])]
    private let nodeCount: Int

    /// Nothing where the network asks for no rows, or no node has a value.
    init?(_ network: Network) {
        guard let name = network.rankColumn, let column = network.nodeColumn(named: name) else { return nil }
        var nodes: [Int: [Int]] = [:]
        for node in 0..<network.graph.nodeCount {
            if let value = column.integer(at: node) { nodes[value, default: []].append(node) }
        }
        guard !nodes.isEmpty else { return nil }
        rows = nodes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        nodeCount = network.graph.nodeCount
    }

    /// Places in rows, the smallest value at the top, in the order that nodes have from left to right; nodes without a value
    /// stand in a row at the bottom.
    func places(orderedBy points: [Point]) -> [Point] {
        var lists = rows.map(\.nodes)
        let known = Set(lists.joined())
        lists.append((0..<nodeCount).filter { !known.contains($0) })
        let widest = Double(max(1, lists.map(\.count).max() ?? 1))
        var places = [Point](repeating: Point(x: 0, y: 0), count: nodeCount)
        for (row, list) in lists.enumerated() {
            let order = list.sorted { (points[$0].x, $0) < (points[$1].x, $1) }
            for (place, node) in order.enumerated() {
                let share = (Double(place) + 0.5) / Double(max(1, order.count))
                // Each other row is moved by half a place: labels of neighbours would meet.
                let shift = row % 2 == 0 ? 0 : 0.25 / widest
                places[node] = Point(x: (share + shift) * 1000, y: -Double(row) * 700 / Double(max(1, lists.count - 1)))
            }
        }
        return places
    }
}
