/// Finds the papers of a set that references cite: by identifier; then by first author, year, volume and first page;
/// then by title and year. Each look-up takes constant time.
///
/// What two papers of the set have in common resolves to neither of them.
public struct ReferenceResolver: Sendable {
    /// What a reference and the paper it cites have in common.
    public enum Match: String, Sendable, Hashable, CaseIterable {
        /// An identifier.
        case identifier
        /// First author, year, volume and first page.
        case place
        /// Title and year.
        case title
    }

    /// A reference of a paper of the set to a paper of the set.
    public struct Citation: Sendable, Hashable {
        /// The position of the citing paper.
        public var citing: Int
        /// The position of the reference in its list.
        public var reference: Int
        /// The position of the cited paper.
        public var cited: Int
        /// How that was told.
        public var match: Match
    }

    private let papers: [Paper]
    private var identifiers: [PaperID: Int] = [:]
    /// Identifiers that hold within one input.
    private var locals: [LocalID: Int] = [:]
    private var places: [WorkPlace: Int] = [:]
    private var titles: [TitleKey: Int] = [:]

    private static let ambiguous = -1

    /// Indexes a set of papers, without duplicates. O(n).
    public init(_ papers: [Paper]) {
        self.papers = papers
        for (position, paper) in papers.enumerated() {
            for id in paper.identifiers {
                if id.scheme == .local {
                    Self.add(position, to: &locals, at: LocalID(input: paper.origin.input, value: id.value))
                } else {
                    Self.add(position, to: &identifiers, at: id)
                }
            }
            if let key = WorkPlace(paper) { Self.add(position, to: &places, at: key) }
            if let key = TitleKey(paper.title, year: paper.year) { Self.add(position, to: &titles, at: key) }
        }
    }

    private static func add<Key: Hashable>(_ position: Int, to index: inout [Key: Int], at key: Key) {
        let other = index[key]
        index[key] = other == nil || other == position ? position : ambiguous
    }

    /// The position of the paper that a reference cites, and how that was told; nothing where the set has it not.
    ///
    /// - Parameter citing: the paper whose reference it is.
    public func paper(citedBy reference: Reference, of citing: Paper) -> (position: Int, match: Match)? {
        paper(citedBy: reference, at: WorkPlace(reference), of: citing)
    }

    /// The same, where the place that the reference names is known already.
    package func paper(
        citedBy reference: Reference, at place: WorkPlace?, of citing: Paper
    ) -> (position: Int, match: Match)? {
        if let found = paper(identifiedBy: reference, of: citing) { return (found, .identifier) }
        // A place is one work's even where identifiers differ: JSTOR and publishers give articles one DOI each.
        if let key = place, let found = places[key], found != Self.ambiguous { return (found, .place) }
        if let title = reference.title, let key = TitleKey(title, year: reference.year), let found = titles[key],
            agrees(found, reference)
        {
            return (found, .title)
        }
        return nil
    }

    /// The paper whose identifier a reference carries.
    package func paper(identifiedBy reference: Reference, of citing: Paper) -> Int? {
        guard let id = reference.id else { return nil }
        let found =
            id.scheme == .local ? locals[LocalID(input: citing.origin.input, value: id.value)] : identifiers[id]
        return found.flatMap { $0 == Self.ambiguous ? nil : $0 }
    }

    /// Two works of one title that have different identifiers of one scheme are two.
    private func agrees(_ position: Int, _ reference: Reference) -> Bool {
        guard position != Self.ambiguous else { return false }
        guard let id = reference.id, id.merges else { return true }
        return !papers[position].identifiers.contains { $0.scheme == id.scheme }
    }

    /// Every reference of the set to the set, in the order of papers and their references; a paper that cites itself is
    /// among them. O(r) for r references.
    public var citations: [Citation] {
        var citations: [Citation] = []
        for (citing, paper) in papers.enumerated() {
            for (place, reference) in paper.references.enumerated() {
                guard let (cited, match) = self.paper(citedBy: reference, of: paper) else { continue }
                citations.append(Citation(citing: citing, reference: place, cited: cited, match: match))
            }
        }
        return citations
    }
}

private struct LocalID: Hashable, Sendable {
    let input: Int
    let value: String
}

struct TitleKey: Hashable, Sendable {
    let title: String
    let year: Int

    /// A short title says too little without its author.
    init?(_ title: String, year: Int?) {
        guard let year else { return nil }
        let key = title.matchKey
        guard key.utf8.count >= 20 else { return nil }
        self.title = key
        self.year = year
    }
}
