/// Names of files as texts. Systems let names have any bytes; those that are no UTF-8 stand in a text as scalars of the
/// last private plane, and become the bytes again where the file is opened.
package enum FileName {
    private static let firstEscape: UInt32 = 0x10_FF00

    /// The text of a name.
    package static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = String.UnicodeScalarView()
        var rest = bytes[...]
        while let first = rest.first {
            let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            if let known = String(validating: rest.prefix(length), as: UTF8.self) {
                text.append(contentsOf: known.unicodeScalars)
                rest = rest.dropFirst(length)
            } else {
                text.append(Unicode.Scalar(firstEscape + UInt32(first)) ?? "?")
                rest = rest.dropFirst()
            }
        }
        return String(text)
    }

    /// The bytes of a name, with a zero behind them, for the system.
    package static func path(_ text: String) -> [CChar] {
        guard text.unicodeScalars.contains(where: { isEscape($0) }) else { return Array(text.utf8CString) }
        var bytes: [CChar] = []
        for scalar in text.unicodeScalars {
            if isEscape(scalar) {
                bytes.append(CChar(bitPattern: UInt8(scalar.value & 0xFF)))
            } else {
                bytes += UTF8.encode(scalar)?.map { CChar(bitPattern: $0) } ?? []
            }
        }
        return bytes + [0]
    }

    /// The name as messages show it: `not-\xFF`.
    static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isEscape($0) }) else { return text }
        return text.unicodeScalars.map { scalar in
            isEscape(scalar) ? "\\x" + String(scalar.value & 0xFF, radix: 16, uppercase: true) : String(scalar)
        }.joined()
    }

    private static func isEscape(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= firstEscape + 0x80 && scalar.value <= firstEscape + 0xFF
    }
}
