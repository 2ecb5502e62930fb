/// Why a list of edges cannot be read.
public struct EdgeListError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong, for programs.
    public enum Code: String, Sendable, CaseIterable {
        /// The file cannot be opened or read.
        case unreadable = "unreadable"
        /// There is no edge.
        case empty = "empty"
        /// A line has fewer columns than it needs, or an empty one.
        case missingColumn = "missing-column"
        /// Something else stands where the number of a node belongs.
        case noNumber = "no-number"
        /// A node number above 2³² − 2, above the nodes that were said to be there, or above what memory allows.
        case nodeTooLarge = "node-too-large"
        /// A weight is no finite number.
        case weight = "weight"
        /// A weight is below 0.
        case negativeWeight = "negative-weight"
        /// A byte of value 0: the file is no text.
        case binary = "binary"
        /// A quoted cell does not end on its line, or something follows its end.
        case quote = "quote"
    }

    /// What went wrong, for programs.
    public let code: Code
    /// The line, from 1; nothing where the error is that of the whole file.
    public let line: Int?
    /// What went wrong and what helps, for people.
    public let message: String

    /// Makes the error.
    public init(_ code: Code, line: Int?, _ message: String) {
        (self.code, self.line, self.message) = (code, line, message)
    }

    /// The line, the message and the code.
    public var description: String {
        (line.map { "line \($0): " } ?? "") + "\(message) [\(code.rawValue)]"
    }
}
