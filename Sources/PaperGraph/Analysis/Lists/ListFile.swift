public import PaperCorpus

/// The lines of a list that a person wrote, with their numbers: names, stop words, a thesaurus. Blank lines and lines
/// that begin with # are left out.
///
/// UTF-8 with or without a byte order mark, and UTF-16 with one, as spreadsheets save it. A line that is neither, or far
/// too long, is left out and told of; the rest is used.
public struct ListFile: Sendable {
    /// A line that is not blank.
    public struct Line: Sendable, Hashable {
        /// Its number in the file, from 1.
        public var number: Int
        /// Its text, without the white space around it but for tabs.
        public var text: String
    }

    /// What the file was called.
    public let name: String
    /// The lines in the order of the file.
    public private(set) var lines: [Line] = []
    private var shown: [Diagnostic] = []
    private var tally = DiagnosticTally()

    /// Reads a list.
    ///
    /// - Parameters:
    ///   - maximumSize: how many bytes it may have.
    ///   - maximumLine: how many bytes a line may have.
    /// - Throws: `ReadError` where it cannot be read, is no text, or is too large.
    public init(
        _ input: CorpusInput, maximumSize: Int = 64 << 20, maximumLine: Int = 10_000
    ) throws(ReadError) {
        name = input.name
        let bytes = Self.decoded(try input.bytes(atMost: maximumSize))
        guard !bytes.prefix(1 << 10).contains(0) else { throw ReadError(.listIsNoText(name)) }
        var number = 0
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            number += 1
            add(bytes[start..<end], number, maximumLine)
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
        if lines.isEmpty { report(.emptyList(name)) }
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, _ number: Int, _ maximum: Int) {
        guard bytes.count <= maximum else { return report(.longLine(name, number, maximum)) }
        guard let line = String(validating: bytes, as: UTF8.self) else { return report(.lineIsNoText(name, number)) }
        let blanks = line.utf8.prefix { $0 == 0x20 }.count
        let text = line.utf8.dropFirst(blanks)
        guard text.contains(where: { $0 > 0x20 }), text.first != UInt8(ascii: "#") else { return }
        lines.append(Line(number: number, text: String(Substring(text))))
    }

    /// UTF-8 without a mark.
    private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { offset -> UInt16 in
            let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    // MARK: Problems

    /// Keeps what is to be said of the list: of each kind the first few, and a count of the rest.
    mutating func report(_ diagnostic: Diagnostic) {
        if tally.add(diagnostic) { shown.append(diagnostic) }
    }

    /// What is wrong with the list, in the order in which it was found.
    public var diagnostics: [Diagnostic] { shown + tally.remainders }

    /// The lines as names of entities or phrases, each without white space around it.
    public var names: [String] { lines.map { $0.text.trimmingASCIIWhitespace() } }
}

extension Diagnostic {
    fileprivate static func listIsNoText(_ name: String) -> Diagnostic {
        Diagnostic(.error, "list-is-no-text", "is not text; save the list as plain text in UTF-8", input: name)
    }

    fileprivate static func emptyList(_ name: String) -> Diagnostic {
        Diagnostic(.warning, "empty-list", "has no line that can be used; check that it is the right file", input: name)
    }

    fileprivate static func longLine(_ name: String, _ line: Int, _ maximum: Int) -> Diagnostic {
        Diagnostic(
            .warning, "long-line", "the line has more than \(maximum) bytes and was left out; write one entry a line",
            input: name, line: line)
    }

    fileprivate static func lineIsNoText(_ name: String, _ line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "line-is-no-text", "the line is not UTF-8 and was left out; save the list as UTF-8", input: name,
            line: line)
    }
}
