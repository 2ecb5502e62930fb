/// What keywords need to know of a token.
struct KeywordWord {
    /// The hash of the singular: equal for the forms of one word.
    var folded: UInt64
    /// What is learned of the word.
    var entry: UInt16
    /// What is learned of its last letters.
    var ending: UInt16
    var traits: Traits

    struct Traits: OptionSet {
        let rawValue: UInt16
        /// A phrase may go over the token.
        static let passes = Traits(rawValue: 1)
        /// A phrase may begin with it, or with the compound it begins.
        static let opens = Traits(rawValue: 2)
        /// A phrase may end with it, or with the compound it ends.
        static let closes = Traits(rawValue: 4)
        /// Alone it is no keyword.
        static let generic = Traits(rawValue: 8)
        /// It adds nothing to a generic word.
        static let empty = Traits(rawValue: 64)
        /// A hyphen joins it to the word before.
        static let joined = Traits(rawValue: 16)
        /// It is a hyphen between words.
        static let hyphen = Traits(rawValue: 32)
    }
}
