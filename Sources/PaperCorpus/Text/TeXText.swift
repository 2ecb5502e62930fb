/// Reduces the rests of TeX that copied text carries to plain text: `50\%`, `~\cite{…}`, `$\alpha$`, `{\it x}`,
/// `\"{u}`, and the `{Github}` that hangs on an address. White space is folded to single spaces.
///
/// What is not certainly TeX stays as it is.
enum TeXText {
    /// The plain text of a paragraph.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x80 && needsWork[Int($0)] }) else {
            return text.utf8.contains(UInt8.space) ? foldingSpaces(text) : text
        }
        var text = text
        return text.withUTF8 { bytes in
            var reducer = TeXReducer(bytes: UnsafeRawBufferPointer(bytes))
            return foldingSpaces(reducer.reduce())
        }
    }

    private static func foldingSpaces(_ text: String) -> String {
        var previous = UInt8.space
        var isClean = true
        for byte in text.utf8 {
            if byte.isSpace, byte != .space || previous == .space {
                isClean = false
                break
            }
            previous = byte
        }
        if isClean, previous != .space { return text }
        return text.utf8.split(whereSeparator: \.isSpace).map { String(Substring($0)) }.joined(separator: " ")
    }

    private static let needsWork: [Bool] = (0..<128).map { byte in
        "\\{}~$".utf8.contains(UInt8(byte))
    }
}
