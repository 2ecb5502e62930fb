extension Mention {
    /// Why a mention was believed, and why it counts for its entity.
    public struct Explanation: Sendable, Hashable {
        /// The points that speak for the name, by source.
        public var evidence: Evidence
        /// Why it is linked, by stable name.
        public var reasons: [String]
        /// The key that the name alone would have, where that is not the key of the entity.
        public var writtenKey: String?
    }

    /// Why the mention was believed and linked; computed from what the mention carries.
    public var explanation: Explanation {
        let written = EntityKey.fold(name)
        return Explanation(
            evidence: evidence, reasons: reasons.names, writtenKey: link != nil || written == key ? nil : written)
    }
}

extension Mention.Explanation: CustomStringConvertible {
    /// One line for people: `tagger 41, lexicon 60, cues 15; lexicon, size`.
    public var description: String {
        let sources = evidence.sources.map { "\($0.name) \($0.points)" }.joined(separator: ", ")
        var line = sources
        if !reasons.isEmpty { line += (line.isEmpty ? "" : "; ") + reasons.joined(separator: ", ") }
        if let writtenKey { line += " from " + writtenKey }
        return line
    }
}
