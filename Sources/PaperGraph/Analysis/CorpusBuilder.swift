internal import EntityExtraction
internal import PaperCorpus

/// Collects records into a corpus of merged papers and numbered entities. Texts are dropped on the way; a mention
/// takes sixteen bytes.
struct CorpusBuilder {
    /// What is kept of a record.
    struct Record: Sendable {
        var entry: DuplicateMerger.Entry
        var mentions: [(spelling: Spelling, place: StoredMention)]
        var sentenceCount: Int

        /// Of what a record is ranked to be about, the tail is noise: a keyword joins the corpus from here on.
        private static let leastScore = Confidence(thousandths: 100)

        init(_ record: ExtractedRecord) {
            entry = DuplicateMerger.Entry(record.paper)
            sentenceCount = record.sentences.count
            mentions = []
            let sentences = record.sentences
            func add(_ spelling: Spelling, _ field: TextField, _ range: Range<Int>, _ confidence: Confidence) {
                let sentence = sentences.sentence(of: range.lowerBound, in: field)
                mentions.append(
                    (
                        spelling,
                        StoredMention(
                            spelling: 0, range: range, place: .init(field), sentence: sentence, confidence: confidence)
                    ))
            }
            for mention in record.mentions {
                let id = EntityID(kind: mention.kind, key: mention.key)
                add(
                    Spelling(id: id, name: mention.name, link: mention.link), mention.field, mention.range,
                    mention.confidence)
            }
            for keyword in record.keywords where keyword.score >= Self.leastScore {
                let spelling = Spelling(id: EntityID(kind: .keyword, key: keyword.key), name: keyword.name, link: nil)
                for place in keyword.places { add(spelling, place.field, place.range, keyword.score) }
            }
        }
    }

    private let countsAuthorKeywords: Bool
    private var entries: [DuplicateMerger.Entry] = []
    private var spellings: [Spelling] = []
    private var spellingNumbers: [Spelling: UInt32] = [:]
    private var mentions: [StoredMention] = []
    private var mentionOffsets: [Int] = [0]
    private var sentenceCounts: [UInt32] = []

    /// - Parameter keywords: where keywords come from.
    init(keywords: KeywordSource) {
        countsAuthorKeywords = keywords == .author || keywords == .both
    }

    mutating func add(_ record: Record) {
        entries.append(record.entry)
        for (spelling, place) in record.mentions {
            var mention = place
            mention.spelling = number(of: spelling)
            mentions.append(mention)
        }
        mentionOffsets.append(mentions.count)
        sentenceCounts.append(UInt32(clamping: record.sentenceCount))
    }

    private mutating func number(of spelling: Spelling) -> UInt32 {
        if let number = spellingNumbers[spelling] { return number }
        let number = UInt32(spellings.count)
        spellingNumbers[spelling] = number
        spellings.append(spelling)
        return number
    }

    /// Merges duplicates, and orders papers by identifier.
    consuming func finish(report: ReadReport) -> AnalyzedCorpus {
        let groups = DuplicateMerger.merge(entries)
        let order = groups.indices.sorted { DuplicateMerger.Group.precedes(groups[$0], groups[$1]) }
        // Author keywords may bring spellings of their own, so they are numbered before the table is made.
        let keywords = order.map { index in
            countsAuthorKeywords ? groups[index].paper.keywords.map { authorKeyword($0) } : []
        }
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

    private mutating func authorKeyword(_ name: String) -> StoredMention {
        let id = EntityID(kind: .keyword, key: KeywordKey.fold(name))
        return StoredMention(
            spelling: number(of: Spelling(id: id, name: name, link: nil)), range: 0..<0, place: .keywords, sentence: 0,
            confidence: Confidence(thousandths: 1000))
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
