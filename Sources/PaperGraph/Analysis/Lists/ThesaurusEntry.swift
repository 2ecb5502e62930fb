internal import EntityExtraction
internal import PaperCorpus

/// A line of a thesaurus.
struct ThesaurusEntry {
    var line: Int
    var label: EntityName
    /// What replaces it; nil where the label is dropped.
    var target: EntityName?

    /// The lines that can be understood.
    static func all(in file: inout ListFile) -> [ThesaurusEntry] {
        var entries: [ThesaurusEntry] = []
        for (position, line) in file.lines.enumerated() {
            let columns = line.text.split(separator: "\t", omittingEmptySubsequences: false)
                .map { String($0).trimmingASCIIWhitespace() }
            if position == 0, columns.map({ $0.lowercased() }).starts(with: ["label", "replace by"]) { continue }
            guard columns.count > 1 else {
                file.report(.noTab(file.name, line.number))
                continue
            }
            guard columns.dropFirst(2).allSatisfy(\.isEmpty) else {
                file.report(.manyColumns(file.name, line.number))
                continue
            }
            let (label, target) = (EntityName(columns[0]), EntityName(columns[1]))
            // A sign alone is the name of nothing, but as a replacement it would be one.
            guard label.isName, target.isName || columns[1].isEmpty else {
                file.report(.noLabel(file.name, line.number))
                continue
            }
            entries.append(
                ThesaurusEntry(line: line.number, label: label, target: columns[1].isEmpty ? nil : target))
        }
        return entries
    }
}

extension EntityName {
    /// Whether something can be called so, in every kind.
    fileprivate var isName: Bool { !EntityKey.fold(name).isEmpty && !KeywordKey.fold(name).isEmpty }
}

extension Diagnostic {
    fileprivate static func noTab(_ name: String, _ line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "no-tab",
            "the line has no tab and was left out; write the label, a tab, and what replaces it (nothing drops it)",
            input: name, line: line)
    }

    fileprivate static func manyColumns(_ name: String, _ line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "many-columns", "the line has more than two columns and was left out; write one tab a line",
            input: name, line: line)
    }

    fileprivate static func noLabel(_ name: String, _ line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "no-label", "a column of the line has no letter or digit; the line was left out", input: name,
            line: line)
    }
}
