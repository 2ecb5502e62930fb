import ArgumentParser
import PaperGraph

/// What is told on the standard error stream while a command works.
struct ReportingOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Print errors only: no warnings, no progress, no summary.")
    var quiet = false

    @Option(
        help: ArgumentHelp(
            "How to tell progress: auto (a line, on a terminal only), json (an object a line, for programs) or none.",
            valueName: "style"),
        transform: { try Choice.one($0, of: ProgressStyle.allCases, what: "style", named: \.rawValue) })
    var progress = ProgressStyle.auto

    var reporter: Reporter { Reporter(isQuiet: quiet, progress: progress) }
}
