extension KeywordCandidates {
    /// Counts the short forms that the text defines with their long forms: `graph neural network (GNN)`.
    mutating func mergeShortForms(_ readings: [KeywordReading], fields: [TokenizedField]) {
        for (reading, field) in zip(readings, fields) where reading.hasBracket {
            for definition in field.definitions {
                guard let short = candidate(at: definition.short, of: reading),
                    let long = candidate(at: definition.long, of: reading), short != long
                else { continue }
                merge(short, into: long)
            }
        }
    }

    private mutating func merge(_ short: Int, into long: Int) {
        guard !all[short].isMerged, !all[long].isMerged, !all[short].hasShortForm else { return }
        all[short].isMerged = true
        let merged = all[short]
        all[long].hasShortForm = true
        all[long].count &+= merged.count
        all[long].titleCount &+= merged.titleCount
        all[long].firstPosition = min(all[long].firstPosition, merged.firstPosition)
        all[long].lastPosition = max(all[long].lastPosition, merged.lastPosition)
        all[long].wholeRuns &+= merged.wholeRuns
        all[long].leftSum &+= merged.leftSum
        all[long].rightSum &+= merged.rightSum
        append(merged.lastPlace, to: long)
    }
}
