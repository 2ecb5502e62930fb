/// The units that become nodes, in the order of their keys, and the sets in which they stand together.
struct UnitSelection {
    /// Numbers of the units, along the nodes.
    let units: [Int]
    /// Their keys.
    let keys: [String]
    /// What stands together.
    let sets: CountedSets
    /// How many sets were too large to join anything.
    let oversizedSets: Int

    /// - Parameters:
    ///   - rows: the sets, of numbers of units.
    ///   - counts: what a unit must have `options.minimumCount` of, and by which `options.maximumNodes` chooses.
    ///   - setSize: the largest set that joins its members.
    ///   - isEligible: whether a unit can be a node at all.
    ///   - key: the key of a unit.
    init(
        rows: UnitRows, counts: [UInt32], _ options: NetworkOptions, setSize: Int,
        isEligible: (Int) -> Bool = { _ in true },
        key: (Int) -> String
    ) {
        let least = max(1, options.minimumCount)
        var chosen = counts.indices.filter { Int(counts[$0]) >= least && isEligible($0) }.map {
            (unit: $0, key: key($0))
        }
        if let maximum = options.maximumNodes, chosen.count > maximum {
            chosen.sort { left, right in
                let (a, b) = (counts[left.unit], counts[right.unit])
                return a != b ? a > b : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
            }
            chosen.removeLast(chosen.count - maximum)
        }
        chosen.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        units = chosen.map(\.unit)
        keys = chosen.map(\.key)
        var node = [UInt32](repeating: .max, count: counts.count)
        for (position, unit) in units.enumerated() { node[unit] = UInt32(position) }
        var joined = UnitRows()
        var oversized = 0
        var row: [UInt32] = []
        for index in 0..<rows.count {
            row.removeAll(keepingCapacity: true)
            for unit in rows.row(index) where node[Int(unit)] != .max { row.append(node[Int(unit)]) }
            guard row.count <= setSize else {
                oversized += 1
                continue
            }
            if !row.isEmpty { joined.append(&row) }
        }
        oversizedSets = oversized
        sets = CountedSets(
            members: joined.members, offsets: joined.offsets, total: rows.count, nodeCount: units.count)
    }

    /// What was left out.
    func notes(setSize: Int) -> [String] {
        guard oversizedSets > 0 else { return [] }
        return [
            "\(oversizedSets) \(oversizedSets == 1 ? "set has" : "sets have") more than \(setSize) members, too many to "
                + "join each with each; --max-set takes larger ones"
        ]
    }
}
