import Testing

@testable import PaperCorpus

/// Which paper of a set a reference cites.
@Suite struct ReferenceResolverTests {
    private static let title = "Error Bounds for Convolutional Codes and an Asymptotically Optimum Decoding Algorithm"
    private static let doi = PaperID(scheme: .doi, value: "10.1109/tit.1967.1054010")

    private static func viterbi(_ ids: [PaperID] = [doi]) -> Paper {
        Paper(
            title: title, identifiers: ids, authors: [Author(name: "Viterbi, A. J.")], year: 1967, volume: "13",
            firstPage: "260")
    }

    private static func reference(
        id: PaperID? = nil, author: String? = "VITERBI AJ", year: Int? = 1967, title: String? = nil,
        volume: String? = "13", page: String? = "260"
    ) -> Reference {
        Reference(id: id, text: "x", firstAuthor: author, year: year, title: title, volume: volume, firstPage: page)
    }

    private func match(_ reference: Reference, in papers: [Paper]) -> ReferenceResolver.Match? {
        ReferenceResolver(papers).paper(citedBy: reference, of: Paper(title: "citing"))?.match
    }

    @Test(
        arguments: [
            (reference(id: doi, author: nil, year: nil), .identifier), (reference(), .place),
            (reference(author: "Viterbi, Andrew"), .place), (reference(author: "Viterbi A.J."), .place),
            (reference(year: 1968), nil), (reference(page: "261"), nil), (reference(volume: nil), nil),
            (reference(author: nil), nil),
            (reference(id: PaperID(scheme: .doi, value: "10.2307/jstor")), .place),
            (reference(id: PaperID(scheme: .pmid, value: "7")), .place),
        ] as [(Reference, ReferenceResolver.Match?)])
    func references(_ reference: Reference, _ expected: ReferenceResolver.Match?) {
        #expect(match(reference, in: [Self.viterbi()]) == expected)
    }

    @Test(
        arguments: [(1967, ReferenceResolver.Match.title), (1968, nil), (nil, nil)]
            as [(Int?, ReferenceResolver.Match?)])
    func titlesNeedTheYear(_ year: Int?, _ expected: ReferenceResolver.Match?) {
        let reference = Self.reference(author: nil, year: year, title: Self.title.uppercased() + ".", volume: nil)
        #expect(match(reference, in: [Self.viterbi()]) == expected)
    }

    @Test func worksOfOneTitleWithDifferentIdentifiersAreTwo() {
        let other = PaperID(scheme: .doi, value: "10.1000/other")
        #expect(match(Self.reference(id: other, title: Self.title, volume: nil), in: [Self.viterbi()]) == nil)
    }

    @Test func whatTwoPapersShareResolvesToNeither() {
        let twins = [Self.viterbi([]), Self.viterbi([PaperID(scheme: .pmid, value: "1")])]
        #expect(match(Self.reference(title: Self.title), in: twins) == nil)
        #expect(match(Self.reference(id: PaperID(scheme: .pmid, value: "1")), in: twins) == .identifier)
    }

    @Test func localIdentifiersHoldWithinTheirInput() {
        var cited = Paper(title: "cited", identifiers: [PaperID(scheme: .local, value: "p1")])
        cited.origin.input = 1
        let resolver = ReferenceResolver([cited])
        let reference = Reference(id: PaperID(scheme: .local, value: "p1"), text: "p1")
        var citing = Paper(title: "citing", references: [reference])
        #expect(resolver.paper(citedBy: reference, of: citing) == nil)
        citing.origin.input = 1
        #expect(resolver.paper(citedBy: reference, of: citing)?.position == 0)
    }

    @Test func citationsComeInOrderWithTheirReasons() {
        var citing = Paper(
            title: "citing",
            references: [Self.reference(), Reference(id: nil, text: "unknown"), Self.reference(id: Self.doi)])
        citing.year = 2000
        var own = Self.viterbi()
        own.references = [Self.reference(id: Self.doi)]
        let citations = ReferenceResolver([citing, own]).citations
        #expect(
            citations == [
                ReferenceResolver.Citation(citing: 0, reference: 0, cited: 1, match: .place),
                ReferenceResolver.Citation(citing: 0, reference: 2, cited: 1, match: .identifier),
                ReferenceResolver.Citation(citing: 1, reference: 0, cited: 1, match: .identifier),
            ])
    }
}
