/// Takes an embedded table of words apart: lines of numbers between spaces, then a line a word, whose columns stand
/// between tabs. One walk over the bytes, because a program that extracts one record reads the whole table.
struct WordTableReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether another line follows; comments are passed over. The sign `#` is a word too: a tab follows it.
    mutating func hasLine() -> Bool {
        while position + 1 < bytes.count, bytes[position] == UInt8(ascii: "#"),
            bytes[position + 1] != UInt8(ascii: "\t")
        {
            while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
            position += 1
        }
        return position < bytes.count
    }

    /// The numbers of a line, each one more than it says: 0 is nothing.
    mutating func line() -> [UInt16] {
        var numbers: [UInt16] = []
        numbers.reserveCapacity(1024)
        while position < bytes.count {
            numbers.append(UInt16(truncatingIfNeeded: (number() ?? 0) + 1))
            if bytes[position - 1] == UInt8(ascii: "\n") { break }
        }
        return numbers
    }

    /// The hash of a word.
    mutating func word() -> UInt64 {
        var hash = WordHash()
        column { hash.add($0) }
        return hash.value
    }

    /// A number; nothing where there is a hyphen.
    mutating func number() -> Int? {
        var number: Int?
        column { digit in
            if digit.isDigit { number = (number ?? 0) * 10 + Int(digit & 15) }
        }
        return number
    }

    /// Hands over the bytes up to the next separator, and passes it.
    @inline(__always)
    mutating func column(_ body: (UInt8) -> Void) {
        while position < bytes.count, bytes[position] > UInt8(ascii: " ") {
            body(bytes[position])
            position += 1
        }
        position += 1
    }
}
