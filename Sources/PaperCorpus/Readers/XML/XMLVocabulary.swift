/// The elements of a format by which its files are cut.
struct XMLVocabulary: Sendable {
    /// Elements that hold one record each and never another.
    let records: [StaticString]
    /// Elements like them that hold no paper, and are passed over.
    var passedOver: [StaticString] = []
    /// Elements around records that say something of each of them: the latest start tag counts, and what follows it
    /// as far as `headerEnd`.
    var headers: [StaticString] = []
    /// The element that ends a header.
    var headerEnd: StaticString?
    /// Whether the names may stand behind a prefix, `atom:entry`.
    var mayHavePrefix = false

    private let initials: SIMD4<UInt64>

    init(
        records: [StaticString], passedOver: [StaticString] = [], headers: [StaticString] = [],
        headerEnd: StaticString? = nil, mayHavePrefix: Bool = false
    ) {
        self.records = records
        self.passedOver = passedOver
        self.headers = headers
        self.headerEnd = headerEnd
        self.mayHavePrefix = mayHavePrefix
        var initials = SIMD4<UInt64>()
        for name in records + passedOver + headers + (headerEnd.map { [$0] } ?? []) {
            initials[Int(name.utf8Start[0] >> 6)] |= 1 << UInt64(name.utf8Start[0] & 63)
        }
        self.initials = initials
    }

    /// Those of which none stands within a record.
    var cuttingNames: [StaticString] { records + passedOver + headers }

    /// What a name stands for.
    enum Role: Equatable {
        case record, passedOver, headerEnd
        /// One of the headers, by its position.
        case header(Int)
    }

    /// The role of the name that begins at `start`, and where the name ends; nothing for all others.
    func role(in bytes: UnsafeRawBufferPointer, at start: Int) -> (role: Role, end: Int)? {
        guard start < bytes.count else { return nil }
        let first = bytes[start]
        if initials[Int(first >> 6)] & (1 << UInt64(first & 63)) != 0, let found = bareRole(in: bytes, at: start) {
            return found
        }
        guard mayHavePrefix else { return nil }
        // Prefixes are short.
        for position in start..<min(bytes.count, start + 20) where !bytes[position].isWord {
            return bytes[position] == UInt8(ascii: ":") ? bareRole(in: bytes, at: position + 1) : nil
        }
        return nil
    }

    private func bareRole(in bytes: UnsafeRawBufferPointer, at start: Int) -> (role: Role, end: Int)? {
        if let end = Self.end(of: records, in: bytes, at: start)?.end { return (.record, end) }
        if let end = Self.end(of: passedOver, in: bytes, at: start)?.end { return (.passedOver, end) }
        if let (index, end) = Self.end(of: headers, in: bytes, at: start) { return (.header(index), end) }
        if let headerEnd, let end = Self.end(of: [headerEnd], in: bytes, at: start)?.end { return (.headerEnd, end) }
        return nil
    }

    private static func end(
        of names: [StaticString], in bytes: UnsafeRawBufferPointer, at start: Int
    ) -> (index: Int, end: Int)? {
        for (index, name) in names.enumerated() where bytes.hasPrefix(name, at: start) {
            let end = start + name.utf8CodeUnitCount
            guard end < bytes.count else { return nil }
            if bytes[end].isSpace || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/") {
                return (index, end)
            }
        }
        return nil
    }
}
