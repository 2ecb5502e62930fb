/// Memory for the columns of rows, for loops that do not check bounds. Each place is written once, by one thread.
struct RowColumns: @unchecked Sendable {
    let targets: UnsafeMutablePointer<UInt32>
    /// Absent where every edge weighs 1.
    let weights: UnsafeMutablePointer<Double>?
}

extension Graph.Rows {
    /// Rows whose columns a function writes, every place of them.
    ///
    /// - Parameter spare: how many places may be written behind the last one.
    init(offsets: [Int], isWeighted: Bool, spare: Int = 0, _ write: (RowColumns) -> Void) {
        let count = offsets.last ?? 0
        var weights: [Double] = []
        self.offsets = offsets
        targets = Array(unsafeUninitializedCapacity: count + spare + 1) { targets, targetsMade in
            targets.preferHugePages()
            // A buffer of at least one place has an address.
            guard let targetPlace = targets.baseAddress else { return }
            if isWeighted {
                weights = Array(unsafeUninitializedCapacity: count + spare + 1) { weights, weightsMade in
                    weights.preferHugePages()
                    write(RowColumns(targets: targetPlace, weights: weights.baseAddress))
                    weightsMade = count
                }
            } else {
                write(RowColumns(targets: targetPlace, weights: nil))
            }
            targetsMade = count
        }
        self.weights = weights
    }

    /// Calls a function with the columns, for loops that do not check bounds.
    func withColumns<Result>(
        _ body: (UnsafePointer<UInt32>, UnsafePointer<Double>?) -> Result
    ) -> Result {
        targets.withUnsafeBufferPointer { targets in
            weights.withUnsafeBufferPointer { weights in
                // Rows without edges have no address, and nothing is read from the one in its place.
                var nothing: UInt32 = 0
                guard let base = targets.baseAddress else { return withUnsafePointer(to: &nothing) { body($0, nil) } }
                return body(base, weights.isEmpty ? nil : weights.baseAddress)
            }
        }
    }

    /// The rows in so many ranges with about as many edges each.
    func ranges(_ count: Int) -> [Range<Int>] {
        let nodeCount = offsets.count - 1
        var bounds = [0]
        for part in 1..<max(1, count) {
            let share = targets.count / count * part
            var (low, high) = (bounds[part - 1], nodeCount)
            while low < high {
                let middle = (low + high) / 2
                if offsets[middle] < share { low = middle + 1 } else { high = middle }
            }
            bounds.append(low)
        }
        return zip(bounds, bounds.dropFirst() + [nodeCount]).map { $0..<$1 }
    }
}
