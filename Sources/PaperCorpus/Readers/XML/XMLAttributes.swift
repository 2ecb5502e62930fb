internal import CLibXML2

/// The attributes of a start tag, while the parser stands at it.
struct XMLAttributes {
    /// Five pointers for each: name, prefix, namespace, start and end of the value.
    let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    let count: Int

    /// The value of the attribute with a name, whatever its prefix.
    subscript(name: StaticString) -> String? {
        guard count > 0, let base else { return nil }
        for index in 0..<count {
            let parts = base + index * 5
            guard let found = parts[0], Self.equal(found, name), let start = parts[3], let end = parts[4] else {
                continue
            }
            return Self.text(UnsafeRawBufferPointer(start: start, count: end - start))
        }
        return nil
    }

    private static func equal(_ name: UnsafePointer<xmlChar>, _ other: StaticString) -> Bool {
        for index in 0..<other.utf8CodeUnitCount where name[index] != other.utf8Start[index] { return false }
        return name[other.utf8CodeUnitCount] == 0
    }

    /// As nothing is expanded, `&amp;` arrives as `&#38;`, and so do the other signs of XML itself.
    private static func text(_ value: UnsafeRawBufferPointer) -> String {
        guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
        var result: [UInt8] = []
        var offset = 0
        while offset < value.count {
            if let (sign, length) = signs.first(where: { value.hasPrefix($0.written, at: offset) })
                .map({ ($0.sign, $0.written.utf8CodeUnitCount) })
            {
                result.append(sign)
                offset += length
            } else {
                result.append(value[offset])
                offset += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let signs: [(written: StaticString, sign: UInt8)] = [
        ("&#38;", UInt8(ascii: "&")), ("&#60;", UInt8(ascii: "<")), ("&#62;", UInt8(ascii: ">")),
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
    ]
}
