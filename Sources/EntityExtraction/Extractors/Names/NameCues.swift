/// What a word says of the names around it: a bit for each list that has it. Every token has its bits, so that a list is
/// asked by one instruction.
struct NameCues: OptionSet, Sendable {
    let rawValue: UInt64

    /// Nouns that say of the name before them that it is a dataset.
    static let datasetNouns = NameCues(rawValue: 1 << 0)
    /// Nouns that are about datasets wherever they stand in a title or an apposition.
    static let datasetHeads = NameCues(rawValue: 1 << 1)
    /// Nouns that say of the name beside them that it is a model, method or tool.
    static let modelNouns = NameCues(rawValue: 1 << 2)
    /// Nouns that name what is to be done: a name before them is the task's.
    static let taskNouns = NameCues(rawValue: 1 << 3)
    /// Verbs with which a paper presents its own.
    static let presenting = NameCues(rawValue: 1 << 4)
    /// Words that are followed by a name.
    static let naming = NameCues(rawValue: 1 << 5)
    /// Verbs whose subject is most often a model.
    static let modelVerbs = NameCues(rawValue: 1 << 6)
    /// Words with which systems are compared.
    static let comparing = NameCues(rawValue: 1 << 7)
    /// Words that say that something is measured; `on` and a dataset follow.
    static let evaluating = NameCues(rawValue: 1 << 8)
    /// Adjectives and the like in front of a noun that says what a name is.
    static let examples = NameCues(rawValue: 1 << 9)
    /// Words that begin the title of a benchmark behind its name.
    static let asking = NameCues(rawValue: 1 << 10)
    /// Plural nouns for models in front of a list of examples.
    static let modelPlurals = NameCues(rawValue: 1 << 11)
    /// Plural nouns for datasets in front of a list of examples.
    static let datasetPlurals = NameCues(rawValue: 1 << 12)
    /// What is glued on behind a name and is no part of it.
    static let tails = NameCues(rawValue: 1 << 13)
    /// Function words that a long form goes over.
    static let insideLongForms = NameCues(rawValue: 1 << 14)
    /// Sizes in words, glued on behind a name in small letters.
    static let sizes = NameCues(rawValue: 1 << 15)
    /// What is numbered in papers without being a name.
    static let numberedParts = NameCues(rawValue: 1 << 16)
    /// What is put before an acronym without making a name: `Multi-LLM`.
    static let prefixes = NameCues(rawValue: 1 << 17)
    /// Numbers of parts and editions.
    static let romanNumerals = NameCues(rawValue: 1 << 18)
    /// Words behind a model's name and version that belong to the name.
    static let variants = NameCues(rawValue: 1 << 19)
    /// What joins the last two of a list.
    static let conjunctions = NameCues(rawValue: 1 << 20)
    /// What stands before a noun that describes.
    static let articles = NameCues(rawValue: 1 << 21)
    /// What may stand last in a long form that names a thing rather than a field of work.
    static let thingHeads = NameCues(rawValue: 1 << 22)
    /// What may stand last in a long form that names a dataset.
    static let datasetThings = NameCues(rawValue: 1 << 23)
    /// Words that begin a sentence in capitals and are taken for names otherwise.
    static let functionWords = NameCues(rawValue: 1 << 24)
    /// What capitalised words end in that name an organisation, or many things at once.
    static let unnamedHeads = NameCues(rawValue: 1 << 25)
    /// `of`, which capitalised names go over.
    static let of = NameCues(rawValue: 1 << 26)
    /// `on`, which follows what is measured.
    static let on = NameCues(rawValue: 1 << 27)
    /// `is`, which begins a definition.
    static let isVerb = NameCues(rawValue: 1 << 28)
    /// `but`, which ends no description.
    static let but = NameCues(rawValue: 1 << 29)
    /// `for`, behind which a title speaks of something else.
    static let forWord = NameCues(rawValue: 1 << 30)
    /// What a presentation goes over: `a framework for X`.
    static let bridges = NameCues(rawValue: 1 << 31)
}
