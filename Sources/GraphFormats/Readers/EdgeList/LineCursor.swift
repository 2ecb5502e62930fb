/// Reads numbers and weights from text that ends in a line feed, eight bytes behind which may be read.
struct LineCursor {
    private(set) var position: UnsafePointer<UInt8>

    init(_ position: UnsafePointer<UInt8>) {
        self.position = position
    }

    /// The byte at which it stands.
    var byte: UInt8 { position.pointee }

    /// Whether the line ends here.
    var isAtEnd: Bool { byte == 0x0A || (byte == 0x0D && position[1] == 0x0A) }

    /// Goes on by some bytes, which are there.
    @inline(__always)
    mutating func skip(_ count: Int) { position += count }

    /// Goes behind blanks, and tabs where they are no separators.
    @inline(__always)
    mutating func skipBlanks(_ separator: UInt8) {
        while byte == 0x20 || (byte == 0x09 && separator != 0x09) { position += 1 }
    }

    /// Goes behind a separator and what is blank around it, or says that there is none.
    @inline(__always)
    mutating func skipSeparator(_ separator: UInt8) -> Bool {
        if byte != separator {
            let before = position
            skipBlanks(separator)
            // Blanks separate by themselves where nothing else does.
            if separator == 0x20 { return position > before }
            guard byte == separator else { return false }
        }
        position += 1
        skipBlanks(separator)
        return true
    }

    /// Goes behind the end of the line; a byte of value 0 on the way is text no longer.
    mutating func skipLine() -> Bool {
        while byte != 0x0A {
            guard byte != 0 else { return false }
            position += 1
        }
        position += 1
        return true
    }

    /// The whole number here, or nothing where there is no digit; numbers beyond 2⁴⁰ are not told apart.
    ///
    /// Eight bytes are looked at together: digits are what is below ten after a change of sign bits, the first that is
    /// none ends the number, and pairs, fours and eights of digits are put together in three multiplications.
    @inline(__always)
    mutating func number() -> Int? {
        let (digits, count) = digits()
        guard count < 8 else { return longNumber() }
        guard count > 0 else { return nil }
        position += count
        return Self.value(digits, count)
    }

    /// The next eight bytes less the digit 0, and how many of them are digits from the first on.
    @inline(__always)
    private func digits() -> (bytes: UInt64, count: Int) {
        let bytes = UInt64(littleEndian: UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
        let digits = bytes ^ 0x3030_3030_3030_3030
        let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
        return (digits, others.trailingZeroBitCount >> 3)
    }

    /// What up to seven digits are worth.
    @inline(__always)
    private static func value(_ digits: UInt64, _ count: Int) -> Int {
        var value = digits &<< UInt64(truncatingIfNeeded: 64 &- count &* 8)
        value = value &* 10 &+ value &>> 8
        let low = (value & 0xFF_0000_00FF) &* 0xF_4240_0000_0064
        let high = (value &>> 16 & 0xFF_0000_00FF) &* 0x2710_0000_0001
        return Int(truncatingIfNeeded: (low &+ high) &>> 32)
    }

    private mutating func longNumber() -> Int {
        var value = 0
        while byte &- 0x30 < 10 {
            value = min(value * 10 + Int(byte & 0xF), 1 << 40)
            position += 1
        }
        return value
    }

    /// The number with a fraction and an exponent here, as near as a number can be, or nothing where there is none.
    @inline(__always)
    mutating func weight() -> Double? {
        let (digits, count) = digits()
        let next = position[count] | 0x20
        guard count > 0, count < 8, next != UInt8(ascii: "."), next != UInt8(ascii: "e") else { return decimal() }
        position += count
        return Double(Self.value(digits, count))
    }

    private mutating func decimal() -> Double? {
        let start = position
        let isNegative = byte == UInt8(ascii: "-")
        if isNegative || byte == UInt8(ascii: "+") { position += 1 }
        var (value, exponent, count, isExact) = (UInt64(0), 0, 0, true)
        addDigits(to: &value, &count, &isExact)
        if byte == UInt8(ascii: ".") {
            position += 1
            let whole = count
            addDigits(to: &value, &count, &isExact)
            exponent = whole - count
        }
        guard count > 0 else { return nil }
        if byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            let isBelow = byte == UInt8(ascii: "-")
            if isBelow || byte == UInt8(ascii: "+") { position += 1 }
            guard byte &- 0x30 < 10 else { return nil }
            let power = longNumber()
            exponent += isBelow ? -power : power
        }
        // Both numbers are exact, so that their product or quotient is rounded once (W. D. Clinger, 1990).
        if isExact, value <= 1 << 53, abs(exponent) <= 22 {
            let power = Self.powers[abs(exponent)]
            let size = exponent < 0 ? Double(value) / power : Double(value) * power
            return isNegative ? -size : size
        }
        return Double(String(decoding: UnsafeBufferPointer(start: start, count: position - start), as: UTF8.self))
    }

    private mutating func addDigits(to value: inout UInt64, _ count: inout Int, _ isExact: inout Bool) {
        while byte &- 0x30 < 10 {
            if value < 1_000_000_000_000_000_000 {
                value = value * 10 + UInt64(byte & 0xF)
            } else {
                isExact = false
            }
            count += 1
            position += 1
        }
    }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}

extension LineCursor {
    /// Why a line cannot be read from here on.
    func error(_ what: Expectation, line: Int, separator: UInt8) -> EdgeListError {
        if byte == 0 {
            return EdgeListError(.binary, line: line, "there is a byte of value 0; name a file of text")
        }
        if isAtEnd || byte == separator {
            return EdgeListError(
                .missingColumn, line: line,
                "there is no \(what.rawValue); each line takes `source target` and, where edges have weights, a weight")
        }
        let cell = text(separator)
        switch what {
        case .weight:
            return EdgeListError(.weight, line: line, "'\(cell)' is no weight; give a finite number")
        case .source, .target:
            return EdgeListError(
                .noNumber, line: line, "'\(cell)' is no node's number from 0; read nodes as names, or number them")
        }
    }

    /// What was to come.
    enum Expectation: String {
        case source
        case target
        case weight
    }

    /// What stands here up to the next separator, cut where it is long.
    private func text(_ separator: UInt8) -> String {
        var bytes: [UInt8] = []
        var end = position
        while end.pointee != 0x0A, end.pointee != separator, bytes.count < 40 {
            // Other bytes could end a line of a terminal or colour it.
            bytes.append(end.pointee < 0x20 || end.pointee == 0x7F ? UInt8(ascii: "?") : end.pointee)
            end += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
