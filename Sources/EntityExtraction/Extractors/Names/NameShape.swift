/// How much a unit of text looks like the name of something, by its letters alone.
enum NameShape {
    /// Capitals inside lower case, or both with digits: `PepMLM`, `LLaMA`, `HumanML3D`. Hardly anything else is
    /// written so.
    case mixed
    /// Letters with digits: `GPT-4`, `T5`, `W2SD`, `o1`.
    case alphanumeric
    /// Capitals only: `TRAD`, `DPO`, `MATH`. Names and jargon alike.
    case acronym
    /// A capitalised word: `Orca`. Names, and every first word.
    case capitalized
    /// Anything else.
    case plain
}

extension NameShape {
    /// The points of the letters alone.
    var points: Int {
        switch self {
        case .mixed: return 50
        case .alphanumeric: return 45
        case .acronym: return 20
        case .capitalized, .plain: return 0
        }
    }

    /// The shape of the tokens of a unit. Nearly all are words in small letters, and those are plain.
    init(_ tokens: Range<Int>, in text: FieldText) {
        var shapes: Token.Shape = []
        for index in tokens { shapes.formUnion(text.tokens[index].shape) }
        guard !shapes.isDisjoint(with: [.hasUpper, .hasDigit]) else {
            self = .plain
            return
        }
        var words = NameWords(bytes: text.bytes)
        for index in tokens where text.tokens[index].isWord { words.add(text.tokens[index]) }
        self = words.shape
    }
}

/// What the words of a unit look like together.
private struct NameWords {
    let bytes: UnsafeRawBufferPointer
    private var count = 0
    private var first: Token?
    private var last: Token?
    private var letters = 0
    private var shapes: Token.Shape = []
    private var hasUpper = false
    private var hasMixed = false
    private var hasAllUpper = false
    private var hasCapitalized = false
    private var hasSmallWithDigit = false
    private var hasOnlyQuantities = true

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    mutating func add(_ word: Token) {
        let isQuantity = isQuantity(word)
        if first == nil { first = word }
        last = word
        count += 1
        letters += word.isNumber ? 0 : word.count
        shapes.formUnion(word.shape)
        hasUpper = hasUpper || (word.shape.contains(.hasUpper) && !isQuantity)
        hasMixed = hasMixed || Self.isMixed(word)
        hasAllUpper = hasAllUpper || word.isAllUpper
        hasCapitalized = hasCapitalized || Self.isCapitalized(word)
        hasSmallWithDigit = hasSmallWithDigit || isSmallWithDigit(word)
        hasOnlyQuantities = hasOnlyQuantities && isQuantity
    }

    var shape: NameShape {
        guard let first, let last else { return .plain }
        if hasMixed || isInitialed(first, last) { return .mixed }
        if joinsAcronym(first) || isNumbered(first, last) || hasSmallWithDigit { return .alphanumeric }
        if hasAllUpper || shapes.contains(.acronym) { return .acronym }
        return first.shape.contains(.capitalized) ? .capitalized : .plain
    }

    /// A capital behind a small letter, or capitals that run into small letters: `LoRA`, `LLaMA`, `UMat`. A plural
    /// `LLMs` is not mixed, nor is a word in capitals.
    private static func isMixed(_ token: Token) -> Bool {
        guard token.shape.isSuperset(of: [.word, .innerUpper, .hasLower]), token.count > 2 else { return false }
        return !token.shape.contains(.acronym)
    }

    private static func isCapitalized(_ token: Token) -> Bool {
        token.count > 2 && token.shape.isSuperset(of: [.capitalized, .hasLower])
    }

    /// `U-Net`, `K-Adapter`: a single capital and a capitalised word.
    private func isInitialed(_ first: Token, _ second: Token) -> Bool {
        count == 2 && first.count == 1 && first.shape.contains(.capitalized) && Self.isCapitalized(second)
    }

    /// `Juggernaut-XL`, `KIT-Motion`: capitals and a capitalised word that is no prefix.
    private func joinsAcronym(_ first: Token) -> Bool {
        count > 1 && hasAllUpper && hasCapitalized && !first.says(.prefixes)
    }

    /// `GPT-4`, `T5`: capitals and digits, and neither a part of a paper nor an amount.
    private func isNumbered(_ first: Token, _ last: Token) -> Bool {
        hasUpper && shapes.contains(.hasDigit) && letters > 0 && !hasOnlyQuantities && !isLabel(first, last)
    }

    /// `Table1`, `RQ2`, `Q1`, `Phase-2`: numbered parts of papers.
    private func isLabel(_ first: Token, _ last: Token) -> Bool {
        if count == 2, last.isNumber, !first.isAllUpper, first.says(.numberedParts) { return true }
        return count == 1 && first.count == 2 && "QH".utf8.contains(bytes[Int(first.start)])
    }

    /// `3D`, `7B`, `24GB`, `10K`, `0.5B`: a number, perhaps with a unit.
    private func isQuantity(_ token: Token) -> Bool {
        guard bytes[Int(token.start)].isDigit else { return false }
        var letters = 0
        for offset in token.range where bytes[offset].isLetter { letters += 1 }
        return letters <= 2
    }

    /// `word2vec`, `data2text`, `o1`, `o3`: small letters around a digit, where the digit is part of a name.
    private func isSmallWithDigit(_ token: Token) -> Bool {
        guard token.shape.isSuperset(of: [.hasDigit, .hasLower]), !token.shape.contains(.hasUpper) else { return false }
        if token.count == 2 { return bytes[Int(token.start)] == UInt8(ascii: "o") }
        guard token.count >= 6, let two = token.range.first(where: { bytes[$0].isDigit }) else { return false }
        return bytes[two] == UInt8(ascii: "2") && two - Int(token.start) >= 3 && Int(token.end) - two >= 4
            && bytes[two + 1].isLetter
    }
}
