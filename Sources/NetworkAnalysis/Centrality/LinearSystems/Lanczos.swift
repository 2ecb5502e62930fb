/// The largest eigenvalue of a symmetric matrix without negative entries, and what repeated multiplication with it makes
/// of equal numbers, once negative eigenvalues of the same size are left aside: their part in the eigenvector.
///
/// Lanczos' method in rounds: each looks for the eigenvector among all that a few products make of the last one. O(steps
/// · (product + n)).
///
/// C. Lanczos, "An iteration method for the solution of the eigenvalue problem of linear differential and integral
/// operators", Journal of Research of the National Bureau of Standards 45(4), 1950; B. N. Parlett, "The symmetric
/// eigenvalue problem", 1980.
struct Lanczos {
    /// Ends when the product differs from the eigenvalue times the vector by less than this part of it, in the L2 norm,
    /// or comes no nearer.
    var tolerance: Double
    /// How many products at most.
    var maxIterations: Int

    /// How many products a round takes.
    private static let depth = 16

    /// The eigenvalue and a vector of norm 1, which is uniform if the eigenvalue is 0.
    ///
    /// - Parameter multiply: writes into the second vector what the matrix makes of the first.
    func dominant(_ count: Int, multiply: (Vector, Vector) -> Void) -> (value: Double, vector: Vector) {
        var basis = [Vector(count, repeating: 1 / Double(count).squareRoot())]
        let rest = Vector(count)
        var (steps, value, error) = (0, 0.0, Double.infinity)
        while true {
            var small = TridiagonalMatrix()
            var next = 0.0
            while small.diagonal.count < Self.depth {
                let last = small.diagonal.count
                multiply(basis[last], rest)
                steps += 1
                small.diagonal.append(rest.dot(basis[last]))
                // Against all of them, twice: rounding would bring back what was found before.
                for _ in 0..<2 { for vector in basis.prefix(last + 1) { rest.subtract(vector, rest.dot(vector)) } }
                next = rest.norm
                guard next > 1e-15 * abs(small.diagonal[0]), small.diagonal.count < Self.depth else { break }
                if last >= 4, isNear(small, next) { break }
                small.beside.append(next)
                if basis.count == last + 1 { basis.append(Vector(count)) }
                basis[last + 1].assign(rest, times: 1 / next)
            }
            let (found, weights) = small.largest()
            let left = abs(next * weights[weights.count - 1])
            combine(&basis, weights)
            let isStuck = found <= value * (1 + 1e-15) && left >= error / 2
            (value, error) = (found, left)
            if found <= 0 || left <= tolerance * found || isStuck || steps >= maxIterations { break }
        }
        return (max(0, value), basis[0])
    }

    private func isNear(_ small: TridiagonalMatrix, _ next: Double) -> Bool {
        let (value, weights) = small.largest()
        return abs(next * weights[weights.count - 1]) <= tolerance * value
    }

    /// Makes the first vector of the next round.
    private func combine(_ basis: inout [Vector], _ weights: [Double]) {
        let first = basis[0]
        first.assign(first, times: weights[0])
        for index in 1..<max(1, weights.count) { first.subtract(basis[index], -weights[index]) }
        let norm = first.norm
        if norm > 0 { first.assign(first, times: 1 / norm) }
    }
}

extension Vector {
    func dot(_ other: Vector) -> Double {
        let (own, other) = (base, other.base)
        var (first, second) = (0.0, 0.0)
        var index = 0
        while index &+ 2 <= count {
            first += own[index] * other[index]
            second += own[index &+ 1] * other[index &+ 1]
            index &+= 2
        }
        if index < count { first += own[index] * other[index] }
        return first + second
    }

    var norm: Double { dot(self).squareRoot() }

    func subtract(_ other: Vector, _ factor: Double) {
        let (own, other) = (base, other.base)
        for index in 0..<count { own[index] -= factor * other[index] }
    }

    func assign(_ other: Vector, times factor: Double) {
        let (own, other) = (base, other.base)
        for index in 0..<count { own[index] = factor * other[index] }
    }
}
