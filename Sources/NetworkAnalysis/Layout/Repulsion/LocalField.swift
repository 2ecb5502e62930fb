/// The field of far bodies around a place: f(c + t) = f₀ + f₁t + f₂t², all complex.
struct LocalField: Sendable {
    private var value = SIMD2<Float>.zero
    private var slope = SIMD2<Float>.zero
    private var bend = SIMD2<Float>.zero

    /// Adds the bodies of a cell.
    ///
    /// - Parameters:
    ///   - distance: from the centre of the cell to here.
    ///   - square: its square.
    @inline(__always)
    mutating func add(_ cell: QuadTree.Cell, at distance: SIMD2<Float>, _ square: Float) {
        let inverse = SIMD2(distance.x, -distance.y) / square
        let inverseSquare = inverse.complexSquare
        // M/D + S/D³, and its derivatives.
        let moment = cell.second.complexProduct(inverseSquare)
        value += inverse.complexProduct(SIMD2(moment.x + cell.mass, moment.y))
        slope -= inverseSquare.complexProduct(SIMD2(3 * moment.x + cell.mass, 3 * moment.y))
        bend += cell.mass * inverse.complexProduct(inverseSquare)
    }

    /// The same field around another place.
    @inline(__always)
    func moved(by step: SIMD2<Float>) -> LocalField {
        var field = self
        let turn = bend.complexProduct(step)
        field.value += (slope + turn).complexProduct(step)
        field.slope += turn + turn
        return field
    }

    /// The field at a step from the centre.
    @inline(__always)
    func value(at step: SIMD2<Float>) -> SIMD2<Float> {
        value + (slope + bend.complexProduct(step)).complexProduct(step)
    }
}
