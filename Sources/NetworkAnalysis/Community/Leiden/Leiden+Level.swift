extension Leiden {
    /// A graph that communities are looked for in: the whole one, or one whose nodes are parts of communities.
    ///
    /// A node's row holds the edges of both directions. What a community C is worth is the weight of the edges in it
    /// less `penalty` times half the product of its mass with itself; so a node v gains, by joining it, the weight of
    /// its edges to C less `penalty` · mass(v) · mass(C). Both quality functions, on graphs of both kinds, have this
    /// form.
    struct Level {
        /// Where each row begins; one more than there are nodes.
        var offsets: [Int]
        /// The nodes at the other ends, in no order; one may stand there twice.
        var targets: [UInt32]
        /// The weights along `targets`, all positive.
        var weights: [Double]
        /// The mass of each node.
        var masses: [Mass]
        /// What a unit of mass costs beside another.
        let penalty: Double
        /// The weight of all edges of the whole graph.
        let totalWeight: Double

        /// The number of nodes.
        var count: Int { masses.count }

        /// The masses of communities, at their labels.
        func masses(of labels: [UInt32]) -> Slots<Mass> {
            let sums = Slots(repeating: Mass.zero, count: count)
            for (node, label) in labels.enumerated() { sums[label] = sums[label] + masses[node] }
            return sums
        }
    }

    /// How much a node counts in the penalty: by its outgoing and its incoming edges, or by being a node.
    struct Mass {
        var outgoing: Double
        var incoming: Double

        static var zero: Mass { Mass(outgoing: 0, incoming: 0) }

        @inline(__always)
        static func + (left: Mass, right: Mass) -> Mass {
            Mass(outgoing: left.outgoing + right.outgoing, incoming: left.incoming + right.incoming)
        }

        @inline(__always)
        static func - (left: Mass, right: Mass) -> Mass {
            Mass(outgoing: left.outgoing - right.outgoing, incoming: left.incoming - right.incoming)
        }

        /// The product for edges in either direction.
        @inline(__always)
        static func * (left: Mass, right: Mass) -> Double {
            left.outgoing * right.incoming + left.incoming * right.outgoing
        }
    }
}
