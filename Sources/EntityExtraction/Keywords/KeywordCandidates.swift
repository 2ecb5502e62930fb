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
    /// What the words of the runs say of those who choose keywords, each word once.
    private(set) var style = KeywordStyle()
    /// The words of the record.
    private(set) var position = 0
    private var ids: HashTable
    private var wordIDs: HashTable
    /// The number of each token's word, field by field, and where each field begins.
    private(set) var wordNumbers: [Int32] = []
    private(set) var numberOffsets: [Int] = []

    init(readings: [KeywordReading], fields: [TokenizedField], entries: [KeywordLexicon.Entry]) {
        let tokenCount = readings.reduce(0) { $0 + $1.tokens.count }
        ids = HashTable(capacity: tokenCount)
        wordIDs = HashTable(capacity: tokenCount / 2)
        all.reserveCapacity(tokenCount)
        places.reserveCapacity(tokenCount)
        wordNumbers.reserveCapacity(tokenCount)
        wordCounts.reserveCapacity(tokenCount / 2)
        KeywordReading.withTexts(of: readings) { texts in
            entries.withUnsafeBufferPointer { entries in
                for (index, text) in texts.enumerated() {
                    read(Field(text: text, number: index, isTitle: fields[index].field == .title, entries: entries))
                }
            }
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

    /// A field while it is read.
    private struct Field {
        let text: KeywordText
        let number: Int
        let isTitle: Bool
        let entries: UnsafeBufferPointer<KeywordLexicon.Entry>
    }

    private mutating func read(_ field: Field) {
        numberOffsets.append(wordNumbers.count)
        var run: [Int] = []
        run.reserveCapacity(16)
        var positions = position
        var runPosition = position
        for (index, word) in field.text.words.enumerated() {
            var number: Int32 = -1
            if word.traits.contains(.passes) {
                if !word.traits.contains(.hyphen) {
                    if run.isEmpty { runPosition = positions }
                    run.append(index)
                    number = countWord(word, field)
                }
            } else if !run.isEmpty {
                addRun(run, field, at: runPosition)
                run.removeAll(keepingCapacity: true)
            }
            wordNumbers.append(number)
            if field.text.tokens[index].isWord { positions += 1 }
        }
        addRun(run, field, at: runPosition)
        position = positions
    }

    private mutating func countWord(_ word: KeywordWord, _ field: Field) -> Int32 {
        let number = Int(wordIDs.value(of: word.folded | 1, orInsert: UInt32(wordCounts.count)))
        if number == wordCounts.count {
            wordCounts.append(0)
            style.add(field.entries[Int(word.entry)])
        }
        wordCounts[number] &+= 1
        return Int32(truncatingIfNeeded: number)
    }

    private mutating func addRun(_ run: [Int], _ field: Field, at position: Int) {
        // The candidates that begin with a word, by length; from right to left, so that those without the first word
        // are known.
        var previousRow = SIMD8<Int32>(repeating: -1)
        for start in run.indices.reversed() {
            let row = addPhrases(of: run, from: start, field, at: position + start, behind: previousRow)
            previousRow = row
        }
    }

    /// Adds the phrases that begin with a word of a run.
    @inline(__always)
    private mutating func addPhrases(
        of run: [Int], from start: Int, _ field: Field, at position: Int, behind previousRow: SIMD8<Int32>
    ) -> SIMD8<Int32> {
        var row = SIMD8<Int32>(repeating: -1)
        let (tokens, words) = (field.text.tokens, field.text.words)
        let first = run[start]
        guard words[first].traits.contains(.opens) else { return row }
        var place = KeywordCandidate.Surroundings(
            position: Int32(truncatingIfNeeded: position), isTitle: field.isTitle, opensRun: start == 0,
            left: first > 0 ? field.entries[Int(words[first - 1].entry)].left : 32)
        var hash = Self.seed
        var content = 0
        for end in start..<min(run.count, start + Self.maximumWords) {
            let word = words[run[end]]
            if end > start { hash = Self.appending(tokens[run[end - 1]].hash, to: hash) }
            content += word.traits.contains(.empty) ? 0 : word.traits.contains(.generic) ? 1 : 2
            guard content > 1, word.traits.contains(.closes) else { continue }
            let length = end - start
            let next = run[end] + 1
            place.right = next < tokens.count ? field.entries[Int(words[next].entry)].right : 32
            place.closesRun = end == run.count - 1
            let id = id(
                of: Self.appending(word.folded, to: hash), first..<next, field, at: place.position)
            row[length] = Int32(truncatingIfNeeded: id)
            let isNew = all[id].count == 0
            all[id].note(place)
            if isNew {
                all[id].wordCount = Int32(truncatingIfNeeded: length + 1)
                guard length > 0 else { continue }
                all[id].prefix = row[length - 1]
                all[id].suffix = previousRow[length - 1]
            }
        }
        return row
    }

    /// The number of a candidate, to which a place is added.
    private mutating func id(of key: UInt64, _ tokens: Range<Int>, _ field: Field, at position: Int32) -> Int {
        let id = Int(ids.value(of: key, orInsert: UInt32(all.count)))
        if id == all.count {
            all.append(
                KeywordCandidate(
                    field: field.number, tokens: tokens, key: key, wordCount: 1, firstPosition: position,
                    lastPosition: position))
        }
        places.append(
            KeywordPlace(
                field: Int32(truncatingIfNeeded: field.number),
                tokens: Int32(truncatingIfNeeded: tokens.lowerBound)..<Int32(truncatingIfNeeded: tokens.upperBound),
                previous: all[id].lastPlace, isShortForm: false))
        all[id].lastPlace = Int32(truncatingIfNeeded: places.count - 1)
        return id
    }

    private mutating func countLonger() {
        for index in all.indices {
            let count = all[index].count
            let (prefix, suffix) = (Int(all[index].prefix), Int(all[index].suffix))
            if prefix >= 0 { all[prefix].longerCount = max(all[prefix].longerCount, count) }
            if suffix >= 0 { all[suffix].longerCount = max(all[suffix].longerCount, count) }
        }
    }
}
