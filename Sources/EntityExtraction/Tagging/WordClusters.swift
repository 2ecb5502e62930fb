internal import CEntityModel

/// Words that stand in like surroundings, and how often and how they are written: `word-clusters.tsv`, learned from
/// abstracts by `Scripts/train-clusters`.
final class WordClusters: Sendable {
    /// What is known of a word. 0 is nothing, clusters count from 1.
    struct Entry: Sendable {
        /// Of 1024, 256 and 64 clusters by the two words on each side.
        var near = SIMD4<UInt16>()
        /// The same by the five words on each side.
        var wide = SIMD4<UInt16>()
        /// The logarithm of the number of documents that have it.
        var frequency: UInt8 = 0
        /// How often it is capitalised within a sentence, in tenths from 1.
        var capitals: UInt8 = 0
    }

    static let embedded = WordClusters(lines: embeddedText)

    private let numbers: HashTable
    let entries: [Entry]

    private init(lines: UnsafeRawBufferPointer) {
        var numbers = HashTable(capacity: 32_000)
        var entries: [Entry] = []
        entries.reserveCapacity(32_000)
        var groups: [[UInt16]] = []
        for line in lines.split(separator: UInt8(ascii: "\n")) where !Self.isComment(line) {
            if groups.count < 4 {
                groups.append(line.split(separator: UInt8(ascii: " ")).map { UInt16(Self.number($0) ?? 0) + 1 })
                continue
            }
            let columns = line.split(separator: UInt8(ascii: "\t"))
            guard columns.count == 5 else { continue }
            var hash = WordHash()
            for byte in columns[0] { hash.add(byte) }
            guard numbers.value(of: hash.value, orInsert: UInt32(entries.count)) == entries.count else { continue }
            var entry = Entry()
            if let near = Self.number(columns[1]) {
                entry.near = SIMD4(UInt16(near) + 1, groups[0][near], groups[1][near], 0)
            }
            if let wide = Self.number(columns[2]) {
                entry.wide = SIMD4(UInt16(wide) + 1, groups[2][wide], groups[3][wide], 0)
            }
            entry.frequency = UInt8(Self.number(columns[3]) ?? 0) + 1
            entry.capitals = UInt8(Self.number(columns[4]) ?? 0) + 1
            entries.append(entry)
        }
        self.numbers = numbers
        self.entries = entries
    }

    /// The sign `#` is a word too: a tab follows it.
    private static func isComment(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
        line.first == UInt8(ascii: "#") && line.dropFirst().first != UInt8(ascii: "\t")
    }

    private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
        guard let first = digits.first, first.isDigit else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 & 15) }
    }

    private static var embeddedText: UnsafeRawBufferPointer {
        var length = 0
        let start = papergraph_word_clusters(&length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    /// The entry of a word, by the hash of its small letters with 0 for each digit.
    subscript(hash: UInt64) -> Entry { numbers[hash].map { entries[Int($0)] } ?? Entry() }
}
