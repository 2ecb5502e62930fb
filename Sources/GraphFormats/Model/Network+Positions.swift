public import NetworkAnalysis

extension Network {
    /// Where the nodes stand in the plane, where columns `x` and `y` say so of all of them; y grows upwards.
    public var positions: [Point]? {
        guard let xs = nodeColumn(named: "x"), let ys = nodeColumn(named: "y") else { return nil }
        var points: [Point] = []
        points.reserveCapacity(graph.nodeCount)
        for node in 0..<graph.nodeCount {
            guard let x = xs.number(at: node), let y = ys.number(at: node) else { return nil }
            points.append(Point(x: x, y: y))
        }
        return points
    }

    /// Adds the columns `x` and `y`, or replaces them.
    public mutating func addPositions(_ points: [Point]) {
        addNodeColumn(AttributeColumn(name: "x", title: "X", values: .numbers(points.map(\.x))))
        addNodeColumn(AttributeColumn(name: "y", title: "Y", values: .numbers(points.map(\.y))))
    }
}
