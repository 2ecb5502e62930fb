/// A phrase that may be a keyword, with what its places tell.
struct KeywordCandidate {
    /// The first place, as tokens of a field.
    var field: Int
    var tokens: Range<Int>
    var wordCount: Int
    /// The hash of its words, and of the last two of them.
    var key: UInt64
    var pair: UInt64
    /// How often the phrase occurs, and how often in the title.
    var count = 0
    var titleCount = 0
    /// Counted in words from the beginning of the record.
    var firstPosition: Int
    var lastPosition: Int
    /// How often its run begins and ends with it, and how often it is the whole run.
    var leftEdges = 0
    var rightEdges = 0
    var wholeRuns = 0
    /// How often it has a capital that no sentence asks for, and only capitals.
    var capitalized = 0
    var allUpper = 0
    /// How often brackets enclose it.
    var enclosed = 0
    /// What the neighbours say.
    var leftSum = 0
    var leftBest: UInt8 = 0
    var rightSum = 0
    var rightBest: UInt8 = 0
    /// The candidates without the last and without the first word.
    var prefix: Int32 = -1
    var suffix: Int32 = -1
    /// The highest count of a phrase that is one word longer, and the number of those phrases.
    var longerCount = 0
    var longerKinds = 0
    /// Whether the text defines a short form of it.
    var hasShortForm = false
    /// Whether it is the short form of another candidate and counts there.
    var isMerged = false
    /// The last place in the list of places, which leads to the ones before.
    var lastPlace: Int32 = -1
}

/// A place of a candidate.
struct KeywordPlace {
    var field: Int32
    var tokens: Range<Int32>
    /// The place before, or -1.
    var previous: Int32
    /// Whether the text there is a short form.
    var isShortForm: Bool
}
