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

    /// The name ends with a zero, or as names do in a document: with an equals sign.
    private static func equal(_ name: UnsafePointer<xmlChar>, _ other: StaticString) -> Bool {
        for index in 0..<other.utf8CodeUnitCount where name[index] != other.utf8Start[index] { return false }
        let end = name[other.utf8CodeUnitCount]
        return end == 0 || end == UInt8(ascii: "=")
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

/// The attributes of a start tag as they stand in a document, of which there may only be a few.
struct XMLAttributeList {
    private static let capacity = 8

    private let parts = UnsafeMutablePointer<UnsafePointer<xmlChar>?>.allocate(capacity: capacity * 5)
    private let names = UnsafeMutablePointer<UnsafeRawBufferPointer>.allocate(capacity: capacity)
    private var nameCount = 0
    private var count = 0

    func deallocate() {
        parts.deallocate()
        names.deallocate()
    }

    var all: XMLAttributes { XMLAttributes(base: parts, count: count) }

    mutating func removeAll() {
        nameCount = 0
        count = 0
    }

    /// Adds an attribute, unless it is one too many or stands there already. Namespaces are no attributes.
    mutating func append(_ name: XMLPlainText.Name, value: Range<Int>, in base: UnsafePointer<UInt8>) -> Bool {
        let written = UnsafeRawBufferPointer(start: base + name.start, count: name.end - name.start)
        guard nameCount < Self.capacity else { return false }
        for index in 0..<nameCount where names[index].elementsEqual(written) { return false }
        (names + nameCount).initialize(to: written)
        nameCount += 1
        if written.hasPrefix("xmlns", at: 0), written.count == 5 || written[5] == UInt8(ascii: ":") { return true }
        let entry = parts + count * 5
        entry.initialize(repeating: nil, count: 5)
        entry[0] = base + name.local
        entry[3] = base + value.lowerBound
        entry[4] = base + value.upperBound
        count += 1
        return true
    }
}
