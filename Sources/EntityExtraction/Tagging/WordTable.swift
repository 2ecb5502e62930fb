/// What an embedded table says of words, by the hashes of their small letters with 0 for each digit.
struct WordTable<Entry: Sendable>: Sendable {
    private let numbers: HashTable
    let entries: [Entry]

    /// Reads a table: lines that bring clusters to coarser ones, then the words.
    ///
    /// - Parameters:
    ///   - levels: how many such lines there are.
    ///   - entry: takes the columns behind a word.
    init(_ bytes: UnsafeRawBufferPointer, levels: Int, entry: (inout WordTableReader, [[UInt16]]) -> Entry) {
        var numbers = HashTable(capacity: 24_000)
        var entries: [Entry] = []
        entries.reserveCapacity(24_000)
        var reader = WordTableReader(bytes)
        var coarser: [[UInt16]] = []
        while coarser.count < levels, reader.hasLine() { coarser.append(reader.line()) }
        while reader.hasLine() {
            _ = numbers.value(of: reader.word(), orInsert: UInt32(entries.count))
            entries.append(entry(&reader, coarser))
        }
        self.numbers = numbers
        self.entries = entries
    }

    /// The entry of a word.
    subscript(hash: UInt64) -> Entry? { numbers[hash].map { entries[Int($0)] } }
}
