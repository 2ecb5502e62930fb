/// What the detectors that make a quality function large have in common: levels, and the ways to work on them.
enum Communities {}

extension Communities {
    /// A graph that communities are looked for in: the whole one, or one whose nodes are parts of communities.
    ///
    /// A node's row holds the edges of both directions. What a community C is worth is the weight of the edges in it
    /// less `penalty` times half the product of its mass with itself; so a node v gains, by joining it, the weight of
    /// its edges to C less `penalty` · mass(v) · mass(C). Both quality functions, on graphs of both kinds, have this
    /// form.
    struct Level<Mass: CommunityMass> {
        /// Where each row begins; one more than there are nodes.
        let offsets: [Int]
        /// The edges, row after row, within a row in no order; one may stand there twice.
        let arcs: [Arc]
        /// The mass of each node.
        let masses: [Mass]
        /// What a unit of mass costs beside another.
        let penalty: Double
        /// The weight of all edges of the whole graph, in the unit of the arcs.
        let totalWeight: Double
        /// The mean weight of an edge of the whole graph, in the unit of the arcs.
        let meanWeight: Double

        /// The number of nodes.
        var count: Int { masses.count }

        /// The masses of communities, at their labels.
        func masses(of labels: [UInt32]) -> Slots<Mass> {
            let sums = Slots(repeating: Mass.zero, count: count)
            for (node, label) in labels.enumerated() { sums[label] = sums[label] + masses[node] }
            return sums
        }
    }

    /// An edge as it stands in a row: eight bytes, for reading arcs is what takes the time.
    struct Arc: BitwiseCopyable {
        /// The node at the other end.
        var target: UInt32
        /// The weight, positive, rounded to 24 bits.
        var weight: Float
    }
}

/// How much a node counts in the penalty.
protocol CommunityMass: BitwiseCopyable, Sendable {
    /// No mass.
    static var zero: Self { get }
    /// The mass of a node by the weights of the edges that leave it and that lead to it, or of a node as such: 1 and 1.
    init(outgoing: Double, incoming: Double)
    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
    /// The product for the edges between two masses.
    static func * (left: Self, right: Self) -> Double
}

/// In an undirected graph mass is a number.
extension Double: CommunityMass {
    init(outgoing: Double, incoming: Double) {
        self = outgoing
    }
}

extension Communities {
    /// In a directed graph each direction has a mass of its own.
    struct DirectedMass: CommunityMass {
        var outgoing: Double
        var incoming: Double

        static var zero: DirectedMass { DirectedMass(outgoing: 0, incoming: 0) }

        @inline(__always)
        static func + (left: DirectedMass, right: DirectedMass) -> DirectedMass {
            DirectedMass(outgoing: left.outgoing + right.outgoing, incoming: left.incoming + right.incoming)
        }

        @inline(__always)
        static func - (left: DirectedMass, right: DirectedMass) -> DirectedMass {
            DirectedMass(outgoing: left.outgoing - right.outgoing, incoming: left.incoming - right.incoming)
        }

        @inline(__always)
        static func * (left: DirectedMass, right: DirectedMass) -> Double {
            left.outgoing * right.incoming + left.incoming * right.outgoing
        }
    }
}
