extension RowReader {
    /// What the matrix whose rows these are makes of a vector. Each row is summed by itself, so threads do not show.
    func multiply(_ vector: Vector, into product: Vector, threads: Int) {
        let count = product.count
        // Threads are not worth while for less than some tenths of a millisecond.
        guard threads > 1, offsets[count] > 200_000 else {
            multiply(vector.base, into: product.base, nodes: 0..<count)
            return
        }
        let parts = 4 * threads
        // Each part reads all of the vector, and writes rows of its own.
        nonisolated(unsafe) let (values, sums) = (vector.base, product.base)
        _ = ParallelParts.map(count: parts, threads: threads) { part in
            multiply(
                values, into: sums, nodes: start(of: part, of: parts, count)..<start(of: part + 1, of: parts, count))
        }
    }

    private func multiply(
        _ values: UnsafeMutablePointer<Double>, into sums: UnsafeMutablePointer<Double>, nodes: Range<Int>
    ) {
        let rows = self
        for node in nodes { sums[node] = rows.sum(node, of: values) }
    }

    /// The node at which a part begins, so that all parts have about the same number of edges.
    private func start(of part: Int, of parts: Int, _ count: Int) -> Int {
        guard part < parts else { return count }
        let edge = offsets[count] / parts * part
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < edge { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
