/// The kinds of lines that a worker writes (`papergraph.worker/1`).
///
/// Where the papers of a field do not fit on one machine, an engine such as Spark hands parts of them to workers, adds up
/// what these say, and joins. All lines but `paper`, `entity` and `pair` depend on one record alone; those three add up
/// over parts in which all records of a paper lie together.
public enum WorkerLine: String, Sendable, Hashable, CaseIterable {
    /// A record, and the keys by which records of one paper hang together.
    case record
    /// What the records of the part claim of a name: `papergraph.lexicon/1` without its kind.
    case claim
    /// Where a record names an entity.
    case mention
    /// A paper, its entities, and the keys by which references find it.
    case paper
    /// How many papers of the part name an entity, and how it is spelled.
    case entity
    /// How many papers of the part name two entities.
    case pair
    /// A reference of a paper, and the keys by which it finds what it cites.
    case reference

    /// What is learned from the records before names are settled; the others need what was learned.
    public static let ofFirstReading: Set<WorkerLine> = [.record, .claim]

    /// Whether all records of the part are needed for it.
    var needsPapers: Bool { [.paper, .entity, .pair, .reference].contains(self) }
}
