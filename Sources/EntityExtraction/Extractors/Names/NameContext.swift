/// Reads the words around a candidate and adds what they say to its points.
struct NameContext {
    let text: FieldText
    let field: TextField

    private var tokens: UnsafeBufferPointer<Token> { text.tokens }
    private var bytes: UnsafeRawBufferPointer { text.bytes }

    /// Adds the points of the surroundings of each candidate of a field; what is said of one member of a list holds
    /// for all: `GSM8K, MATH and MiniF2F benchmarks`.
    func weigh(_ candidates: inout [NameCandidate]) {
        for list in lists(of: candidates) {
            let head = nounBehind(candidates[list.upperBound - 1].tokens.upperBound)
            let opening = wordsBefore(candidates[list.lowerBound].tokens.lowerBound)
            for index in list {
                add(head, to: &candidates[index])
                add(opening, to: &candidates[index])
                addOwn(to: &candidates[index], isFirst: index == list.lowerBound)
            }
        }
        if field == .title { weighTitle(&candidates) }
    }

    // MARK: Lists

    /// Runs of candidates with nothing but commas and conjunctions between them.
    private func lists(of candidates: [NameCandidate]) -> [Range<Int>] {
        var lists: [Range<Int>] = []
        var start = 0
        for index in candidates.indices {
            let isLast = index + 1 == candidates.count
            if isLast || !areListed(candidates[index].tokens.upperBound..<candidates[index + 1].tokens.lowerBound) {
                lists.append(start..<(index + 1))
                start = index + 1
            }
        }
        return lists
    }

    private func areListed(_ between: Range<Int>) -> Bool {
        guard !between.isEmpty, between.count <= 3 else { return false }
        return !text.contains(in: between) { token in
            token.isWord ? !token.says(.conjunctions) : !",/&".utf8.contains(bytes[Int(token.start)])
        }
    }

    // MARK: What is said

    /// Points for being a name, and for being a dataset (above 0) or a model (below).
    fileprivate struct Evidence {
        var points = 0
        var lean = 0
        var introduces = false
        /// What follows is a name.
        var names = false
    }

    private func add(_ evidence: Evidence, to candidate: inout NameCandidate) {
        candidate.points += evidence.points
        candidate.lean += evidence.lean
        if evidence.introduces { candidate.isIntroduction = true }
        if evidence.names { candidate.isNamed = true }
    }

    /// `X dataset`, `X image benchmark`, `X model`.
    private func nounBehind(_ start: Int) -> Evidence {
        for index in start..<min(tokens.count, start + 3) {
            let token = tokens[index]
            guard token.isWord else { return Evidence() }
            let isNear = index == start
            if token.says(.datasetNouns) {
                return Evidence(points: isNear ? 20 : 10, lean: isNear ? 35 : 20)
            }
            if token.says(.modelNouns) { return Evidence(points: isNear ? 20 : 8, lean: isNear ? -25 : -8) }
            if token.says(.taskNouns), isNear { return Evidence(points: -15) }
            if isNear, token.says(.modelVerbs) { return Evidence(points: 15, lean: -15) }
            if token.says(.functionWords) { return Evidence() }
        }
        return Evidence()
    }

    /// The words in front of a list, in its sentence.
    private func wordsBefore(_ start: Int) -> Evidence {
        var evidence = Evidence()
        guard start > 0 else { return evidence }
        let previous = tokens[start - 1]
        if previous.says(.naming) { evidence = Evidence(points: 45, introduces: true, names: true) }
        evidence.add(examples(before: start))
        evidence.add(presentation(before: start))
        evidence.add(measurement(before: start))
        if previous.says(.comparing) {
            evidence.points += 10
            evidence.lean -= 8
        }
        if previous.says([.datasetPlurals, .datasetHeads]) {
            evidence.add(Evidence(points: 15, lean: 25))
        } else if previous.says([.modelPlurals, .modelNouns]) {
            evidence.add(Evidence(points: 15, lean: -20))
        }
        return evidence
    }

    /// `datasets such as X`, `models like X`, `benchmarks (X`, `LLMs, including X`.
    private func examples(before start: Int) -> Evidence {
        var index = start - 1
        var steps = 0
        var sawExample = false
        while index >= 0, steps < 7 {
            let token = tokens[index]
            if token.isWord {
                if token.says(.examples) {
                    sawExample = true
                } else if sawExample {
                    let points = token.says(.taskNouns) ? 15 : 25
                    if token.says(.datasetPlurals) { return Evidence(points: points, lean: 30) }
                    if token.says(.modelPlurals) { return Evidence(points: points, lean: -30) }
                    return Evidence(points: 5)
                } else {
                    return Evidence()
                }
            } else {
                let sign = bytes[Int(token.start)]
                if sign == UInt8(ascii: "(") || sign == UInt8(ascii: ":") { sawExample = true }
                if sign == UInt8(ascii: ";") || sign == UInt8(ascii: ")") { return Evidence() }
            }
            index -= 1
            steps += 1
        }
        return Evidence()
    }

