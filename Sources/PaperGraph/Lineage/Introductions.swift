internal import EntityExtraction
internal import PaperCorpus

/// Which paper of a corpus introduced each entity.
///
/// That is the earliest paper that presents the name to the world (`X: a dataset of …`, `we introduce X`) and is about
/// it: the title names it, or the text presents it and names it again. Of papers of one year one whose title presents the
/// name comes first, then the lowest key. Where at least two papers of earlier years name an entity, it came from outside
/// the corpus and has no introducer; neither has one whose introducer has no year while others name it.
struct Introductions: Sendable {
    /// For each entity of the corpus the paper, where there is one.
    let paperOfEntity: [Int?]
    /// For each paper the entities that it introduced, ascending.
    let entitiesOfPaper: [[Int]]

    /// So many papers of earlier years that name an entity show that it was there before.
    private static let earlierPapers = 2

    /// What is known of a paper that may have introduced an entity.
    private struct Candidate {
        var paper: Int
        var year: Int
        var isInTitle: Bool
    }

    init(_ corpus: AnalyzedCorpus) {
        var best = [Candidate?](repeating: nil, count: corpus.entities.count)
        for paper in corpus.papers.indices {
            guard let year = corpus.papers[paper].paper.year else { continue }
            for (entity, isInTitle) in Self.presented(by: paper, of: corpus) {
                let candidate = Candidate(paper: paper, year: year, isInTitle: isInTitle)
                if best[entity].map({ Self.precedes(candidate, $0) }) ?? true { best[entity] = candidate }
            }
        }
        var earlier = [Int](repeating: 0, count: corpus.entities.count)
        for paper in corpus.papers.indices {
            guard let year = corpus.papers[paper].paper.year else { continue }
            for entry in corpus.incidence.row(paper) {
                let entity = Int(corpus.incidence.entities[entry])
                if let candidate = best[entity], year < candidate.year { earlier[entity] += 1 }
            }
        }
        var entities = [[Int]](repeating: [], count: corpus.papers.count)
        paperOfEntity = best.enumerated().map { entity, candidate in
            guard let candidate, earlier[entity] < Self.earlierPapers else { return nil }
            entities[candidate.paper].append(entity)
            return candidate.paper
        }
        entitiesOfPaper = entities
    }

    private static func precedes(_ one: Candidate, _ other: Candidate) -> Bool {
        if one.year != other.year { return one.year < other.year }
        if one.isInTitle != other.isInTitle { return one.isInTitle }
        return one.paper < other.paper
    }

    /// The entities that a paper presents and is about, and whether its title does.
    private static func presented(by paper: Int, of corpus: AnalyzedCorpus) -> [(entity: Int, isInTitle: Bool)] {
        struct Signs {
            var mentions = 0
            var titleNames = false
            var titlePresents = false
            var abstractPresents = false
        }
        var signs: [Int: Signs] = [:]
        for mention in corpus.mentions.mentions(of: paper) where mention.place != .keywords {
            let entity = Int(corpus.tally.entity(of: mention))
            // Techniques and tasks are rarely of one paper, addresses are of none.
            let kind = corpus.entities[entity].id.kind
            guard kind == .model || kind == .dataset else { continue }
            let isInTitle = mention.place == .title
            signs[entity, default: Signs()].mentions += 1
            if isInTitle { signs[entity]?.titleNames = true }
            if mention.isIntroduction, isInTitle { signs[entity]?.titlePresents = true }
            if mention.isIntroduction, !isInTitle { signs[entity]?.abstractPresents = true }
        }
        return signs.sorted { $0.key < $1.key }.compactMap { entity, signs in
            let presents = signs.titlePresents || (signs.abstractPresents && (signs.titleNames || signs.mentions > 1))
            return presents ? (entity, signs.titlePresents) : nil
        }
    }
}
