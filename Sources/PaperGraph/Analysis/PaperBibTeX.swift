public import PaperCorpus

/// Writes papers as BibTeX entries, which read back as the same papers.
///
/// Keys are made of the first author's family name, the year and the first word of the title that says something; where
/// several papers would have the same, the second has `-2` behind it. They depend on the papers written before alone.
public struct PaperBibTeX: Sendable {
    private var keys = CitationKeys()

    /// A writer that has given no key yet.
    public init() {}

    /// The entry of a paper with a blank line behind it; what it lacks is left out.
    public mutating func entry(for paper: Paper) -> [UInt8] {
        let type = EntryType(paper)
        var text = BibTeXText()
        text.beginEntry(type.rawValue, key: keys.key(for: paper))
        text.names("author", paper.authors.map(\.name))
        text.title("title", paper.title)
        text.field(type.venueField, paper.venue)
        text.field("year", paper.year.map(Self.fourDigits))
        text.field("volume", paper.volume)
        text.field("pages", paper.firstPage)
        for id in paper.identifiers { text.identifier(id) }
        text.address("url", paper.urls.first)
        text.words("keywords", paper.keywords)
        text.field("abstract", paper.abstract)
        text.endEntry()
        return text.bytes
    }

    private static func fourDigits(_ year: Int) -> String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

/// The kinds of entries that every BibTeX style knows.
private enum EntryType: String {
    case article, inproceedings, book, incollection, phdthesis, techreport, misc

    /// Tells the type from the words that the input has for it: `Proceedings Paper`, `journal-article`, `Book Chapter`.
    init(_ paper: Paper) {
        let words = paper.documentType?.matchKey ?? ""
        func speaks(of parts: String...) -> Bool { parts.contains { words.contains($0) } }
        if speaks(of: "thesis", "dissertation") {
            self = .phdthesis
        } else if speaks(of: "chapter", "incollection", "inbook", "bookpart", "booksection") {
            self = .incollection
        } else if speaks(of: "inproceedings", "proceedingsarticle", "proceedingspaper", "conference") {
            self = .inproceedings
        } else if speaks(of: "book", "monograph", "proceedings", "collection") && !speaks(of: "review") {
            self = .book
        } else if speaks(of: "report") {
            self = .techreport
        } else if speaks(of: "misc", "preprint", "postedcontent", "online", "dataset", "software") || paper.venue == nil
        {
            self = words.contains("article") && !words.contains("preprint") ? .article : .misc
        } else {
            self = .article
        }
    }

    /// The field that holds where the work was published.
    var venueField: StaticString {
        switch self {
        case .inproceedings, .incollection: "booktitle"
        case .phdthesis: "school"
        case .techreport: "institution"
        case .article, .book, .misc: "journal"
        }
    }
}

/// Gives each paper a key of its own.
private struct CitationKeys {
    private var counts: [String: Int] = [:]

    mutating func key(for paper: Paper) -> String {
        let author = paper.authors.lazy.map { Self.plain($0.matchKey) }.first { !$0.isEmpty }
        let base = (author ?? "anonymous") + (paper.year.map { String(abs($0)) } ?? "") + Self.word(of: paper.title)
        let count = counts[base, default: 0] + 1
        counts[base] = count
        // The parts hold letters and digits alone, so that no other key can be this one.
        return count == 1 ? base : "\(base)-\(count)"
    }

    /// The first word of a title that is no article or preposition.
    private static func word(of title: String) -> String {
        let words = title.prefix(300).split { !$0.isLetter && !$0.isNumber }.lazy.map { plain(String($0).matchKey) }
        return String((words.first { !$0.isEmpty && !small.contains($0) } ?? words.first ?? "").prefix(40))
    }

    /// Letters and digits that every program takes in a key.
    private static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += spelled[scalar] ?? "" }
        }
    }

    /// Letters that are no others with an accent.
    private static let spelled: [Unicode.Scalar: String] = [
        "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
        "ŋ": "n",
    ]

    private static let small: Set<String> = [
        "a", "an", "the", "on", "of", "for", "in", "to", "and", "with", "at", "from", "by", "as", "is", "are", "how",
        "der", "die", "das", "ein", "eine", "le", "la", "les", "l", "un", "une", "el", "los", "las", "de", "zur", "zum",
    ]
}
