/// All phrases of a record that may be keywords.
///
/// A run is a row of words without a stop word or a sign between them. A candidate is one to six words of a run that
/// begins and ends with a word that may, and has a word that is not generic, or two that say something together. Its
/// key is the words in lower case, the last of them in the singular.
struct KeywordCandidates {
    static let maximumWords = 6

    var all: [KeywordCandidate] = []
    private(set) var places: [KeywordPlace] = []
    /// How often each word of a run occurs, by its number.
    private(set) var wordCounts: [Int32] = []
    /// The words of the record.
    private(set) var position = 0
    private var ids: HashTable
    private var wordIDs: HashTable
    /// The number of each token's word, by field.
    private(set) var wordNumbers: [[Int32]] = []

    init(readings: [KeywordReading], fields: [TokenizedField], entries: [KeywordLexicon.Entry]) {
        let tokenCount = readings.reduce(0) { $0 + $1.tokens.count }
        ids = HashTable(capacity: tokenCount * 2)
        wordIDs = HashTable(capacity: tokenCount)
        all.reserveCapacity(tokenCount)
        places.reserveCapacity(tokenCount * 2)
        for (index, reading) in readings.enumerated() {
            read(reading, field: index, isTitle: fields[index].field == .title, entries: entries)
        }
        countLonger()
        mergeShortForms(readings, fields: fields)
    }

    /// The candidate of a row of tokens, if there is one.
    func candidate(at tokens: Range<Int>, of reading: KeywordReading) -> Int? {
        var hash = Self.seed
        var last: KeywordWord?
        for index in tokens where !reading.words[index].traits.contains(.hyphen) {
            if last != nil {
                hash = Self.appending(reading.tokens[lastToken(before: index, in: reading)].hash, to: hash)
            }
            last = reading.words[index]
        }
        guard let last else { return nil }
        return ids[Self.appending(last.folded, to: hash)].map(Int.init)
    }

    /// Adds a list of places of a short form to those of a candidate.
    mutating func append(_ list: Int32, to candidate: Int) {
        var first = list
        while true {
            places[Int(first)].isShortForm = true
            guard places[Int(first)].previous >= 0 else { break }
            first = places[Int(first)].previous
        }
        places[Int(first)].previous = all[candidate].lastPlace
        all[candidate].lastPlace = list
    }

    private func lastToken(before index: Int, in reading: KeywordReading) -> Int {
        reading.words[index - 1].traits.contains(.hyphen) ? index - 2 : index - 1
    }

    static let seed: UInt64 = 0x51_7CC1_B727_220A_95

    @inline(__always)
    static func appending(_ word: UInt64, to hash: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9FB2_1C65_1E98_DF25
        return (mixed ^ (mixed >> 29)) | 1
    }

    // MARK: Runs

    private mutating func read(
        _ reading: KeywordReading, field: Int, isTitle: Bool, entries: [KeywordLexicon.Entry]
    ) {
        var numbers = [Int32](repeating: -1, count: reading.tokens.count)
        var run: [Int] = []
        run.reserveCapacity(16)
        let firstPosition = position
        var positions = position
        var runPosition = position
        for (index, word) in reading.words.enumerated() {
            if word.traits.contains(.passes) {
                if word.traits.contains(.hyphen) { continue }
                if run.isEmpty { runPosition = positions }
                run.append(index)
                let number = Int(wordIDs.value(of: word.folded | 1, orInsert: UInt32(wordCounts.count)))
                if number == wordCounts.count { wordCounts.append(0) }
                wordCounts[number] += 1
                numbers[index] = Int32(number)
            } else if !run.isEmpty {
                addRun(run, reading, field: field, isTitle: isTitle, at: runPosition, entries)
                run.removeAll(keepingCapacity: true)
            }
            if reading.tokens[index].isWord { positions += 1 }
        }
        addRun(run, reading, field: field, isTitle: isTitle, at: runPosition, entries)
        position = max(positions, firstPosition)
        wordNumbers.append(numbers)
    }

