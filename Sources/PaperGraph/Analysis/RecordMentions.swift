internal import EntityExtraction

/// Where one record names what, without its texts.
package struct RecordMentions: Sendable {
    /// What its mentions number.
    package private(set) var spellings: [HashedSpelling] = []
    private var mentions: [StoredMention] = []
    /// How many sentences it has.
    package let sentenceCount: Int

    /// Of what a record is ranked to be about, the tail is noise: a keyword joins the corpus from here on.
    private static let leastScore = Confidence(thousandths: 100)

    package init(_ record: ExtractedRecord) {
        sentenceCount = record.sentences.count
        for mention in record.mentions {
            let id = EntityID(kind: mention.kind, key: mention.key)
            spellings.append(HashedSpelling(Spelling(id: id, name: mention.name, link: mention.link)))
            add(
                mention.field, mention.range, mention.confidence, record.sentences,
                Presentation.of(mention, in: record))
        }
        for keyword in record.keywords where keyword.score >= Self.leastScore {
            let id = EntityID(kind: .keyword, key: keyword.key)
            spellings.append(HashedSpelling(Spelling(id: id, name: keyword.name, link: nil)))
            for place in keyword.places { add(place.field, place.range, keyword.score, record.sentences) }
        }
    }

    /// A mention of the last spelling.
    private mutating func add(
        _ field: TextField, _ range: Range<Int>, _ confidence: Confidence, _ sentences: DocumentSentences,
        _ presentation: Presentation = .none
    ) {
        mentions.append(
            StoredMention(
                spelling: UInt32(spellings.count - 1), range: range, place: .init(field),
                sentence: sentences.sentence(of: range.lowerBound, in: field), confidence: confidence,
                presentation: presentation))
    }

    /// The mentions, their spellings numbered as others have them.
    package func numbered(_ number: (HashedSpelling) -> UInt32) -> [StoredMention] {
        let numbers = spellings.map(number)
        return mentions.map { mention in
            var mention = mention
            mention.spelling = numbers[Int(mention.spelling)]
            return mention
        }
    }
}

/// A spelling with its hash, which the thread takes that found it.
package struct HashedSpelling: Sendable, Hashable {
    package let spelling: Spelling
    private let hash: Int

    package init(_ spelling: Spelling) {
        self.spelling = spelling
        hash = spelling.name.hashValue
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// The spellings of a corpus, each with a number of its own.
package struct SpellingNumbers: Sendable {
    /// The spellings by number.
    package private(set) var spellings: [Spelling] = []
    private var numbers: [HashedSpelling: UInt32] = [:]

    /// No spellings yet.
    package init() {}

    /// The number of a spelling, which is the next where it is new.
    package mutating func number(of spelling: HashedSpelling) -> UInt32 {
        let next = UInt32(spellings.count)
        let number = numbers[spelling, default: next]
        if number == next {
            numbers[spelling] = next
            spellings.append(spelling.spelling)
        }
        return number
    }
}

extension StoredMention.Place {
    init(_ field: TextField) {
        switch field {
        case .title: self = .title
        case .abstract: self = .abstract
        }
    }
}
