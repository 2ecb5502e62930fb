/// The texts that `@string` gave names to. Month names stand for themselves.
struct BibTeXMacros {
    /// How much of a value may come from macros: macros made of macros would grow without end.
    static let longestExpansion = 16 << 10
    static let longestText = 1 << 10

    private var texts: [String: [UInt8]] = [:]
    /// Those that stand before; later ones count.
    private let earlier: Earlier?

    /// No macros but those of a context, which are read when one is asked for: most values name none.
    init(_ context: RecordContext = RecordContext()) {
        earlier = context.isEmpty ? nil : Earlier(context)
    }

    subscript(name: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
        guard !texts.isEmpty || earlier != nil, !name.isEmpty, name.first?.isDigit == false else { return nil }
        let name = Self.folded(name)
        return texts[name] ?? earlier?.macros.texts[name]
    }

    /// Reads the definitions of an `@string`.
    mutating func define(_ item: BibTeXItem, in bytes: UnsafeRawBufferPointer) {
        var fields = BibTeXFieldParser(item, fields: item.body, in: bytes, macros: self)
        while let (name, value) = fields.next() {
            value.withBytes(in: bytes) { text in
                if text.count <= Self.longestText { texts[Self.folded(bytes[name])] = Array(text) }
            }
        }
    }

    private static func folded(_ name: Slice<UnsafeRawBufferPointer>) -> String {
        String(decoding: name.lazy.map(\.asciiLowercased), as: UTF8.self)
    }

    /// The macros of a context.
    private final class Earlier {
        private let context: RecordContext
        private(set) lazy var macros = {
            var macros = BibTeXMacros()
            BibTeXShared.forEachItem(of: context, called: "string") { macros.define($0, in: $1) }
            return macros
        }()

        init(_ context: RecordContext) {
            self.context = context
        }
    }
}

/// What of the items so far those behind them may depend on: macros, and the entries that others inherit from.
///
/// As a context it is these items as they were written, one after the other, and where each begins.
struct BibTeXShared {
    /// How many bytes are remembered; what does not fit is not.
    static let limit = 256 << 10

    private var context: RecordContext

    init(_ context: RecordContext) {
        self.context = context
    }

    /// Whether an `@` in the bytes may begin such an item. The answer is quick and never no by mistake.
    func mayGrow(by bytes: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        while let place = bytes.firstIndex(of: UInt8(ascii: "@"), in: offset..<bytes.count) {
            if case .head(let head) = BibTeXHead.at(place, in: bytes, atEnd: true),
                head.kind == .string || Self.isContainer(head.type, in: bytes)
            {
                return true
            }
            offset = place + 1
        }
        return false
    }

    /// The context with the items of some bytes.
    mutating func adding(_ bytes: UnsafeRawBufferPointer) -> RecordContext {
        var scanner = BibTeXScanner(bytes: bytes, atEnd: true)
        while let item = scanner.next() { _ = add(item, in: bytes) }
        return context
    }

    /// Remembers an item that others may depend on and for which there is room; whether it did.
    mutating func add(_ item: BibTeXItem, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard item.isClosed, item.kind == .string || Self.isContainer(item.type, in: bytes),
            context.bytes.count + item.end - item.start < Self.limit
        else { return false }
        context.places.append(context.bytes.count)
        context.bytes.append(contentsOf: bytes[item.start..<item.end])
        context.bytes.append(.lineFeed)
        return true
    }

    /// Calls `body` with the items of a context whose type begins with a word.
    static func forEachItem(
        of context: RecordContext, called type: StaticString = "", _ body: (BibTeXItem, UnsafeRawBufferPointer) -> Void
    ) {
        context.bytes.withUnsafeBytes { bytes in
            for place in context.places where bytes.hasPrefix(type, at: place + 1, ignoringCase: true) {
                var scanner = BibTeXScanner(bytes: bytes, atEnd: true, from: place)
                if let item = scanner.next() { body(item, bytes) }
            }
        }
    }

    private static func isContainer(_ type: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        containers.contains { name in
            name.utf8CodeUnitCount == type.count && bytes.hasPrefix(name, at: type.lowerBound, ignoringCase: true)
        }
    }

    private static let containers: [StaticString] = [
        "xdata", "proceedings", "collection", "mvbook", "mvcollection", "mvproceedings", "reference", "mvreference",
        "periodical",
    ]
}
