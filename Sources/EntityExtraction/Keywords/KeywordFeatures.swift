/// The features of the candidates of a record, a column of bytes a feature, each value from 0 to 127.
struct KeywordFeatures {
    /// The number of features.
    static let count = 64
    /// The rows, the candidates in order.
    let rows: Int
    /// The values by feature, then by row.
    private(set) var values: [UInt8]

    /// The features whose rank among the candidates of the record is a feature too.
    private static let ranked = [0, 2, 4, 14, 17, 19, 20, 24, 30, 33, 49, 11]

    init(_ candidates: KeywordCandidates, readings: [KeywordReading], lexicon: KeywordLexicon) {
        let rowCount = candidates.all.count
        rows = rowCount
        values = [UInt8](repeating: 0, count: rows * Self.count)
        values.withUnsafeMutableBufferPointer { values in
            for (row, candidate) in candidates.all.enumerated() {
                var writer = Row(values: values, offset: row, stride: rowCount)
                Self.write(candidate, candidates, readings[candidate.field], lexicon.entries, &writer)
                Self.writePhrase(candidate, lexicon, &writer)
            }
            Self.writeRanks(values, rows: rowCount)
        }
    }

    /// Writes the features of a row one behind the other.
    private struct Row {
        let values: UnsafeMutableBufferPointer<UInt8>
        var offset: Int
        let stride: Int

        @inline(__always)
        mutating func add(_ value: Int) {
            values[offset] = UInt8(truncatingIfNeeded: min(127, max(0, value)))
            offset += stride
        }
    }

    private static func write(
        _ candidate: KeywordCandidate, _ candidates: KeywordCandidates, _ reading: KeywordReading,
        _ entries: [KeywordLexicon.Entry], _ row: inout Row
    ) {
        let total = max(1, candidates.position)
        let count = candidate.count
        row.add(count)
        row.add(candidate.titleCount)
        row.add(candidate.firstPosition * 100 / total)
        row.add(logarithm(candidate.firstPosition))
        row.add(candidate.lastPosition * 100 / total)
        row.add((candidate.lastPosition - candidate.firstPosition) * 100 / total)
        row.add(candidate.wordCount)
        let bytes = Int(
            reading.tokens[candidate.tokens.upperBound - 1].end - reading.tokens[candidate.tokens.lowerBound].start)
        row.add(bytes)
        row.add(share(candidate.leftEdges, count))
        row.add(share(candidate.rightEdges, count))
        row.add(share(candidate.wholeRuns, count))
        row.add(share(candidate.longerCount, count))
        row.add(candidate.longerKinds)
        row.add(candidate.longerCount)
        writeWords(candidate, candidates, reading, entries, &row)
        row.add(candidate.leftSum / count)
        row.add(Int(candidate.leftBest))
        row.add(candidate.rightSum / count)
        row.add(Int(candidate.rightBest))
        row.add(share(candidate.capitalized, count))
        row.add(share(candidate.allUpper, count))
        row.add(candidate.enclosed)
        row.add(candidate.hasShortForm ? 1 : 0)
        row.add(logarithm(total))
        row.add(candidates.all.count / 8)
        row.add(shorterCount(candidate.prefix, candidates, count))
        row.add(shorterCount(candidate.suffix, candidates, count))
    }

    /// What is learned of the phrase as a whole and of its last two words.
    private static func writePhrase(_ candidate: KeywordCandidate, _ lexicon: KeywordLexicon, _ row: inout Row) {
        let whole = lexicon.entries[Int(lexicon.entry(of: candidate.key))]
        row.add(Int(whole.any))
        row.add(Int(whole.rarity))
        let pair = candidate.wordCount > 1 ? Int(lexicon.entry(of: candidate.pair)) : 0
        row.add(Int(lexicon.entries[pair].last))
    }

    private static func shorterCount(_ id: Int32, _ candidates: KeywordCandidates, _ count: Int) -> Int {
        id < 0 ? 0 : 1 + min(60, candidates.all[Int(id)].count * 8 / count)
    }

