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

    /// What of the papers it is made of.
    var material: NetworkMaterial { get }

    /// What its nodes can be, where there is a choice; the first is the default.
    var units: [CountingUnit] { get }

    /// Whether edges join what stands together in sets, so that counting, normalisation and significance apply.
    var joinsSets: Bool { get }

    /// Whether those sets are papers, so that papers can be drawn to see how firm the network is.
    var setsArePapers: Bool { get }

    /// The largest set that joins its members, where nobody says.
    var defaultSetSize: Int { get }

    /// The network, with nodes ordered by kind and key and columns for what is known of nodes and edges.
    ///
    /// - Throws: `MemoryError` where it would take more memory than it may.
    func network(of corpus: AnalyzedCorpus, options: NetworkOptions) throws -> Network

    /// What stands behind the edges of a network that was made of this corpus with these options, or of a part of it.
    func evidence(for network: Network, of corpus: AnalyzedCorpus, options: NetworkOptions) -> any EdgeEvidence
}

extension NetworkModel {
    /// Networks are made of entities where a model does not say otherwise.
    public var material: NetworkMaterial { .entities }

    /// What nodes are is no choice where a model does not say otherwise.
    public var units: [CountingUnit] { [] }

    /// Most networks join what stands together.
    public var joinsSets: Bool { true }

    /// Where a model does not say so, they are not.
    public var setsArePapers: Bool { false }

    /// What 5,000 papers cite is joined; what 10,000 cite would make 50 million pairs that tell little.
    public var defaultSetSize: Int { 5_000 }

    /// The papers and sentences that name the ends.
    public func evidence(
        for network: Network, of corpus: AnalyzedCorpus, options: NetworkOptions
    ) -> any EdgeEvidence {
        MentionEvidence(corpus, network: network, window: options.window)
    }
}

/// What of papers networks are made of.
public struct NetworkMaterial: OptionSet, Sendable, Hashable {
    /// A bit for each.
    public let rawValue: Int

    /// The materials of some bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The entities that titles and abstracts name, and keywords.
    public static let entities = NetworkMaterial(rawValue: 1)
    /// The works that papers cite.
    public static let references = NetworkMaterial(rawValue: 2)
    /// Authors, and where they work.
    public static let authors = NetworkMaterial(rawValue: 4)
    /// The models and datasets that papers introduce, whatever kinds of entities are wanted as nodes.
    public static let introductions = NetworkMaterial(rawValue: 8)
}

/// The networks that can be made.
public enum NetworkModels {
    /// Every network; the first is the default.
    public static let all: [any NetworkModel] = [
        CooccurrenceNetwork(),
        PaperEntityNetwork(),
        CitationNetwork(),
        CocitationNetwork(),
        CouplingNetwork(),
        CoauthorshipNetwork(),
        MentionsNetwork(),
        EntityCitationNetwork(),
        MainPathNetwork(),
        HistoriographNetwork(),
    ]

    /// The network with a name.
    public static func named(_ name: String) -> (any NetworkModel)? {
        all.first { $0.name == name }
    }
}

/// What goes into a network and how it is weighted.
public struct NetworkOptions: Sendable {
    /// The kinds of entities that become nodes.
    public var kinds: [EntityKind] = [.model, .dataset]
    /// What the nodes are, of the units that the network takes; its first where none is given.
    public var unit: CountingUnit?
    /// Within what two entities must stand to be named together.
    public var window = CountingWindow.paper
    /// What a window adds to each pair that it names.
    public var counting: PairCounter.Counting = .full
    /// What the weight of an edge is made of.
    public var normalization: Normalization = .none
    /// How references are told to cite one work.
    public var matching = ReferenceMatching.works
    /// Whether works that are known by references alone are nodes of the citation network.
    public var includesCitedWorks = false
    /// What stands together in larger sets than this is not joined; as many as the network takes where nothing is said.
    public var maximumSetSize: Int?
    /// What fewer papers name or cite is left out.
    public var minimumCount = 1
    /// Only so many nodes stay: those in the most papers, or cited by the most, ties by key.
    public var maximumNodes: Int?
    /// Edges that fewer papers, sentences or works stand behind are left out, before they take memory.
    public var minimumEdgeCount = 1
    /// Whether edges get the columns `p_value` and `q_value`: how often chance alone would join their ends as often, and
    /// the share of false discoveries were all edges kept that are at least as surprising (`EdgeSignificance`).
    public var testsSignificance = false
    /// Edges of a larger `q_value` are left out.
    public var maximumFalseDiscoveryRate: Double?
    /// Corpora drawn from the papers, to see how firm ranks and edges are: columns `rank_low`, `rank_high`, `top_share` of
    /// nodes and `bootstrap_share` of edges. Only for networks whose sets are papers.
    public var bootstrap: Bootstrap?
    /// Edges of a smaller weight are left out.
    public var minimumWeight = 0.0
    /// Which main path is taken.
    public var mainPath = MainPath()
    /// How many threads work.
    public var threads = 1
    /// How much memory the process may take: pairs past their share are counted on disk, a network that does not fit is
    /// refused.
    public var memoryLimit = MemoryLimit.ofMachine

    /// The defaults: models and datasets, full counting, no thresholds.
    public init() {}
}

extension NetworkOptions {
    /// The largest set that joins its members in a network.
    func setSize(of model: some NetworkModel) -> Int { maximumSetSize ?? model.defaultSetSize }
}

/// Within what two entities must stand to be named together.
public enum CountingWindow: String, Sendable, CaseIterable {
    /// A paper: its title and abstract.
    case paper
    /// A sentence of a paper. Keywords that the authors gave stand in no sentence.
    case sentence
}
