extension Leiden {
    /// A division of communities into parts, numbered from 0 by their first nodes.
    struct Parts {
        /// The part of each node.
        let labels: [UInt32]
        /// How many there are.
        let count: Int

        /// The communities of the parts, numbered in the same way, from those of the nodes.
        func communities(_ nodeLabels: [UInt32]) -> [UInt32] {
            var communities = [UInt32](repeating: 0, count: count)
            for (node, part) in labels.enumerated() { communities[Int(part)] = nodeLabels[node] }
            return Parts(marks: communities, bound: nodeLabels.count).labels
        }

        /// Numbers what is marked by numbers below a bound.
        init(marks: [UInt32], bound: Int) {
            var numbers = [UInt32](repeating: .max, count: bound)
            var next: UInt32 = 0
            labels = marks.map { mark in
                if numbers[Int(mark)] == .max {
                    numbers[Int(mark)] = next
                    next += 1
                }
                return numbers[Int(mark)]
            }
            count = Int(next)
        }
    }
}

extension Leiden.Level {
    /// Divides communities into parts that are connected, and well connected to the rest of their community.
    func refine(_ communities: [UInt32], using generator: inout SplitMix64) -> Leiden.Parts {
        let refinement = Leiden.Refinement(level: self, communities: communities)
        for node in generator.order(count) where refinement.isAlone[node] { refinement.merge(Int(node)) }
        return Leiden.Parts(marks: refinement.parts.array, bound: count)
    }
}

extension Leiden {
    /// Parts that begin as single nodes and grow inside their communities.
    fileprivate struct Refinement: ~Copyable {
        let level: Level
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
        let links: Links

        init(level: Level, communities: [UInt32]) {
            self.level = level
            self.communities = Slots(communities)
            masses = level.masses(of: communities)
            parts = Slots(Array(0..<UInt32(level.count)))
            partMasses = Slots(level.masses)
            ties = Slots(repeating: 0, count: level.count)
            isAlone = Slots(repeating: true, count: level.count)
            links = Links(count: level.count)
            sumTies()
        }

        private func sumTies() {
            let offsets = level.offsets.span
            let targets = level.targets.span
            let weights = level.weights.span
            for node in 0..<level.count {
                let own = communities[node]
                var sum = 0.0
                for position in offsets[node]..<offsets[node + 1] {
                    sum += weights[unchecked: position].kept(if: communities[targets[unchecked: position]] == own)
                }
                ties[node] = sum
            }
        }

        /// Whether a part has the ties to the rest of its community that its mass demands.
        @inline(__always)
        private func isWellConnected(_ part: Int, in whole: Mass) -> Bool {
            ties[part] >= level.penalty * (partMasses[part] * (whole - partMasses[part]))
        }

        /// Merges a node, alone so far, with the part of its community that gains most, if any gains.
        func merge(_ node: Int) {
            let whole = masses[communities[node]]
            guard isWellConnected(node, in: whole) else { return }
            let mass = partMasses[node]
            var best = node
            var bestGain = 0.0
            var bestLink = 0.0
            for index in 0..<gather(node) {
                let part = links.labels[index]
                let link = links.take(part)
                let gain = link - level.penalty * (mass * partMasses[part])
                if gain > bestGain, isWellConnected(Int(part), in: whole) {
                    best = Int(part)
                    bestGain = gain
                    bestLink = link
                }
            }
            guard best != node else { return }
            parts[node] = UInt32(best)
            isAlone[best] = false
            ties[best] += ties[node] - 2 * bestLink
            partMasses[best] = partMasses[best] + mass
        }

        /// Sums the edges of a node by the parts of its community, and returns how many parts it has edges to. Edges
        /// that leave the community add nothing: a branch would be mispredicted.
        @inline(__always)
        private func gather(_ node: Int) -> Int {
            let targets = level.targets.span
            let weights = level.weights.span
            let own = communities[node]
            var found = 0
            for position in level.offsets[node]..<level.offsets[node + 1] {
                let other = targets[unchecked: position]
                let isInside = communities[other] == own
                let part = parts[other]
                let sum = links.sums[part]
                links.labels[found] = part
                links.sums[part] = sum + weights[unchecked: position].kept(if: isInside)
                found &+= (sum.bitPattern == 0 ? 1 : 0) & (isInside ? 1 : 0)
            }
            return found
        }
    }
}

extension Double {
    /// The number, or zero where a condition does not hold; without a branch.
    @inline(__always)
    fileprivate func kept(if condition: Bool) -> Double {
        Double(bitPattern: bitPattern & (condition ? .max : 0))
    }
}
