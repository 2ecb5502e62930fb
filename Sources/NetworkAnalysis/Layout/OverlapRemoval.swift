/// Moves boxes apart, each as little as it can.
///
/// Two boxes that overlap are pushed apart along the axis on which less is missing, half each, again and again. Where
/// that does not come to an end, for many boxes lie in too little room, all places are drawn apart a little between the
/// rounds. Boxes at one place are told apart by their numbers. The same boxes always come to lie in the same way.
///
/// O(n) a round where boxes are of similar size and not many lie at one place.
public struct OverlapRemoval: Sendable, Hashable {
    /// The space that stays free between boxes, horizontally or vertically.
    public var margin: Double

    /// A removal that leaves some space, which is not negative.
    public init(margin: Double = 0) {
        precondition(margin >= 0 && margin.isFinite, "a margin is a number from 0")
        self.margin = margin
    }

    /// The rounds before places are drawn apart.
    private static var patience: Int { 60 }

    /// Centres of the boxes so that none overlap.
    ///
    /// - Parameters:
    ///   - points: where the centres are now; finite.
    ///   - boxes: the size of the box at each point; finite and not negative.
    public func positions(of points: [Point], boxes: [Size]) -> [Point] {
        precondition(points.count == boxes.count, "one box for each point")
        guard points.count > 1 else { return points }
        let sides = boxes.map { SIMD2($0.width + margin, $0.height + margin) }
        let largest = sides.reduce(SIMD2<Double>.zero) { pointwiseMax($0, $1) }
        guard largest.x > 0, largest.y > 0 else { return points }
        var places = told(points.map { SIMD2($0.x, $0.y) }, by: largest)
        var round = 0
        while true {
            let grid = BoxGrid(places, cell: largest)
            guard grid.push(&places, sides: sides, least: 1e-9 * largest) else { break }
            round += 1
            if round > Self.patience { for box in places.indices { places[box] *= 1.005 } }
        }
        return places.map { Point(x: $0.x, y: $0.y) }
    }

    /// Places with those apart that were the same, by a ten-thousandth of a box for the second of them, and so on.
    private func told(_ places: [SIMD2<Double>], by box: SIMD2<Double>) -> [SIMD2<Double>] {
        var seen: [SIMD2<Double>: Int] = [:]
        return places.map { place in
            let earlier = seen[place, default: 0]
            seen[place] = earlier + 1
            // Points of a lattice in a growing square, which are all different.
            let side = Int(Double(earlier).squareRoot())
            let rest = earlier - side * side
            let step = rest < side ? SIMD2(side, rest) : SIMD2(2 * side - rest, side)
            return place + 1e-4 * box * SIMD2(Double(step.x), Double(step.y))
        }
    }
}
