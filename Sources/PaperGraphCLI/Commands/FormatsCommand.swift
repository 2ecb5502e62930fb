import ArgumentParser
import PaperGraph

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "List what can be read, built and written.")

    @OptionGroup var options: TableOptions

    func run() throws {
        var table = Table("use", "name", "what it is")
        for reader in PaperReaders.all { table.add([.text("input"), .text(reader.name), .text(reader.summary)]) }
        for model in NetworkModels.all { table.add([.text("network"), .text(model.name), .text(model.summary)]) }
        for reader in GraphReaders.all { table.add([.text("graph file"), .text(reader.name), .text(reader.summary)]) }
        for writer in GraphWriters.all { table.add([.text("output"), .text(writer.name), .text(writer.summary)]) }
        try OutputFile(nil).write(options.text(table))
    }
}

struct MeasuresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures", abstract: "List the measures of nodes.")

    @OptionGroup var options: TableOptions

    func run() throws {
        var table = Table("name", "what it is", "formula", "time", "source")
        for measure in NodeMeasures.all() {
            table.add([
                .text(measure.name), .text(measure.summary), .text(measure.formula), .text(measure.complexity),
                .text(measure.source),
            ])
        }
        try OutputFile(nil).write(options.text(table))
    }
}