    private mutating func addRun(
        _ run: [Int], _ reading: KeywordReading, field: Int, isTitle: Bool, at position: Int,
        _ entries: [KeywordLexicon.Entry]
    ) {
        var previousRow = [Int32](repeating: -1, count: Self.maximumWords)
        var row = previousRow
        // From right to left, so that the phrase without the first word is known.
        for start in run.indices.reversed() {
            for length in row.indices { row[length] = -1 }
            defer { swap(&row, &previousRow) }
            guard reading.words[run[start]].traits.contains(.opens) else { continue }
            var hash = Self.seed
            var content = 0
            for end in start..<min(run.count, start + Self.maximumWords) {
                let word = reading.words[run[end]]
                if end > start { hash = Self.appending(reading.tokens[run[end - 1]].hash, to: hash) }
                content += word.traits.contains(.empty) ? 0 : word.traits.contains(.generic) ? 1 : 2
                guard content > 1, word.traits.contains(.closes) else { continue }
                let length = end - start
                let key = Self.appending(word.folded, to: hash)
                let pair =
                    length == 0
                    ? 0
                    : Self.appending(
                        word.folded, to: Self.appending(reading.tokens[run[end - 1]].hash, to: Self.seed))
                let id = add(
                    key: key, pair: pair, run[start]..<(run[end] + 1), reading, field: field,
                    wordCount: length + 1, position: position + start)
                row[length] = Int32(id)
                note(
                    id, edges: (start == 0, end == run.count - 1), reading, isTitle: isTitle,
                    position: position + start, entries)
                if length > 0, all[id].count == 1 {
                    all[id].prefix = row[length - 1]
                    all[id].suffix = previousRow[length - 1]
                }
            }
        }
    }

    private mutating func add(
        key: UInt64, pair: UInt64, _ tokens: Range<Int>, _ reading: KeywordReading, field: Int, wordCount: Int,
        position: Int
    ) -> Int {
        let id = Int(ids.value(of: key, orInsert: UInt32(all.count)))
        if id == all.count {
            all.append(
                KeywordCandidate(
                    field: field, tokens: tokens, wordCount: wordCount, key: key, pair: pair, firstPosition: position,
                    lastPosition: position))
        }
        places.append(
            KeywordPlace(
                field: Int32(field), tokens: Int32(tokens.lowerBound)..<Int32(tokens.upperBound),
                previous: all[id].lastPlace, isShortForm: false))
        all[id].lastPlace = Int32(places.count - 1)
        return id
    }

    /// Counts a place of a candidate, the last that was added.
    private mutating func note(
        _ id: Int, edges: (left: Bool, right: Bool), _ reading: KeywordReading, isTitle: Bool, position: Int,
        _ entries: [KeywordLexicon.Entry]
    ) {
        let tokens = places[places.count - 1].tokens
        let first = Int(tokens.lowerBound)
        let next = Int(tokens.upperBound)
        let left = first > 0 ? entries[Int(reading.words[first - 1].entry)].left : 32
        let right = next < reading.tokens.count ? entries[Int(reading.words[next].entry)].right : 32
        let shape = reading.tokens[first].shape
        let isEnclosed =
            first > 0 && next < reading.tokens.count
            && reading.bytes[Int(reading.tokens[first - 1].start)] == UInt8(ascii: "(")
            && reading.bytes[Int(reading.tokens[next].start)] == UInt8(ascii: ")")
        withUnsafeMutablePointer(to: &all[id]) { candidate in
            candidate.pointee.count += 1
            if isTitle { candidate.pointee.titleCount += 1 }
            candidate.pointee.firstPosition = min(candidate.pointee.firstPosition, position)
            candidate.pointee.lastPosition = max(candidate.pointee.lastPosition, position)
            if edges.left { candidate.pointee.leftEdges += 1 }
            if edges.right { candidate.pointee.rightEdges += 1 }
            if edges.left, edges.right { candidate.pointee.wholeRuns += 1 }
            if !isTitle, shape.contains(.hasUpper), !shape.contains(.opensSentence) || shape.contains(.innerUpper) {
                candidate.pointee.capitalized += 1
            }
            if reading.tokens[first].isAllUpper { candidate.pointee.allUpper += 1 }
            if isEnclosed { candidate.pointee.enclosed += 1 }
            candidate.pointee.leftSum += Int(left)
            candidate.pointee.leftBest = max(candidate.pointee.leftBest, left)
            candidate.pointee.rightSum += Int(right)
            candidate.pointee.rightBest = max(candidate.pointee.rightBest, right)
        }
    }

    private mutating func countLonger() {
        for index in all.indices {
            let count = all[index].count
            for shorter in [all[index].prefix, all[index].suffix] where shorter >= 0 {
                all[Int(shorter)].longerCount = max(all[Int(shorter)].longerCount, count)
                all[Int(shorter)].longerKinds += 1
            }
        }
    }
}
