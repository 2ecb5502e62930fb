import ArgumentParser

@main
struct BenchmarksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "PaperGraphBenchmarks",
        abstract: "Measures the speed of PaperGraph. See BENCHMARKS.md for what is measured and how.",
        subcommands: [TextCommand.self, ReadCommand.self, KernelCommand.self, ScaleCommand.self],
        defaultSubcommand: TextCommand.self)
}
