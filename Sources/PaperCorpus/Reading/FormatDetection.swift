/// Tells the format of an input from its first bytes, never from its name.
struct FormatDetection {
    static let headSize = 64 << 10

    /// The format that the user asked for.
    var requested: (any PaperReader)?

    /// The reader for an input that begins with `head`, and a warning where the one asked for does not fit.
    func reader(
        for head: UnsafeRawBufferPointer, of name: String
    ) throws(ReadError) -> (reader: any PaperReader, warning: Diagnostic?) {
        let head = UnsafeRawBufferPointer(rebasing: head.prefix(Self.headSize))
        if head.contains(0) { throw ReadError(.binary(name)) }
        if head.allSatisfy(\.isSpace) { throw ReadError(.emptyInput(name)) }
        let found = PaperReaders.recognizing(head)
        if let requested {
            guard let found, found.name != requested.name, !requested.recognizes(head) else { return (requested, nil) }
            return (requested, .unlikelyFormat(name, requested: requested.name, found: found.name))
        }
        guard let found else { throw ReadError(.unknownFormat(name)) }
        return (found, nil)
    }
}

extension Diagnostic {
    static func foreignEncoding(_ name: String, _ encoding: String) -> Diagnostic {
        Diagnostic(
            .error, "foreign-encoding",
            "is \(encoding); convert it first: iconv -f \(encoding) -t UTF-8 \(name)", input: name)
    }

    static func binary(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "binary-input",
            "is not text (it holds NUL bytes); give the exported text file itself", input: name)
    }

    static func emptyInput(_ name: String) -> Diagnostic {
        Diagnostic(.error, "empty-input", "is empty; check the export that made it", input: name)
    }

    static func unknownFormat(_ name: String) -> Diagnostic {
        let formats = PaperReaders.all.map(\.name).joined(separator: ", ")
        return Diagnostic(
            .error, "unknown-format",
            "is in no format known here (\(formats)); see `papergraph formats`, or force one with --input-format",
            input: name)
    }

    static func unlikelyFormat(_ name: String, requested: String, found: String) -> Diagnostic {
        Diagnostic(
            .warning, "unlikely-format",
            "is read as \(requested), as asked, but looks like \(found); leave out --input-format to read it as that",
            input: name)
    }
}
