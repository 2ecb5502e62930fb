public import EntityExtraction
public import GraphFormats
public import NetworkAnalysis

/// Makes a network of a corpus. To add one, write a conforming type and name it in `NetworkModels.all`; the command
/// line, help, tables and the contract tests follow.
public protocol NetworkModel: Sendable {
    /// The name on the command line.
    var name: String { get }
    /// One line for people: what nodes and edges are.
    var summary: String { get }

    /// The network, with nodes ordered by kind and key and columns for what is known of nodes and edges.
    func network(of corpus: AnalyzedCorpus, options: NetworkOptions) -> Network
}

/// The networks that can be made.
public enum NetworkModels {
    /// Every network; the first is the default.
    public static let all: [any NetworkModel] = [CooccurrenceNetwork(), PaperEntityNetwork()]

    /// The network with a name.
    public static func named(_ name: String) -> (any NetworkModel)? {
        all.first { $0.name == name }
    }
}

/// What goes into a network and how it is weighted.
public struct NetworkOptions: Sendable {
    /// The kinds of entities that become nodes.
    public var kinds: [EntityKind] = [.model, .dataset]
    /// What a paper adds to each pair that it names.
    public var counting: PairCounter.Counting = .full
    /// What the weight of an edge is made of.
    public var normalization: Normalization = .none
    /// Entities in fewer papers are left out.
    public var minimumCount = 1
    /// Only so many entities stay: those in the most papers, ties by key.
    public var maximumNodes: Int?
    /// Edges of a smaller weight are left out.
    public var minimumWeight = 0.0
    /// How many threads work.
    public var threads = 1

    /// The defaults: models and datasets, full counting, no thresholds.
    public init() {}
}

/// What makes the weight of an edge of the number of papers c that name both ends, the numbers a and b that name each,
/// and the number N of all papers.
///
/// N. J. van Eck and L. Waltman, "How to normalize cooccurrence data? An analysis of some well-known similarity
/// measures", JASIST 60(8), 2009.
public enum Normalization: String, Sendable, CaseIterable {
    /// c itself, by the way of counting.
    case none
    /// N·c / (a·b): how much more often than by chance.
    case associationStrength = "association-strength"
    /// c / √(a·b), Salton's cosine.
    case cosine
    /// c / (a + b − c)
    case jaccard
    /// c / min(a, b)
    case inclusion
    /// c² / (a·b)
    case equivalence

    /// The weight.
    public func weight(_ c: Double, _ a: Double, _ b: Double, of n: Double) -> Double {
        guard a > 0, b > 0 else { return 0 }
        switch self {
        case .none: return c
        case .associationStrength: return n * c / (a * b)
        case .cosine: return c / (a * b).squareRoot()
        case .jaccard: return c / (a + b - c)
        case .inclusion: return c / min(a, b)
        case .equivalence: return c * c / (a * b)
        }
    }
}
