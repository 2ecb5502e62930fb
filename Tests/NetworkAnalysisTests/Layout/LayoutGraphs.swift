import NetworkAnalysis

/// A star, a path or another simple graph by its edges.
func layoutGraph(
    _ nodeCount: Int, _ edges: some Sequence<(Int, Int)>, weights: [Double] = [], isDirected: Bool = false
) -> Graph {
    var builder = GraphBuilder(nodeCount: nodeCount, isDirected: isDirected, isWeighted: !weights.isEmpty)
    for (edge, ends) in edges.enumerated() {
        builder.addEdge(from: ends.0, to: ends.1, weight: weights.isEmpty ? 1 : weights[edge])
    }
    return builder.build()
}

extension Point {
    func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}

extension [Point] {
    /// The sides of the bounding box.
    var extent: (width: Double, height: Double) {
        let (x, y) = (map(\.x), map(\.y))
        return ((x.max() ?? 0) - (x.min() ?? 0), (y.max() ?? 0) - (y.min() ?? 0))
    }

    /// The mean length of a graph's edges over the mean distance of all pairs.
    func edgeLengthRatio(in graph: Graph) -> Double {
        let lengths = graph.edges.map { self[$0.source].distance(to: self[$0.target]) }
        var sum = 0.0
        for first in indices { for second in indices { sum += self[first].distance(to: self[second]) } }
        return lengths.reduce(0, +) / Double(lengths.count) / (sum / Double(count * (count - 1)))
    }
}

extension BinaryFloatingPoint {
    /// Whether two numbers differ by less than a bound.
    func isNear(_ other: Self, within bound: Self) -> Bool { (self - other).magnitude < bound }
}

extension SIMD2<Double> {
    /// The distance from 0.
    var length: Double { (x * x + y * y).squareRoot() }
}
