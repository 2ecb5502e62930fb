internal import EntityExtraction
public import GraphFormats
internal import NetworkAnalysis
public import PaperCorpus

/// The papers and sentences behind the edges of a network of entities.
///
/// The corpus keeps where entities are named but not the texts; they are read once more, for the papers that matter.
public struct MentionEvidence: Sendable {
    private let corpus: AnalyzedCorpus
    private let window: CountingWindow
    private let entityOfNode: [Int?]
    private let paperOfNode: [Int?]
    /// For each entity the papers that name it, ascending.
    private let papersOfEntity: [[UInt32]]

    /// Evidence for a network that was made of a corpus. O(mentions).
    ///
    /// - Parameter window: within what two entities are named together.
    public init(_ corpus: AnalyzedCorpus, network: Network, window: CountingWindow = .paper) {
        self.corpus = corpus
        self.window = window
        let entities = Dictionary(uniqueKeysWithValues: corpus.entities.enumerated().map { ($1.id.description, $0) })
        let keys = PaperEntityNetwork.paperKeys(corpus)
        let papers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        entityOfNode = network.nodeKeys.map { entities[$0] }
        paperOfNode = network.nodeKeys.map { papers[$0] }
        var lists = [[UInt32]](repeating: [], count: corpus.entities.count)
        for paper in corpus.papers.indices {
            for position in corpus.incidence.row(paper) {
                lists[Int(corpus.incidence.entities[position])].append(UInt32(paper))
            }
        }
        papersOfEntity = lists
    }

    private func sentences(of paper: Int, naming entity: Int) -> Set<UInt16> {
        Set(corpus.mentions.mentions(of: paper).filter { names($0, entity) }.map(\.sentence))
    }

    private func names(_ mention: StoredMention, _ entity: Int) -> Bool {
        corpus.tally.entity(of: mention) == UInt32(entity) && mention.place != .keywords
    }
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension MentionEvidence: EdgeEvidence {
    public var needsTexts: Bool { true }

    /// Under `window` sentence, the papers with a sentence that names both ends.
    public func papers(from source: Int, to target: Int) -> [Int] {
        if let paper = paperOfNode[source] ?? paperOfNode[target] { return [paper] }
        guard let a = entityOfNode[source], let b = entityOfNode[target] else { return [] }
        let both = commonMembers(papersOfEntity[a], papersOfEntity[b])
        guard window == .sentence else { return both }
        return both.filter { !sentences(of: $0, naming: a).isDisjoint(with: sentences(of: $0, naming: b)) }
    }

    public func evidence(from source: Int, to target: Int, paper: Int, text: Paper?) -> PaperEvidence {
        let wanted = Set([entityOfNode[source], entityOfNode[target]].compactMap { $0.map { UInt32($0) } })
        return Self.evidence(of: paper, naming: wanted, text: text, in: corpus)
    }

    /// The sentences of a paper that name some entities of the corpus.
    static func evidence(
        of paper: Int, naming wanted: Set<UInt32>, text: Paper?, in corpus: AnalyzedCorpus
    ) -> PaperEvidence {
        let mentions = corpus.mentions.mentions(of: paper).filter { wanted.contains(corpus.tally.entity(of: $0)) }
        var evidence = PaperEvidence(paper, of: corpus)
        if let text {
            evidence.sentences = EvidenceText(text).sentences(naming: mentions) { mention in
                corpus.entities[Int(corpus.tally.entity(of: mention))]
            }
        }
        return evidence
    }
}

/// The texts of a record, cut into sentences.
private struct EvidenceText {
    private let texts: [TextField: String]
    private let sentences: DocumentSentences

    init(_ paper: Paper) {
        texts = [.title: paper.title, .abstract: paper.abstract ?? ""]
        sentences = DocumentSentences(TokenizedDocument(title: paper.title, abstract: paper.abstract))
    }

    func sentences(
        naming mentions: [StoredMention], entity: (StoredMention) -> Entity
    ) -> [PaperEvidence.Sentence] {
        var found: [PaperEvidence.Sentence] = []
        for field in TextField.allCases {
            var offsets = ScalarOffsets(texts[field] ?? "")
            var last: Range<Int>?
            for mention in mentions where mention.place == .init(field) {
                let range = sentences.range(of: mention.range.lowerBound, in: field)
                if range != last {
                    found.append(
                        PaperEvidence.Sentence(
                            field: field.rawValue, text: offsets.text(range),
                            start: offsets.offset(of: range.lowerBound), end: offsets.offset(of: range.upperBound),
                            places: []))
                    last = range
                }
                found[found.count - 1].places.append(
                    PaperEvidence.Place(
                        entity: entity(mention).id, text: offsets.text(mention.range),
                        start: offsets.offset(of: mention.range.lowerBound),
                        end: offsets.offset(of: mention.range.upperBound), confidence: mention.confidence))
            }
        }
        return found + mentions.filter { $0.place == .keywords }.map { Self.keyword(entity($0), $0) }
    }

    /// A keyword of the authors stands for itself.
    private static func keyword(_ entity: Entity, _ mention: StoredMention) -> PaperEvidence.Sentence {
        let length = entity.name.unicodeScalars.count
        let place = PaperEvidence.Place(
            entity: entity.id, text: entity.name, start: 0, end: length, confidence: mention.confidence)
        return PaperEvidence.Sentence(field: "keywords", text: entity.name, start: 0, end: length, places: [place])
    }
}
