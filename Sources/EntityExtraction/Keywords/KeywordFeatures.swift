/// The features of the candidates of a record, a column of bytes a feature, each value from 0 to 127.
struct KeywordFeatures {
    /// The number of features.
    static let count = 33
    /// The rows, the candidates in order.
    let rows: Int
    /// The values by feature, then by row.
    private(set) var values: [UInt8]

    /// The features whose rank among the candidates of the record is a feature too.
    private static let ranked = [0, 2, 7, 22]

    init(_ candidates: KeywordCandidates, readings: [KeywordReading], lexicon: KeywordLexicon) {
        let rowCount = candidates.all.count
        rows = rowCount
        values = [UInt8](unsafeUninitializedCapacity: rowCount * Self.count) { values, count in
            count = rowCount * Self.count
            guard let output = values.baseAddress else { return }
            Source.with(candidates, readings, lexicon) { source in
                let context = Context(candidates)
                for row in 0..<rowCount {
                    var writer = Row(value: output + row, stride: rowCount)
                    source.all[row].write(to: &writer, source)
                    let phrase = lexicon.entries[Int(lexicon.entry(of: source.all[row].key))]
                    writer.add(Int(phrase.any))
                    writer.add(Int(phrase.rarity))
                    context.write(to: &writer)
                }
            }
            Self.writeRanks(values, rows: rowCount)
        }
    }

    /// What features are made of, as pointers, so that no step counts references.
    fileprivate struct Source {
        let texts: [KeywordText]
        let all: UnsafeBufferPointer<KeywordCandidate>
        let wordCounts: UnsafeBufferPointer<Int32>
        let wordNumbers: UnsafeBufferPointer<Int32>
        let numberOffsets: [Int]
        let entries: UnsafeBufferPointer<KeywordLexicon.Entry>
        /// The words of the record.
        let total: Int

        static func with(
            _ candidates: KeywordCandidates, _ readings: [KeywordReading], _ lexicon: KeywordLexicon,
            _ body: (Source) -> Void
        ) {
            KeywordReading.withTexts(of: readings) { texts in
                candidates.all.withUnsafeBufferPointer { all in
                    candidates.wordCounts.withUnsafeBufferPointer { wordCounts in
                        candidates.wordNumbers.withUnsafeBufferPointer { wordNumbers in
                            lexicon.entries.withUnsafeBufferPointer { entries in
                                body(
                                    Source(
                                        texts: texts, all: all, wordCounts: wordCounts, wordNumbers: wordNumbers,
                                        numberOffsets: candidates.numberOffsets, entries: entries,
                                        total: max(1, candidates.position)))
                            }
                        }
                    }
                }
            }
        }
    }

    /// Writes the features of a row one behind the other.
    fileprivate struct Row {
        var value: UnsafeMutablePointer<UInt8>
        let stride: Int

        @inline(__always)
        mutating func add(_ number: Int) {
            value.initialize(to: UInt8(truncatingIfNeeded: min(127, max(0, number))))
            value += stride
        }
    }

    /// What all candidates of a record share.
    private struct Context {
        let length: Int
        let candidates: Int
        let style: (authors: Int, indexers: Int, readers: Int)

        init(_ candidates: KeywordCandidates) {
            length = KeywordFeatures.logarithm(max(1, candidates.position))
            self.candidates = candidates.all.count / 8
            let style = candidates.style
            self.style = (style.mean(style.authors), style.mean(style.indexers), style.mean(style.readers))
        }

        @inline(__always)
        func write(to row: inout Row) {
            row.add(length)
            row.add(candidates)
            row.add(style.authors)
            row.add(style.indexers)
            row.add(style.readers)
        }
    }

    /// Eight times the logarithm to the base 2 of a number and one.
    @inline(__always)
    fileprivate static func logarithm(_ number: Int) -> Int {
        let value = UInt32(truncatingIfNeeded: number + 1)
        let exponent = 31 - value.leadingZeroBitCount
        let fraction = exponent > 2 ? Int(value >> UInt32(exponent - 3)) & 7 : Int(value << UInt32(3 - exponent)) & 7
        return exponent * 8 + fraction
    }

