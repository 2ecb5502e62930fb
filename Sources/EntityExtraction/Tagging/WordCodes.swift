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
    static let embedded = WordCodes(embeddedText)

    private let numbers: HashTable
    private let entries: [Entry]

    private init(_ bytes: UnsafeRawBufferPointer) {
        var numbers = HashTable(capacity: 24_000)
        var entries: [Entry] = []
        entries.reserveCapacity(24_000)
        var reader = WordTableReader(bytes)
        var coarser: [[UInt16]] = []
        while coarser.count < 2, reader.hasLine() { coarser.append(reader.line()) }
        while reader.hasLine() {
            _ = numbers.value(of: reader.word(), orInsert: UInt32(entries.count))
            let cluster = reader.number() ?? 0
            var entry = Entry(clusters: SIMD4(UInt16(cluster) + 1, coarser[0][cluster], coarser[1][cluster], 0))
            var place = 0
            reader.column { digit in
                if place < Self.count { entry.codes[place] = digit }
                place += 1
            }
            entries.append(entry)
        }
        self.numbers = numbers
        self.entries = entries
    }

    private static var embeddedText: UnsafeRawBufferPointer {
        var length = 0
        let start = papergraph_word_codes(&length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    /// The entry of a word, by the hash of its small letters with 0 for each digit.
    subscript(hash: UInt64) -> Entry? { numbers[hash].map { entries[Int($0)] } }
}
