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

    /// Reads what the header of a table says of a guideline.
    convenience init(_ guideline: Guideline, from header: inout TaggerHeader) {
        let kinds = guideline.kinds
        let labels = 1 + 2 * kinds.count
        self.init(
            column: header.next(), kinds: kinds, transitions: header.numbers(labels * labels),
            starts: header.numbers(labels), bias: Int32(header.next()),
            curves: kinds.map { _ in
                (0..<Self.curvePoints).map { _ in
                    CurvePoint(margin: Int32(header.next()), thousandths: Int32(header.next()))
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
                let (part, whole) = (Int(margin - low.margin), Int(point.margin - low.margin))
                return Confidence(
                    thousandths: Int(low.thousandths) + Int(point.thousandths - low.thousandths) * part / whole)
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
    private(set) var position = 8

    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > 64, bytes.loadUnaligned(as: UInt64.self).littleEndian == Self.magic else { return nil }
        self.bytes = bytes
    }

    mutating func next() -> Int {
        defer { position += 4 }
        return Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Int32.self)))
    }

    mutating func numbers(_ count: Int) -> [Int32] { (0..<count).map { _ in Int32(next()) } }
}
