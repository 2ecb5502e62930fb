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

    private let table: WordTable<Entry>

    private init(_ bytes: UnsafeRawBufferPointer) {
        table = WordTable(bytes, levels: 2) { reader, coarser in
            let cluster = reader.number() ?? 0
            var entry = Entry(clusters: SIMD4(UInt16(cluster) + 1, coarser[0][cluster], coarser[1][cluster], 0))
            var place = 0
            reader.column { digit in
                if place < Self.count { entry.codes[place] = digit }
                place += 1
            }
            return entry
        }
    }

    private static var embeddedText: UnsafeRawBufferPointer {
        var length = 0
        let start = papergraph_word_codes(&length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    /// The entry of a word, by the hash of its small letters with 0 for each digit.
    subscript(hash: UInt64) -> Entry? { table[hash] }
}
