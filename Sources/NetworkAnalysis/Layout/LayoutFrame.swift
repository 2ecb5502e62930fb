/// How a layout lies in the plane.
enum LayoutFrame {
    /// Centres places at their mean and turns them: the longer principal axis becomes horizontal, and along each axis the
    /// side with the longer tail comes to lie at the positive end, so that a picture does not flip from one run to the
    /// next.
    static func turn(_ places: inout [SIMD2<Double>]) {
        guard places.count > 1 else { return }
        let center = places.reduce(SIMD2<Double>.zero, +) / Double(places.count)
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for node in places.indices {
            places[node] -= center
            let place = places[node]
            xx += place.x * place.x
            yy += place.y * place.y
            xy += place.x * place.y
        }
        // The eigenvector of the larger eigenvalue, by its better conditioned form.
        let half = (xx - yy) / 2
        let root = (half * half + xy * xy).squareRoot()
        var axis = half >= 0 ? SIMD2(half + root, xy) : SIMD2(xy, root - half)
        let length = (axis.x * axis.x + axis.y * axis.y).squareRoot()
        axis = length > 0 ? axis / length : SIMD2(1, 0)
        var skew = SIMD2<Double>.zero
        for node in places.indices {
            let place = places[node]
            let turned = SIMD2(axis.x * place.x + axis.y * place.y, axis.x * place.y - axis.y * place.x)
            places[node] = turned
            skew += turned * turned * turned
        }
        let signs = SIMD2(skew.x < 0 ? -1.0 : 1, skew.y < 0 ? -1.0 : 1)
        for node in places.indices { places[node] *= signs }
    }

    /// Moves and scales points so that the middle of their bounding box is at 0 and its longer side has a length.
    static func fit(_ points: inout [Point], extent: Double) {
        guard let first = points.first else { return }
        var (low, high) = (SIMD2(first.x, first.y), SIMD2(first.x, first.y))
        for point in points {
            low = pointwiseMin(low, SIMD2(point.x, point.y))
            high = pointwiseMax(high, SIMD2(point.x, point.y))
        }
        let side = max(high.x - low.x, high.y - low.y)
        let scale = side > 0 ? extent / side : 0
        let middle = (low + high) / 2
        for index in points.indices {
            points[index] = Point(x: (points[index].x - middle.x) * scale, y: (points[index].y - middle.y) * scale)
        }
    }
}