    /// For each ranked feature the share of the candidates with a greater value, in hundredths.
    private static func writeRanks(_ values: UnsafeMutableBufferPointer<UInt8>, rows: Int) {
        guard rows > 0, let first = values.baseAddress else { return }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 128) { counts in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { shares in
                counts.initialize(repeating: 0)
                shares.initialize(repeating: 0)
                for (position, feature) in ranked.enumerated() {
                    let output = first + (count - ranked.count + position) * rows
                    writeRank(of: first + feature * rows, to: output, rows: rows, counts, shares)
                }
            }
        }
    }

    /// The counts are 0, and left so.
    @inline(__always)
    private static func writeRank(
        of column: UnsafePointer<UInt8>, to output: UnsafeMutablePointer<UInt8>, rows: Int,
        _ counts: UnsafeMutableBufferPointer<Int32>, _ shares: UnsafeMutableBufferPointer<UInt8>
    ) {
        var (least, most) = (UInt8.max, UInt8.min)
        for row in 0..<rows {
            least = min(least, column[row])
            most = max(most, column[row])
            counts[Int(column[row])] &+= 1
        }
        var greater = 0
        for value in stride(from: Int(most), through: Int(least), by: -1) where counts[value] > 0 {
            shares[value] = UInt8(truncatingIfNeeded: greater * 100 / rows)
            greater += Int(counts[value])
            counts[value] = 0
        }
        for row in 0..<rows { (output + row).initialize(to: shares[Int(column[row])]) }
    }
}

extension KeywordCandidate {
    /// Writes what the places and the words of the phrase say.
    @inline(__always)
    fileprivate func write(to row: inout KeywordFeatures.Row, _ source: KeywordFeatures.Source) {
        let (total, count) = (source.total, Int(count))
        let (first, last) = (Int(firstPosition), Int(lastPosition))
        let text = source.texts[field]
        row.add(count)
        row.add(Int(titleCount))
        row.add(KeywordFeatures.logarithm(first))
        row.add(count == 1 ? 0 : (last - first) * 100 / total)
        row.add(Int(wordCount))
        row.add(Int(text.tokens[tokens.upperBound - 1].end) - Int(text.tokens[tokens.lowerBound].start))
        row.add(share(wholeRuns))
        row.add(share(longerCount))
        writeWords(to: &row, text, source)
        row.add(mean(leftSum))
        row.add(Int(leftBest))
        row.add(mean(rightSum))
        row.add(Int(rightBest))
        row.add(shorterCount(prefix, source))
        row.add(shorterCount(suffix, source))
    }

    /// Most candidates stand once: a division is spared.
    @inline(__always)
    private func share(_ part: Int32) -> Int { count == 1 ? Int(part) * 100 : Int(part) * 100 / Int(count) }

    @inline(__always)
    private func mean(_ sum: Int32) -> Int { Int(count == 1 ? sum : sum / count) }

    @inline(__always)
    private func shorterCount(_ id: Int32, _ source: KeywordFeatures.Source) -> Int {
        guard id >= 0 else { return 0 }
        let shorter = Int(source.all[Int(id)].count) * 8
        return 1 + min(60, count == 1 ? shorter : shorter / Int(count))
    }

    @inline(__always)
    private func writeWords(
        to row: inout KeywordFeatures.Row, _ text: KeywordText, _ source: KeywordFeatures.Source
    ) {
        let entries = source.entries
        var sums = WordSums()
        let offset = source.numberOffsets[field]
        for index in tokens {
            let word = text.words[index]
            if word.traits.contains(.hyphen) { continue }
            let count = Int(source.wordCounts[Int(source.wordNumbers[offset + index])])
            sums.add(entries[Int(word.entry)], count: count)
        }
        let closing = text.words[tokens.upperBound - 1]
        row.add(sums.leastAny)
        row.add(sums.mean(Int(count) * sums.rarity) / 4)
        row.add(sums.leastRarity)
        row.add(Int(entries[Int(closing.ending)].last))
        row.add(Int(entries[Int(text.words[tokens.lowerBound].entry)].first) + Int(entries[Int(closing.entry)].last))
        row.add(sums.count)
        row.add(tokens.count - sums.words)
        row.add(sums.leastTitle)
    }
}

/// Sums and extremes over the words of a candidate.
private struct WordSums {
    var words = 0
    var leastAny = 127
    var rarity = 0
    var leastRarity = 127
    var leastTitle = 127
    var count = 0

    /// A sum divided by the number of words, which is nearly always one or two. Sums are not negative.
    @inline(__always)
    func mean(_ sum: Int) -> Int {
        switch words {
        case 1: return sum
        case 2: return sum >> 1
        default: return sum / words
        }
    }

    @inline(__always)
    mutating func add(_ entry: KeywordLexicon.Entry, count: Int) {
        words += 1
        leastAny = min(leastAny, Int(entry.any))
        rarity += Int(entry.rarity)
        leastRarity = min(leastRarity, Int(entry.rarity))
        leastTitle = min(leastTitle, Int(entry.title))
        self.count += count
    }
}
