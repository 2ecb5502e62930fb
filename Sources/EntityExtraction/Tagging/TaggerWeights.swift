/// The weights of a tagger as they are embedded: for each feature a row of small integers, one for each label of the
/// guidelines that the table serves. What speaks for no label at all is taken off before, so it has no column.
///
/// The bytes, little-endian: a header of 32-bit integers (see `TaggerHeader`), two integers for each bucket and the
/// rows. A row has 14 weights and, in the last two bytes, its mark: the bits of its feature's hash that tell it from
/// others of its bucket; buckets go by the highest bits. Of a bucket there is a bit for each mark that it has, by the
/// mark's last five bits, so that most features without a row are told by one look, and the place of its first row.
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
    private let buckets: UnsafeRawPointer
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
        let bucketBytes = 8 * ((1 << bucketBits) + 1)
        guard let start = bytes.baseAddress, bytes.count >= base + bucketBytes + 16 * rowCount else { return nil }
        buckets = start + base
        rows = buckets + bucketBytes
    }

    /// A table without rows or guidelines.
    static let none = TaggerWeights()

    private init() {
        guidelines = []
        settings = []
        bucketShift = 63
        // Two empty buckets.
        let zeros = UnsafeMutablePointer<UInt64>.allocate(capacity: 3)
        zeros.initialize(repeating: 0, count: 3)
        buckets = UnsafeRawPointer(zeros)
        rows = buckets
    }

    /// What a guideline has beside its columns, if the table serves it.
    func settings(of guideline: Guideline) -> GuidelineSettings? {
        guidelines.firstIndex(of: guideline).map { settings[$0] }
    }

    /// Adds the row of a feature, if there is one.
    @inline(__always)
    func add(_ feature: UInt64, to sum: inout Sum) {
        let bucket = Int(truncatingIfNeeded: feature >> bucketShift)
        let entry = buckets.loadUnaligned(fromByteOffset: 8 * bucket, as: UInt64.self)
        guard entry & (1 &<< (feature & 31)) != 0 else { return }
        var place = Int(entry >> 32)
        let end = Int(buckets.loadUnaligned(fromByteOffset: 8 * bucket + 12, as: UInt32.self))
        let mark = UInt16(truncatingIfNeeded: feature)
        while place < end {
            let row = rows.loadUnaligned(fromByteOffset: 16 * place, as: SIMD16<Int8>.self)
            if UInt16(truncatingIfNeeded: unsafeBitCast(row, to: SIMD2<UInt64>.self)[1] >> 48) == mark {
                add(row, to: &sum)
                return
            }
            place += 1
        }
    }
}

extension TaggerWeights {
    /// Widens a row and adds it, with what compiles to a few instructions.
    @inline(__always)
    fileprivate func add(_ row: Row, to sum: inout Sum) {
        // The odd and the even columns, each moved to the upper half of 16 bits and down again with its sign.
        let pairs = unsafeBitCast(row, to: SIMD8<Int16>.self)
        var even = pairs &<< SIMD8(repeating: 8)
        even = even &>> SIMD8(repeating: 8)
        let odd = pairs &>> SIMD8(repeating: 8)
        sum.evenHalf &+= even
        sum.oddHalf &+= odd
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
