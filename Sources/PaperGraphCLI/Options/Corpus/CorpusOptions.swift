import ArgumentParser
import PaperGraph

/// Which papers, and which of the things they name, are looked at.
struct CorpusOptions: ParsableArguments {
    @Option(
        name: .customLong("entities"),
        help: ArgumentHelp(
            "Kinds of entities, separated by commas: \(EntityKind.all.map(\.rawValue).joined(separator: ", ")).",
            valueName: "kinds"),
        transform: { names in
            try Choice.several(names, of: EntityKind.all, what: "kind of entity", named: \.rawValue)
        })
    var kinds: [EntityKind] = [.model, .dataset]

    @Option(
        help: ArgumentHelp(
            "Where keywords come from: author, extracted, index (Keywords Plus, MeSH …), several separated by commas, or "
                + "both, the first two. Only with --entities keyword; both if not given.", valueName: "sources"),
        transform: Self.keywordSource)
    var keywords: KeywordSource?

    @Option(
        help: ArgumentHelp(
            "How references are told to cite one work, and given keywords to be one: works (by identifier, or by author, "
                + "year, volume and page; spellings folded) or raw (by the same text).", valueName: "works|raw"),
        transform: { try Choice.one($0, of: ReferenceMatching.allCases, what: "matching", named: \.rawValue) })
    var match = ReferenceMatching.works

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only papers of these years: 2018-2024, 2018-, -2024 or 2020.", valueName: "years"),
        transform: YearRange.parse)
    var years: ClosedRange<Int>?

    @Option(help: ArgumentHelp("Only mentions that are at least so sure, from 0 to 1.", valueName: "confidence"))
    var minConfidence = 0.0

    @OptionGroup var lists: ListOptions

    func validate() throws {
        guard (0...1).contains(minConfidence) else {
            throw ValidationError("--min-confidence must be between 0 and 1.")
        }
        guard keywords == nil || kinds.contains(.keyword) else {
            throw ValidationError("--keywords needs --entities keyword (or a list with it).")
        }
    }

    private static func keywordSource(_ names: String) throws -> KeywordSource {
        let known = KeywordSource.named + [("both", .both)]
        return try Choice.several(names, of: known, what: "source of keywords", named: \.name)
            .reduce(.none) { $0.union($1.source) }
    }

    /// Where the keywords of the corpus come from.
    var keywordSource: KeywordSource { kinds.contains(.keyword) ? keywords ?? .both : .none }

    /// The filter, with the names and words of its files read.
    func filter(_ reporter: Reporter) throws -> CorpusFilter {
        var filter = CorpusFilter()
        filter.years = years
        filter.minimumConfidence = Confidence(thousandths: Int((minConfidence * 1000).rounded()))
        filter.stopWords = try lists.stops.read(reporter)
        filter.excludedNames = try lists.readExcludedNames(reporter)
        return filter
    }

    /// The parameters that decide what is made, as words of a command line.
    var words: [String] {
        var words = ["--entities", kinds.map(\.rawValue).joined(separator: ",")]
        if let keywords { words += ["--keywords", keywords.names.joined(separator: ",")] }
        if match != .works { words += ["--match", match.rawValue] }
        if let years { words += ["--years", YearRange.text(years)] }
        if minConfidence > 0 { words += ["--min-confidence", minConfidence.description] }
        return words + lists.words
    }
}

/// Reads and writes ranges of years.
enum YearRange {
    private static let all = 0...9999

    static func parse(_ text: String) throws -> ClosedRange<Int> {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let low = parts.first.flatMap { $0.isEmpty ? all.lowerBound : Int($0) }
        let high = parts.last.flatMap { $0.isEmpty ? all.upperBound : Int($0) }
        guard parts.count <= 2, text != "-", !text.isEmpty, let low, let high, all.contains(low), all.contains(high)
        else { throw ValidationError("'\(text)' is no range of years; write 2018-2024, 2018-, -2024 or 2020.") }
        guard low <= high else { throw ValidationError("the range '\(text)' ends before it begins.") }
        return low...high
    }

    static func text(_ years: ClosedRange<Int>) -> String {
        if years.lowerBound == years.upperBound { return String(years.lowerBound) }
        let low = years.lowerBound == all.lowerBound ? "" : String(years.lowerBound)
        let high = years.upperBound == all.upperBound ? "" : String(years.upperBound)
        return "\(low)-\(high)"
    }
}
