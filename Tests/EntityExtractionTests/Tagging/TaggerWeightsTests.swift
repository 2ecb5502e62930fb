import Testing

@testable import EntityExtraction

@Suite("Tables of weights")
struct TaggerWeightsTests {
    /// Two rows in one bucket, one in another; the buckets between are empty.
    private static let table = WeightsTable(rows: [
        (0x0000_0000_1111_1103, (1...14).map { Int8($0) }),
        (0x0000_0000_2222_223F, (1...14).map { Int8(-$0) }),
        (0xC000_0000_3333_3300, Array(repeating: 127, count: 14)),
    ])

    @Test("a feature finds its row, whatever stands beside it")
    func rows() {
        Self.table.bytes.withWeights { weights in
            #expect(weights?.guidelines == [.datasets])
            for row in Self.table.rows { #expect(weights?.sums(of: [row.feature]) == row.weights.map(Int16.init)) }
            let all = Self.table.rows.map(\.feature)
            #expect(weights?.sums(of: all) == Array(repeating: 127, count: 14))
            #expect(weights?.sums(of: [42] + all + [1 << 63] + all) == Array(repeating: 254, count: 14))
        }
    }

    @Test(
        "a stranger adds nothing",
        arguments: [
            ("no bit of the bucket", 0x0000_0000_1111_1104 as UInt64), ("an empty bucket", 0x4000_0000_1111_1103),
            ("bucket and bit of the first row", 0x0000_0000_1111_2103),
            ("bucket and bit of the second row", 0x0000_0000_2222_FF3F),
            ("bucket and bit of the last row", 0xFFFF_FFFF_3333_0000),
        ])
    func strangers(_ name: String, _ feature: UInt64) {
        Self.table.bytes.withWeights { weights in
            #expect(weights?.sums(of: [feature]) == Array(repeating: 0, count: 14), "\(name)")
        }
    }

    @Test("sums of rows do not run over from one column into the next")
    func manyRows() {
        Self.table.bytes.withWeights { weights in
            let features = Array(repeating: Self.table.rows[2].feature, count: 250)
            #expect(weights?.sums(of: features) == Array(repeating: 127 * 250, count: 14))
        }
    }

    @Test("bytes that were cut or lengthened are no table")
    func cut() {
        let bytes = Self.table.bytes
        for length in 0..<bytes.count { #expect(Array(bytes[..<length]).withWeights { $0 == nil }, "\(length) bytes") }
        #expect((bytes + [0]).withWeights { $0 == nil })
        #expect(bytes.withWeights { $0 != nil })
    }

    @Test("numbers that cannot be are refused")
    func numbers() {
        func expectRefused(_ what: String, _ change: (inout WeightsTable) -> Void) {
            var table = Self.table
            change(&table)
            #expect(table.bytes.withWeights { $0 == nil }, "\(what)")
        }
        expectRefused("another kind of file") { $0.magic ^= 1 }
        for count in [-1, 2, 4, Int(Int32.max), Int(Int32.min)] {
            expectRefused("\(count) rows") { $0.rowCount = count }
        }
        for number in [-1, Guideline.allCases.count, Int(Int32.max), Int(Int32.min)] {
            expectRefused("guideline \(number)") { $0.guidelines[0].number = number }
        }
        expectRefused("a guideline twice") { $0.guidelines.append($0.guidelines[0]) }
        for column in [-1, 13, Int(Int32.max)] {
            expectRefused("column \(column)") { $0.guidelines[0].settings[0] = column }
        }
        let last = Self.table.guidelines[0].settings.count - 1
        for worth in [-1, 1001, Int(Int32.min)] {
            expectRefused("a curve that ends at \(worth)") { $0.guidelines[0].settings[last] = worth }
        }
    }

    @Test("a header with any integer in any place is refused or does no harm")
    func headers() {
        let bytes = Self.table.bytes
        let headerEnd = 8 + 4 * (3 + 1 + WeightsTable.settings(of: .datasets).count)
        for place in stride(from: 8, to: headerEnd, by: 4) {
            for number in [Int32.min, -1, 0, 1, 2, 3, 31, 63, 64, 0x7FFF, Int32.max] {
                var bytes = bytes
                withUnsafeBytes(of: number.littleEndian) { bytes.replaceSubrange(place..<(place + 4), with: $0) }
                bytes.withWeights { $0.map(use) }
            }
        }
    }

    @Test("bytes by chance are refused or do no harm", arguments: 0..<20 as Range<UInt64>)
    func chance(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            var bytes = Self.table.bytes
            // The magic number stays, or all would end there.
            for place in 8..<bytes.count where Int.random(in: 0..<20, using: &random) == 0 {
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            bytes.withWeights { $0.map(use) }
            let noise = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            #expect(noise.withWeights { $0 == nil })
            (bytes[..<8] + noise).withWeights { $0.map(use) }
        }
    }

    /// Looks at all that a table holds.
    private func use(_ weights: TaggerWeights) {
        var random = SeededGenerator(seed: 3)
        let features = (0..<64).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) }
        let sums = weights.sums(of: features + Self.table.rows.map(\.feature))
        #expect(sums.count == TaggerWeights.weightCount)
        for guideline in weights.guidelines {
            guard let settings = weights.settings(of: guideline) else { continue }
            for kind in TagKind.allCases {
                for margin in [Int32.min, -1, 0, 499, 500, 501, Int32.max] {
                    let confidence = settings.confidence(of: margin, kind)
                    #expect((0...1000).contains(confidence.thousandths))
                }
            }
            var tags: [EntityExtraction.Tag] = []
            var decoder = LabelDecoder(settings)
            decoder.tags(Array(repeating: ColumnSums(), count: 3)[...], first: 0, into: &tags)
            #expect(tags.count <= 3)
        }
    }

    @Test("the tables that are built in serve what they should")
    func embedded() {
        #expect(Tagger.embedded.guidelines == [.names, .abstracts, .datasets])
        #expect(Tagger.sentences.guidelines == [.results, .encyclopedia])
        for guideline in Guideline.allCases {
            #expect(Tagger.serving(guideline).guidelines.contains(guideline))
            let confidences = [0, 100, 1000, 100_000].map {
                Tagger.serving(guideline).confidence(of: $0, guideline.kinds[0], under: guideline)
            }
            #expect(confidences == confidences.sorted() && confidences[0] < confidences[3], "\(guideline)")
        }
    }
}
