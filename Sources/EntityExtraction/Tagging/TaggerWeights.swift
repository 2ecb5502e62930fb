/// The weights of a tagger as they are embedded: for each feature a row of small integers, one for each label of the
/// guidelines that the table serves. What speaks for no label at all is taken off before, so it has no column.
///
/// The bytes, little-endian: a header of 32-bit integers (see `Header`), the places where the rows of each bucket
/// begin, and the rows. A row has 14 weights and, in the last two bytes, the bits of its feature's hash that tell it
/// from others of its bucket; buckets go by the highest bits.
struct TaggerWeights: @unchecked Sendable {
    /// The columns of a row, of which the last two are no weights.
    typealias Row = SIMD16<Int8>
    typealias Sum = SIMD16<Int16>

    /// The guidelines that the table serves, in the order of their columns.
    let guidelines: [Guideline]
    /// For each guideline what is learned beside the rows.
    private let settings: [GuidelineSettings]
    private let bucketShift: UInt64
    // Embedded bytes, which live as long as the program and do not change.
    private let starts: UnsafeRawPointer
    private let rows: UnsafeRawPointer

    /// Reads the bytes that `Scripts/train` wrote; `nil` where they are none.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard var header = TaggerHeader(bytes) else { return nil }
        let bucketBits = header.next()
        let rowCount = header.next()
        guidelines = (0..<header.next()).compactMap { _ in Guideline(rawValue: header.next()) }
        settings = guidelines.map { GuidelineSettings($0, from: &header) }
        bucketShift = UInt64(64 - bucketBits)
        let base = header.position
        let startBytes = 4 * ((1 << bucketBits) + 1)
        guard let start = bytes.baseAddress, bytes.count >= base + startBytes + 16 * rowCount else { return nil }
        starts = start + base
        rows = starts + startBytes
    }

    /// A table without rows or guidelines.
    static let none = TaggerWeights()

    private init() {
        guidelines = []
        settings = []
        bucketShift = 63
        // Two empty buckets.
        let zeros = UnsafeMutablePointer<UInt64>.allocate(capacity: 2)
        zeros.initialize(repeating: 0, count: 2)
        starts = UnsafeRawPointer(zeros)
        rows = starts
    }

    /// What a guideline has beside its columns, if the table serves it.
    func settings(of guideline: Guideline) -> GuidelineSettings? {
        guidelines.firstIndex(of: guideline).map { settings[$0] }
    }

    /// Adds the row of a feature, if there is one.
    @inline(__always)
    func add(_ feature: UInt64, to sum: inout Sum) {
        let bucket = Int(truncatingIfNeeded: feature >> bucketShift)
        let bounds = starts.loadUnaligned(fromByteOffset: 4 * bucket, as: SIMD2<UInt32>.self)
        var place = Int(bounds[0])
        let end = Int(bounds[1])
        let mark = UInt16(truncatingIfNeeded: feature)
        while place < end {
            if rows.loadUnaligned(fromByteOffset: 16 * place + 14, as: UInt16.self) == mark {
                let row = rows.loadUnaligned(fromByteOffset: 16 * place, as: Row.self)
                sum &+= Sum(truncatingIfNeeded: row)
                return
            }
            place += 1
        }
    }
}

/// Adds up the rows of features.
struct RowSum: FeatureSink {
    let weights: TaggerWeights
    var sum = TaggerWeights.Sum()

    @inline(__always)
    mutating func add(_ feature: UInt64) { weights.add(feature, to: &sum) }
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
}

/// What a guideline has beside its columns, in the units of the weights.
struct GuidelineSettings: Sendable {
    /// The first column.
    var column = 0
    let kinds: [TagKind]
    /// Of a label that follows another: `transitions[to * labelCount + from]`, and of one that begins a sentence.
    var transitions: [Int32]
    var starts: [Int32]
    /// What the label of nothing has on its own.
    var bias: Int32
    /// For each kind, what margins were worth in cross-validation: ascending, `curvePoints` each.
    var curves: [[CurvePoint]]

    /// A margin, and how often tags with it were right, in thousandths.
    struct CurvePoint: Sendable {
        var margin: Int32
        var thousandths: Int32
    }

    static let curvePoints = 8

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

extension GuidelineSettings {
    init(_ guideline: Guideline, from header: inout TaggerHeader) {
        kinds = guideline.kinds
        let labels = 1 + 2 * kinds.count
        func numbers(_ count: Int) -> [Int32] { (0..<count).map { _ in Int32(header.next()) } }
        column = header.next()
        transitions = numbers(labels * labels)
        starts = numbers(labels)
        bias = Int32(header.next())
        curves = kinds.map { _ in
            (0..<Self.curvePoints).map { _ in
                CurvePoint(margin: Int32(header.next()), thousandths: Int32(header.next()))
            }
        }
    }
}
