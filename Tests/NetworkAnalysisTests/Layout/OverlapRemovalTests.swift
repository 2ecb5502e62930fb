import NetworkAnalysis
import Testing

@Suite("Overlap removal")
struct OverlapRemovalTests {
    /// Boxes of labels: wide ones and small ones, more or less crowded.
    private static func boxes(seed: Int) -> (points: [Point], boxes: [Size]) {
        var generator = SplitMix64(seed: UInt64(seed))
        let count = 2 + generator.below(150)
        let room = Double(1 + generator.below(400))
        let points = (0..<count).map { _ in
            Point(x: room * generator.uniform(), y: room * generator.uniform())
        }
        let boxes = (0..<count).map { _ in
            Size(width: 1 + 40 * generator.uniform() * generator.uniform(), height: 1 + 8 * generator.uniform())
        }
        return (points, boxes)
    }

    private static func overlaps(_ points: [Point], _ boxes: [Size], margin: Double) -> Int {
        var count = 0
        for first in points.indices {
            for second in points.indices where second > first {
                let (one, other) = (boxes[first], boxes[second])
                let x = (points[first].x - points[second].x).magnitude - (one.width + other.width) / 2
                let y = (points[first].y - points[second].y).magnitude - (one.height + other.height) / 2
                if max(x, y) < margin - 1e-6 { count += 1 }
            }
        }
        return count
    }

    @Test("no boxes overlap, and all have their margin", arguments: 0..<20)
    func separation(seed: Int) {
        let (points, boxes) = Self.boxes(seed: seed)
        for margin in [0, 2.5] {
            let moved = OverlapRemoval(margin: margin).positions(of: points, boxes: boxes)
            #expect(Self.overlaps(moved, boxes, margin: margin) == 0)
            #expect(OverlapRemoval(margin: margin).positions(of: points, boxes: boxes) == moved)
        }
    }

    @Test("boxes that do not overlap stay where they are")
    func rest() {
        let points = (0..<100).map { Point(x: Double($0 % 10), y: Double($0 / 10)) }
        let boxes = Array(repeating: Size(width: 0.9, height: 0.9), count: 100)
        #expect(OverlapRemoval().positions(of: points, boxes: boxes) == points)
        #expect(OverlapRemoval(margin: 0.2).positions(of: points, boxes: boxes) != points)
    }

    @Test("two boxes move apart where least is missing, each half the way")
    func pair() {
        let moved = OverlapRemoval(margin: 1).positions(
            of: [Point(x: 0, y: 0), Point(x: 1, y: 2)],
            boxes: [Size(width: 10, height: 2), Size(width: 4, height: 4)])
        #expect(moved[0].x == 0 && moved[1].x == 1)
        #expect(moved[0].y.isNear(-1, within: 1e-6))
        #expect(moved[1].y.isNear(3, within: 1e-6))
    }

    @Test("left stays left of right, mostly")
    func order() {
        let (points, boxes) = Self.boxes(seed: 11)
        let moved = OverlapRemoval(margin: 1).positions(of: points, boxes: boxes)
        var (kept, all) = (0, 0)
        for first in points.indices {
            for second in points.indices where second > first {
                all += 2
                if (points[first].x < points[second].x) == (moved[first].x < moved[second].x) { kept += 1 }
                if (points[first].y < points[second].y) == (moved[first].y < moved[second].y) { kept += 1 }
            }
        }
        #expect(Double(kept) / Double(all) > 0.9)
    }

    @Test("boxes at one place, boxes without size, none and one")
    func bounds() {
        let pile = Array(repeating: Point(x: 5, y: 5), count: 300)
        let boxes = Array(repeating: Size(width: 3, height: 1), count: 300)
        let moved = OverlapRemoval().positions(of: pile, boxes: boxes)
        #expect(Self.overlaps(moved, boxes, margin: 0) == 0)
        let flat = Array(repeating: Size(width: 0, height: 0), count: 300)
        #expect(OverlapRemoval().positions(of: pile, boxes: flat) == pile)
        #expect(OverlapRemoval().positions(of: [], boxes: []) == [])
        #expect(OverlapRemoval().positions(of: [pile[0]], boxes: [boxes[0]]) == [pile[0]])
    }
}
