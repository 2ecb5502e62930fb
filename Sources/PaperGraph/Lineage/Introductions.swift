internal import EntityExtraction
internal import PaperCorpus

/// Which paper of a corpus introduced each model and dataset.
///
/// That is the earliest paper that presents the name as its own: its title begins with it (`X: a dataset of …`), or its
/// abstract says so (`we introduce X`, `our model, dubbed X`). Of papers of one year a title comes first, then the lowest
/// key. Where two papers of earlier years name an entity, or an abstract presents what a crowd of others of its year
/// names, it came from outside the corpus and has no introducer. Names are used again: where none names it for five years,
/// what comes after is another thing, and the time in which most papers name it is the one that counts. Where no paper that
/// presents a name has a year, as in a listing, the only one whose title does is taken, else the only one whose abstract
/// does.
struct Introductions: Sendable {
    /// For each entity of the corpus the paper, where there is one.
    let paperOfEntity: [Int?]
    /// For each paper the entities that it introduced, ascending.
    let entitiesOfPaper: [[Int]]

    /// So many papers of earlier years that name an entity show that it was there before.
    private static let earlierPapers = 2
    /// An abstract may say `we present` of what is known by more others of its year than these.
    private static let crowd = 20
    /// So many years without the name, and it is another thing.
    private static let gap = 5

    /// A paper that presents an entity.
    private struct Candidate {
        var paper: Int
        var year: Int
        var presentation: Presentation
    }

    init(_ corpus: AnalyzedCorpus) {
        var candidates = [[Candidate]](repeating: [], count: corpus.entities.count)
        var undated = candidates
        var years = [[Int]](repeating: [], count: corpus.entities.count)
        for paper in corpus.papers.indices {
            guard let year = corpus.papers[paper].paper.year else {
                for (entity, presentation) in Self.presented(by: paper, of: corpus) {
                    undated[entity].append(Candidate(paper: paper, year: 0, presentation: presentation))
                }
                continue
            }
            for entry in corpus.incidence.row(paper) { years[Int(corpus.incidence.entities[entry])].append(year) }
            for (entity, presentation) in Self.presented(by: paper, of: corpus) {
                candidates[entity].append(Candidate(paper: paper, year: year, presentation: presentation))
            }
        }
        var entities = [[Int]](repeating: [], count: corpus.papers.count)
        paperOfEntity = candidates.enumerated().map { entity, candidates in
            let found =
                candidates.isEmpty
                ? Self.onlyOne(of: undated[entity]) : Self.introducer(among: candidates, years: years[entity].sorted())
            guard let paper = found else { return nil }
            entities[paper].append(entity)
            return paper
        }
        entitiesOfPaper = entities
    }

    private static func introducer(among candidates: [Candidate], years: [Int]) -> Int? {
        let era = longestEra(years)
        let first = candidates.filter { era.contains($0.year) }.min { precedes($0, $1) }
        guard let first else { return nil }
        let earlier = years.count { era.contains($0) && $0 < first.year }
        let beside = years.count { $0 == first.year } - 1
        guard earlier < earlierPapers, first.presentation == .title || beside <= crowd else { return nil }
        return first.paper
    }

    /// The only paper that presents an entity in its title, or else in its abstract.
    private static func onlyOne(of candidates: [Candidate]) -> Int? {
        for presentation in [Presentation.title, .abstract] {
            let found = candidates.filter { $0.presentation == presentation }
            if !found.isEmpty { return found.count == 1 ? found[0].paper : nil }
        }
        return nil
    }

    /// The years without a gap in which most papers name it; of equal ones the first.
    private static func longestEra(_ years: [Int]) -> ClosedRange<Int> {
        var best = (range: years[0]...years[0], count: 0)
        var start = 0
        for index in years.indices where index + 1 == years.count || years[index + 1] - years[index] > gap {
            if index + 1 - start > best.count { best = (years[start]...years[index], index + 1 - start) }
            start = index + 1
        }
        return best.range
    }

    private static func precedes(_ one: Candidate, _ other: Candidate) -> Bool {
        if one.year != other.year { return one.year < other.year }
        if one.presentation != other.presentation { return one.presentation > other.presentation }
        return one.paper < other.paper
    }

    /// The models and datasets that a paper presents, and how.
    private static func presented(
        by paper: Int, of corpus: AnalyzedCorpus
    ) -> [(entity: Int, presentation: Presentation)] {
        var found: [Int: Presentation] = [:]
        for mention in corpus.mentions.mentions(of: paper) where mention.presentation != .none {
            let entity = Int(corpus.tally.entity(of: mention))
            // Techniques and tasks are rarely of one paper.
            let kind = corpus.entities[entity].id.kind
            guard kind == .model || kind == .dataset else { continue }
            found[entity] = max(found[entity, default: .none], mention.presentation)
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
