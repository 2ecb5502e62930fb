extension Leiden.Level {
    /// Parts communities that are not connected into their components, and says whether there was one.
    ///
    /// Refinement joins only what is connected, but a node that moves away may leave two halves behind. A search stops
    /// when it has met its whole community, which is soon: O(n + m), but little of m in the usual case.
    func splitDisconnected(_ labels: inout [UInt32]) -> Bool {
        let sizes = Leiden.Slots(repeating: UInt32(0), count: count)
        for label in labels { sizes[label] += 1 }
        let unmet = Leiden.Slots(repeating: true, count: count)
        var components = labels
        var stack: [UInt32] = []
        var found = 0
        for start in 0..<count where unmet[start] {
            let label = labels[start]
            found += 1
            components[start] = UInt32(start)
            unmet[start] = false
            var remaining = sizes[label] - 1
            stack.append(UInt32(start))
            while remaining > 0, let node = stack.popLast() {
                for position in offsets[Int(node)]..<offsets[Int(node) + 1] {
                    let other = targets[position]
                    guard unmet[other], labels[Int(other)] == label else { continue }
                    unmet[other] = false
                    components[Int(other)] = UInt32(start)
                    remaining -= 1
                    stack.append(other)
                }
            }
            stack.removeAll(keepingCapacity: true)
            sizes[label] = remaining
        }
        let communities = Leiden.Parts(marks: labels, bound: count).count
        labels = components
        return found > communities
    }
}
