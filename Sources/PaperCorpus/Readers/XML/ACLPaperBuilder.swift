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
    /// Whether the `meta` that is open, or was last, is a volume's.
    private var isInHeader = false
    private var record = Record()
    private var name = Name()

    /// What a volume says of its papers.
    private struct Volume {
        var id: String?
        var booktitle: String?
        var journal: String?
        var venue: String?
        var number: String?
        var year: Int?
        /// What stands before the numbers of papers in their identifiers, where that needs nothing but joining.
        var prefix: [UInt8]?
        /// How many digits those numbers have, with zeros in front.
        var width = 0
    }

    /// What a paper says of itself.
    private struct Record {
        var paper = Paper(title: "")
        var number: String?
    }

    /// The author at hand: both names, empty where they are missing, in buffers that serve for all authors.
    private struct Name {
        var first: [UInt8] = []
        var last: [UInt8] = []
        var identifiers: [AuthorID] = []

        /// With the family name first, as it can be told from the rest then.
        var author: Author? {
            if first.isEmpty, last.isEmpty { return nil }
            let joint = first.isEmpty || last.isEmpty ? 0 : 2
            let name = String(unsafeUninitializedCapacity: first.count + joint + last.count) { target in
                let target = UnsafeMutableRawBufferPointer(target)
                target.copyBytes(from: last)
                if joint > 0 { target[last.count...].copyBytes(from: ", ".utf8) }
                target[(last.count + joint)...].copyBytes(from: first)
                return target.count
            }
            return Author(name: name, identifiers: identifiers)
        }

        mutating func removeAll() {
            if !first.isEmpty { first.removeAll(keepingCapacity: true) }
            if !last.isEmpty { last.removeAll(keepingCapacity: true) }
            if !identifiers.isEmpty { identifiers = [] }
        }
    }

    // MARK: Elements

    mutating func open(_ element: Element, in parent: Element?, _ attributes: XMLAttributes) -> Bool {
        switch (element, parent) {
        case (.collection, nil):
            collection = attributes["id"]
            volume = Volume()
        case (.volume, nil):
            volume = Volume(id: attributes["id"])
            setPrefix()
        case (.paper, nil): record.number = attributes["id"]
        case (.author, .paper):
            name.removeAll()
            guard attributes.count > 0 else { break }
            if let id = attributes["id"].flatMap({ AuthorID(.acl, $0) }) { name.identifiers.append(id) }
            if let id = attributes["orcid"].flatMap({ AuthorID(.orcid, $0) }) { name.identifiers.append(id) }
        case (.first, .author), (.last, .author), (.texMath, _): return true
        case (.meta, _): isInHeader = parent == .volume
        case (_, .paper), (_, .meta): return true
        default: break
        }
        return false
    }

    mutating func close(_ element: Element, in parent: Element?, _ text: UnsafeRawBufferPointer) {
        switch parent {
        case .paper: closeInPaper(element, text)
        case .meta: if isInHeader { closeInMeta(element, text) }
        case .author where element == .first: Self.fold(text, into: &name.first)
        case .author where element == .last: Self.fold(text, into: &name.last)
        default: break
        }
    }

    private static func fold(_ text: UnsafeRawBufferPointer, into name: inout [UInt8]) {
        if !name.isEmpty { name.removeAll(keepingCapacity: true) }
        _ = text.withNonBlankBytes { name.append(contentsOf: $0) }
    }

    private mutating func closeInMeta(_ element: Element, _ text: UnsafeRawBufferPointer) {
        switch element {
        case .booktitle: volume.booktitle = text.nonBlankText
        case .journalTitle: volume.journal = text.nonBlankText
        case .journalVolume: volume.number = text.nonBlankText
        case .venue: volume.venue = volume.venue ?? text.nonBlankText
        case .year: volume.year = text.firstYear
        default: break
        }
    }

    private mutating func closeInPaper(_ element: Element, _ text: UnsafeRawBufferPointer) {
        switch element {
        case .title: if record.paper.title.isEmpty { record.paper.title = TeXText.plain(text).text }
        case .abstract:
            // Some papers have two, of which either may be empty.
            if record.paper.abstract == nil {
                record.paper.abstract = AbstractText.meaningful(TeXText.plain(text).text)
            }
        case .author:
            guard let author = name.author else { break }
            if record.paper.authors.isEmpty { record.paper.authors.reserveCapacity(4) }
            record.paper.authors.append(author)
        case .pages: record.paper.firstPage = text.firstPage
        case .doi: record.paper.add(text.withNonBlankBytes { PaperID(scheme: .doi, parsing: $0) })
        case .url: if let address = text.withNonBlankBytes(Self.address) { record.paper.urls.append(address) }
        case .year: record.paper.year = text.firstYear
        case .booktitle, .journal: record.paper.venue = text.nonBlankText
        case .bibtype: record.paper.documentType = text.nonBlankText
        default: break
        }
    }

    /// Files of the Anthology itself are named without their place.
    private static func address(_ text: UnsafeRawBufferPointer) -> String {
        if text.firstRange(of: "://", in: 0..<text.count) != nil { return String(decoding: text, as: UTF8.self) }
        let place: StaticString = "https://aclanthology.org/"
        return joined(UnsafeRawBufferPointer(start: place.utf8Start, count: place.utf8CodeUnitCount), text)
    }

    private static func joined(
        _ prefix: UnsafeRawBufferPointer, _ rest: UnsafeRawBufferPointer, width: Int = 0
    ) -> String {
        let zeros = max(0, width - rest.count)
        return String(unsafeUninitializedCapacity: prefix.count + zeros + rest.count) { target in
            let target = UnsafeMutableRawBufferPointer(target)
            target.copyBytes(from: prefix)
            for index in 0..<zeros { target[prefix.count + index] = UInt8(ascii: "0") }
            target[(prefix.count + zeros)...].copyBytes(from: rest)
            return target.count
        }
    }

    mutating func forget(header index: Int) {
        if index == 0 { collection = nil }
        volume = Volume()
    }

    // MARK: Papers

    mutating func takePaper() -> Paper? {
        let number = record.number
        record.number = nil
        guard let number, !isFrontMatter(number) else {
            record.paper = Paper(title: "")
            return nil
        }
        record.paper.add(identifier(of: number))
        if record.paper.year == nil {
            record.paper.year = volume.year ?? Self.year(of: collection ?? volume.id ?? "")
        }
        if record.paper.venue == nil { record.paper.venue = volume.booktitle ?? volume.journal ?? volume.venue }
        record.paper.volume = volume.number
        return record.paper.take()
    }

    private func identifier(of number: String) -> PaperID? {
        var number = number
        if let prefix = volume.prefix, number.utf8.allSatisfy(\.isDigit) {
            let value = prefix.withUnsafeBytes { prefix in
                number.withUTF8 { Self.joined(prefix, UnsafeRawBufferPointer($0), width: volume.width) }
            }
            return PaperID(scheme: .acl, value: value)
        }
        return anthologyID(of: number).flatMap { PaperID(scheme: .acl, parsing: $0) }
    }

    private mutating func setPrefix() {
        guard let collection, let number = volume.id else { return }
        let isNew = collection.utf8.first?.isDigit == true
        let isLong = Self.hasLongVolumes(collection, volume: number.padded(to: 1) + "000")
        if !isNew { volume.width = isLong ? 2 : 3 }
        let prefix = isNew ? "\(collection)-\(number)." : "\(collection)-" + number.padded(to: isLong ? 2 : 1)
        let isSimple = prefix.utf8.allSatisfy { $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        volume.prefix = isSimple ? Array(prefix.utf8) : nil
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
