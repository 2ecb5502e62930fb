import NetworkAnalysis

/// Distances and numbers of shortest paths between all nodes, by the simplest means: R. W. Floyd, "Algorithm 97: shortest
/// path", CACM 5(6), 1962.
struct NaiveDistances {
    /// From the row's node to the column's; infinite where there is no way.
    var lengths: [[Double]]
    /// In how many shortest paths.
    var paths: [[Double]]

    init(_ graph: Graph, usesWeights: Bool = true) {
        let nodes = 0..<graph.nodeCount
        var lengths = nodes.map { source in nodes.map { source == $0 ? 0 : Double.infinity } }
        for edge in graph.edges {
            let length = usesWeights ? 1 / edge.weight : 1
            lengths[edge.source][edge.target] = length
            if !graph.isDirected { lengths[edge.target][edge.source] = length }
        }
        let edgeLengths = lengths
        for middle in nodes {
            for source in nodes {
                for target in nodes {
                    lengths[source][target] = min(
                        lengths[source][target], lengths[source][middle] + lengths[middle][target])
                }
            }
        }
        // By distance from the source: each node is reached in as many ways as the last nodes before it.
        var paths = nodes.map { source in nodes.map { source == $0 ? 1.0 : 0 } }
        for source in nodes {
            for target in nodes.sorted(by: { lengths[source][$0] < lengths[source][$1] }) where target != source {
                for last in nodes where last != target && edgeLengths[last][target].isFinite {
                    let length = lengths[source][last] + edgeLengths[last][target]
                    guard length.isFinite, length.isClose(to: lengths[source][target], within: 1e-9) else { continue }
                    paths[source][target] += paths[source][last]
                }
            }
        }
        (self.lengths, self.paths) = (lengths, paths)
    }

    /// Over ordered pairs, as the definition says.
    func betweenness() -> [Double] {
        lengths.indices.map { node in
            var sum = 0.0
            for source in lengths.indices where source != node {
                for target in lengths.indices where target != node && target != source && paths[source][target] > 0 {
                    let length = lengths[source][node] + lengths[node][target]
                    guard length.isFinite, length.isClose(to: lengths[source][target], within: 1e-9) else { continue }
                    sum += paths[source][node] * paths[node][target] / paths[source][target]
                }
            }
            return sum
        }
    }

    /// The distances to a node from the others that reach it.
    func incoming(_ node: Int) -> [Double] {
        lengths.indices.filter { $0 != node }.map { lengths[$0][node] }.filter(\.isFinite)
    }
}
