/// The equations y(v) − a·g(v)·Σ w(uv)·g(u)·y(u) = b(v) of an undirected graph, positive definite for the a that are
/// asked of it.
///
/// Solved by conjugate gradients that are preconditioned with the two triangles of the matrix, in the form that needs
/// each triangle once a step: it costs as much as plain conjugate gradients and takes half of the steps. O(steps · (n +
/// m)).
///
/// M. R. Hestenes and E. Stiefel, "Methods of conjugate gradients for solving linear systems", Journal of Research of the
/// National Bureau of Standards 49(6), 1952; S. C. Eisenstat, "Efficient implementation of a class of preconditioned
/// conjugate gradient methods", SIAM Journal on Scientific and Statistical Computing 2(1), 1981.
struct SymmetricSystem {
    private let rows: RowReader
    private let count: Int
    /// a.
    private let factor: Double
    /// g, by node.
    private let scales: Vector
    /// Where the part of a row begins that leads to larger numbers.
    private let middles: [Int]

    /// - Parameter rows: ascending, without entries on the diagonal.
    init(_ rows: RowReader, count: Int, factor: Double, scales: Vector) {
        (self.rows, self.count, self.factor, self.scales) = (rows, count, factor, scales)
        var middles = [Int](repeating: 0, count: count)
        for node in 0..<count {
            // Counting is quicker than halving, for it can be done for several at a time.
            var below: UInt64 = 0
            let (start, end) = (rows.offsets[node], rows.offsets[node &+ 1])
            let bound = UInt64(node)
            for position in start..<end { below &+= (UInt64(rows.targets[position]) &- bound) >> 63 }
            middles[node] = start &+ Int(below)
        }
        self.middles = middles
    }

    /// Improves a solution until what one sweep over the equations would change in it, times the norms, sums to less
    /// than a limit.
    ///
    /// - Parameters:
    ///   - solution: the first guess; becomes the solution.
    ///   - residual: what the guess leaves of the right-hand sides; is overwritten.
    ///   - norms: what an error in each unknown counts.
    /// - Returns: whether the limit was reached. It is not where the matrix turns out not to be positive definite.
    func solve(_ solution: Vector, residual: Vector, norms: Vector, limit: Double, maxIterations: Int) -> Bool {
        let (direction, back, product, sent) = (Vector(count), Vector(count), Vector(count), Vector(count))
        forward(residual, into: residual, sent)
        var (square, error) = lengths(residual, norms)
        var turn = 0.0
        for _ in 0..<maxIterations {
            guard error >= limit, square > 0 else { return error < limit || square == 0 }
            backward(residual, turn, direction, into: back, sent)
            let curvature = forward(direction, minus: back, into: product, sent)
            guard curvature > 0 else { return false }
            let step = square / curvature
            let before = square
            (square, error) = advance(step, solution, residual, back, product, norms)
            turn = square / before
        }
        return error < limit
    }

    /// Solves with the lower triangle: what a sweep over the equations in their order would change.
    private func forward(_ right: Vector, into result: Vector, _ sent: Vector) {
        let (right, result, sent) = (right.base, result.base, sent.base)
        let (rows, factor, scales) = (rows, factor, scales.base)
        middles.withUnsafeBufferPointer { middles in
            for node in 0..<count {
                let sum = rows.sum(rows.offsets[node], middles[node], of: sent)
                let value = right[node] + factor * scales[node] * sum
                result[node] = value
                sent[node] = value * scales[node]
            }
        }
    }

    /// Turns the direction and solves with the upper triangle.
    private func backward(
        _ residual: Vector, _ turn: Double, _ direction: Vector, into result: Vector, _ sent: Vector
    ) {
        let (residual, direction, result, sent) = (residual.base, direction.base, result.base, sent.base)
        let (rows, factor, scales) = (rows, factor, scales.base)
        middles.withUnsafeBufferPointer { middles in
            var node = count
            while node > 0 {
                node &-= 1
                let turned = residual[node] + turn * direction[node]
                direction[node] = turned
                let sum = rows.sumBackwards(middles[node], rows.offsets[node &+ 1], of: sent)
                let value = turned + factor * scales[node] * sum
                result[node] = value
                sent[node] = value * scales[node]
            }
        }
    }

    /// Makes of the direction, and of the direction after the upper triangle, what the whole preconditioned matrix makes
    /// of it. Returns their product.
    private func forward(_ direction: Vector, minus back: Vector, into result: Vector, _ sent: Vector) -> Double {
        let (direction, back, result, sent) = (direction.base, back.base, result.base, sent.base)
        let (rows, factor, scales) = (rows, factor, scales.base)
        var product = 0.0
        middles.withUnsafeBufferPointer { middles in
            for node in 0..<count {
                let sum = rows.sum(rows.offsets[node], middles[node], of: sent)
                let value = direction[node] - back[node] + factor * scales[node] * sum
                sent[node] = value * scales[node]
                result[node] = value + back[node]
                product += result[node] * direction[node]
            }
        }
        return product
    }

    private func advance(
        _ step: Double, _ solution: Vector, _ residual: Vector, _ back: Vector, _ product: Vector, _ norms: Vector
    ) -> (square: Double, error: Double) {
        let (solution, residual, back, product) = (solution.base, residual.base, back.base, product.base)
        let norms = norms.base
        var (square, error) = (0.0, 0.0)
        for node in 0..<count {
            solution[node] += step * back[node]
            let left = residual[node] - step * product[node]
            residual[node] = left
            square += left * left
            error += abs(left) * norms[node]
        }
        return (square, error)
    }

    private func lengths(_ residual: Vector, _ norms: Vector) -> (square: Double, error: Double) {
        let (residual, norms) = (residual.base, norms.base)
        var (square, error) = (0.0, 0.0)
        for node in 0..<count {
            square += residual[node] * residual[node]
            error += abs(residual[node]) * norms[node]
        }
        return (square, error)
    }
}
