internal import EntityExtraction
package import PaperCorpus

/// Collects records into a corpus of merged papers and numbered entities. Texts are dropped on the way; a mention
/// takes sixteen bytes.
struct CorpusBuilder {
    /// What is kept of a record.
    struct Record: Sendable {
        var entry: DuplicateMerger.Entry
        var found: RecordMentions

        /// - Parameter keepsDetails: whether all of the record is kept; else what merging and naming need.
        init(_ record: ExtractedRecord, keepsDetails: Bool = true) {
            entry = DuplicateMerger.Entry(record.paper)
            if !keepsDetails { entry.paper.dropDetails() }
            found = RecordMentions(record)
        }
    }

    private let given: GivenKeywords
    private var entries: [DuplicateMerger.Entry] = []
    private var spellings = SpellingNumbers()
    private var mentions: [StoredMention] = []
    private var mentionOffsets: [Int] = [0]
    private var sentenceCounts: [UInt32] = []

    /// - Parameters:
    ///   - keywords: where keywords come from.
    ///   - foldsKeywords: whether spellings of a keyword that people gave are one.
    init(keywords: KeywordSource, foldsKeywords: Bool = true) {
        given = GivenKeywords(keywords, folds: foldsKeywords)
    }

    /// What merging and numbering take besides what is there, measured: the tables that are made of it.
    var bytesToFinish: Int { entries.count * 250 + mentions.count * 40 }

    var description: String { "\(entries.count) records with \(mentions.count) mentions take" }

    mutating func add(_ record: Record) {
        entries.append(record.entry)
        mentions += record.found.numbered { spellings.number(of: $0) }
        mentionOffsets.append(mentions.count)
        sentenceCounts.append(UInt32(clamping: record.found.sentenceCount))
    }

    /// Merges duplicates, and orders papers by identifier.
    consuming func finish(report: ReadReport) -> AnalyzedCorpus {
        let groups = DuplicateMerger.merge(entries)
        let order = groups.positionsByIdentifier
        // Given keywords may bring spellings of their own, so they are numbered before the table is made.
        let keywords = order.map { given.mentions(of: groups[$0].paper, numbering: &spellings) }
        var table = MentionTable(spellings: spellings.spellings)
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
}

/// The keywords that people gave papers, as mentions without a place.
package struct GivenKeywords: Sendable {
    private let source: KeywordSource
    private let folds: Bool

    /// - Parameters:
    ///   - source: where keywords come from.
    ///   - folds: whether spellings of a keyword are one; else only capitals do not count.
    package init(_ source: KeywordSource, folds: Bool) {
        (self.source, self.folds) = (source, folds)
    }

    package func mentions(of paper: Paper, numbering spellings: inout SpellingNumbers) -> [StoredMention] {
        let names =
            (source.contains(.author) ? paper.keywords : []) + (source.contains(.index) ? paper.indexKeywords : [])
        return names.map { name in
            let id = EntityID(kind: .keyword, key: folds ? KeywordKey.fold(name) : name.lowercased())
            return StoredMention(
                spelling: spellings.number(of: HashedSpelling(Spelling(id: id, name: name, link: nil))), range: 0..<0,
                place: .keywords, sentence: 0, confidence: Confidence(thousandths: 1000))
        }
    }
}

extension Paper {
    /// Leaves identifiers, title, year, venue, first author and origin: what tells records of one paper. The rest is most
    /// of a record, its references above all.
    fileprivate mutating func dropDetails() {
        var short = Paper(
            title: title, authors: Array(authors.prefix(1)), year: year, venue: venue, origin: origin)
        short.identifiers = identifiers
        self = short
    }
}
