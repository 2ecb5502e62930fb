/// Makes papers of the articles and books of PubMed.
struct PubMedPaperBuilder: XMLRecordBuilder {
    enum Element: String, CaseIterable {
        case MedlineCitation, BookDocument, PMID, Article, ArticleTitle, VernacularTitle, Book, BookTitle
        case Abstract, AbstractText, AuthorList, Author, LastName, ForeName, Initials, Suffix, CollectiveName
        case Identifier, Journal, Title, MedlineTA, Volume, Pagination, MedlinePgn, StartPage, ELocationID
        case PubDate, ArticleDate, Year, MedlineDate, DescriptorName, KeywordList, Keyword, PublicationType
        case ArticleIdList, ArticleId, Reference, Citation
    }

    static let elements = Element.allCases

    private var paper = Paper(title: "")
    private var abstract: [String] = []
    /// Titles that serve where the usual one is missing.
    private var vernacularTitle: String?
    private var bookTitle: String?
    private var journalAbbreviation: String?
    private var onlineYear: Int?
    private var label: String?
    private var idType: String?
    private var areEditors = false
    private var areAuthorKeywords = true
    private var author = PubMedAuthor()
    private var reference: PubMedReference?

    // MARK: Start tags

    mutating func open(_ element: Element, in parent: Element?, _ attributes: XMLAttributes) -> Bool {
        switch element {
        case .MedlineCitation, .BookDocument, .Article, .Book, .Abstract, .Journal, .Pagination, .PubDate,
            .ArticleDate, .ArticleIdList:
            return false
        case .AuthorList: areEditors = attributes["Type"] == "editors"
        case .Author: author = PubMedAuthor()
        case .KeywordList: areAuthorKeywords = Self.isOfAuthors(attributes["Owner"])
        case .Reference: reference = PubMedReference()
        case .AbstractText:
            label = attributes["Label"]
            return parent == .Abstract
        case .ELocationID: idType = attributes["EIdType"]
        case .ArticleId: idType = attributes["IdType"]
        case .Identifier: idType = attributes["Source"]
        case .PMID: return parent == .MedlineCitation || parent == .BookDocument
        case .Title: return parent == .Journal
        case .Year, .MedlineDate: return parent == .PubDate || parent == .ArticleDate
        case .LastName, .ForeName, .Initials, .Suffix, .CollectiveName: return parent == .Author
        default: return true
        }
        return [.ELocationID, .ArticleId, .Identifier].contains(element)
    }

    /// Keywords of other owners were given by an index: NASA's, or that of population reports.
    private static func isOfAuthors(_ owner: String?) -> Bool { owner == nil || owner == "NOTNLM" }

    // MARK: End tags

    mutating func close(_ element: Element, in parent: Element?, _ text: UnsafeRawBufferPointer) {
        switch element {
        case .Author: if !areEditors, let author = author.author { paper.authors.append(author) }
        case .Reference:
            if let reference = reference?.reference { paper.references.append(reference) }
            reference = nil
        default:
            guard let text = text.nonBlankText else { return }
            switch parent {
            case .Author: author.set(element, text, idType)
            case .PubDate: if paper.year == nil { paper.year = text.firstYear }
            case .ArticleDate: onlineYear = onlineYear ?? text.firstYear
            default: set(element, text)
            }
        }
    }

    private mutating func set(_ element: Element, _ text: String) {
        switch element {
        case .PMID: paper.add(PaperID(scheme: .pmid, parsing: text))
        case .ArticleTitle: paper.title = text
        case .VernacularTitle: vernacularTitle = text
        case .BookTitle: bookTitle = bookTitle ?? text
        case .AbstractText: abstract.append(label.flatMap(Self.shown).map { "\($0): \(text)" } ?? text)
        case .Title: paper.venue = text
        case .MedlineTA: journalAbbreviation = text
        case .Volume: paper.volume = paper.volume ?? text
        case .MedlinePgn, .StartPage: paper.firstPage = paper.firstPage ?? text.firstPage
        case .ELocationID: if idType == "doi" { paper.add(PaperID(scheme: .doi, parsing: text)) }
        case .DescriptorName: if !paper.indexKeywords.contains(text) { paper.indexKeywords.append(text) }
        case .Keyword:
            if areAuthorKeywords { paper.keywords.append(text) } else { paper.indexKeywords.append(text) }
        case .PublicationType: paper.documentType = paper.documentType ?? text
        case .ArticleId: addIdentifier(text)
        case .Citation: reference?.text = text
        default: break
        }
    }

    private mutating func addIdentifier(_ text: String) {
        let scheme: PaperID.Scheme
        switch idType {
        case "doi": scheme = .doi
        case "pubmed": scheme = .pmid
        default: return
        }
        guard let id = PaperID(scheme: scheme, parsing: text) else { return }
        if reference != nil { reference?.ids.append(id) } else { paper.add(id) }
    }

    /// A label that says something: some parts are labelled as having none.
    private static func shown(_ label: String) -> String? {
        label.isEmpty || label.uppercased() == "UNLABELLED" ? nil : label
    }

    mutating func takePaper() -> Paper? {
        defer { self = PubMedPaperBuilder() }
        if paper.title.isEmpty || paper.title == "[Not Available]." {
            paper.title = vernacularTitle ?? bookTitle ?? paper.title
        } else if paper.venue == nil {
            paper.venue = bookTitle
        }
        paper.venue = paper.venue ?? journalAbbreviation
        paper.year = paper.year ?? onlineYear
        paper.abstract = AbstractText.meaningful(abstract.joined(separator: " "))
        return paper
    }
}

/// An author as PubMed says it.
private struct PubMedAuthor {
    private var family: String?
    private var given: String?
    private var initials: String?
    private var suffix: String?
    private var collective: String?
    private var identifiers: [AuthorID] = []

    mutating func set(_ element: PubMedPaperBuilder.Element, _ text: String, _ source: String?) {
        switch element {
        case .LastName: family = text
        case .ForeName: given = text
        case .Initials: initials = text
        case .Suffix: suffix = text
        case .CollectiveName: collective = text
        case .Identifier where source == "ORCID":
            if let id = AuthorID(.orcid, text) ?? AuthorID(.orcid, Self.grouped(text)) { identifiers.append(id) }
        default: break
        }
    }

    /// `Lovelace, Ada`, or the name of a group.
    var author: Author? {
        guard let family else { return collective.map { Author(name: $0, identifiers: identifiers) } }
        let parts = [family, given ?? initials, suffix].compactMap(\.self)
        return Author(name: parts.joined(separator: ", "), identifiers: identifiers)
    }

    /// Some write an ORCID as sixteen digits without hyphens.
    private static func grouped(_ text: String) -> String {
        let digits = Array(text)
        guard digits.count == 16 else { return text }
        return [0, 4, 8, 12].map { String(digits[$0..<($0 + 4)]) }.joined(separator: "-")
    }
}

/// A cited work as PubMed says it.
private struct PubMedReference {
    var text: String?
    var ids: [PaperID] = []

    /// PubMed's own number comes first: every record of PubMed carries it, but not all carry a DOI.
    var reference: Reference? {
        let id = ids.first { $0.scheme == .pmid } ?? ids.min()
        guard let text = text ?? id?.description else { return nil }
        var reference = PubMedCitation(text).reference
        reference.id = id
        return reference
    }
}
