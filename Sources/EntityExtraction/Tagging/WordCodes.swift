internal import CEntityModel

/// Words with like neighbours in many small groupings: `word-codes.tsv`, learned from abstracts by
/// `Scripts/train-clusters`. A word has one code for each part of the vector that stands for its neighbours (product
/// quantization, Jégou et al., 2011), so weights of codes are as good as a function of the whole vector.
final class WordCodes: Sendable {
    /// What is known of a word. 0 is nothing.
    struct Entry: Sendable {
        /// Of 1024, 256 and 64 clusters.
        var clusters = SIMD4<UInt16>()
        var codes = SIMD16<UInt8>()
    }

    /// How many codes a word has.
    static let count = 12
    static let embedded = WordCodes(lines: embeddedText)

    private let numbers: HashTable
    private let entries: [Entry]

    private init(lines: UnsafeRawBufferPointer) {
        var numbers = HashTable(capacity: 32_000)
        var entries: [Entry] = []
        entries.reserveCapacity(32_000)
        var coarser: [[UInt16]] = []
        for line in lines.split(separator: UInt8(ascii: "\n")) where !line.starts(with: "# ".utf8) && line.count > 1 {
            if coarser.count < 2 {
                coarser.append(line.split(separator: UInt8(ascii: " ")).map { UInt16(Self.number($0)) + 1 })
                continue
            }
            let columns = line.split(separator: UInt8(ascii: "\t"))
            guard columns.count == 3 else { continue }
            var hash = WordHash()
            for byte in columns[0] { hash.add(byte) }
            guard numbers.value(of: hash.value, orInsert: UInt32(entries.count)) == entries.count else { continue }
            let cluster = Self.number(columns[1])
            var entry = Entry(clusters: SIMD4(UInt16(cluster) + 1, coarser[0][cluster], coarser[1][cluster], 0))
            for (place, digit) in columns[2].prefix(Self.count).enumerated() { entry.codes[place] = digit }
            entries.append(entry)
        }
        self.numbers = numbers
        self.entries = entries
    }

    private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 & 15) }
    }

    private static var embeddedText: UnsafeRawBufferPointer {
        var length = 0
        let start = papergraph_word_codes(&length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    /// The entry of a word, by the hash of its small letters with 0 for each digit.
    subscript(hash: UInt64) -> Entry? { numbers[hash].map { entries[Int($0)] } }
}
