extension Communities.Level {
    /// Moves nodes to better communities, sweep by sweep, until a sweep gains no more than the tolerance; returns what
    /// was gained.
    func moveNodes(_ labels: inout [UInt32], tolerance: Double) -> Double {
        let moving = Communities.LocalMoving(level: self, labels: labels)
        var vacant = moving.vacantLabels
        var gained = 0.0
        // Gains are rounded: the number of sweeps is bounded, lest one be lost and won for ever.
        for _ in 0..<100 {
            let gain = moving.sweep(vacant: &vacant)
            gained += gain
            if gain <= tolerance { break }
        }
        labels = moving.labels.array
        return gained
    }
}

extension Communities {
    /// Nodes that move one at a time between communities.
    fileprivate struct LocalMoving<Mass: CommunityMass>: ~Copyable {
        let level: Level<Mass>
        /// The community of each node.
        let labels: Slots<UInt32>
        /// The mass of each community.
        let masses: Slots<Mass>
        /// The number of nodes in each community.
        let sizes: Slots<UInt32>
        /// By how much a node's community was better than the next best when it was visited, less the weights of all
        /// edges whose other ends have since moved to the detriment of that. Below zero the node is visited again; as
        /// long as it is not, only the masses of communities can have made another one better.
        let leads: Slots<Double>
        let links: Links

        init(level: Level<Mass>, labels: [UInt32]) {
            self.level = level
            self.labels = Slots(labels)
            masses = level.masses(of: labels)
            sizes = Slots(repeating: 0, count: level.count)
            for label in labels { sizes[label] += 1 }
            leads = Slots(repeating: -1, count: level.count)
            links = Links(count: level.count)
        }

        /// The labels of no node, descending.
        var vacantLabels: [UInt32] {
            (0..<UInt32(level.count)).reversed().filter { sizes[$0] == 0 }
        }

        /// Visits the nodes that may gain, in their order; returns what was gained.
        func sweep(vacant: inout [UInt32]) -> Double {
            let offsets = level.offsets.span
            let arcs = level.arcs.span
            var gained = 0.0
            for node in 0..<level.count where leads[node] < 0 {
                let row = offsets[node]..<offsets[node + 1]
                var found = 0
                for position in row {
                    let arc = arcs[unchecked: position]
                    found = links.add(Double(arc.weight), to: labels[arc.target], found: found)
                }
                let own = labels[node]
                let move = bestMove(of: node, found: found, vacant: vacant)
                leads[node] = max(0, -move.gain)
                guard move.gain > 0 else { continue }
                gained += move.gain
                apply(move.label, to: node, vacant: &vacant)
                for position in row {
                    let arc = arcs[unchecked: position]
                    let other = labels[arc.target]
                    let weight = Double(arc.weight)
                    leads[arc.target] -= weight.kept(if: other != move.label) + weight.kept(if: other == own)
                }
            }
            return gained
        }

        /// Where a node gains most, ties to the smaller label, and how much; or, where it gains nothing, its own
        /// community and what it would lose at least elsewhere, negative. Its own community, with it inside, is never
        /// better than without.
        @inline(__always)
        private func bestMove(of node: Int, found: Int, vacant: [UInt32]) -> (label: UInt32, gain: Double) {
            let mass = level.masses[node]
            let own = labels[node]
            let stay = links.sums[own] - level.penalty * (mass * (masses[own] - mass))
            var best = own
            var bestGain = -Double.infinity
            var bestLink = 0.0
            for index in 0..<found {
                let label = links.labels[index]
                let link = links.take(label)
                let gain = link - level.penalty * (mass * masses[label])
                if gain > bestGain || (gain == bestGain && label < best), label != own {
                    best = label
                    bestGain = gain
                    bestLink = link
                }
            }
            // Alone it has nothing and pays nothing.
            if max(bestGain, stay) < 0, sizes[own] > 1, let label = vacant.last {
                return (label, -stay)
            }
            // What is lost in rounding is no gain.
            if bestGain - stay > 1e-12 * bestLink { return (best, bestGain - stay) }
            return (own, max(bestGain, 0) - stay)
        }

        @inline(__always)
        private func apply(_ label: UInt32, to node: Int, vacant: inout [UInt32]) {
            let mass = level.masses[node]
            let own = labels[node]
            labels[node] = label
            masses[own] = masses[own] - mass
            masses[label] = masses[label] + mass
            if sizes[label] == 0 { vacant.removeLast() }
            sizes[own] -= 1
            sizes[label] += 1
            if sizes[own] == 0 { vacant.append(own) }
        }
    }
}

extension Double {
    /// The number, or zero where a condition does not hold; without a branch.
    @inline(__always)
    func kept(if condition: Bool) -> Double {
        Double(bitPattern: bitPattern & (condition ? .max : 0))
    }
}
