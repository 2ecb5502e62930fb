/// A phrase that may be a keyword, with what its places tell.
struct KeywordCandidate {
    /// The first place, as tokens of a field.
    var field: Int
    var tokens: Range<Int>
    /// The hash of its words.
    var key: UInt64
    var wordCount: Int32
    /// How often the phrase occurs, and how often in the title.
    var count: Int32 = 0
    var titleCount: Int32 = 0
    /// Counted in words from the beginning of the record.
    var firstPosition: Int32
    var lastPosition: Int32
    /// How often it is the whole run.
    var wholeRuns: Int32 = 0
    /// What the neighbours say.
    var leftSum: Int32 = 0
    var rightSum: Int32 = 0
    /// The candidates without the last and without the first word.
    var prefix: Int32 = -1
    var suffix: Int32 = -1
    /// The highest count of a phrase that is one word longer.
    var longerCount: Int32 = 0
    /// The last place in the list of places, which leads to the ones before.
    var lastPlace: Int32 = -1
    var leftBest: UInt8 = 0
    var rightBest: UInt8 = 0
    /// Whether the text defines a short form of it.
    var hasShortForm = false
    /// Whether it is the short form of another candidate and counts there.
    var isMerged = false
}

extension KeywordCandidate {
    /// Where a row of tokens stands.
    struct Surroundings {
        var position: Int32
        var isTitle: Bool
        /// Whether its run begins and ends with it.
        var opensRun = false
        var closesRun = false
        /// What the neighbours say.
        var left: UInt8
        var right: UInt8 = 32
    }

    /// Counts a place.
    @inline(__always)
    mutating func note(_ place: Surroundings) {
        count &+= 1
        if place.isTitle { titleCount &+= 1 }
        firstPosition = min(firstPosition, place.position)
        lastPosition = max(lastPosition, place.position)
        if place.opensRun, place.closesRun { wholeRuns &+= 1 }
        leftSum &+= Int32(place.left)
        leftBest = max(leftBest, place.left)
        rightSum &+= Int32(place.right)
        rightBest = max(rightBest, place.right)
    }
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
