/// What the user named as an input.
public struct CorpusInput: Sendable, Hashable {
    /// Where the bytes come from.
    public enum Place: Sendable, Hashable {
        /// A file that can be opened again.
        case file(path: String)
        /// The standard input, read once.
        case standardInput
        /// Bytes in memory, for tests and for programs that already hold them.
        case bytes([UInt8])
    }

    /// Where the bytes come from.
    public var place: Place
    /// How messages and provenance call it.
    public var name: String

    /// A file; `-` is the standard input.
    public init(_ path: String) {
        place = path == "-" ? .standardInput : .file(path: path)
        name = path
    }

    /// A file, whatever its name.
    init(file path: String) {
        place = .file(path: path)
        name = path
    }

    /// A text in memory.
    public init(text: String, name: String) {
        self.init(bytes: Array(text.utf8), name: name)
    }

    /// Bytes in memory.
    public init(bytes: [UInt8], name: String) {
        place = .bytes(bytes)
        self.name = name
    }

    /// The same bytes under the same name, now standing in a file.
    package func moved(to path: String) -> CorpusInput {
        var input = self
        input.place = .file(path: path)
        return input
    }
}
