extension Paper {
    /// What several records of one paper say together. The first one's texts, authors and year count where it has
    /// them; lists are joined in the order of the records.
    ///
    /// - Parameter records: at least one.
    init(union records: [Paper]) {
        self = records[0]
        var known = Known(self)
        for other in records.dropFirst() {
            if title.isEmpty { title = other.title }
            if authors.isEmpty { authors = other.authors }
            if affiliations.isEmpty { affiliations = other.affiliations }
            year = year ?? other.year
            venue = venue ?? other.venue
            if volume == nil, firstPage == nil { (volume, firstPage) = (other.volume, other.firstPage) }
            documentType = documentType ?? other.documentType
            citationCount = [citationCount, other.citationCount].compactMap(\.self).max()
            identifiers += other.identifiers.filter { known.identifiers.insert($0).inserted }
            keywords += other.keywords.filter { known.keywords.insert($0.matchKey).inserted }
            indexKeywords += other.indexKeywords.filter { known.indexKeywords.insert($0.matchKey).inserted }
            urls += other.urls.filter { known.urls.insert($0).inserted }
            references += other.references.filter { known.insert($0) }
        }
        // A paper whose records have no identifier is called by the lowest of the ones made from their titles.
        if let lowest = records.map(\.id).min(), lowest.scheme == .title, known.identifiers.insert(lowest).inserted {
            identifiers.append(lowest)
        }
        identifiers.sort()
    }

    /// What is in the lists already.
    private struct Known {
        var identifiers: Set<PaperID>
        var keywords: Set<String>
        var indexKeywords: Set<String>
        var urls: Set<String>
        private var works: Set<PaperID>
        private var texts: Set<String>

        init(_ paper: Paper) {
            identifiers = Set(paper.identifiers)
            keywords = Set(paper.keywords.map(\.matchKey))
            indexKeywords = Set(paper.indexKeywords.map(\.matchKey))
            urls = Set(paper.urls)
            works = Set(paper.references.compactMap(\.id))
            texts = Set(paper.references.map(\.text))
        }

        /// A work is known by its identifier, or by the text of the reference where it has none that holds elsewhere.
        mutating func insert(_ reference: Reference) -> Bool {
            guard let id = reference.id, id.scheme != .local else { return texts.insert(reference.text).inserted }
            texts.insert(reference.text)
            return works.insert(id).inserted
        }
    }
}
