public import GraphFormats
internal import NetworkAnalysis

extension Network {
    /// The part of the network at most `depth` edges away from a node. O(n + m).
    public func neighborhood(of node: Int, depth: Int) -> Network {
        induced(on: Neighborhood(depth: depth).nodes(around: node, in: graph))
    }

    /// The largest part in which every node reaches every other; of several the one with the first node. O(n + m).
    public var largestComponent: Network {
        let membership = ConnectedComponents().partition(of: graph).membership
        return induced(on: membership.indices.filter { membership[$0] == 1 })
    }
}
