/// A phrase that says what a record is about.
public struct Keyword: Sendable, Hashable {
    /// The folded phrase: lower case, the last word in the singular, spaces for hyphens. Equal for spellings of one
    /// phrase. An acronym that the text defines has the key of its long form.
    public var key: String
    /// The spelling that is most frequent in the record, then smallest in bytes.
    public var name: String
    /// How likely an indexer would choose the phrase, in thousandths; comparable between records.
    public var score: Confidence
    /// Where the phrase stands, by field and place.
    public var places: [Place]

    /// A place of a keyword.
    public struct Place: Sendable, Hashable {
        /// The field of the record.
        public var field: TextField
        /// The UTF-8 bytes of the field.
        public var range: Range<Int>

        /// Makes a place.
        public init(field: TextField, range: Range<Int>) {
            self.field = field
            self.range = range
        }
    }

    /// Makes a keyword.
    public init(key: String, name: String, score: Confidence, places: [Place]) {
        self.key = key
        self.name = name
        self.score = score
        self.places = places
    }
}
