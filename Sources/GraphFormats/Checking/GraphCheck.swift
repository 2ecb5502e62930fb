/// What programs do with a graph file: which refuse it, lose a part of it, or take something for what it is not, and where
/// in the file that begins.
///
/// What each program does was found by giving it files of one fact each (networkx 3.6, igraph 1.0, NetworKit 11.3,
/// graph-tool 2.45, Graphviz 2.43), or by reading its source (Gephi 0.10, Cytoscape 3.10) or manual (yEd 3).
public struct GraphCheck: Sendable {
    /// A fact that a program minds, and where it stands.
    public struct Finding: Sendable, Hashable {
        /// The fact, for programs.
        public var code: String
        /// The fact, for people.
        public var message: String
        /// The first line that has it, from 1, where it is known.
        public var line: Int?
        /// How often it stands in the file.
        public var count: Int
        /// What programs do with it, those that do not mind left out.
        public var effects: [GraphProgram: GraphEffect]
    }

    /// What a program does with a whole file.
    public enum Verdict: String, Sendable, CaseIterable, Comparable {
        /// It takes everything as it is meant.
        case reads
        /// It takes something for something else.
        case alters
        /// It reads a part.
        case loses
        /// It does not open the file.
        case refuses

        /// From the best to the worst.
        public static func < (left: Verdict, right: Verdict) -> Bool {
            left.severity < right.severity
        }

        private var severity: Int {
            switch self {
            case .reads: 0
            case .alters: 1
            case .loses: 2
            case .refuses: 3
            }
        }
    }

    /// The format of the file.
    public let format: String
    /// The programs that read the format.
    public let programs: [GraphProgram]
    /// What was found, in the order of lines.
    public let findings: [Finding]

    /// Checks GraphML, GEXF or DOT; nothing for other formats. O(size of the file).
    public init?(_ bytes: [UInt8]) {
        let root = MarkupHead.root(of: bytes.prefix(16 << 10))
        var list = FindingList()
        switch root {
        case "graphml":
            (format, programs) = ("graphml", GraphProgram.ofGraphML)
            GraphMLCheck.check(bytes, &list)
        case "gexf":
            (format, programs) = ("gexf", GraphProgram.ofGEXF)
            GEXFCheck.check(bytes, &list)
        default:
            guard DOTCheck.recognizes(bytes) else { return nil }
            (format, programs) = ("dot", GraphProgram.ofDOT)
            DOTCheck.check(bytes, &list)
        }
        findings = list.findings
    }

    /// The worst that happens to the file in a program.
    public func verdict(of program: GraphProgram) -> Verdict {
        findings.compactMap { $0.effects[program]?.verdict }.max() ?? .reads
    }
}

/// A program that reads graph files.
public enum GraphProgram: String, Sendable, CaseIterable, Hashable {
    case networkx = "networkx"
    case igraph = "igraph"
    case networkit = "NetworKit"
    case graphTool = "graph-tool"
    case gephi = "Gephi"
    case cytoscape = "Cytoscape"
    case yed = "yEd"
    case graphviz = "Graphviz"

    static let ofGraphML: [GraphProgram] = [.networkx, .igraph, .networkit, .graphTool, .gephi, .cytoscape, .yed]
    static let ofGEXF: [GraphProgram] = [.networkx, .gephi]
    static let ofDOT: [GraphProgram] = [.graphviz, .networkx, .gephi]
}

/// What a program does with a fact.
public struct GraphEffect: Sendable, Hashable {
    /// How bad it is.
    public var verdict: GraphCheck.Verdict
    /// What happens.
    public var text: String

    static func refuses(_ text: String = "does not open the file") -> GraphEffect {
        .init(verdict: .refuses, text: text)
    }
    static func loses(_ text: String) -> GraphEffect { .init(verdict: .loses, text: text) }
    static func alters(_ text: String) -> GraphEffect { .init(verdict: .alters, text: text) }
}

/// A kind of fact.
struct GraphFact: Sendable {
    let code: String
    let message: String
    let effects: [GraphProgram: GraphEffect]
}

/// What was found so far: of each fact the first place and how often.
struct FindingList {
    private var places: [String: Int] = [:]
    private var list: [GraphCheck.Finding] = []

    /// - Parameter detail: what the fact is about, such as a name.
    mutating func add(_ fact: GraphFact, line: @autoclosure () -> Int?, _ detail: @autoclosure () -> String = "") {
        if let place = places[fact.code] {
            list[place].count += 1
            return
        }
        places[fact.code] = list.count
        let about = detail()
        list.append(
            GraphCheck.Finding(
                code: fact.code, message: fact.message + (about.isEmpty ? "" : " ('\(shown(about))')"), line: line(),
                count: 1, effects: fact.effects))
    }

    /// The first control character that is neither a tab nor a line end.
    mutating func addControls(in bytes: UnsafeBufferPointer<UInt8>, as fact: GraphFact) {
        guard let place = bytes.firstIndex(where: { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 }) else { return }
        add(fact, line: bytes[..<place].count { $0 == 10 } + 1)
    }

    var findings: [GraphCheck.Finding] {
        list.enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
    }
}
