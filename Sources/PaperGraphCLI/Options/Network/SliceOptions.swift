import ArgumentParser
import PaperGraph

/// How a corpus is cut by years.
struct SliceOptions: ParsableArguments {
    @Option(
        name: .customLong("slices"),
        help: ArgumentHelp(
            "Cut the years into slices of so many, the last ending with the last year: 5y.", valueName: "years"),
        transform: Self.length)
    var length: Int?

    @Flag(help: "Each slice begins with the first year.")
    var cumulative = false

    func validate() throws {
        guard !cumulative || length != nil else { throw ValidationError("--cumulative needs --slices.") }
    }

    private static func length(_ text: String) throws -> Int {
        let digits = text.hasSuffix("y") ? String(text.dropLast()) : text
        guard let years = Int(digits), (1...1000).contains(years) else {
            throw ValidationError("'\(text)' is no length of a slice; write 5y or 1y.")
        }
        return years
    }

    var slices: YearSlices? { length.map { YearSlices(length: $0, isCumulative: cumulative) } }

    /// Says how many papers are of no slice.
    func report(_ corpus: AnalyzedCorpus, to reporter: Reporter) {
        guard let slices else { return }
        let outside = corpus.papers.count { $0.paper.year.map { !Trends.believed.contains($0) } ?? true }
        let names = slices.ranges(of: corpus).map { "\($0.lowerBound)–\($0.upperBound)" }
        var text = "slices: " + names.joined(separator: ", ")
        if outside > 0 { text += "; \(grouped(outside)) papers without a year that can be are in none" }
        reporter.summarize(text)
    }

    var words: [String] {
        (length.map { ["--slices", "\($0)y"] } ?? []) + (cumulative ? ["--cumulative"] : [])
    }
}
