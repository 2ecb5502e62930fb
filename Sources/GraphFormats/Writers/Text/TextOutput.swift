/// Collects the text of a file and hands it to a sink in blocks of about 64 KiB.
///
/// The buffer is plain memory that the value owns: writing copies bytes and does nothing else.
struct TextOutput: ~Copyable {
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    private static let blockSize = 64 << 10

    init() {
        buffer = .allocate(capacity: Self.blockSize + 4096)
    }

    deinit {
        buffer.deallocate()
    }

    /// How many bytes have come together.
    var pending: Int { count }

    /// Hands over what has come together, if it is worth it. Called once a line or so.
    mutating func flushIfFull(to sink: inout any ByteSink) throws {
        if count >= Self.blockSize { try flush(to: &sink) }
    }

    /// Hands over what has come together.
    mutating func flush(to sink: inout any ByteSink) throws {
        guard count > 0 else { return }
        let block = UnsafeRawBufferPointer(start: buffer.baseAddress, count: count)
        count = 0
        try sink.write(block)
    }

    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        makeRoom(for: bytes.count)
        guard let from = bytes.baseAddress, let to = buffer.baseAddress else { return }
        (to + count).update(from: from, count: bytes.count)
        count += bytes.count
    }

    @inline(__always)
    mutating func write(_ text: StaticString) {
        write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { write($0) }
    }

    /// Literals are for the other one, which copies their bytes and nothing else.
    @_disfavoredOverload
    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { write($0) }
    }

    mutating func write(_ number: Int) {
        var rest = number.magnitude
        let width = Self.width(of: rest) + (number < 0 ? 1 : 0)
        makeRoom(for: width)
        if number < 0 { buffer[count] = UInt8(ascii: "-") }
        count += width
        var position = count
        // Two digits a division.
        while rest >= 10 {
            let (next, pair) = rest.quotientAndRemainder(dividingBy: 100)
            position -= 2
            let tens = UInt8(truncatingIfNeeded: pair) / 10
            buffer[position] = UInt8(ascii: "0") + tens
            buffer[position + 1] = UInt8(ascii: "0") + (UInt8(truncatingIfNeeded: pair) - tens * 10)
            rest = next
        }
        if rest > 0 || position == count {
            buffer[position - 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest)
        }
    }

    /// How many digits a number has.
    private static func width(of number: UInt) -> Int {
        var (width, bound) = (1, UInt(10))
        while number >= bound {
            width += 1
            let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
            if overflow { break }
            bound = next
        }
        return width
    }

    /// The shortest digits that read back as the same number; a whole number without a fraction. What is too small for
    /// a normal number is 0: igraph refuses a file with a number that underflows.
    mutating func write(_ number: Double) {
        if let whole = Int(exactly: number), whole.magnitude <= 1 << 54 {
            write(whole)
        } else if number.isSubnormal {
            write(0)
        } else {
            write(number.description)
        }
    }

    /// A number of hundredths, with as many digits behind the point as it needs.
    mutating func write(hundredths: Int) {
        write(hundredths / 100)
        let rest = hundredths % 100
        guard rest > 0 else { return }
        write(rest < 10 ? ".0" : ".")
        write(rest % 10 == 0 ? rest / 10 : rest)
    }

    /// Text in which each byte that the table has something for is replaced by it.
    mutating func write(_ text: String, escaping escapes: EscapeTable) {
        var text = text
        text.withUTF8 { write($0, escaping: escapes) }
    }

    /// UTF-8 in which each byte that the table has something for is replaced by it.
    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, escaping escapes: EscapeTable) {
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard escapes.needsWork[Int(byte)] else {
                index += 1
                continue
            }
            let width = byte == EscapeTable.noncharacterStart ? 3 : 1
            if width == 3, !Self.isNoncharacter(bytes, at: index) {
                index += width
                continue
            }
            write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
            write(escapes.texts[Int(byte)])
            index += width
            start = index
        }
        write(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// Whether U+FFFE or U+FFFF stands here; strings hold whole scalars only.
    private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }

    private mutating func makeRoom(for more: Int) {
        if count + more > buffer.count { grow(for: more) }
    }

    private mutating func grow(for more: Int) {
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(buffer.count * 2, count + more))
        _ = larger.update(fromContentsOf: buffer[..<count])
        buffer.deallocate()
        buffer = larger
    }
}
