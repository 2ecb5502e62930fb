extension Communities {
    /// The nodes in the order in which they are visited.
    struct Order {
        /// The node at each place.
        let nodes: [UInt32]
        /// The place of each node.
        let places: [UInt32]

        /// An order that names each node once.
        init(nodes: [UInt32]) {
            var places = nodes
            for (place, node) in nodes.enumerated() { places[Int(node)] = UInt32(place) }
            self.nodes = nodes
            self.places = places
        }

        /// By descending degree, then by number: communities grow from their hubs, and what is read most often lies
        /// together. Sorts by counting, O(n).
        init(graph: Graph) {
            let degrees = (0..<graph.nodeCount).map { graph.degree(of: $0) }
            // First how many nodes have each degree, then where those of each degree begin.
            var next = [Int](repeating: 0, count: (degrees.max() ?? 0) + 1)
            for degree in degrees { next[degree] += 1 }
            var start = 0
            for degree in next.indices.reversed() {
                start += next[degree]
                next[degree] = start - next[degree]
            }
            var nodes = [UInt32](repeating: 0, count: degrees.count)
            var places = nodes
            for (node, degree) in degrees.enumerated() {
                nodes[next[degree]] = UInt32(node)
                places[node] = UInt32(next[degree])
                next[degree] += 1
            }
            self.nodes = nodes
            self.places = places
        }
    }
}
