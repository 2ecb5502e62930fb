extension Leiden.Level {
    /// Moves nodes to better communities, sweep by sweep, until a sweep gains no more than the tolerance; returns what
    /// was gained.
    func moveNodes(_ labels: inout [UInt32], tolerance: Double) -> Double {
        let moving = Leiden.LocalMoving(level: self, labels: labels)
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

extension Leiden {
    /// Nodes that move one at a time between communities.
    fileprivate struct LocalMoving: ~Copyable {
        let level: Level
        /// The community of each node.
        let labels: Slots<UInt32>
        /// The mass of each community.
        let masses: Slots<Mass>
        /// The number of nodes in each community.
        let sizes: Slots<UInt32>
        /// 1 where something around a node has changed since it was visited.
        let pending: Slots<UInt8>
        let links: Links

        init(level: Level, labels: [UInt32]) {
            self.level = level
            self.labels = Slots(labels)
            masses = level.masses(of: labels)
            sizes = Slots(repeating: 0, count: level.count)
            for label in labels { sizes[label] += 1 }
            pending = Slots(repeating: 1, count: level.count)
            links = Links(count: level.count)
        }

        /// The labels of no node, descending.
        var vacantLabels: [UInt32] {
            (0..<UInt32(level.count)).reversed().filter { sizes[$0] == 0 }
        }

        /// Visits the nodes that are pending, in their order; returns what was gained.
        func sweep(vacant: inout [UInt32]) -> Double {
            let offsets = level.offsets.span
            let targets = level.targets.span
            let weights = level.weights.span
            var gained = 0.0
            for node in 0..<level.count where pending[node] != 0 {
                pending[node] = 0
                let row = offsets[node]..<offsets[node + 1]
                var found = 0
                for position in row {
                    found = links.add(
                        weights[unchecked: position], to: labels[targets[unchecked: position]], found: found)
                }
                let move = bestMove(of: node, found: found, vacant: vacant)
                guard move.gain > 0 else { continue }
                gained += move.gain
                apply(move, to: node, vacant: &vacant)
                for position in row {
                    let other = targets[unchecked: position]
                    pending[other] |= labels[other] != move.label ? 1 : 0
                }
            }
            return gained
        }

        /// Where a node gains most, ties to the smaller label. Its own community, with it inside, is never better than
        /// without.
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
            return bestGain - stay > 1e-12 * bestLink ? (best, bestGain - stay) : (own, 0)
        }

        @inline(__always)
        private func apply(_ move: (label: UInt32, gain: Double), to node: Int, vacant: inout [UInt32]) {
            let mass = level.masses[node]
            let own = labels[node]
            labels[node] = move.label
            masses[own] = masses[own] - mass
            masses[move.label] = masses[move.label] + mass
            if sizes[move.label] == 0 { vacant.removeLast() }
            sizes[own] -= 1
            sizes[move.label] += 1
            if sizes[own] == 0 { vacant.append(own) }
        }
    }
}
