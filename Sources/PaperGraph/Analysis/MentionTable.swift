package import EntityExtraction

/// An entity in one of its spellings.
package struct Spelling: Sendable, Hashable {
    package var id: EntityID
    package var name: String
    package var link: Link?

    package init(id: EntityID, name: String, link: Link?) {
        (self.id, self.name, self.link) = (id, name, link)
    }
}

/// A place where a record names an entity, on 16 bytes: what remains of a mention when its text is gone.
package struct StoredMention: Sendable, Hashable {
    /// The number of the spelling.
    package var spelling: UInt32
    /// The UTF-8 bytes of the field that name the entity. Author keywords have no place: theirs is empty.
    private var start: UInt32
    private var end: UInt32
    /// The sentence of the record, from 0; the title is a sentence of its own.
    package var sentence: UInt16
    /// From the low bits: the place on two, the confidence on ten, and how the entity is presented on two.
    private var confidenceAndField: UInt16

    package init(
        spelling: UInt32, range: Range<Int>, place: Place, sentence: Int, confidence: Confidence,
        presentation: Presentation = .none
    ) {
        self.spelling = spelling
        start = UInt32(clamping: range.lowerBound)
        end = UInt32(clamping: range.upperBound)
        self.sentence = UInt16(clamping: sentence)
        confidenceAndField =
            UInt16(confidence.thousandths) << 2 | place.rawValue | UInt16(presentation.rawValue) << 12
    }

    /// Where in a record something can be named.
    package enum Place: UInt16 {
        case title, abstract, keywords
    }

    package var place: Place { Place(rawValue: confidenceAndField & 3) ?? .keywords }
    package var confidence: Confidence { Confidence(thousandths: Int(confidenceAndField >> 2 & 0x3FF)) }
    /// How the text presents the entity, if it does.
    package var presentation: Presentation { Presentation(rawValue: UInt8(confidenceAndField >> 12)) ?? .none }
    package var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}

/// Where the papers of a corpus name what, paper after paper.
package struct MentionTable: Sendable {
    /// Every spelling of every entity, once.
    package let spellings: [Spelling]
    /// What entities are called, where that is not their most frequent spelling.
    package let labels: [EntityID: String]
    /// Where the mentions of each paper begin; one more than there are papers.
    package private(set) var offsets: [Int] = [0]
    /// The mentions of all papers.
    package private(set) var mentions: [StoredMention] = []
    /// How many sentences each paper has.
    package private(set) var sentenceCounts: [UInt32] = []

    package init(spellings: [Spelling], labels: [EntityID: String] = [:]) {
        self.spellings = spellings
        self.labels = labels
    }

    /// Adds a paper.
    package mutating func append(_ paper: some Sequence<StoredMention>, sentenceCount: UInt32) {
        mentions.append(contentsOf: paper)
        offsets.append(mentions.count)
        sentenceCounts.append(sentenceCount)
    }

    package var paperCount: Int { sentenceCounts.count }

    /// The mentions of a paper.
    package func mentions(of paper: Int) -> ArraySlice<StoredMention> {
        mentions[offsets[paper]..<offsets[paper + 1]]
    }
}
