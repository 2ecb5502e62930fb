/// Finds addresses: with a scheme, with `www.`, or bare like `github.com/owner/name`.
///
/// What surrounds an address in a text is trimmed: punctuation at its end, unbalanced brackets, a `{Github}` that
/// copied TeX left behind it.
public struct URLExtractor: EntityExtractor {
    /// A URL extractor has no settings.
    public init() {}

    /// `url`.
    public var name: String { "url" }
    /// Addresses alone.
    public var kinds: [EntityKind] { [.url] }
    /// One line for people.
    public var summary: String { "addresses, with host and what they lead to" }

    /// Appends the addresses of a record; the lexicon plays no part.
    public func extract(
        from document: TokenizedDocument, lexicon: CorpusLexicon, memo: inout TagMemo, into mentions: inout [Mention]
    ) {
        mentions += self.mentions(in: document)
    }

    /// The addresses of a record.
    public func mentions(in document: TokenizedDocument) -> [Mention] {
        var mentions: [Mention] = []
        for field in document.fields {
            field.withText { text in
                for range in URLScanner(bytes: text.bytes).ranges(startingAt: text.tokens) {
                    let address = WebAddress(text.bytes(range))
                    mentions.append(
                        Mention(
                            kind: .url, key: address.key, name: address.name, field: field.field, range: range,
                            confidence: Confidence(thousandths: 1000), extractor: name, link: address.link))
                }
            }
        }
        return mentions
    }
}

/// Finds where addresses begin and end.
struct URLScanner {
    let bytes: UnsafeRawBufferPointer

    /// The ranges of addresses; one begins at a token, so that only tokens are looked at.
    func ranges(startingAt tokens: UnsafeBufferPointer<Token>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = 0
        for token in tokens where token.isWord && Int(token.start) >= position {
            let start = Int(token.start)
            guard let body = bodyStart(of: token, at: start) else { continue }
            guard let rough = roughEnd(from: body) else { continue }
            let end = trimmedEnd(from: body, to: rough)
            guard end > body, isHost(body..<end) else { continue }
            found.append(start..<end)
            position = end
        }
        return found
    }

    /// Where the host begins, if an address begins here.
    private func bodyStart(of token: Token, at start: Int) -> Int? {
        let end = Int(token.end)
        guard end < bytes.count else { return nil }
        if bytes[end] == UInt8(ascii: ":"), end + 3 < bytes.count, bytes[end + 1] == UInt8(ascii: "/"),
            bytes[end + 2] == UInt8(ascii: "/"), Self.schemes.contains(token)
        {
            return end + 3
        }
        guard bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: "-"),
            !token.isGlued || isOpening(bytes[start - 1])
        else { return nil }
        return Self.isBareHost(bytes, from: start) ? start : nil
    }

    private func isOpening(_ byte: UInt8) -> Bool { "([{<\"'=|:,;".utf8.contains(byte) }

    /// `www.` and a name, or a name that ends in a top-level domain and is followed by a path.
    private static func isBareHost(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Bool {
        var end = start
        while end < bytes.count, bytes[end].isWord || "-.".utf8.contains(bytes[end]) { end += 1 }
        while end > start, !bytes[end - 1].isWord { end -= 1 }
        let host = bytes[start..<end]
        guard let dot = host.lastIndex(of: UInt8(ascii: ".")) else { return false }
        if host.prefix(4).map(\.asciiLowercased).elementsEqual("www.".utf8) { return dot > start + 3 }
        guard topLevelDomains.contains(String(decoding: bytes[(dot + 1)..<end], as: UTF8.self)) else { return false }
        if host.reversed().starts(with: ".github.io".utf8.reversed()) { return true }
        return end + 1 < bytes.count && bytes[end] == UInt8(ascii: "/") && !bytes[end + 1].isSpace
    }

    /// The end of what may stand in an address: at the first closing bracket that has no opening one in it,
    /// `https://a.org/x).Then`, or nil where no address can begin.
    ///
    /// Stops where the host goes wrong: what is read is never read again, so that a text of nothing but `https://(`
    /// takes time linear in its length.
    private func roughEnd(from start: Int) -> Int? {
        var end = start
        var brackets = OpenBrackets()
        var part = AddressPart.host
        while end < bytes.count, Self.isAllowed(bytes[end]), brackets.add(bytes[end]) {
            switch part {
            case .host where isHostByte(bytes[end]), .path: break
            case .host where Self.endsHost(bytes[end]):
                guard isHost(start..<end) else { return nil }
                part = .path
            case .host, .punctuation:
                guard Self.isPunctuation(bytes[end]) else { return nil }
                part = .punctuation
            }
            end += 1
        }
        return end
    }

    /// What a byte of an address belongs to.
    private enum AddressPart {
        case host, path
        /// What belongs to the sentence, unless the host goes on behind it, in which case it is none.
        case punctuation
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"<>\"{}|\\^`".utf8.contains(byte)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool { ".,;:!?'*([".utf8.contains(byte) }

    private static func endsHost(_ byte: UInt8) -> Bool { "/?:".utf8.contains(byte) }

    private func isHostByte(_ byte: UInt8) -> Bool {
        byte.isWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// Without the punctuation at the end, which belongs to the sentence.
    private func trimmedEnd(from start: Int, to end: Int) -> Int {
        var end = end
        while end > start, Self.isPunctuation(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// A host has a dot between names, or is `localhost`'s kin with a path; two characters at the least.
    private func isHost(_ range: Range<Int>) -> Bool {
        let host = bytes[range].prefix { !Self.endsHost($0) }
        return host.contains(UInt8(ascii: ".")) && host.first?.isWord == true && host.allSatisfy(isHostByte)
    }

    private static let schemes = WordSet("http https ftp")
    private static let topLevelDomains: Set<String> = [
        "com", "org", "net", "io", "ai", "edu", "gov", "co", "dev", "app", "ms", "ly", "gl", "to", "me", "us", "uk",
        "de", "fr", "cn", "jp", "kr", "ch", "at", "nl", "it", "es", "eu", "ca", "au", "in", "be", "se", "dk", "fi",
        "no", "il", "tw", "sg", "hk", "xyz", "info", "science", "page", "site", "cc", "tv", "hf",
    ]
}

/// The brackets that are open in an address.
private struct OpenBrackets {
    private var rounds = 0
    private var squares = 0

    /// Whether a byte may stand there: it closes no bracket that is not open.
    mutating func add(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("): rounds += 1
        case UInt8(ascii: ")"): rounds -= 1
        case UInt8(ascii: "["): squares += 1
        case UInt8(ascii: "]"): squares -= 1
        default: break
        }
        return rounds >= 0 && squares >= 0
    }
}
