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

    static let embedded = WordClusters(embeddedText)

    private let table: WordTable<Entry>
    var entries: [Entry] { table.entries }

    private init(_ bytes: UnsafeRawBufferPointer) {
        table = WordTable(bytes, levels: 4) { reader, coarser in
            var entry = Entry()
            if let near = reader.number() {
                entry.near = SIMD4(UInt16(near) + 1, coarser[0][near], coarser[1][near], 0)
            }
            if let wide = reader.number() {
                entry.wide = SIMD4(UInt16(wide) + 1, coarser[2][wide], coarser[3][wide], 0)
            }
            entry.frequency = UInt8(truncatingIfNeeded: reader.number() ?? 0) + 1
            entry.capitals = UInt8(truncatingIfNeeded: reader.number() ?? 0) + 1
            return entry
        }
    }

    private static var embeddedText: UnsafeRawBufferPointer {
        var length = 0
        let start = papergraph_word_clusters(&length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    /// The entry of a word, by the hash of its small letters with 0 for each digit.
    subscript(hash: UInt64) -> Entry { table[hash] ?? Entry() }
}
