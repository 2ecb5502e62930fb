public import EntityExtraction

/// What of a corpus is looked at.
public struct CorpusFilter: Sendable, Hashable {
    /// Only papers of these years; papers without a year are left out then.
    public var years: ClosedRange<Int>?
    /// Only mentions that are at least so sure.
    public var minimumConfidence = Confidence(thousandths: 0)
    /// No keyword that one of these words or phrases forbids.
    public var stopWords = StopWords()
    /// No entity with one of these names, in any spelling; `kind:name` leaves out the name as that kind only.
    public var excludedNames: [String] = []

    /// A filter that lets everything through.
    public init() {}

    var isEmpty: Bool { self == CorpusFilter() }
}

extension AnalyzedCorpus {
    /// The papers and mentions that a filter lets through, with their entities counted anew. O(mentions).
    public func filtered(by filter: CorpusFilter) -> AnalyzedCorpus {
        guard !filter.isEmpty else { return self }
        let isExcluded = ExcludedNames(filter.excludedNames).marks(of: mentions.spellings)
        let stops = KeywordStops(filter.stopWords, mentions.spellings)
        var kept: [PaperEntry] = []
        var table = MentionTable(spellings: mentions.spellings, labels: mentions.labels)
        for (index, entry) in papers.enumerated() {
            if let years = filter.years {
                guard let year = entry.paper.year, years.contains(year) else { continue }
            }
            kept.append(entry)
            table.append(
                mentions.mentions(of: index).lazy.filter {
                    $0.confidence >= filter.minimumConfidence && !isExcluded[Int($0.spelling)] && !stops.drop($0)
                }, sentenceCount: mentions.sentenceCounts[index])
        }
        return AnalyzedCorpus(papers: kept, mentions: table, report: report)
    }
}

/// The keywords that stop words drop, by the number of their spelling.
private struct KeywordStops {
    private var givenByAuthors: [Bool] = []
    private var extracted: [Bool] = []

    init(_ words: StopWords, _ spellings: [Spelling]) {
        guard !words.isEmpty else { return }
        func drops(_ spelling: Spelling, _ isExtracted: Bool) -> Bool {
            spelling.id.kind == .keyword && words.drops(spelling.id.key, isExtracted: isExtracted)
        }
        givenByAuthors = spellings.map { drops($0, false) }
        extracted = spellings.map { drops($0, true) }
    }

    func drop(_ mention: StoredMention) -> Bool {
        guard !extracted.isEmpty else { return false }
        return (mention.place == .keywords ? givenByAuthors : extracted)[Int(mention.spelling)]
    }
}

/// Names that are left out, folded as keys are.
private struct ExcludedNames {
    private var keys: Set<String> = []
    private var ids: Set<EntityID> = []

    init(_ names: [String]) {
        for text in names {
            let name = EntityName(text)
            if let kind = name.kind {
                ids.formUnion(name.keys.map { EntityID(kind: kind, key: $0) })
            } else {
                keys.formUnion(name.keys)
            }
        }
    }

    func marks(of spellings: [Spelling]) -> [Bool] {
        spellings.map { keys.contains($0.id.key) || ids.contains($0.id) }
    }
}
