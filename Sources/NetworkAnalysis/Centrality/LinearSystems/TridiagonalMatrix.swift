/// A small symmetric matrix with nothing beside its diagonal but its neighbours.
struct TridiagonalMatrix {
    var diagonal: [Double] = []
    /// What stands beside the diagonal; none is 0.
    var beside: [Double] = []

    /// The largest eigenvalue, by halving the range that holds it, and its vector of norm 1, by inverse iteration.
    func largest() -> (value: Double, vector: [Double]) {
        guard diagonal.count > 1 else { return (diagonal[0], [1]) }
        // Gershgorin's circles.
        var (low, high) = (-Double.infinity, -Double.infinity)
        for row in diagonal.indices {
            low = max(low, diagonal[row])
            high = max(high, diagonal[row] + radius(row))
        }
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if isAbove(middle) { high = middle } else { low = middle }
        }
        var vector = [Double](repeating: 1, count: diagonal.count)
        let size = max(abs(low), abs(high))
        for _ in 0..<3 { vector = normalized(solve(shift: high + size * 1e-15, vector)) }
        return (high, vector)
    }

    private func radius(_ row: Int) -> Double {
        (row > 0 ? abs(beside[row - 1]) : 0) + (row < beside.count ? abs(beside[row]) : 0)
    }

    /// Whether all eigenvalues are smaller than a number: whether that number times 1, less the matrix, has only
    /// positive pivots.
    private func isAbove(_ number: Double) -> Bool {
        var pivot = number - diagonal[0]
        for row in diagonal.indices.dropFirst() {
            guard pivot > 0 else { return false }
            pivot = number - diagonal[row] - beside[row - 1] * beside[row - 1] / pivot
        }
        return pivot > 0
    }

    /// Solves (shift − matrix)·x = right.
    private func solve(shift: Double, _ right: [Double]) -> [Double] {
        let tiny = max(abs(shift), .leastNormalMagnitude) * 1e-17
        var pivots = [shift - diagonal[0]]
        var result = right
        for row in diagonal.indices.dropFirst() {
            if abs(pivots[row - 1]) < tiny { pivots[row - 1] = tiny }
            let factor = -beside[row - 1] / pivots[row - 1]
            pivots.append(shift - diagonal[row] + factor * beside[row - 1])
            result[row] -= factor * result[row - 1]
        }
        let last = result.count - 1
        if abs(pivots[last]) < tiny { pivots[last] = tiny }
        result[last] /= pivots[last]
        for row in stride(from: last - 1, through: 0, by: -1) {
            result[row] = (result[row] + beside[row] * result[row + 1]) / pivots[row]
        }
        return result
    }

    private func normalized(_ vector: [Double]) -> [Double] {
        let size = vector.reduce(0) { max($0, abs($1)) }
        let norm = vector.reduce(0) { $0 + ($1 / size) * ($1 / size) }.squareRoot() * size
        return vector.map { $0 / norm }
    }
}
