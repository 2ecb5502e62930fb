extension Communities.Level {
    /// Moves nodes until none gains by it and every community is connected. Parting what no edge joins loses nothing,
    /// but may let a node gain.
    func finish(_ labels: inout [UInt32]) {
        repeat {
            _ = moveNodes(&labels, tolerance: 0)
        } while splitDisconnected(&labels)
    }
}
