/// Groups of records with equal titles, first authors that agree, and years at most one apart.
struct TitleMatches {
    /// Groups of at least two positions.
    private(set) var groups: [[Int]] = []
    private let entries: [DuplicateMerger.Entry]

    /// Titles with fewer letters and digits say too little.
    static let shortestTitle = 20

    init(_ entries: [DuplicateMerger.Entry]) {
        self.entries = entries
        var positions: [Int: Int] = [:]
        var buckets: [[Int]] = []
        for (index, entry) in entries.enumerated() {
            guard let hash = entry.titleHash else { continue }
            if let position = positions[hash] {
                buckets[position].append(index)
            } else {
                positions[hash] = buckets.count
                buckets.append([index])
            }
        }
        for bucket in buckets where bucket.count > 1 {
            for sameTitle in splitByTitle(bucket) {
                for sameAuthor in splitByAuthor(sameTitle) {
                    groups += splitByYear(sameAuthor).filter { $0.count > 1 }
                }
            }
        }
    }

    /// Records of one title each, by first record: different titles may have one hash.
    private func splitByTitle(_ members: [Int]) -> [[Int]] {
        var positions: [String: Int] = [:]
        var parts: [[Int]] = []
        for member in members {
            let key = entries[member].paper.titleKey
            if let position = positions[key] {
                parts[position].append(member)
            } else {
                positions[key] = parts.count
                parts.append([member])
            }
        }
        return parts
    }

    /// Records of one family name each; those without an author belong to the only name there is, or stay among
    /// themselves.
    private func splitByAuthor(_ members: [Int]) -> [[Int]] {
        var names: [String: Int] = [:]
        var parts: [[Int]] = []
        var nameless: [Int] = []
        for member in members {
            let name = entries[member].paper.authors.first?.matchKey ?? ""
            if name.isEmpty {
                nameless.append(member)
            } else if let position = names[name] {
                parts[position].append(member)
            } else {
                names[name] = parts.count
                parts.append([member])
            }
        }
        return Self.adding(nameless, to: parts)
    }

    /// Chains of years at most one apart; records without a year belong to the only chain there is, or stay among
    /// themselves.
    private func splitByYear(_ members: [Int]) -> [[Int]] {
        var dated: [(year: Int, member: Int)] = []
        var undated: [Int] = []
        for member in members {
            if let year = entries[member].paper.year { dated.append((year, member)) } else { undated.append(member) }
        }
        dated.sort { $0 < $1 }
        var parts: [[Int]] = []
        var last: Int?
        for (year, member) in dated {
            if let last, year == last || year - 1 == last {
                parts[parts.count - 1].append(member)
            } else {
                parts.append([member])
            }
            last = year
        }
        return Self.adding(undated, to: parts)
    }

    private static func adding(_ unknown: [Int], to parts: [[Int]]) -> [[Int]] {
        parts.count == 1 ? [parts[0] + unknown] : unknown.isEmpty ? parts : parts + [unknown]
    }
}
