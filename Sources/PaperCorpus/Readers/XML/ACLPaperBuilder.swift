/// Makes papers of the elements of the ACL Anthology.
struct ACLPaperBuilder: XMLRecordBuilder {
    enum Element: String, CaseIterable {
        case collection, volume, meta, venue, paper, title, booktitle, author, first, last, abstract, pages, url, doi
        case year, journal, bibtype
        case journalTitle = "journal-title"
        case journalVolume = "journal-volume"
        case texMath = "tex-math"
    }

    static let elements = Element.allCases

    static var mathematics: Element? { .texMath }

    private var collection: String?
    private var volume = Volume()
    private var record = Record()

    /// What a volume says of its papers.
    private struct Volume {
        var id: String?
        var booktitle: String?
        var journal: String?
        var venue: String?
        var number: String?
        var year: Int?
    }

    /// What a paper says of itself.
    private struct Record {
        var paper = Paper(title: "")
        var number: String?
        var first: String?
        var last: String?
        var authorIDs: [AuthorID] = []

        /// The author at hand, with the family name first, as it can be told from the rest then.
        var author: Author? {
            guard let last else { return first.map { Author(name: $0, identifiers: authorIDs) } }
            return Author(name: first.map { last + ", " + $0 } ?? last, identifiers: authorIDs)
        }
    }

    // MARK: Elements

    mutating func open(_ element: Element, in parent: Element?, _ attributes: XMLAttributes) -> Bool {
        switch (element, parent) {
        case (.collection, nil):
            collection = attributes["id"]
            volume = Volume()
        case (.volume, nil): volume = Volume(id: attributes["id"])
        case (.paper, nil): record.number = attributes["id"]
        case (.author, .paper):
            record.first = nil
            record.last = nil
            record.authorIDs = []
            if let id = attributes["id"].flatMap({ AuthorID(.acl, $0) }) { record.authorIDs.append(id) }
            if let id = attributes["orcid"].flatMap({ AuthorID(.orcid, $0) }) { record.authorIDs.append(id) }
        case (.first, .author), (.last, .author), (.texMath, _): return true
        case (_, .paper), (_, .meta): return true
        default: break
        }
        return false
    }

    mutating func close(_ element: Element, in parent: Element?, _ text: UnsafeRawBufferPointer) {
        switch parent {
        case .paper: closeInPaper(element, text)
        case .meta: closeInMeta(element, text)
        case .author where element == .first: record.first = text.nonBlankText
        case .author where element == .last: record.last = text.nonBlankText
        default: break
        }
    }

    private mutating func closeInMeta(_ element: Element, _ text: UnsafeRawBufferPointer) {
        switch element {
        case .booktitle: volume.booktitle = text.nonBlankText
        case .journalTitle: volume.journal = text.nonBlankText
        case .journalVolume: volume.number = text.nonBlankText
        case .venue: volume.venue = volume.venue ?? text.nonBlankText
        case .year: volume.year = text.nonBlankText?.firstYear
        default: break
        }
    }

    private mutating func closeInPaper(_ element: Element, _ text: UnsafeRawBufferPointer) {
        switch element {
        case .title: if record.paper.title.isEmpty { record.paper.title = TeXText.plain(text).text }
        case .abstract:
            // Some papers have two, of which either may be empty.
            record.paper.abstract = record.paper.abstract ?? AbstractText.meaningful(TeXText.plain(text).text)
        case .author: if let author = record.author { record.paper.authors.append(author) }
        case .pages: record.paper.firstPage = text.nonBlankText?.firstPage
        case .doi: record.paper.add(text.nonBlankText.flatMap { PaperID(scheme: .doi, parsing: $0) })
        case .url: if let address = text.nonBlankText { record.paper.urls.append(Self.address(address)) }
        case .year: record.paper.year = text.nonBlankText?.firstYear
        case .booktitle, .journal: record.paper.venue = text.nonBlankText
        case .bibtype: record.paper.documentType = text.nonBlankText
        default: break
        }
    }

    /// Files of the Anthology itself are named without their place.
    private static func address(_ text: String) -> String {
        text.hasAddressScheme ? text : "https://aclanthology.org/" + text
    }

    // MARK: Papers

    mutating func takePaper() -> Paper? {
        defer { record = Record() }
        guard let number = record.number, !isFrontMatter(number) else { return nil }
        var paper = Paper(title: "")
        swap(&paper, &record.paper)
        paper.add(anthologyID(of: number).flatMap { PaperID(scheme: .acl, parsing: $0) })
        paper.year = paper.year ?? volume.year ?? Self.year(of: collection ?? volume.id ?? "")
        paper.venue = paper.venue ?? volume.booktitle ?? volume.journal ?? volume.venue
        paper.volume = volume.number
        return paper
    }

    /// Until 2019 the front matter was a paper, the zeroth of its volume.
    private func isFrontMatter(_ number: String) -> Bool {
        guard collection == nil, number.utf8.count == 4 else { return false }
        return number.hasSuffix(Self.hasLongVolumes(volume.id ?? "", volume: number) ? "00" : "000")
    }

    /// `2021.naacl-main.1`; before 2020 `W18-0101` and `P19-1001`.
    private func anthologyID(of number: String) -> String? {
        guard let collection else { return volume.id.map { "\($0)-\(number)" } }
        guard let volume = volume.id else { return nil }
        if collection.utf8.first?.isDigit == true { return "\(collection)-\(volume).\(number)" }
        let isLong = Self.hasLongVolumes(collection, volume: volume.padded(to: 1) + "000")
        return "\(collection)-" + volume.padded(to: isLong ? 2 : 1) + number.padded(to: isLong ? 2 : 3)
    }

    /// Workshops have volumes of two digits and papers of two, all others of one and three.
    private static func hasLongVolumes(_ collection: String, volume: String) -> Bool {
        collection.hasPrefix("W") || collection == "C69"
            || (collection == "D19" && (volume.utf8.first ?? 0) >= UInt8(ascii: "5"))
    }

    /// The two digits of `W18`: the first volumes are from the sixties.
    private static func year(of collection: String) -> Int? {
        let digits = collection.utf8.drop(while: \.isLetter).prefix(2)
        guard digits.count == 2, digits.count < collection.utf8.count, let year = Int(String(Substring(digits))) else {
            return nil
        }
        return year < 50 ? 2000 + year : 1900 + year
    }
}

extension String {
    /// Zeros in front, for a number of fewer digits.
    fileprivate func padded(to width: Int) -> String {
        String(repeating: "0", count: max(0, width - utf8.count)) + self
    }
}
