import PaperGraph

/// Documents as lines of terms, numbered.
struct Documents {
    private(set) var members: [UInt32] = []
    private(set) var offsets: [Int] = [0]
    private(set) var terms = 0

    init(path: String) throws {
        var numbers: [ArraySlice<UInt8>: UInt32] = [:]
        for line in try CorpusInput(path).bytes(atMost: 16 << 30).split(separator: UInt8(ascii: "\n")) {
            var row: Set<UInt32> = []
            for term in line.split(separator: UInt8(ascii: "\t")) {
                let next = UInt32(numbers.count)
                row.insert(numbers[term, default: next])
                if numbers[term] == nil { numbers[term] = next }
            }
            members += row.sorted()
            offsets.append(members.count)
        }
        terms = numbers.count
    }
}
