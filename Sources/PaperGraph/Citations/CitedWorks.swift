internal import PaperCorpus

/// The works that the papers of a corpus cite, each once, and which paper cites which.
///
/// A work is a paper of the corpus or one that is known by references alone. Works have numbers that depend on the order
/// of the papers; what is written orders them by key.
struct CitedWorks: Sendable {
    /// What makes references cite one work.
    enum Identity: Hashable, Sendable {
        /// The paper at this position of the corpus.
        case paper(Int)
        case identifier(PaperID)
        case place(WorkPlace)
        case text(String)

        var isPaper: Bool { if case .paper = self { true } else { false } }
    }

    /// The works.
    private(set) var identities: [Identity] = []
    /// Where the works of each paper begin in `members`; one more than there are papers.
    private(set) var offsets = [0]
    /// The works that each paper cites, ascending within a paper and each once. A paper does not cite itself.
    private(set) var members: [UInt32] = []
    /// Along `members`, the position of the first reference to the work in the list of the paper.
    private(set) var references: [UInt32] = []
    /// How many papers cite each work.
    private(set) var citationCounts: [UInt32] = []
    /// How many references cite the paper that they stand in.
    private(set) var selfCitations = 0

    private let papers: [Paper]
    private let paperKeys: [String]

    /// Expected O(r) for r references.
    ///
    /// - Parameter knowsPapers: whether raw references that carry the identifier of a paper of the corpus cite it;
    ///   otherwise they are texts as all others.
    /// - Parameter papersOnly: whether works that are no papers of the corpus are left out.
    init(
        _ corpus: AnalyzedCorpus, matching: ReferenceMatching, knowsPapers: Bool = false, papersOnly: Bool = false
    ) {
        papers = corpus.papers.map(\.paper)
        paperKeys = PaperEntityNetwork.paperKeys(corpus)
        var numbers: [Identity: UInt32] = [:]
        let identification = ReferenceIdentification(papers, matching: matching, knowsPapers: knowsPapers)
        var row: [(work: UInt32, reference: UInt32)] = []
        for (citing, paper) in papers.enumerated() {
            row.removeAll(keepingCapacity: true)
            // By place: an iterator copies each reference with its texts.
            let references = paper.references
            for position in references.indices {
                let identity = identification.identity(of: references[position], in: paper)
                guard identity != .paper(citing) else {
                    selfCitations += 1
                    continue
                }
                if papersOnly, !identity.isPaper { continue }
                let next = UInt32(identities.count)
                let number = numbers[identity, default: next]
                if number == next {
                    numbers[identity] = next
                    identities.append(identity)
                    citationCounts.append(0)
                }
                row.append((number, UInt32(position)))
            }
            append(&row)
        }
    }

    /// Adds the works of a paper, each with its first reference.
    private mutating func append(_ row: inout [(work: UInt32, reference: UInt32)]) {
        row.sort { ($0.work, $0.reference) < ($1.work, $1.reference) }
        let start = members.count
        for entry in row where members.count == start || members[members.count - 1] != entry.work {
            members.append(entry.work)
            references.append(entry.reference)
            citationCounts[Int(entry.work)] += 1
        }
        offsets.append(members.count)
    }

    /// The number of works.
    var count: Int { identities.count }

    /// The places of a paper's works in `members`.
    func row(_ paper: Int) -> Range<Int> { offsets[paper]..<offsets[paper + 1] }

    /// The position in the corpus of the paper that a work is.
    func paper(of work: Int) -> Int? {
        if case .paper(let position) = identities[work] { return position }
        return nil
    }

    /// The key of the node of a work: that of the paper, or `reference:` and what tells it from others.
    func key(of work: Int) -> String {
        switch identities[work] {
        case .paper(let position): paperKeys[position]
        case .identifier(let id): "reference:" + id.description
        case .place(let place): "reference:" + place.description
        case .text(let text): "reference:" + text
        }
    }

    /// The works that enough papers cite; where there is a limit, the most cited ones, ties by key.
    func selected(_ options: NetworkOptions, where isWanted: (Int) -> Bool = { _ in true }) -> [Int] {
        let works = (0..<count).filter { Int(citationCounts[$0]) >= options.minimumCount && isWanted($0) }
        guard let maximum = options.maximumNodes, works.count > maximum else { return works }
        let ranked = works.map { (work: $0, key: key(of: $0)) }.sorted { left, right in
            let (a, b) = (citationCounts[left.work], citationCounts[right.work])
            return a != b ? a > b : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
        return ranked.prefix(maximum).map(\.work)
    }

    /// The years of some works: that of the paper, or the one that most references name, of several the earliest.
    func years(of works: [Int]) -> [Int?] {
        var position = [Int](repeating: -1, count: count)
        for (index, work) in works.enumerated() { position[work] = index }
        var named = [[Int: Int]](repeating: [:], count: works.count)
        for paper in papers.indices {
            for entry in row(paper) where position[Int(members[entry])] >= 0 {
                guard let year = papers[paper].references[Int(references[entry])].year else { continue }
                named[position[Int(members[entry])]][year, default: 0] += 1
            }
        }
        return works.enumerated().map { index, work in
            if let paper = paper(of: work), let year = papers[paper].year { return year }
            return named[index].max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
        }
    }

    /// What people call some works: papers by title, others by their most frequent reference, of several the smallest in
    /// bytes. O(r) for all works together.
    func labels(of works: [Int]) -> [String] {
        var position = [Int](repeating: -1, count: count)
        for (index, work) in works.enumerated() { position[work] = index }
        var texts = [[String: Int]](repeating: [:], count: works.count)
        for paper in papers.indices {
            for entry in row(paper) where position[Int(members[entry])] >= 0 {
                let text = papers[paper].references[Int(references[entry])].text
                texts[position[Int(members[entry])]][text, default: 0] += 1
            }
        }
        return works.enumerated().map { index, work in
            if let paper = paper(of: work) { return papers[paper].label }
            return texts[index].mostFrequent ?? key(of: work)
        }
    }
}
