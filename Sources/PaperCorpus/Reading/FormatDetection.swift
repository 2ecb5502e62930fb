/// Tells the format of an input from its first bytes, never from its name.
struct FormatDetection {
    static let headSize = 64 << 10

    /// The format that the user asked for.
    var requested: (any PaperReader)?

    /// The reader for an input that begins with `head`.
    func reader(for head: [UInt8], of name: String) throws(ReadError) -> any PaperReader {
        if let mark = Self.foreignEncoding(head) { throw ReadError(.foreignEncoding(name, mark)) }
        if head.prefix(Self.headSize).contains(0) { throw ReadError(.binary(name)) }
        if let requested { return requested }
        let found = head.withUnsafeBytes {
            PaperReaders.recognizing(UnsafeRawBufferPointer(rebasing: $0.prefix(Self.headSize)))
        }
        guard let found else { throw ReadError(.unknownFormat(name, isEmpty: head.allSatisfy(\.isSpace))) }
        return found
    }

    private static func foreignEncoding(_ head: [UInt8]) -> String? {
        head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
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

    static func unknownFormat(_ name: String, isEmpty: Bool) -> Diagnostic {
        let formats = PaperReaders.all.map(\.name).joined(separator: ", ")
        return isEmpty
            ? Diagnostic(.error, "empty-input", "is empty; check the export that made it", input: name)
            : Diagnostic(
                .error, "unknown-format",
                "is in no format known here (\(formats)); see `papergraph formats`, "
                    + "or force one with --input-format",
                input: name)
    }
}
