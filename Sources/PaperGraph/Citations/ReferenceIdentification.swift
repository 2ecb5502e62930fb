internal import PaperCorpus

/// Tells which work a reference cites.
struct ReferenceIdentification {
    private let matching: ReferenceMatching
    private let knowsPapers: Bool
    private let resolver: ReferenceResolver
    /// What stands at each place that references name, where that is one work; nothing where works disagree.
    private var workAt: [WorkPlace: CitedWorks.Identity?] = [:]

    init(_ papers: [Paper], matching: ReferenceMatching, knowsPapers: Bool) {
        self.matching = matching
        self.knowsPapers = knowsPapers
        resolver = ReferenceResolver(papers)
        guard matching == .works else { return }
        // A reference without an identifier cites what others at the same place cite with one.
        for paper in papers {
            for reference in paper.references where reference.id != nil {
                guard let place = WorkPlace(reference) else { continue }
                let identity = known(reference, at: place, in: paper)
                guard let other = workAt[place] else {
                    workAt[place] = .some(identity)
                    continue
                }
                if other != identity { workAt[place] = .some(nil) }
            }
        }
    }

    /// The work that a reference of a paper cites.
    func identity(of reference: Reference, in paper: Paper) -> CitedWorks.Identity {
        guard matching == .works else { return rawIdentity(of: reference, in: paper) }
        let place = WorkPlace(reference)
        if let known = known(reference, at: place, in: paper) { return known }
        if let place { return (workAt[place] ?? nil) ?? .place(place) }
        let key = reference.text.matchKey
        return .text(key.isEmpty ? reference.text : key)
    }

    private func rawIdentity(of reference: Reference, in paper: Paper) -> CitedWorks.Identity {
        if knowsPapers, let found = resolver.paper(identifiedBy: reference, of: paper) { return .paper(found) }
        return .text(reference.text)
    }

    /// The paper of the corpus, or else the identifier.
    private func known(
        _ reference: Reference, at place: WorkPlace?, in paper: Paper
    ) -> CitedWorks.Identity? {
        if let found = resolver.paper(citedBy: reference, at: place, of: paper) { return .paper(found.position) }
        guard let id = reference.id, id.merges else { return nil }
        return .identifier(id)
    }
}
