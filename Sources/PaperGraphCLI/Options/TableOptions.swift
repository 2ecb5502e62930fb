import ArgumentParser

/// How a table is printed.
struct TableOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("How to print: table, json, csv or tsv.", valueName: "format"),
        transform: { try Choice.one($0, of: Table.Format.allCases, what: "format", named: \.rawValue) })
    var format: Table.Format = .table

    /// Whether the table is for a person at a terminal, who gets bars and years as pictures.
    var isDrawn: Bool { format == .table && Terminal.outputWidth != nil }

    func text(_ table: Table) -> String { table.text(format) }
}
