/// Collects the text of a file and hands it to a sink in blocks of 64 KiB.
struct TextOutput {
    private var buffer: [UInt8] = []
    private var sink: any ByteSink
    private static let blockSize = 64 << 10

    init(_ sink: any ByteSink) {
        self.sink = sink
        buffer.reserveCapacity(Self.blockSize + 4096)
    }

    /// Hands over what is left, and the sink with it.
    mutating func finish() throws -> any ByteSink {
        try flush()
        return sink
    }

    /// Hands over what has come together, if it is worth it. Called once a line or so.
    mutating func flushIfFull() throws {
        if buffer.count >= Self.blockSize { try flush() }
    }

    private mutating func flush() throws {
        try buffer.withUnsafeBytes { try sink.write($0) }
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func write(_ text: StaticString) {
        buffer.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
    }

    /// Digits, without making a text of them first.
    mutating func write(_ number: Int) {
        guard number >= 0 else {
            write(String(number))
            return
        }
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            buffer.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    /// The shortest digits that read back as the same number; a whole number without a fraction.
    mutating func write(_ number: Double) {
        if number == number.rounded(), abs(number) < 1e15 { write(Int(number)) } else { write(number.description) }
    }

    /// Text in which each byte that `escapes` has something for is replaced by it, and what no file may hold by
    /// U+FFFD: control characters but tab and line ends, and the two scalars that are no characters.
    mutating func write(_ text: String, escaping escapes: EscapeTable) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                guard escapes.needsWork[Int(byte)] else {
                    index += 1
                    continue
                }
                if byte == 0xEF, !Self.isNoncharacter(bytes, at: index) {
                    index += 1
                    continue
                }
                buffer.append(contentsOf: bytes[start..<index])
                buffer.append(contentsOf: byte == 0xEF ? EscapeTable.replacement : escapes.texts[Int(byte)])
                index += byte == 0xEF ? 3 : 1
                start = index
            }
            buffer.append(contentsOf: bytes[start...])
        }
    }

    /// U+FFFE and U+FFFF.
    private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }
}

/// What stands for each byte that cannot stand for itself.
struct EscapeTable {
    let needsWork: [Bool]
    let texts: [[UInt8]]

    static let replacement = Array("\u{FFFD}".utf8)

    init(_ escapes: [Unicode.Scalar: String]) {
        var texts = [[UInt8]](repeating: [], count: 256)
        for control in 0..<0x20 { texts[control] = Self.replacement }
        texts[0x7F] = Self.replacement
        texts[0xEF] = Self.replacement
        for (scalar, text) in escapes { texts[Int(scalar.value)] = Array(text.utf8) }
        self.texts = texts
        needsWork = texts.map { !$0.isEmpty }
    }
}