    /// The features of the words of a candidate.
    private static func writeWords(
        _ candidate: KeywordCandidate, _ candidates: KeywordCandidates, _ reading: KeywordReading,
        _ entries: [KeywordLexicon.Entry], _ row: inout Row
    ) {
        var words = WordSums()
        var first = 0
        var last = 0
        var hyphens = 0
        for index in candidate.tokens {
            let word = reading.words[index]
            if word.traits.contains(.hyphen) {
                hyphens += 1
                continue
            }
            let count = Int(candidates.wordCounts[Int(candidates.wordNumbers[candidate.field][index])])
            words.add(entries[Int(word.entry)], count: count)
            if index == candidate.tokens.lowerBound { first = count }
            last = count
        }
        let opening = reading.words[candidate.tokens.lowerBound]
        let closing = reading.words[candidate.tokens.upperBound - 1]
        let openingEntry = entries[Int(opening.entry)]
        let closingEntry = entries[Int(closing.entry)]
        row.add(words.any / words.words)
        row.add(words.leastAny)
        row.add(words.mostAny)
        row.add(Int(openingEntry.first))
        row.add(Int(closingEntry.last))
        row.add(words.rarity / words.words)
        row.add(candidate.count * words.rarity / words.words / 4)
        row.add(words.leastRarity)
        row.add(words.mostRarity)
        row.add(first)
        row.add(last)
        row.add(words.leastCount)
        row.add(words.mostCount)
        row.add(words.count * 4 / words.words)
        row.add(words.weighted / words.words / 4)
        row.add(Int(entries[Int(opening.ending)].first))
        row.add(Int(entries[Int(closing.ending)].last))
        row.add(Int(openingEntry.first) + Int(closingEntry.last))
        row.add(words.count)
        row.add(words.any - 32 * words.words + 64)
        row.add(hyphens)
        row.add(Int(closingEntry.any))
        row.add(Int(openingEntry.any))
    }

    /// Sums and extremes over the words of a candidate.
    private struct WordSums {
        var words = 0
        var any = 0
        var leastAny = 127
        var mostAny = 0
        var rarity = 0
        var leastRarity = 127
        var mostRarity = 0
        var count = 0
        var leastCount = 127
        var mostCount = 0
        /// The sum of count times rarity.
        var weighted = 0

        mutating func add(_ entry: KeywordLexicon.Entry, count: Int) {
            words += 1
            any += Int(entry.any)
            leastAny = min(leastAny, Int(entry.any))
            mostAny = max(mostAny, Int(entry.any))
            rarity += Int(entry.rarity)
            leastRarity = min(leastRarity, Int(entry.rarity))
            mostRarity = max(mostRarity, Int(entry.rarity))
            self.count += count
            leastCount = min(leastCount, count)
            mostCount = max(mostCount, count)
            weighted += count * Int(entry.rarity)
        }
    }

    /// For each ranked feature the share of the candidates with a greater value, in hundredths.
    private static func writeRanks(_ values: UnsafeMutableBufferPointer<UInt8>, rows: Int) {
        var output = (count - ranked.count) * rows
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 129) { greater in
            for feature in ranked {
                greater.initialize(repeating: 0)
                let column = feature * rows
                for row in 0..<rows { greater[Int(values[column + row])] += 1 }
                var sum: Int32 = 0
                for value in stride(from: 127, through: 0, by: -1) {
                    let here = greater[value]
                    greater[value] = sum
                    sum += here
                }
                for row in 0..<rows {
                    values[output + row] = UInt8(
                        truncatingIfNeeded: Int(greater[Int(values[column + row])]) * 100 / rows)
                }
                output += rows
            }
        }
    }

    private static func share(_ part: Int, _ whole: Int) -> Int { part * 100 / whole }

    /// Eight times the logarithm to the base 2 of a number and one.
    private static func logarithm(_ number: Int) -> Int {
        let value = UInt32(truncatingIfNeeded: number + 1)
        let exponent = 31 - value.leadingZeroBitCount
        let fraction = exponent > 2 ? Int(value >> UInt32(exponent - 3)) & 7 : Int(value << UInt32(3 - exponent)) & 7
        return exponent * 8 + fraction
    }
}
