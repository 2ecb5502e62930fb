/// What annotators of a collection were told to mark. Guidelines differ, so each is a domain of its own: the tagger
/// learns one set of weights that all share and one for each.
public enum Guideline: Int, Sendable, CaseIterable {
    /// Named models and datasets in abstracts of machine learning: the guideline of names.
    case names
    /// Methods, tasks, datasets and metrics of abstracts of machine learning, as in SciREX.
    case abstracts
    /// Tasks, datasets and metrics of sentences on natural language processing, as in TDMSci.
    case results
    /// Methods, tasks and metrics of encyclopedic sentences, as in CrossNER.
    case encyclopedia
    /// Named datasets of sentences on machine learning, as in the dataset mention corpus of Heddes et al.
    case datasets
}

extension Guideline {
    /// The name on the command line.
    public var name: String { "\(self)" }

    /// The kinds that are marked under it, in the order of their labels. What `names` calls a method is a model.
    var kinds: [TagKind] {
        switch self {
        case .names: [.method, .dataset]
        case .abstracts: TagKind.allCases
        case .results: [.task, .dataset, .metric]
        case .encyclopedia: [.method, .task, .metric]
        case .datasets: [.dataset]
        }
    }
}

/// The kinds that labels tell apart.
enum TagKind: Int, CaseIterable, Sendable {
    case method, task, dataset, metric
}
