/// Reads graphs in one format. To add one, write a conforming type and name it in `GraphReaders.all`; commands for anyone's
/// graph, `papergraph formats` and the contract tests follow.
public protocol GraphReader: Sendable {
    /// The name on the command line.
    var name: String { get }
    /// One line for people.
    var summary: String { get }

    /// Whether a file that begins like this is in the format.
    func recognizes(_ head: ArraySlice<UInt8>) -> Bool

    /// Reads the bytes of a file. What is wrong with a part of it becomes a problem, and the rest is read.
    ///
    /// - Throws: what makes the whole file unreadable.
    func read(_ bytes: [UInt8], options: GraphReadOptions) throws(GraphFileError) -> GraphFile
}

/// What a file does not say of itself.
public struct GraphReadOptions: Sendable, Hashable {
    /// Whether edges of a format without a word for it have a direction.
    public var isDirected = false
    /// Whether every edge weighs 1, whatever the file says.
    public var isUnweighted = false
    /// How many threads work.
    public var threads = 1

    /// Undirected, weighted, one thread.
    public init() {}
}

/// The formats that graphs can be read from.
public enum GraphReaders {
    /// Every reader; the last takes what no other does.
    public static let all: [any GraphReader] = [
        GraphMLReader(),
        GEXFReader(),
        PajekReader(),
        GMLReader(),
        VOSviewerReader(),
        EdgeListGraphReader(),
    ]

    /// The reader with a name.
    public static func named(_ name: String) -> (any GraphReader)? {
        all.first { $0.name == name }
    }

    /// The reader of a file, told by how it begins.
    public static func reader(of bytes: [UInt8]) -> any GraphReader {
        let head = bytes.prefix(16 << 10)
        return all.first { $0.recognizes(head) } ?? EdgeListGraphReader()
    }
}

/// A graph that was read, and what was wrong with its file.
public struct GraphFile: Sendable {
    /// The graph.
    public var network: Network
    /// The name of its format.
    public var format: String
    /// What was wrong, in the order of lines where they are known.
    public var problems: [GraphFileProblem] = []
    /// How many edges joined nodes that others joined before; their weights were added.
    public var mergedEdges = 0
    /// How many edges led from a node to itself and were dropped.
    public var droppedSelfLoops = 0
}

/// Something that was wrong with a part of a file; the rest was read.
public struct GraphFileProblem: Sendable, Hashable {
    /// What went wrong, for programs.
    public var code: String
    /// The line, from 1, where it is known.
    public var line: Int?
    /// What went wrong and what was done, for people.
    public var message: String

    /// Makes a problem.
    public init(_ code: String, line: Int? = nil, _ message: String) {
        (self.code, self.line, self.message) = (code, line, message)
    }
}

/// Why a file could not be read at all.
public struct GraphFileError: Error, Sendable, Hashable {
    /// What is wrong with it.
    public var problem: GraphFileProblem

    /// Makes an error.
    public init(_ code: String, line: Int? = nil, _ message: String) {
        problem = GraphFileProblem(code, line: line, message)
    }
}
