internal import EntityExtraction
internal import PaperCorpus

/// Collects records into a corpus of merged papers and numbered entities. Texts are dropped on the way; a mention
/// takes sixteen bytes.
struct CorpusBuilder {
    /// What is kept of a record.
    struct Record: Sendable {
        var entry: DuplicateMerger.Entry
        /// What its mentions number.
        var spellings: [HashedSpelling] = []
        var mentions: [StoredMention] = []
        var sentenceCount: Int

        /// Of what a record is ranked to be about, the tail is noise: a keyword joins the corpus from here on.
        private static let leastScore = Confidence(thousandths: 100)

        init(_ record: ExtractedRecord) {
            entry = DuplicateMerger.Entry(record.paper)
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
    }

    /// A spelling with its hash, which the thread takes that found it.
    struct HashedSpelling: Sendable, Hashable {
        let spelling: Spelling
        private let hash: Int

        init(_ spelling: Spelling) {
            self.spelling = spelling
            hash = spelling.name.hashValue
        }

        func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    }

    private let keywords: KeywordSource
    private let foldsKeywords: Bool
    private var entries: [DuplicateMerger.Entry] = []
    private var spellings: [Spelling] = []
    private var spellingNumbers: [HashedSpelling: UInt32] = [:]
    private var mentions: [StoredMention] = []
    private var mentionOffsets: [Int] = [0]
    private var sentenceCounts: [UInt32] = []

    /// - Parameters:
    ///   - keywords: where keywords come from.
    ///   - foldsKeywords: whether spellings of a keyword that people gave are one.
    init(keywords: KeywordSource, foldsKeywords: Bool = true) {
        (self.keywords, self.foldsKeywords) = (keywords, foldsKeywords)
    }

    mutating func add(_ record: Record) {
        entries.append(record.entry)
        let numbers = record.spellings.map { number(of: $0) }
        for var mention in record.mentions {
            mention.spelling = numbers[Int(mention.spelling)]
            mentions.append(mention)
        }
        mentionOffsets.append(mentions.count)
        sentenceCounts.append(UInt32(clamping: record.sentenceCount))
    }

    private mutating func number(of spelling: HashedSpelling) -> UInt32 {
        let next = UInt32(spellings.count)
        let number = spellingNumbers[spelling, default: next]
        if number == next {
            spellingNumbers[spelling] = next
            spellings.append(spelling.spelling)
        }
        return number
    }

    /// Merges duplicates, and orders papers by identifier.
    consuming func finish(report: ReadReport) -> AnalyzedCorpus {
        let groups = DuplicateMerger.merge(entries)
        let order = groups.positionsByIdentifier
        // Given keywords may bring spellings of their own, so they are numbered before the table is made.
        let keywords = order.map { index in given(groups[index].paper).map { givenKeyword($0) } }
        var table = MentionTable(spellings: spellings)
        var papers: [AnalyzedCorpus.PaperEntry] = []
        for (index, own) in zip(order, keywords) {
            let group = groups[index]
            let range = mentionOffsets[group.representative]..<mentionOffsets[group.representative + 1]
            table.append(mentions[range] + own, sentenceCount: sentenceCounts[group.representative])
            papers.append(
                AnalyzedCorpus.PaperEntry(
                    paper: group.paper, hasAbstract: group.members.contains { entries[$0].hasAbstract },
                    digest: group.digest, records: records(of: group)))
        }
        return AnalyzedCorpus(papers: papers, mentions: table, report: report)
    }

    private func records(of group: DuplicateMerger.Group) -> [AnalyzedCorpus.Record] {
        zip(group.members, group.matches).map { member, match in
            let record = entries[member].paper
            return AnalyzedCorpus.Record(origin: record.origin, title: record.label, match: match)
        }
    }

    /// The keywords that people gave a paper.
    private func given(_ paper: Paper) -> [String] {
        (keywords.contains(.author) ? paper.keywords : []) + (keywords.contains(.index) ? paper.indexKeywords : [])
    }

    private mutating func givenKeyword(_ name: String) -> StoredMention {
        let id = EntityID(kind: .keyword, key: foldsKeywords ? KeywordKey.fold(name) : name.lowercased())
        return StoredMention(
            spelling: number(of: HashedSpelling(Spelling(id: id, name: name, link: nil))), range: 0..<0,
            place: .keywords, sentence: 0, confidence: Confidence(thousandths: 1000))
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
