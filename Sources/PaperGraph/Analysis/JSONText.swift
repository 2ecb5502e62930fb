/// Writes JSON by hand where the order of keys is part of a format and a line must cost no more than its bytes.
package struct JSONText {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    package mutating func beginObject(_ key: StaticString? = nil) { open(key, "{") }
    package mutating func endObject() { close("}") }
    package mutating func beginArray(_ key: StaticString? = nil) { open(key, "[") }

    package mutating func endArray(onOwnLine: Bool = false) {
        if onOwnLine { bytes.append(.lineFeed) }
        close("]")
    }

    /// Begins an element of an array on a line of its own.
    package mutating func beginElement() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
        bytes.append(contentsOf: "\n  ".utf8)
    }

    package mutating func endLine() {
        bytes.append(.lineFeed)
        needsComma = false
    }

    // MARK: Members; those without a value are left out

    package mutating func member(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        name(key)
        string(value)
    }

    package mutating func member(_ key: StaticString, _ value: Int?) {
        guard let value else { return }
        name(key)
        bytes.append(contentsOf: String(value).utf8)
    }

    package mutating func member(_ key: StaticString, _ value: Double?) {
        guard let value else { return }
        name(key)
        number(value)
    }

    package mutating func member(_ key: String, _ value: String) {
        name(key)
        string(value)
    }

    package mutating func member(_ key: String, _ value: Int) {
        name(key)
        bytes.append(contentsOf: String(value).utf8)
    }

    package mutating func member(_ key: String, _ value: Double) {
        name(key)
        number(value)
    }

    package mutating func null(_ key: String) {
        name(key)
        bytes.append(contentsOf: "null".utf8)
    }

    /// A member that is a list of texts.
    package mutating func member(_ key: StaticString, _ values: [String]) {
        beginArray(key)
        for value in values {
            comma()
            string(value)
        }
        endArray()
    }

    /// A member that is an object of numbers by text, in the order of bytes.
    package mutating func counts(_ key: StaticString, _ counts: [String: Int]) {
        beginObject(key)
        let sorted = counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (text, count) in sorted { member(text, count) }
        endObject()
    }

    package mutating func flag(_ key: StaticString, _ value: Bool) {
        name(key)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    // MARK: Arrays

    package mutating func beginArray(named key: String) {
        name(key)
        bytes.append(UInt8(ascii: "["))
        needsComma = false
    }

    /// An element that is a text, or nothing.
    package mutating func element(_ value: String?) {
        comma()
        if let value { string(value) } else { bytes.append(contentsOf: "null".utf8) }
    }

    /// An element that is a whole number.
    package mutating func element(_ value: Int) {
        comma()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// A member that is a list of numbers, whole ones without a fraction; what is not finite is nothing.
    package mutating func numbers(_ key: StaticString, _ values: [Double]) {
        beginArray(key)
        for value in values {
            comma()
            if let whole = Int(exactly: value), abs(whole) < 1 << 53 {
                bytes.append(contentsOf: String(whole).utf8)
            } else {
                number(value)
            }
        }
        endArray()
    }

    /// A member that is a list of lists of whole numbers.
    package mutating func lists(_ key: StaticString, _ values: [[Int]]) {
        beginArray(key)
        for list in values {
            beginArray()
            for value in list {
                comma()
                bytes.append(contentsOf: String(value).utf8)
            }
            endArray()
        }
        endArray()
    }

    // MARK: Pieces

    private mutating func open(_ key: StaticString?, _ sign: Unicode.Scalar) {
        if let key { name(key) } else { comma() }
        bytes.append(UInt8(ascii: sign))
        needsComma = false
    }

    private mutating func close(_ sign: Unicode.Scalar) {
        bytes.append(UInt8(ascii: sign))
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func name(_ key: StaticString) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(contentsOf: "\":".utf8)
        needsComma = true
    }

    private mutating func name(_ key: String) {
        comma()
        string(key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// JSON has no word for what is not finite.
    private mutating func number(_ value: Double) {
        bytes.append(contentsOf: (value.isFinite ? value.description : "null").utf8)
    }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                bytes.append(byte)
            } else {
                escape(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case .lineFeed: bytes.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
        case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}

extension UInt8 {
    fileprivate static let lineFeed = UInt8(ascii: "\n")
}