    /// `we propose X`, `we introduce a new benchmark, X`.
    private func presentation(before start: Int) -> Evidence {
        var lean = 0
        for index in stride(from: start - 1, through: max(0, start - 12), by: -1) {
            let token = tokens[index]
            let distance = start - 1 - index
            guard token.isWord else {
                if ".;()".utf8.contains(bytes[Int(token.start)]), !token.isGlued || distance > 0 { return Evidence() }
                continue
            }
            if token.says(.datasetHeads) { lean += 20 }
            if token.says(.modelNouns) { lean -= 15 }
            if token.says(.presenting) {
                let isNear = distance <= 1
                return Evidence(points: isNear ? 45 : distance <= 8 ? 30 : 15, lean: lean, introduces: distance <= 8)
            }
            if token.says(.functionWords), !token.says([.articles, .bridges]), distance > 1 { return Evidence() }
        }
        return Evidence()
    }

    /// The points of a presentation before a token.
    func introduction(before start: Int) -> (points: Int, lean: Int) {
        let evidence = presentation(before: start)
        return (evidence.points, evidence.lean)
    }

    /// `evaluated on X`, `results on X`.
    private func measurement(before start: Int) -> Evidence {
        var index = start - 1
        if index >= 0, tokens[index].says(.articles) { index -= 1 }
        guard index >= 0, tokens[index].says(.on) else { return Evidence() }
        for earlier in stride(from: index - 1, through: max(0, index - 10), by: -1) {
            let token = tokens[earlier]
            if !token.isWord, bytes[Int(token.start)] == UInt8(ascii: "."), !token.isGlued { break }
            if token.says(.evaluating) { return Evidence(points: 15, lean: 18) }
        }
        return Evidence(points: 5, lean: 6)
    }

    // MARK: The name itself

    private func addOwn(to candidate: inout NameCandidate, isFirst: Bool) {
        if candidate.hadTail {
            candidate.points += 15
            candidate.lean -= 10
        }
        let endings = candidate.shape == .capitalized ? [] : NameEndings.of(candidate.key)
        if endings.contains(.dataset) {
            candidate.points += 15
            candidate.lean += 45
        } else if endings.contains(.model) {
            candidate.points += 15
            candidate.lean -= 20
        }
        add(apposition(behind: candidate.tokens.upperBound), to: &candidate)
    }

    /// `X, a new benchmark …`, `X is a framework …`, also behind a bracket.
    private func apposition(behind start: Int) -> Evidence {
        var index = start
        if index < tokens.count, bytes[Int(tokens[index].start)] == UInt8(ascii: ")") { index += 1 }
        guard index + 2 < tokens.count else { return Evidence() }
        let opening = tokens[index]
        let isComma = bytes[Int(opening.start)] == UInt8(ascii: ",")
        guard isComma || opening.says(.isVerb) || bytes[Int(opening.start)] == UInt8(ascii: ":"),
            tokens[index + 1].says(.articles)
        else { return Evidence() }
        let head = headNoun(in: (index + 2)..<min(tokens.count, index + 12))
        if describesTask((index + 2)..<min(tokens.count, index + 8)) { return Evidence(points: -45) }
        guard head != 0 else { return Evidence(points: 5) }
        return Evidence(points: 35, lean: head > 0 ? 40 : -40, introduces: isComma)
    }

    /// Above 0 where the first telling noun is one of datasets, below where it is one of models, else 0. A preposition
    /// ends the search: what follows it describes the noun before.
    private func headNoun(in range: Range<Int>) -> Int {
        var found = 0
        for index in range {
            let token = tokens[index]
            if !token.isWord {
                if bytes[Int(token.start)] == UInt8(ascii: "-") || bytes[Int(token.start)] == UInt8(ascii: ",") {
                    continue
                }
                break
            }
            if token.says(.datasetHeads) { found = 1 }
            if token.says(.modelNouns) { found = -1 }
            if token.says(.functionWords), !token.says(.conjunctions) { break }
        }
        return found
    }

    /// `… is an important yet challenging task`
    private func describesTask(_ range: Range<Int>) -> Bool {
        for token in tokens[range] where token.isWord {
            if token.says(.taskNouns) { return true }
            if token.says(.functionWords), !token.says(.but) { return false }
        }
        return false
    }

    // MARK: Titles

    /// `Dolma: an Open Corpus …`, `MechGPT, a language-based strategy …`: what stands first in a title is its subject.
    private func weighTitle(_ candidates: inout [NameCandidate]) {
        for index in candidates.indices {
            let range = candidates[index].tokens
            guard range.lowerBound == 0, range.upperBound < tokens.count else { continue }
            let sign = tokens[range.upperBound]
            guard !sign.isWord, sign.isGlued, bytes[Int(sign.start)] == UInt8(ascii: ":") else { continue }
            let isWord = candidates[index].shape == .capitalized
            candidates[index].points += isWord ? 25 : 45
            candidates[index].isIntroduction = true
            candidates[index].isNamed = true
            candidates[index].lean += 30 * headNoun(anywhereFrom: range.upperBound + 1)
        }
    }

    private func headNoun(anywhereFrom start: Int) -> Int {
        // `X: Assessing …`, `X: Can Models …`: what asks is a benchmark.
        if start < tokens.count, tokens[start].says(.asking) { return 1 }
        for token in tokens[start...] {
            if token.says(.datasetHeads) { return 1 }
            if token.says(.functionWords), token.says(.forWord) { break }
        }
        return tokens[start...].contains { $0.says(.modelNouns) } ? -1 : 0
    }

}

extension NameContext.Evidence {
    fileprivate mutating func add(_ other: Self) {
        points += other.points
        lean += other.lean
        introduces = introduces || other.introduces
    }
}
