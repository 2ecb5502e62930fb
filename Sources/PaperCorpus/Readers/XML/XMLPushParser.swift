internal import CLibXML2

/// libxml2's push parser with callbacks of our own: it builds nothing, expands nothing and fetches nothing.
///
/// There is no callback for declarations of entities, for external subsets or for the resolving of entities, so none of
/// them has an effect; the entities of HTML are known, which bibliographies use without declaring them.
final class XMLPushParser {
    /// Pieces in which bytes are handed over: libxml2 counts them in 32 bits.
    private static let pieceSize = 4 << 20

    private let handler: XMLHandler
    private let context: xmlParserCtxtPtr?

    /// A parser within the start tag of a document, so that records may follow one another.
    init(_ handler: XMLHandler) {
        _ = Self.isReady
        self.handler = handler
        var callbacks = Self.callbacks
        context = xmlCreatePushParserCtxt(&callbacks, Unmanaged.passUnretained(handler).toOpaque(), nil, 0, nil)
        guard let context else { return }
        let options = XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
        // Our own limits hold instead of libxml2's, some of which depend on what was parsed before.
        _ = xmlCtxtUseOptions(context, Int32(options | XML_PARSE_HUGE.rawValue))
        xmlParseChunk(context, "<records>", 9, 0)
    }

    deinit {
        if let context { xmlFreeParserCtxt(context) }
    }

    /// Parses on. Returns whether all is well formed so far.
    func parse(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let context else { return false }
        handler.context = context
        defer { handler.context = nil }
        var offset = 0
        while offset < bytes.count {
            let size = min(Self.pieceSize, bytes.count - offset)
            let piece = UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + size)])
            xmlParseChunk(context, piece.assumingMemoryBound(to: CChar.self).baseAddress, Int32(size), 0)
            guard !hasFailed, handler.brokenLimit == nil else { return false }
            offset += size
        }
        return true
    }

    /// Prefixes that are bound to nothing are errors too, but not fatal ones: of most records their bindings stand
    /// outside.
    private var hasFailed: Bool {
        guard let context, let error = xmlCtxtGetLastError(context) else { return false }
        return error.pointee.level == XML_ERR_FATAL
    }

    /// The line that the parser is in, of all that it has parsed, from 1.
    var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 1 }

    /// What went wrong, in libxml2's words, and in which line of all that was parsed, from 1.
    var failure: (reason: String, line: Int) {
        if let limit = handler.brokenLimit { return (limit, line) }
        // An error that was not fatal may be one of a record before.
        guard hasFailed, let context, let error = xmlCtxtGetLastError(context), let message = error.pointee.message
        else { return ("it cannot be parsed", line) }
        return (String(cString: message).withoutLineNumbers, Int(error.pointee.line))
    }

    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private static var callbacks: xmlSAXHandler {
        var callbacks = xmlSAXHandler()
        callbacks.initialized = UInt32(XML_SAX2_MAGIC)
        callbacks.startElementNs = { user, name, _, _, _, _, count, _, attributes in
            guard let user, let name else { return }
            XMLHandler.with(user) { $0.open(name, XMLAttributes(base: attributes, count: Int(count))) }
        }
        callbacks.endElementNs = { user, _, _, _ in
            if let user { XMLHandler.with(user) { $0.close() } }
        }
        callbacks.characters = { user, text, count in
            guard let user, let text else { return }
            XMLHandler.with(user) { $0.characters(UnsafeRawBufferPointer(start: text, count: Int(count))) }
        }
        callbacks.cdataBlock = callbacks.characters
        callbacks.ignorableWhitespace = callbacks.characters
        callbacks.getEntity = { user, name in
            guard let user, let name else { return nil }
            return XMLHandler.with(user) { $0.entities.entity(named: name) }
        }
        return callbacks
    }
}

extension XMLHandler {
    /// Who made the parser holds the handler for longer than any call lasts, so that it need not be retained for one.
    fileprivate static func with<Result>(_ pointer: UnsafeMutableRawPointer, _ body: (XMLHandler) -> Result) -> Result {
        Unmanaged<XMLHandler>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
    }
}

extension String {
    /// libxml2's message without ` line 12`, which counts from where the parser happened to begin, and without the line
    /// feed at its end.
    fileprivate var withoutLineNumbers: String {
        var words = split(whereSeparator: \.isWhitespace)
        while let place = words.indices.dropLast().first(where: { index in
            words[index] == "line" && words[index + 1].utf8.allSatisfy(\.isDigit)
        }) {
            words.removeSubrange(place...(place + 1))
        }
        return words.joined(separator: " ")
    }
}
