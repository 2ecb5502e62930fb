public import PaperCorpus

/// What a network rests on: how many papers hold what it is made of.
public struct NetworkBasis: Sendable, Hashable {
    /// What the papers hold.
    public let coverage: Coverage
    private let material: NetworkMaterial
    private let withAffiliations: Int
    private let unit: CountingUnit?

    /// Counts what a network is made of. O(papers + references).
    public init(_ model: some NetworkModel, of corpus: AnalyzedCorpus, options: NetworkOptions = NetworkOptions()) {
        var coverage = Coverage()
        for entry in corpus.papers { coverage.add(entry, EmptyCollection()) }
        self.coverage = coverage
        material = model.material
        unit = options.unit ?? model.units.first
        withAffiliations = corpus.papers.count { !$0.paper.affiliations.isEmpty }
    }

    private var countsAffiliations: Bool { unit == .organisation || unit == .country }

    /// What it rests on, in parts of a sentence: `references in 3,496 of 3,500 papers`.
    public func facts(grouped: (Int) -> String, percent: (Int, Int) -> String) -> [String] {
        let whole = "of \(grouped(coverage.papers)) papers"
        var facts: [String] = []
        if material.contains(.entities) { facts.append("abstracts in \(grouped(coverage.abstracts)) \(whole)") }
        if material.contains(.references) {
            facts.append("references in \(grouped(coverage.withReferences)) \(whole)")
            if coverage.references > 0 {
                facts.append(
                    "\(percent(coverage.identifiedReferences, coverage.references)) of \(grouped(coverage.references)) "
                        + "references with a DOI or other identifier")
            }
        }
        if material.contains(.authors) {
            facts.append(
                countsAffiliations
                    ? "affiliations in \(grouped(withAffiliations)) \(whole)"
                    : "authors in \(grouped(coverage.authors)) \(whole)")
        }
        return facts
    }

    /// What is missing altogether, and what to do about it.
    public var diagnostic: Diagnostic? {
        guard coverage.papers > 0 else { return nil }
        if material == .references, coverage.withReferences == 0 { return .noReferences }
        if material.contains(.authors), (countsAffiliations ? withAffiliations : coverage.authors) == 0 {
            return countsAffiliations ? .noAffiliations : .noAuthors
        }
        return nil
    }
}

extension Diagnostic {
    static var noReferences: Diagnostic {
        Diagnostic(
            .warning, "no-references",
            "no paper has references, so none is joined. Export them: \"Full Record and Cited References\" of Web of "
                + "Science, \"Include references\" of Scopus, `referenced_works` of OpenAlex, `reference` of Crossref; "
                + "PubMed, arXiv, the ACL Anthology and listings have few or none. Without them there remain --type "
                + "cooccurrence, paper-entity, mentions and coauthorship")
    }

    static var noAuthors: Diagnostic {
        Diagnostic(
            .warning, "no-authors",
            "no paper has authors, so none are joined; take an export with authors, or --type cooccurrence")
    }

    static var noAffiliations: Diagnostic {
        Diagnostic(
            .warning, "no-affiliations",
            "no paper says where its authors work; exports of Web of Science (full record), Scopus (affiliations) and "
                + "OpenAlex do. --unit author needs none")
    }
}
