/// A tag in a text.
struct MarkupTag {
    /// The name in lower case, without a prefix.
    let name: String
    let isClosing: Bool
    let isEmpty: Bool
    /// Behind the tag.
    let end: Int

    /// The tag that begins at `offset`; nothing where none does. A name that no markup has makes no tag, unless it has
    /// a prefix or attributes.
    init?(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        var start = offset + 1
        isClosing = start < bytes.count && bytes[start] == UInt8(ascii: "/")
        if isClosing { start += 1 }
        guard start < bytes.count, bytes[start].isLetter else { return nil }
        var nameStart = start
        var nameEnd = start
        while nameEnd < bytes.count, nameEnd - start < 64, Self.isOfName(bytes[nameEnd]) {
            if bytes[nameEnd] == UInt8(ascii: ":") { nameStart = nameEnd + 1 }
            nameEnd += 1
        }
        var close = nameEnd
        while close < bytes.count, bytes[close] != UInt8(ascii: ">"), bytes[close] != UInt8(ascii: "<") { close += 1 }
        guard close < bytes.count, bytes[close] == UInt8(ascii: ">") else { return nil }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[nameEnd..<close])
        let hasAttributes = rest.contains(UInt8(ascii: "="))
        guard rest.isEmpty || hasAttributes || rest.allSatisfy({ $0.isSpace || $0 == UInt8(ascii: "/") }),
            rest.first.map({ $0.isSpace || $0 == UInt8(ascii: "/") }) ?? true
        else { return nil }
        name = String(decoding: bytes[nameStart..<nameEnd].lazy.map(\.asciiLowercased), as: UTF8.self)
        guard nameStart > start || hasAttributes || Self.names.contains(name) else { return nil }
        isEmpty = rest.last == UInt8(ascii: "/")
        end = close + 1
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte.isWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
    }

    /// Elements that stand apart from the text before and behind them.
    static let blocks: Set<String> = [
        "p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "title", "sec", "section", "abstract", "list",
        "list-item", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "label", "disp-formula", "break",
        "abstracttext", "article-title", "subtitle", "body", "blockquote", "para", "simple-para",
    ]

    private static let names: Set<String> = blocks.union([
        "a", "b", "i", "u", "s", "em", "strong", "sub", "sup", "inf", "span", "small", "big", "tt", "code", "pre",
        "font", "center", "scp", "sc", "bold", "italic", "underline", "monospace", "roman", "sans-serif", "strike",
        "overline", "xref", "ext-link", "email", "uri", "url", "inline-formula", "alternatives", "tex-math", "graphic",
        "inline-graphic", "named-content", "styled-content", "italics", "formula", "emphasis", "fixed-case", "cite",
        "q", "quote", "html", "math", "mi", "mo", "mn", "mtext", "mrow", "msub", "msup", "msubsup", "mfrac", "msqrt",
        "mroot", "mover", "munder", "munderover", "mfenced", "mspace", "mstyle", "mtable", "mtr", "mtd", "mpadded",
        "mphantom", "menclose", "mmultiscripts", "mprescripts", "none", "semantics", "annotation", "ovl", "img",
    ])
}
