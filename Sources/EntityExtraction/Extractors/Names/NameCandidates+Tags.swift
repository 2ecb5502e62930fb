extension [NameCandidate] {
    /// The candidates of a field with what the tagger says: a tag that is none of them takes the place of those that it
    /// overlaps. Both stand in the order of the text.
    func merged(with tags: [Tag], _ finder: NameCandidateFinder) -> [NameCandidate] {
        guard !tags.isEmpty else { return self }
        var merged: [NameCandidate] = []
        merged.reserveCapacity(count + tags.count)
        var next = 0
        for tag in tags {
            while next < count, self[next].tokens.upperBound <= tag.tokens.lowerBound {
                merged.append(self[next])
                next += 1
            }
            let first = next
            while next < count, self[next].tokens.lowerBound < tag.tokens.upperBound { next += 1 }
            let range = finder.trimmed(tag.tokens)
            if let same = self[first..<next].first(where: { $0.tokens == range }) {
                var candidate = same
                candidate.tag = tag
                merged.append(candidate)
            } else if let candidate = finder.candidate(of: tag, at: range) {
                merged.append(candidate)
            } else {
                merged += self[first..<next]
            }
        }
        return merged + self[next...]
    }
}
