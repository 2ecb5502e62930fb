/// Room for the equations of one component at a time.
final class ComponentBlock {
    /// The unknowns, each its own row.
    let nodes: UnsafeMutablePointer<UInt32>
    let offsets: UnsafeMutablePointer<Int>
    let targets: UnsafeMutablePointer<UInt32>
    let weights: UnsafeMutablePointer<Double>?
    let constants, shares, leaks, values, sent: Vector

    init(capacity: Int, edgeCapacity: Int, isWeighted: Bool) {
        nodes = .allocate(capacity: capacity)
        for index in 0..<capacity { nodes[index] = UInt32(truncatingIfNeeded: index) }
        offsets = .allocate(capacity: capacity + 1)
        offsets[0] = 0
        // One more than there are edges, for an edge is written down before it is known whether it stays.
        targets = .allocate(capacity: edgeCapacity + 1)
        weights = isWeighted ? .allocate(capacity: edgeCapacity + 1) : nil
        (constants, shares, leaks) = (Vector(capacity), Vector(capacity), Vector(capacity))
        (values, sent) = (Vector(capacity), Vector(capacity))
    }

    deinit {
        nodes.deallocate()
        offsets.deallocate()
        targets.deallocate()
        weights?.deallocate()
    }

    var rows: RowReader { RowReader(offsets: offsets, targets: targets, weights: weights.map { UnsafePointer($0) }) }

    /// Sets what is known of an unknown before the first sweep.
    func start(_ index: Int, share: Double, constant: Double, value: Double) {
        shares.base[index] = share
        constants.base[index] = constant
        values.base[index] = value
        sent.base[index] = value * share
    }
}
