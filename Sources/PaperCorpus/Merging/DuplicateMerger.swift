/// Finds records of the same paper and makes one paper of them.
///
/// Records are the same when they share an identifier, or have equal titles (20 letters and digits at the least) and
/// first authors with years at most one apart; a missing author or year agrees with the only one there is. Records
/// with different DOIs that are no preprints are never brought together by their titles, not even through a third.
/// The result does not depend on the order of the records. Linear in their number but for sorting.
public enum DuplicateMerger {
    /// A record as merging sees it: without its abstract.
    public struct Entry: Sendable {
        /// The record; its abstract was dropped.
        public var paper: Paper
        /// SHA-256 of its contents.
        public var digest: Digest
        /// The size of its texts: of two records the one with more text stands for the paper.
        public var textSize: Int
        /// Whether the record has an abstract.
        public var hasAbstract: Bool
        /// The hash of the key of its title; nil where that says too little. Folding titles takes longer than all the rest
        /// of merging, and is done on the thread that made the record.
        let titleHash: Int?

        /// Drops the abstract of a record and keeps its digest.
        public init(_ record: Paper) {
            self.init(
                record, digest: record.digest,
                textSize: record.title.utf8.count + (record.abstract?.utf8.count ?? 0),
                hasAbstract: record.abstract != nil)
        }

        /// A record of which the digest and the size of its texts are known.
        ///
        /// - Parameter record: at least its identifiers, title, first author and year.
        package init(_ record: Paper, digest: Digest, textSize: Int, hasAbstract: Bool) {
            paper = record
            self.digest = digest
            self.textSize = textSize
            self.hasAbstract = hasAbstract
            let titleKey = record.titleKey
            titleHash = titleKey.unicodeScalars.count < TitleMatches.shortestTitle ? nil : titleKey.hashValue
            paper.abstract = nil
        }
    }

    /// Why a record belongs to a paper of several records.
    public enum Match: Sendable, Hashable {
        /// Another record has the same identifier.
        case identifier(PaperID)
        /// Another record has the same title and first author, and agrees in the year.
        case title
    }

    /// Records of one paper.
    public struct Group: Sendable {
        /// The positions of the records.
        public var members: [Int]
        /// Why each of them belongs to the others; empty where there is only one.
        public var matches: [Match]
        /// The record whose texts stand for the paper.
        public var representative: Int
        /// The union of what the records say.
        public var paper: Paper
        /// SHA-256 over the digests of the records.
        public var digest: Digest
    }

    /// The papers that the records make, in the order of their first records.
    public static func merge(_ entries: [Entry]) -> [Group] {
        var sets = DisjointSets(count: entries.count)
        joinByIdentifier(entries, &sets)
        joinByTitle(entries, &sets)
        return sets.groups().map { group(of: $0, in: entries) }
    }

    private static func joinByIdentifier(_ entries: [Entry], _ sets: inout DisjointSets) {
        var first: [PaperID: Int] = [:]
        for (index, entry) in entries.enumerated() {
            for id in entry.paper.identifiers where id.merges {
                if let other = first[id] { sets.join(other, index) } else { first[id] = index }
            }
        }
    }

    /// Joins records of equal titles, unless that would bring different publications together: then only those among
    /// them that have no DOI are joined.
    private static func joinByTitle(_ entries: [Entry], _ sets: inout DisjointSets) {
        let candidates = TitleMatches(entries).groups
        let published = publishedSets(entries, &sets)
        var joined = sets
        for members in candidates { joined.join(members) }
        // How many publications each set would hold.
        var publications: [Int: Set<Int>] = [:]
        for root in published { publications[joined.root(of: root), default: []].insert(root) }
        let roots = entries.indices.map { sets.root(of: $0) }
        for members in candidates {
            guard let first = members.first else { continue }
            let isContested = (publications[joined.root(of: first)]?.count ?? 0) > 1
            sets.join(isContested ? members.filter { !published.contains(roots[$0]) } : members)
        }
    }

    /// The roots of the sets in which a record has a DOI that is no preprint's.
    private static func publishedSets(_ entries: [Entry], _ sets: inout DisjointSets) -> Set<Int> {
        var roots: Set<Int> = []
        for (index, entry) in entries.enumerated() where entry.paper.identifiers.contains(where: \.isPublishedDOI) {
            roots.insert(sets.root(of: index))
        }
        return roots
    }

    /// The paper that records make which are known to be one.
    ///
    /// - Parameter records: at least one, in the order of the inputs.
    package static func paper(of records: [Entry]) -> Paper { group(of: Array(records.indices), in: records).paper }

    private static func group(of members: [Int], in entries: [Entry]) -> Group {
        guard members.count > 1 else {
            let entry = entries[members[0]]
            return Group(
                members: members, matches: [], representative: members[0], paper: entry.paper,
                digest: Digest(of: [entry.digest]))
        }
        let ordered = members.sorted { left, right in
            (entries[right].textSize, entries[left].digest, left) < (
                entries[left].textSize, entries[right].digest, right
            )
        }
        return Group(
            members: members, matches: matches(of: members, in: entries), representative: ordered[0],
            paper: Paper(union: ordered.map { entries[$0].paper }),
            digest: Digest(of: members.map { entries[$0].digest }.sorted()))
    }

    private static func matches(of members: [Int], in entries: [Entry]) -> [Match] {
        var counts: [PaperID: Int] = [:]
        for member in members {
            for id in Set(entries[member].paper.identifiers) where id.merges { counts[id, default: 0] += 1 }
        }
        return members.map { member in
            let shared = entries[member].paper.identifiers.first { counts[$0, default: 0] > 1 }
            return shared.map { .identifier($0) } ?? .title
        }
    }
}

extension PaperID {
    /// A DOI that is not one of a preprint server.
    fileprivate var isPublishedDOI: Bool {
        scheme == .doi && !Self.preprintRegistrants.contains(String(value.prefix { $0 != "/" }))
    }

    /// bioRxiv, SSRN, Research Square, PsyArXiv, OSF, ChemRxiv, Preprints.org, TechRxiv, Zenodo, arXiv.
    private static let preprintRegistrants: Set<String> = [
        "10.1101", "10.2139", "10.21203", "10.31234", "10.31219", "10.26434", "10.20944", "10.36227", "10.5281",
        "10.48550",
    ]
}
