/// Finds authors by name, to give them the identifiers that a record lists apart from them:
/// `Quevedo, Mario/I-2493-2015; CSIC, EBD Donana/C-4157-2011`.
struct AuthorNames {
    private(set) var authors: [Author]
    private var whole: [String: Int] = [:]
    /// By family name and first letter; nothing where two authors share both.
    private var initials: [String: Int?] = [:]

    init(_ authors: [Author]) {
        self.authors = authors
        for (index, author) in authors.enumerated() {
            whole[author.name.matchKey] = index
            let key = Self.initialKey(author.name)
            initials[key] = initials[key] == nil ? .some(index) : .some(nil)
        }
    }

    /// Adds the identifiers of a list to the authors who are called so. Institutions and authors who are called
    /// otherwise stay out.
    mutating func add(_ scheme: AuthorID.Scheme, _ value: Range<Int>, in text: FieldText) {
        text.forEachPart(of: value, between: UInt8(ascii: ";")) { pair in
            guard let slash = text.bytes[pair].firstIndex(of: UInt8(ascii: "/")),
                let name = text.folded(pair.lowerBound..<slash),
                let words = text.folded((slash + 1)..<pair.upperBound),
                let id = AuthorID(scheme, words),
                let author = whole[name.matchKey] ?? initials[Self.initialKey(name)] ?? nil
            else { return }
            authors[author].addIdentifier(id)
        }
    }

    /// `Huyvaert, Kathryn P.` and `Huyvaert, K` agree.
    private static func initialKey(_ name: String) -> String {
        guard let comma = name.utf8.firstIndex(of: UInt8(ascii: ",")) else { return name.matchKey }
        return String(name[..<comma]).matchKey + "," + String(name[comma...]).matchKey.prefix(1)
    }
}
