import ArgumentParser
import Foundation
import PaperGraph
import Testing

@testable import PaperGraphCLI

/// What the program says of itself, and to what it does not understand.
@Suite struct UsageTests {
    static let commands = PaperGraphCommand.configuration.subcommands.compactMap { $0.configuration.commandName }

    @Test(arguments: commands)
    func helpHasAnAbstractAndExamples(command: String) throws {
        let outcome = try Program.run(command, "--help")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("OVERVIEW: "))
        if !["formats", "measures"].contains(command) {
            #expect(outcome.output.contains("EXAMPLES:\n  papergraph \(command) "))
        }
    }

    @Test func version() throws {
        #expect(try Program.run("--version").output.hasPrefix(paperGraphVersion))
    }

    @Test(arguments: [
        (["network", "x", "--type", "coocurrence"], "did you mean 'cooccurrence'?"),
        (["network", "x", "--unit", "papers"], "did you mean 'paper'?"),
        (["network", "x", "--unit", "author"], "'cooccurrence' has no choice of units"),
        (["network", "x", "--entities", "model,datasets"], "did you mean 'dataset'?"),
        (["network", "x", "--measures", "page-rank"], "did you mean 'pagerank'?"),
        (["network", "x", "--format", "graphxml"], "did you mean 'graphml'?"),
        (["network", "x", "--normalize", "cosin"], "did you mean 'cosine'?"),
        (["network", "x", "--input-format", "list"], "Known are: "),
        (["network", "x", "--output", "x.pdf"], "no format is known for a name that ends in '.pdf'"),
        (["network", "x", "--top", "0"], "--top must be at least 1."),
        (["network", "x", "--years", "2020-2010"], "ends before it begins"),
        (["network", "x", "--years", "new"], "write 2018-2024, 2018-, -2024 or 2020"),
        (["network", "x", "--min-confidence", "2"], "between 0 and 1"),
        (["network", "x", "--keywords", "author"], "needs --entities keyword"),
        (["network", "x", "--outptu", "y"], "Did you mean '--output'?"),
        (["top", "x", "--by", "degre"], "did you mean 'degree'?"),
        (["top", "x", "--limit", "0"], "--limit must be at least 1."),
        (["top", "-", "-"], "standard input can be read once"),
        (["top"], "Missing expected argument '<input> ...'"),
        (["topp", "x"], "unknown command 'topp'; did you mean 'top'?"),
    ])
    func aWrongWordGetsAHint(arguments: [String], hint: String) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.exitCode == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    }

    @Test func formatsListsEveryReaderNetworkAndWriter() throws {
        let output = try Program.run("formats", "--format", "tsv").output
        for reader in PaperReaders.all { #expect(output.contains("input\t\(reader.name)\t")) }
        for model in NetworkModels.all { #expect(output.contains("network\t\(model.name)\t")) }
        for writer in GraphWriters.all { #expect(output.contains("output\t\(writer.name)\t")) }
    }

    @Test func measuresListsEveryMeasure() throws {
        let lines = try Program.run("measures", "--format", "csv").lines
        #expect(lines.count == NodeMeasures.all().count + 1)
        for measure in NodeMeasures.all() { #expect(lines.contains { $0.hasPrefix(measure.name + ",") }) }
    }
}
