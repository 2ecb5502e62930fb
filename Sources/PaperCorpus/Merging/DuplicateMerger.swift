/// Finds records of the same paper and makes one paper of them.
///
/// Records are the same when they share an identifier, or have equal titles (20 letters and digits at the least) and
/// first authors with years at most one apart; a missing author or year agrees with the only one there is. Records
/// with different DOIs that are no preprints are never joined by their title. The result does not depend on the order
/// of the records. Linear in their number but for sorting.
public enum DuplicateMerger {
    /// A record as merging sees it: without its abstract.
    public struct Entry: Sendable {
        /// The record; its abstract was dropped.
        public var paper: Paper
        /// SHA-256 of its contents.
        public var digest: Digest
        /// The size of its texts: of two records the one with more text stands for the paper.
        public var textSize: Int

        /// Drops the abstract of a record and keeps its digest.
        public init(_ record: Paper) {
            paper = record
            digest = record.digest
            textSize = record.title.utf8.count + (record.abstract?.utf8.count ?? 0)
            paper.abstract = nil
        }
    }

    /// Records of one paper.
    public struct Group: Sendable {
        /// The positions of the records.
        public var members: [Int]
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

    // MARK: Titles

    private static func joinByTitle(_ entries: [Entry], _ sets: inout DisjointSets) {
        var buckets: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            let key = entry.paper.titleKey
            if key.utf8.count >= 20 { buckets[key, default: []].append(index) }
        }
        for bucket in buckets.values where bucket.count > 1 {
            for sameAuthor in split(bucket, by: { familyName(entries[$0]) }) {
                for sameTime in splitByYear(sameAuthor, entries) { joinUnlessDOIsDiffer(sameTime, entries, &sets) }
            }
        }
    }

    private static func familyName(_ entry: Entry) -> String? {
        guard let name = entry.paper.authors.first?.familyName.lowercased(), !name.isEmpty else { return nil }
        return name
    }

    /// Parts with equal values; members without a value belong to the only value there is, or stay among themselves.
    private static func split(_ members: [Int], by value: (Int) -> String?) -> [[Int]] {
        var parts: [String: [Int]] = [:]
        for member in members { parts[value(member) ?? "", default: []].append(member) }
        guard let unknown = parts[""], parts.count == 2, let known = parts.first(where: { !$0.key.isEmpty }) else {
            return Array(parts.values)
        }
        return [known.value + unknown]
    }

    private static func splitByYear(_ members: [Int], _ entries: [Entry]) -> [[Int]] {
        let dated = members.filter { entries[$0].paper.year != nil }
            .sorted { (entries[$0].paper.year ?? 0, $0) < (entries[$1].paper.year ?? 0, $1) }
        let undated = members.filter { entries[$0].paper.year == nil }
        var parts: [[Int]] = []
        for member in dated {
            if let last = parts.last?.last, let year = entries[member].paper.year,
                let before = entries[last].paper.year,
                year - before <= 1
            {
                parts[parts.count - 1].append(member)
            } else {
                parts.append([member])
            }
        }
        if parts.count == 1 { return [parts[0] + undated] }
        return undated.isEmpty ? parts : parts + [undated]
    }

    private static func joinUnlessDOIsDiffer(_ members: [Int], _ entries: [Entry], _ sets: inout DisjointSets) {
        let dois = Set(members.flatMap { entries[$0].paper.identifiers.filter(\.isPublishedDOI) })
        let mergeable =
            dois.count <= 1
            ? members
            : members.filter { member in
                !entries[member].paper.identifiers.contains(where: \.isPublishedDOI)
            }
        for (left, right) in zip(mergeable, mergeable.dropFirst()) { sets.join(left, right) }
    }

    // MARK: The union

    private static func group(of members: [Int], in entries: [Entry]) -> Group {
        let ordered = members.sorted { left, right in
            (entries[right].textSize, entries[left].digest, left) < (
                entries[left].textSize, entries[right].digest, right
            )
        }
        var paper = entries[ordered[0]].paper
        for member in ordered.dropFirst() { paper.absorb(entries[member].paper) }
        return Group(
            members: members, representative: ordered[0], paper: paper,
            digest: Digest(of: members.map { entries[$0].digest }.sorted()))
    }
}

extension Paper {
    /// Takes over what this record lacks; lists are joined.
    fileprivate mutating func absorb(_ other: Paper) {
        identifiers = (identifiers + other.identifiers.filter { !identifiers.contains($0) }).sorted()
        if title.isEmpty { title = other.title }
        if authors.isEmpty { authors = other.authors }
        if keywords.isEmpty { keywords = other.keywords }
        year = year ?? other.year
        venue = venue ?? other.venue
        urls += other.urls.filter { !urls.contains($0) }
        let known = Set(references)
        references += other.references.filter { !known.contains($0) }
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
