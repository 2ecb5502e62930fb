/// Where a work stands: first author, year, volume and first page, as they are compared. References that give no
/// identifier tell by it what they cite.
package struct WorkPlace: Hashable, Sendable {
    private let author: String
    private let year: Int
    private let volume: String
    private let page: String

    /// The place of a paper, where its record says all four.
    init?(_ paper: Paper) {
        self.init(paper.authors.first?.matchKey, paper.year, paper.volume, paper.firstPage)
    }

    /// The place that a reference names, where it names all four.
    package init?(_ reference: Reference) {
        guard reference.year != nil, reference.volume != nil, reference.firstPage != nil else { return nil }
        self.init(reference.firstAuthorKey, reference.year, reference.volume, reference.firstPage)
    }

    private init?(_ author: String?, _ year: Int?, _ volume: String?, _ page: String?) {
        guard let author, let year, let volume = volume?.matchKey, let page = page?.matchKey, !author.isEmpty,
            !volume.isEmpty, !page.isEmpty
        else { return nil }
        self.author = author
        self.year = year
        self.volume = volume
        self.page = page
    }
}

extension WorkPlace: CustomStringConvertible {
    /// `white 1999 v46 p120`
    package var description: String { "\(author) \(year) v\(volume) p\(page)" }
}
