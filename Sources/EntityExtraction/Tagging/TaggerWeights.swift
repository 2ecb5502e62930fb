/// The weights of a tagger as they are embedded: for each feature a row of small integers, one for each label of the
/// guidelines that the table serves. What speaks for no label at all is taken off before, so it has no column.
///
/// The bytes, little-endian: a header of 32-bit integers (see `TaggerHeader`), 64 bits and then 32 bits for each bucket,
/// and the rows. A bucket is told by the highest bits of a feature's hash, a row of it by the lowest six: the bucket has
/// a bit for each of its rows, which stand in the order of these bits, and the place of the first. So most features
/// without a row are told by one look, and the others find theirs without a search, which a processor could not
/// foresee. The last two bytes of a row are the lowest 16 bits of its feature's hash, to tell it from strangers.
struct TaggerWeights: @unchecked Sendable {
    /// The columns of a row, of which the last two are no weights.
    typealias Row = SIMD16<Int8>
    static let weightCount = 14

    /// The guidelines that the table serves, in the order of their columns.
    let guidelines: [Guideline]
    /// For each guideline what is learned beside the rows.
    private let settings: [GuidelineSettings]
    private let bucketShift: UInt64
    // Embedded bytes, which live as long as the program and do not change.
    private let buckets: UnsafeRawPointer
    private let starts: UnsafeRawPointer
    private let rows: UnsafeRawPointer

    /// Reads the bytes that `Scripts/train` wrote; `nil` where they are none. Linear in the buckets.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard var header = TaggerHeader(bytes), let bucketBits = header.next(in: 1...24),
            let rowCount = header.next(in: 0...0xFFF_FFFF),
            let count = header.next(in: 0...Guideline.allCases.count)
        else { return nil }
        var guidelines: [Guideline] = []
        for _ in 0..<count {
            guard let guideline = header.next().flatMap(Guideline.init), !guidelines.contains(guideline) else {
                return nil
            }
            guidelines.append(guideline)
        }
        var settings: [GuidelineSettings] = []
        for guideline in guidelines {
            guard let own = GuidelineSettings(guideline, from: &header) else { return nil }
            settings.append(own)
        }
        self.guidelines = guidelines
        self.settings = settings
        bucketShift = UInt64(64 - bucketBits)
        let bucketCount = 1 << bucketBits
        guard let start = bytes.baseAddress, bytes.count == header.position + 12 * bucketCount + 16 * rowCount else {
            return nil
        }
        buckets = start + header.position
        starts = buckets + 8 * bucketCount
        rows = starts + 4 * bucketCount
        guard isWhole(bucketCount, rowCount) else { return nil }
    }

    /// Whether each bucket's rows stand behind those of the bucket before: so no feature leads out of the table.
    private func isWhole(_ bucketCount: Int, _ rowCount: Int) -> Bool {
        var place = 0
        for bucket in 0..<bucketCount {
            guard starts.loadUnaligned(fromByteOffset: 4 * bucket, as: UInt32.self) == place else { return false }
            place += buckets.loadUnaligned(fromByteOffset: 8 * bucket, as: UInt64.self).nonzeroBitCount
        }
        return place == rowCount
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
        starts = buckets
        rows = buckets
    }

    /// What a guideline has beside its columns, if the table serves it.
    func settings(of guideline: Guideline) -> GuidelineSettings? {
        guidelines.firstIndex(of: guideline).map { settings[$0] }
    }

    /// Adds the rows of features, in two passes: the waits for the memory of one row go on beside those for others.
    func add(_ features: UnsafeMutableBufferPointer<UInt64>, to sum: inout ColumnSums) {
        var found = 0
        for feature in features {
            // A feature that has no row is written over by the next.
            features[found] = feature
            found += Int(truncatingIfNeeded: (rowBits(of: feature) &>> (feature & 63)) & 1)
        }
        for place in 0..<found { sum.add(row(of: features[place])) }
    }

    /// A bit for each row of the feature's bucket.
    @inline(__always)
    private func rowBits(of feature: UInt64) -> UInt64 {
        buckets.loadUnaligned(fromByteOffset: 8 * Int(truncatingIfNeeded: feature >> bucketShift), as: UInt64.self)
    }

    /// The row of a feature that has a bit, or zeros where the bit is another's.
    @inline(__always)
    private func row(of feature: UInt64) -> Row {
        let bucket = Int(truncatingIfNeeded: feature >> bucketShift)
        let before = rowBits(of: feature) & ((1 &<< (feature & 63)) &- 1)
        let first = starts.loadUnaligned(fromByteOffset: 4 * bucket, as: UInt32.self)
        let place = 16 * (Int(first) &+ before.nonzeroBitCount)
        let halves = rows.loadUnaligned(fromByteOffset: place, as: SIMD2<UInt64>.self)
        let isOwn = halves[1] &>> 48 == feature & 0xFFFF
        let mask = SIMD2<UInt64>(repeating: isOwn ? .max : 0)
        return unsafeBitCast(halves & mask, to: Row.self)
    }
}
