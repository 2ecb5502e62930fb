extension Communities.Level {
    /// Divides communities into parts that are connected, and well connected to the rest of their community.
    func refine(_ communities: [UInt32], noise: Double, using generator: inout SplitMix64) -> Communities.Parts {
        let refinement = Communities.Refinement(level: self, communities: communities, noise: noise)
        for node in generator.order(count) where refinement.isAlone[node] {
            refinement.merge(Int(node), using: &generator)
        }
        return Communities.Parts(marks: refinement.parts.array, bound: count)
    }
}

extension Communities {
    /// Parts that begin as single nodes and grow inside their communities.
    fileprivate struct Refinement<Mass: CommunityMass>: ~Copyable {
        let level: Level<Mass>
        let communities: Slots<UInt32>
        /// The mass of each community.
        let masses: Slots<Mass>
        /// The part of each node, labelled by the node it began with.
        let parts: Slots<UInt32>
        /// The mass of each part.
        let partMasses: Slots<Mass>
        /// The weight of the edges from each part to the rest of its community.
        let ties: Slots<Double>
        /// Whether a node is a part by itself.
        let isAlone: Slots<Bool>
        /// The edges inside communities, row after row.
        let arcs: Slots<Arc>
        /// Where each of these rows begins; one more than there are nodes.
        let offsets: Slots<Int>
        let links: Links
        /// Up to so much is added to gains.
        let noise: Double

        init(level: Level<Mass>, communities: [UInt32], noise: Double) {
            self.level = level
            self.communities = Slots(communities)
            masses = level.masses(of: communities)
            parts = Slots(Array(0..<UInt32(level.count)))
            partMasses = Slots(level.masses)
            ties = Slots(repeating: 0, count: level.count)
            isAlone = Slots(repeating: true, count: level.count)
            arcs = Slots(uninitialized: level.arcs.count + 1)
            offsets = Slots(repeating: 0, count: level.count + 1)
            links = Links(count: level.count)
            self.noise = noise
            keepInside()
        }

        /// Copies the edges inside communities, and sums the ties. An edge is always stored behind the last one, and
        /// stays if it is inside: a branch would be mispredicted.
        private func keepInside() {
            let rows = level.offsets.span
            let all = level.arcs.span
            var end = 0
            for node in 0..<level.count {
                let own = communities[node]
                var sum = 0.0
                for position in rows[node]..<rows[node + 1] {
                    let arc = all[unchecked: position]
                    let isInside = communities[arc.target] == own
                    arcs[end] = arc
                    sum += Double(arc.weight).kept(if: isInside)
                    end &+= isInside ? 1 : 0
                }
                ties[node] = sum
                offsets[node + 1] = end
            }
        }

        /// Whether a part has the ties to the rest of its community that its mass demands.
        @inline(__always)
        private func isWellConnected(_ part: Int, in whole: Mass) -> Bool {
            ties[part] >= level.penalty * (partMasses[part] * (whole - partMasses[part]))
        }

        /// Merges a node, alone so far, with the part of its community that gains most, if any gains: the one
        /// whose gain, with a random number added, is largest.
        func merge(_ node: Int, using generator: inout SplitMix64) {
            let whole = masses[communities[node]]
            guard isWellConnected(node, in: whole) else { return }
            var found = 0
            for position in offsets[node]..<offsets[node + 1] {
                found = links.add(Double(arcs[position].weight), to: parts[arcs[position].target], found: found)
            }
            let mass = partMasses[node]
            var best = node
            var bestRank = 0.0
            var bestLink = 0.0
            for index in 0..<found {
                let part = links.labels[index]
                let link = links.take(part)
                let gain = link - level.penalty * (mass * partMasses[part])
                let rank = noise > 0 ? gain + noise * generator.uniform() : gain
                if gain > 0, rank > bestRank, isWellConnected(Int(part), in: whole) {
                    best = Int(part)
                    bestRank = rank
                    bestLink = link
                }
            }
            guard best != node else { return }
            parts[node] = UInt32(best)
            isAlone[best] = false
            ties[best] += ties[node] - 2 * bestLink
            partMasses[best] = partMasses[best] + mass
        }
    }
}
