extension Communities.Level {
    /// The level whose nodes are parts of this one's, with the edges between them. Edges inside a part fall away, for
    /// they are gained whatever becomes of it.
    func aggregate(_ parts: Communities.Parts) -> Communities.Level<Mass> {
        let members = parts.members
        let labels = Communities.Slots(parts.labels)
        let links = Communities.Links(count: parts.count)
        var newMasses = [Mass](repeating: .zero, count: parts.count)
        var newOffsets = [0]
        newOffsets.reserveCapacity(parts.count + 1)
        let arcs = arcs.span
        let newArcs = [Communities.Arc](unsafeUninitializedCapacity: arcs.count + 1) { newArcs, end in
            for part in 0..<parts.count {
                var found = 0
                var mass = Mass.zero
                for index in members.starts[part]..<members.starts[part + 1] {
                    let node = Int(members.nodes[index])
                    mass = mass + masses[node]
                    for position in offsets[node]..<offsets[node + 1] {
                        let arc = arcs[unchecked: position]
                        found = links.add(Double(arc.weight), to: labels[arc.target], found: found)
                    }
                }
                for index in 0..<found {
                    let other = links.labels[index]
                    newArcs.initializeElement(
                        at: end, to: Communities.Arc(target: other, weight: Float(links.take(other))))
                    end &+= other != part ? 1 : 0
                }
                newMasses[part] = mass
                newOffsets.append(end)
            }
        }
        return Communities.Level(
            offsets: newOffsets, arcs: newArcs, masses: newMasses, penalty: penalty, totalWeight: totalWeight,
            meanWeight: meanWeight)
    }
}

extension Communities.Parts {
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
