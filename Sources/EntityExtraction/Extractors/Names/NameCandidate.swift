/// A place that may name something, and what speaks for it.
struct NameCandidate {
    /// The position of the field in the document.
    var field: Int
    /// The tokens of the name.
    var tokens: Range<Int>
    /// The key of the entity.
    var key: String
    var shape: NameShape
    /// The points of the letters or of a list, which count once a record.
    var base = 0
    /// Whether a record of the corpus is where it is known from.
    var isFromCorpus = false
    /// Why it counts for its entity, apart from its spelling.
    var reasons: LinkReasons = []
    /// The points that it is a name at all.
    var points = 0
    /// The points that it is a dataset, less those that it is a model.
    var lean = 0
    /// Whether a list of well-known names has it, and as what.
    var knownKind: EntityKind?
    /// Whether it is on the list of what only looks like a name.
    var isGeneric = false
    /// Whether the paper presents it.
    var isIntroduction = false
    /// Whether a word says that what follows is a name, or a title begins with it: its capital is no accident.
    var isNamed = false
    /// Whether `-based` or the like is glued to it.
    var hadTail = false
    /// What the tagger says of it, where it is tagged.
    var tag: Tag?
    /// Whether the name is the long form of another key.
    var isLongForm = false
}
