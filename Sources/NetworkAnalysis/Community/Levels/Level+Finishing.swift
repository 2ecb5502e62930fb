extension Communities.Level {
    /// Moves nodes until none gains by it and every community is connected. Parting what no edge joins loses nothing,
    /// but may let a node gain.
    ///
    /// Only sweeps over all nodes tell: between them a node is not visited again because communities far away grew or
    /// shrank.
    func finish(_ labels: inout [UInt32]) {
        for _ in 0..<100 {
            if moveNodes(&labels, tolerance: 0) <= 0, !splitDisconnected(&labels) { return }
        }
        _ = splitDisconnected(&labels)
    }
}
