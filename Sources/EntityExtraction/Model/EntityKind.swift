/// What sort of thing an entity is. An open set: an extractor may bring a kind of its own.
public struct EntityKind: RawRepresentable, Sendable, Hashable {
    /// The name in files and on the command line.
    public let rawValue: String

    /// A kind by its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The proper name of a model, architecture, method, framework or tool: `GPT-4`, `LoRA`, `U-Net`.
    public static let model = EntityKind(rawValue: "model")
    /// A named dataset, benchmark or environment: `ImageNet`, `GSM8K`, `ALFWorld`.
    public static let dataset = EntityKind(rawValue: "dataset")
    /// An address on the web.
    public static let url = EntityKind(rawValue: "url")
    /// A technique that is named by describing it: contrastive learning.
    public static let method = EntityKind(rawValue: "method")
    /// What is to be done: machine translation.
    public static let task = EntityKind(rawValue: "task")
    /// A measure of quality: BLEU.
    public static let metric = EntityKind(rawValue: "metric")
    /// A phrase that says what a paper is about: graph neural network.
    public static let keyword = EntityKind(rawValue: "keyword")
}

extension EntityKind {
    /// Whether things of the kind have proper names.
    var isName: Bool { self == .model || self == .dataset }
}

extension EntityKind: Comparable {
    /// The order in which ties between kinds of one name are settled, then the order of names.
    public static func < (left: EntityKind, right: EntityKind) -> Bool {
        (left.precedence, left.rawValue) < (right.precedence, right.rawValue)
    }

    private var precedence: Int {
        [EntityKind.dataset, .model, .method, .task, .metric].firstIndex(of: self) ?? 5
    }
}
