/// What a guideline has beside its columns, in the units of the weights.
final class GuidelineSettings: Sendable {
    /// The first column.
    let column: Int
    let kinds: [TagKind]
    /// Of a label that follows another: `transitions[to * labelCount + from]`, and of one that begins a sentence.
    let transitions: [Int32]
    let starts: [Int32]
    /// What the label of nothing has on its own.
    let bias: Int32
    /// For each kind, what margins were worth in cross-validation: ascending, `curvePoints` each.
    let curves: [[CurvePoint]]

    /// A margin, and how often tags with it were right, in thousandths.
    struct CurvePoint: Sendable {
        var margin: Int32
        var thousandths: Int32
    }

    static let curvePoints = 8

    init(
        column: Int, kinds: [TagKind], transitions: [Int32], starts: [Int32], bias: Int32, curves: [[CurvePoint]]
    ) {
        self.column = column
        self.kinds = kinds
        self.transitions = transitions
        self.starts = starts
        self.bias = bias
        self.curves = curves
    }

    /// Reads what the header of a table says of a guideline; `nil` where that cannot be.
    convenience init?(_ guideline: Guideline, from header: inout TaggerHeader) {
        let kinds = guideline.kinds
        let labels = 1 + 2 * kinds.count
        guard let column = header.next(in: 0...(TaggerWeights.weightCount - 2 * kinds.count)),
            let transitions = header.numbers(labels * labels), let starts = header.numbers(labels),
            let bias = header.numbers(1), let points = header.numbers(kinds.count * Self.curvePoints * 2),
            stride(from: 1, to: points.count, by: 2).allSatisfy({ (0...1000).contains(points[$0]) })
        else { return nil }
        self.init(
            column: column, kinds: kinds, transitions: transitions, starts: starts, bias: bias[0],
            curves: kinds.indices.map { kind in
                (0..<Self.curvePoints).map { point in
                    let place = 2 * (kind * Self.curvePoints + point)
                    return CurvePoint(margin: points[place], thousandths: points[place + 1])
                }
            })
    }

    /// Nothing, and for each kind its first word and its further ones.
    var labelCount: Int { 1 + 2 * kinds.count }

    /// How sure a tag is, between the points of its kind's curve.
    func confidence(of margin: Int32, _ kind: TagKind) -> Confidence {
        guard let number = kinds.firstIndex(of: kind), let first = curves[number].first else {
            return Confidence(thousandths: 500)
        }
        var low = first
        for point in curves[number] {
            guard point.margin < margin else {
                guard point.margin > low.margin else { return Confidence(thousandths: Int(point.thousandths)) }
                let (part, whole) = (Int(margin) - Int(low.margin), Int(point.margin) - Int(low.margin))
                let rise = Int(point.thousandths) - Int(low.thousandths)
                return Confidence(thousandths: Int(low.thousandths) + rise * part / whole)
            }
            low = point
        }
        return Confidence(thousandths: Int(low.thousandths))
    }
}

/// The integers at the beginning of a table.
struct TaggerHeader {
    static let magic: UInt64 = 0x3130_6761_7467_7070  // `ppgtag01`

    private let bytes: UnsafeRawBufferPointer
    /// Behind what was read.
    private(set) var position = 8

    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 8, UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) == Self.magic else {
            return nil
        }
        self.bytes = bytes
    }

    /// The next integers; `nil` at the end of the bytes.
    mutating func numbers(_ count: Int) -> [Int32]? {
        guard position + 4 * count <= bytes.count else { return nil }
        defer { position += 4 * count }
        return (0..<count).map {
            Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: position + 4 * $0, as: Int32.self))
        }
    }

    /// The next integer.
    mutating func next() -> Int? { numbers(1).map { Int($0[0]) } }

    /// The next integer, which must be one of some.
    mutating func next(in range: ClosedRange<Int>) -> Int? { next().flatMap { range.contains($0) ? $0 : nil } }
}
