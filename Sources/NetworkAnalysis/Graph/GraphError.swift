/// Why edges do not make a graph.
public struct GraphError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong, for programs.
    public enum Code: String, Sendable, CaseIterable {
        /// There are more nodes than 32-bit numbers, or a negative number of them.
        case nodeCount = "node-count"
        /// The lists of sources, targets and weights have different lengths.
        case unequalLists = "unequal-lists"
        /// An edge ends at a node that is not there.
        case noSuchNode = "no-such-node"
        /// A weight is infinite or no number.
        case weight = "weight"
    }

    /// What went wrong, for programs.
    public let code: Code
    /// What went wrong and what helps, for people.
    public let message: String

    /// Makes the error.
    public init(_ code: Code, _ message: String) {
        (self.code, self.message) = (code, message)
    }

    /// The message and the code.
    public var description: String { "\(message) [\(code.rawValue)]" }
}
