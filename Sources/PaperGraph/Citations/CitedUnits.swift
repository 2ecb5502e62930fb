internal import GraphFormats
internal import PaperCorpus

/// What the papers of a corpus cite: works, or the sources or first authors of works.
struct CitedUnits {
    /// For each paper the units it cites.
    let rows: UnitRows
    /// How many papers cite each unit.
    let counts: [UInt32]
    private let works: CitedWorks?
    private let names: CitedNames?

    init(_ corpus: AnalyzedCorpus, unit: CountingUnit, matching: ReferenceMatching) {
        if unit == .reference {
            let works = CitedWorks(corpus, matching: matching)
            rows = UnitRows(offsets: works.offsets, members: works.members)
            counts = works.citationCounts
            (self.works, names) = (works, nil)
        } else {
            let names = CitedNames(corpus, unit: unit)
            rows = names.rows
            counts = names.counts
            (works, self.names) = (nil, names)
        }
    }

    /// What a reference of a paper cites; of several references to one work of a paper, the first one tells.
    func unit(of reference: Int, in paper: Int) -> Int? {
        guard let works else { return names?.unit(of: reference, in: paper) }
        return works.row(paper).first { Int(works.references[$0]) == reference }.map { Int(works.members[$0]) }
    }

    /// The key of the node of a unit.
    func key(of unit: Int) -> String { works?.key(of: unit) ?? names?.keys[unit] ?? "" }

    /// What people call some units.
    func labels(of units: [Int]) -> [String] { works?.labels(of: units) ?? names?.labels(of: units) ?? [] }

    /// The columns of some units that are nodes.
    func columns(of units: [Int]) -> [AttributeColumn] {
        let kinds = units.map { unit in String(key(of: unit).prefix { $0 != ":" }) }
        var columns = [
            AttributeColumn(name: "kind", title: "Kind", values: .text(kinds)),
            AttributeColumn(
                name: "occurrences", title: "Citing papers", values: .integers(units.map { Int(counts[$0]) })),
        ]
        if let works {
            columns.append(AttributeColumn(name: "year", title: "Year", values: .integers(works.years(of: units))))
        }
        return columns
    }
}
