extension SpringNetwork {
    /// Which nodes become one.
    struct Clusters {
        /// The cluster of each node.
        var labels: [UInt32]
        /// How many clusters there are.
        var count: Int
    }

    /// The most nodes that become one, nodes with a single edge apart: fewer where a closer look costs nothing.
    private var clusterSize: UInt32 { count > 1000 ? 8 : 3 }

    /// Groups of neighbours: each node, those with few edges first, joins the one it is tied to most strongly by what the
    /// masses let expect, unless that one's group is full. O(n + m).
    func clusters() -> Clusters {
        var labels = [UInt32](repeating: .max, count: count)
        var sizes: [UInt32] = []
        let clusterSize = clusterSize
        for node in nodesByDegree where labels[node] == .max {
            let isPendant = offsets[node + 1] - offsets[node] == 1
            var (best, bestTie) = (UInt32.max, Float(0))
            for position in range(node) {
                let neighbor = Int(targets[position])
                let label = labels[neighbor]
                let isOpen = label == .max || isPendant || sizes[Int(label)] < clusterSize
                let tie = (strengths.isEmpty ? 1 : strengths[position]) / masses[neighbor]
                if isOpen && tie > bestTie { (best, bestTie) = (targets[position], tie) }
            }
            if best == .max {
                labels[node] = UInt32(sizes.count)
                sizes.append(1)
                continue
            }
            if labels[Int(best)] == .max {
                labels[Int(best)] = UInt32(sizes.count)
                sizes.append(1)
            }
            labels[node] = labels[Int(best)]
            sizes[Int(labels[node])] += 1
        }
        return Clusters(labels: labels, count: sizes.count)
    }

    /// The nodes by ascending degree, those with 255 edges and more together, and by number.
    private var nodesByDegree: [Int] {
        var starts = [Int](repeating: 0, count: 257)
        let degrees = (0..<count).map { min(255, offsets[$0 + 1] - offsets[$0]) }
        for degree in degrees { starts[degree + 1] += 1 }
        for degree in 0..<256 { starts[degree + 1] += starts[degree] }
        var nodes = [Int](repeating: 0, count: count)
        for node in 0..<count {
            nodes[starts[degrees[node]]] = node
            starts[degrees[node]] += 1
        }
        return nodes
    }

    /// The network of clusters: masses and springs are added up, and springs within a cluster are gone. O(n + m).
    func contracted(_ clusters: Clusters) -> SpringNetwork {
        var starts = [Int](repeating: 0, count: clusters.count + 1)
        for label in clusters.labels { starts[Int(label) + 1] += 1 }
        for cluster in 0..<clusters.count { starts[cluster + 1] += starts[cluster] }
        var members = [Int](repeating: 0, count: count)
        var next = starts
        for node in 0..<count {
            let label = Int(clusters.labels[node])
            members[next[label]] = node
            next[label] += 1
        }
        var result = SpringNetwork()
        result.masses.reserveCapacity(clusters.count)
        result.offsets.reserveCapacity(clusters.count + 1)
        // Where each cluster stands in the row at hand, or before it where it does not.
        var places = [Int](repeating: -1, count: clusters.count)
        for cluster in 0..<clusters.count {
            let rowStart = result.targets.count
            var mass: Float = 0
            for member in members[starts[cluster]..<starts[cluster + 1]] {
                mass += masses[member]
                for position in range(member) {
                    let label = Int(clusters.labels[Int(targets[position])])
                    let strength = strengths.isEmpty ? 1 : strengths[position]
                    if places[label] >= rowStart {
                        result.strengths[places[label]] += strength
                    } else if label != cluster {
                        places[label] = result.targets.count
                        result.targets.append(UInt32(label))
                        result.strengths.append(strength)
                    }
                }
            }
            result.masses.append(mass)
            result.offsets.append(result.targets.count)
        }
        return result
    }
}
