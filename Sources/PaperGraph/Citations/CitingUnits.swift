internal import GraphFormats
internal import PaperCorpus

/// What cites: papers, their authors, or the sources that they appeared in.
struct CitingUnits {
    /// `paper:…`, `author:…` or `source:…`
    private(set) var keys: [String] = []
    private(set) var labels: [String] = []
    /// For each cited work the units that cite it.
    let rows: UnitRows
    /// How many papers each unit is made of.
    private(set) var paperCounts: [UInt32] = []
    /// How many works each unit cites.
    let citedCounts: [UInt32]
    /// The units of each paper.
    let unitsOfPaper: UnitRows
    /// What the papers cite.
    let works: CitedWorks
    private let years: [Int?]
    private let unit: CountingUnit

    init(_ corpus: AnalyzedCorpus, _ options: NetworkOptions) {
        unit = options.unit ?? .paper
        works = CitedWorks(corpus, matching: options.matching)
        years = corpus.papers.map(\.paper.year)
        switch unit {
        case .source:
            let sources = CorpusSources(corpus)
            (keys, labels, paperCounts) = (sources.keys, sources.labels, sources.paperCounts)
            unitsOfPaper = UnitRows(sources.sourceOfPaper.map { source in source.map { [$0] } ?? [] })
        case .author:
            let authors = CorpusAuthors(corpus, unit: .author)
            (keys, labels, paperCounts) = (authors.keys, authors.labels, authors.paperCounts)
            unitsOfPaper = authors.rows
        default:
            keys = PaperEntityNetwork.paperKeys(corpus)
            labels = corpus.papers.map(\.paper.label)
            unitsOfPaper = UnitRows(corpus.papers.indices.map { [UInt32($0)] })
            paperCounts = Array(repeating: 1, count: corpus.papers.count)
        }
        let citing = UnitRows(offsets: works.offsets, members: works.members).transposed(memberCount: works.count)
        rows = unit == .paper ? citing : citing.mapped { [unitsOfPaper] in unitsOfPaper.row(Int($0)) }
        var counts = [UInt32](repeating: 0, count: keys.count)
        for unit in rows.members { counts[Int(unit)] += 1 }
        citedCounts = counts
    }

    /// The columns of some units that are nodes.
    func columns(of units: [Int]) -> [AttributeColumn] {
        let kind = [String?](repeating: unit.rawValue, count: units.count)
        let cited = AttributeColumn(
            name: "references", title: "Cited works", values: .integers(units.map { Int(citedCounts[$0]) }))
        let counted =
            unit == .paper
            ? AttributeColumn(name: "year", title: "Year", values: .integers(units.map { years[$0] }))
            : AttributeColumn(
                name: "occurrences", title: "Papers", values: .integers(units.map { Int(paperCounts[$0]) }))
        return [AttributeColumn(name: "kind", title: "Kind", values: .text(kind)), counted, cited]
    }
}
