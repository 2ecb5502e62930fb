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

    /// The shape of the tokens of a unit.
    init(_ tokens: ArraySlice<Token>, in bytes: UnsafeRawBufferPointer) {
        let words = tokens.filter(\.isWord)
        guard let first = words.first else {
            self = .plain
            return
        }
        let hasUpper = words.contains { $0.shape.contains(.hasUpper) && !Self.isQuantity($0, in: bytes) }
        let hasDigit = words.contains { $0.shape.contains(.hasDigit) }
        let letters = words.reduce(0) { $0 + ($1.isNumber ? 0 : $1.count) }
        if words.contains(where: Self.isMixed) || Self.isInitialed(words) {
            self = .mixed
        } else if Self.joinsAcronym(words) {
            self = .alphanumeric
        } else if hasDigit, hasUpper, letters > 0, !Self.isLabel(words, in: bytes),
            !words.allSatisfy({ Self.isQuantity($0, in: bytes) })
        {
            self = .alphanumeric
        } else if words.contains(where: { Self.isSmallWithDigit($0, in: bytes) }) {
            self = .alphanumeric
        } else if words.contains(where: { $0.isAllUpper || $0.shape.contains(.acronym) }) {
            self = .acronym
        } else if first.shape.contains(.capitalized) {
            self = .capitalized
        } else {
            self = .plain
        }
    }

    /// A capital behind a small letter, or capitals that run into small letters: `LoRA`, `LLaMA`, `UMat`. A plural
    /// `LLMs` is not mixed, nor is a word in capitals.
    private static func isMixed(_ token: Token) -> Bool {
        guard token.shape.isSuperset(of: [.word, .innerUpper, .hasLower]), token.count > 2 else { return false }
        return !token.shape.contains(.acronym)
    }

    /// `U-Net`, `K-Adapter`: a single capital and a capitalised word.
    private static func isInitialed(_ words: [Token]) -> Bool {
        guard words.count == 2 else { return false }
        return words[0].count == 1 && words[0].shape.contains(.capitalized) && words[1].count > 2
            && words[1].shape.isSuperset(of: [.capitalized, .hasLower])
    }

    /// `Juggernaut-XL`, `KIT-Motion`: capitals and a capitalised word that is no prefix.
    private static func joinsAcronym(_ words: [Token]) -> Bool {
        words.count > 1 && words.contains(where: \.isAllUpper) && !NameCues.prefixes.contains(words[0])
            && words.contains { $0.count > 2 && $0.shape.isSuperset(of: [.capitalized, .hasLower]) }
    }

    /// `Table1`, `RQ2`, `Q1`, `Phase-2`: numbered parts of papers.
    private static func isLabel(_ words: [Token], in bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = words.first, let last = words.last else { return false }
        if words.count == 2, last.isNumber, !first.isAllUpper, NameCues.numberedParts.contains(first) { return true }
        return words.count == 1 && first.count <= 3 && "QH".utf8.contains(bytes[Int(first.end) - 2]) && first.count == 2
    }

    /// `3D`, `7B`, `24GB`, `10K`, `0.5B`: a number, perhaps with a unit.
    private static func isQuantity(_ token: Token, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes[Int(token.start)].isDigit else { return false }
        return token.range.count(where: { bytes[$0].isLetter }) <= 2
    }

    /// `word2vec`, `data2text`, `o1`, `o3`: small letters around a digit, where the digit is part of a name.
    private static func isSmallWithDigit(_ token: Token, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard token.shape.isSuperset(of: [.hasDigit, .hasLower]), !token.shape.contains(.hasUpper) else { return false }
        if token.count == 2 { return bytes[Int(token.start)] == UInt8(ascii: "o") }
        guard token.count >= 6, let two = token.range.first(where: { bytes[$0].isDigit }) else { return false }
        return bytes[two] == UInt8(ascii: "2") && two - Int(token.start) >= 3 && Int(token.end) - two >= 4
            && bytes[two + 1].isLetter
    }
}
