extension NameContext {
    /// Weighs a definition: a long form in capitals names a thing; one in small letters names jargon, unless the paper
    /// presents it.
    func weigh(_ definition: AcronymDefinition, among candidates: inout [NameCandidate]) {
        // Candidates stand in the order of the text.
        let start = definition.short.lowerBound
        let index = candidates.firstPosition { $0.tokens.lowerBound >= start }
        guard index < candidates.count, candidates[index].tokens == definition.short else { return }
        let words = text.tokens[definition.long].filter { $0.isWord && !$0.says(.functionWords) }
        let capitals = words.count { $0.shape.contains(.hasUpper) }
        let isNamed = capitals * 3 >= words.count * 2
        candidates[index].points += isNamed ? 12 : -15
        // `Process Reward Models (PRMs)`: a plural stands for a class, not for a thing.
        if text.contains(in: definition.short, { $0.shape.contains(.acronym) }) {
            candidates[index].points -= 25
        }
        if let head = words.last {
            if head.says(.datasetThings) {
                candidates[index].lean += 25
                candidates[index].points += isNamed ? 12 : 0
            } else if head.says(.thingHeads) {
                // The record means another than the dataset that is well known: `Grouped Query Attention (GQA)`.
                if candidates[index].knownKind == .dataset { candidates[index].knownKind = nil }
                candidates[index].lean -= 15
                candidates[index].points += isNamed ? 12 : 0
            } else if !isNamed {
                candidates[index].points -= 10
            }
        }
        // What stands before the long form speaks for the short one: `we propose Weak-to-Strong Diffusion (W2SD)`.
        let opening = introduction(before: definition.long.lowerBound)
        candidates[index].points += opening.points
        candidates[index].lean += opening.lean
        if opening.points >= 30 { candidates[index].isIntroduction = true }
    }
}
