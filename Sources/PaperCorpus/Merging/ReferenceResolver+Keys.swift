/// What papers are found by, as texts: for programs that resolve references by joining, where the papers of a set do
/// not fit in one memory. A key that two papers have finds neither.
extension ReferenceResolver {
    /// The keys that a paper is found by, each once: its identifiers, its place, its title and year.
    package static func keys(of paper: Paper) -> [String] {
        var keys = paper.identifiers.map(\.description)
        if let place = WorkPlace(paper) { keys.append(key(of: place)) }
        if let title = TitleKey(paper.title, year: paper.year) { keys.append(key(of: title)) }
        var seen: Set<String> = []
        return keys.filter { seen.insert($0).inserted }
    }

    /// The keys that the work of a reference is looked for by, the first that is found counts; nothing where it says too
    /// little.
    package static func keys(of reference: Reference) -> (identifier: String?, place: String?, title: String?) {
        (
            reference.id?.description, WorkPlace(reference).map(key(of:)),
            reference.title.flatMap { TitleKey($0, year: reference.year) }.map(key(of:))
        )
    }

    private static func key(of place: WorkPlace) -> String { "place:\(place)" }

    private static func key(of title: TitleKey) -> String { "title-year:\(title.year) \(title.title)" }
}

extension DuplicateMerger {
    /// The keys of which two records of one paper share one, or each shares one with a third: records that do not hang
    /// together by keys are never one paper, nor do they have one made identifier.
    package static func keys(of record: Paper) -> [String] {
        let identifiers = record.identifiers.filter(\.merges).map(\.description)
        let title = record.titleKey
        let needsTitle = identifiers.isEmpty || title.unicodeScalars.count >= TitleMatches.shortestTitle
        return identifiers + (needsTitle ? ["title:\(title)"] : [])
    }
}
