extension Leiden.Level {
    /// The level whose nodes are parts of this one's, with the edges between them. Edges inside a part fall away, for
    /// they are gained whatever becomes of it.
    func aggregate(_ parts: Leiden.Parts) -> Leiden.Level {
        var result = Leiden.Level(
            offsets: [0], targets: [], weights: [], masses: [], penalty: penalty, totalWeight: totalWeight)
        result.offsets.reserveCapacity(parts.count + 1)
        result.masses.reserveCapacity(parts.count)
        let members = parts.members
        let labels = Leiden.Slots(parts.labels)
        let links = Leiden.Links(count: parts.count)
        let targets = targets.span
        let weights = weights.span
        for part in 0..<parts.count {
            var found = 0
            var mass = Leiden.Mass.zero
            for member in members.nodes[members.starts[part]..<members.starts[part + 1]] {
                let node = Int(member)
                mass = mass + masses[node]
                for position in offsets[node]..<offsets[node + 1] {
                    found = links.add(
                        weights[unchecked: position], to: labels[targets[unchecked: position]], found: found)
                }
            }
            for index in 0..<found {
                let other = links.labels[index]
                let link = links.take(other)
                guard other != part else { continue }
                result.targets.append(other)
                result.weights.append(link)
            }
            result.masses.append(mass)
            result.offsets.append(result.targets.count)
        }
        return result
    }
}

extension Leiden.Parts {
    /// The nodes of all parts, one part after the other, and where each part begins; by counting.
    fileprivate var members: (nodes: [UInt32], starts: [Int]) {
        var starts = [Int](repeating: 0, count: count + 1)
        for part in labels { starts[Int(part) + 1] += 1 }
        for part in 0..<count { starts[part + 1] += starts[part] }
        var next = starts
        var nodes = [UInt32](repeating: 0, count: labels.count)
        for (node, part) in labels.enumerated() {
            nodes[next[Int(part)]] = UInt32(node)
            next[Int(part)] += 1
        }
        return (nodes, starts)
    }
}
