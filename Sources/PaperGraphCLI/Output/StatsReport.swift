import PaperGraph

/// The sections of `stats`.
struct StatsReport {
    private let corpus: AnalyzedCorpus
    private let coverage: (total: Coverage, formats: [String: Coverage])
    private let listsDuplicates: Bool

    init(_ corpus: AnalyzedCorpus, listsDuplicates: Bool) {
        self.corpus = corpus
        self.listsDuplicates = listsDuplicates
        coverage = corpus.coverage
    }

    var text: String {
        var shown = sections
        if corpus.report.problems.entries.isEmpty { shown.removeAll { $0.name == "problems" } }
        if coverage.total.references == 0 { shown.removeAll { $0.name == "references" } }
        return shown.map { $0.table.text(.table) }.joined(separator: "\n")
    }

    var json: String {
        let members = sections.map { "\"\($0.name)\":\($0.table.text(.json).dropLast())" }
        return "{" + members.joined(separator: ",\n") + "}\n"
    }

    private var sections: [(name: String, table: Table)] {
        var sections = [
            ("inputs", inputs), ("formats", formats), ("references", references), ("papers", papers),
            ("entities", entities), ("problems", problems),
        ]
        if listsDuplicates { sections.append(("duplicates", duplicates)) }
        return sections
    }

    // MARK: Records

    private var inputs: Table {
        var table = Table(
            "input", "format", "records", "skipped", "abstracts", "years", "authors", "keywords", "references")
        for input in corpus.report.inputs {
            for entry in input.formats {
                let counts = entry.counts
                table.add([
                    .text(input.name), .text(entry.format), .integer(counts.records), .integer(counts.skipped),
                    .integer(counts.abstracts), .integer(counts.years), .integer(counts.authors),
                    .integer(counts.keywords), .integer(counts.references),
                ])
            }
        }
        return table
    }

    // MARK: Papers

    private var formats: Table {
        var table = Table(
            "format", "papers", "with abstract", "with year", "with author", "with keywords", "with references",
            "references", "resolved")
        var rows = coverage.formats.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        if rows.count != 1 { rows.append(("all", coverage.total)) }
        for (name, part) in rows {
            table.add([
                .text(name), .integer(part.papers), .integer(part.abstracts), .integer(part.years),
                .integer(part.authors), .integer(part.keywords), .integer(part.withReferences),
                .integer(part.references), .integer(part.resolvedReferences),
            ])
        }
        return table
    }

    private var references: Table {
        var table = Table(
            "references", "with identifier", "resolved", "by identifier", "by author, year, volume, page",
            "by title and year")
        let total = coverage.total
        table.add([
            .integer(total.references), .integer(total.identifiedReferences), .integer(total.resolvedReferences),
            .integer(total.resolved[.identifier] ?? 0), .integer(total.resolved[.place] ?? 0),
            .integer(total.resolved[.title] ?? 0),
        ])
        return table
    }

    private var papers: Table {
        var table = Table("papers", "merged", "first year", "last year", "naming an entity", "entities a paper")
        let years = corpus.papers.compactMap(\.paper.year)
        let naming = corpus.paperEntityCounts.count { $0 > 0 }
        let mean = Double(corpus.paperEntityCounts.reduce(0, +)) / Double(max(1, corpus.papers.count))
        table.add([
            .integer(corpus.papers.count), .integer(corpus.mergedRecords),
            years.min().map { .text(String($0)) } ?? .none,
            years.max().map { .text(String($0)) } ?? .none, .integer(naming), .number(mean),
        ])
        return table
    }

    private var entities: Table {
        var table = Table("kind", "entities", "mentions", "in two papers or more", "most frequent")
        for kind in EntityExtractors.kinds {
            let members = corpus.entities.filter { $0.id.kind == kind }
            let top = members.max { ($0.paperCount, $1.id) < ($1.paperCount, $0.id) }
            table.add([
                .text(kind.rawValue), .integer(members.count), .integer(members.reduce(0) { $0 + $1.mentionCount }),
                .integer(members.count { $0.paperCount > 1 }), top.map { .text($0.name) } ?? .none,
            ])
        }
        return table
    }

    private var problems: Table {
        var table = Table("problem", "severity", "count", "first")
        for entry in corpus.report.problems.entries {
            let place = entry.first.input + (entry.first.line.map { ":\($0)" } ?? "")
            table.add([
                .text(entry.first.code), .text(entry.first.severity.rawValue), .integer(entry.count), .text(place),
            ])
        }
        return table
    }

    // MARK: Duplicates

    private var duplicates: Table {
        var table = Table("paper", "record", "in common", "title")
        for entry in corpus.papers where entry.recordCount > 1 {
            for record in entry.records {
                let place = corpus.report.fileName(of: record.origin) + ":\(record.origin.line)"
                table.add([
                    .text(entry.paper.id.description), .text(place), .text(record.match.name), .text(record.title),
                ])
            }
        }
        return table
    }
}

extension DuplicateMerger.Match {
    /// What the records have in common, in words.
    fileprivate var name: String {
        switch self {
        case .identifier(let id): id.description
        case .title: "title, first author, year"
        }
    }
}
