/// Counts diagnostics by code and decides which of them are worth a line of their own.
///
/// A million bad records must not print a million lines: of each code in an input the first few are shown, the rest
/// are counted.
public struct DiagnosticTally: Sendable {
    /// How often one code came up in one input, and where first.
    public struct Entry: Sendable, Hashable {
        /// The first diagnostic of this code in this input.
        public var first: Diagnostic
        /// How many there were.
        public var count: Int
    }

    /// How many of one code in one input are shown.
    public var shownPerCode: Int
    /// What was counted, in the order in which each code first came up.
    public private(set) var entries: [Entry] = []
    private var positions: [String: Int] = [:]

    /// An empty tally that shows the first `shownPerCode` diagnostics of each code in each input.
    public init(shownPerCode: Int = 5) {
        self.shownPerCode = shownPerCode
    }

    /// Counts a diagnostic and says whether to show it.
    public mutating func add(_ diagnostic: Diagnostic) -> Bool {
        let key = diagnostic.code + "\u{0}" + diagnostic.input
        guard let position = positions[key] else {
            positions[key] = entries.count
            entries.append(Entry(first: diagnostic, count: 1))
            return true
        }
        entries[position].count += 1
        return entries[position].count <= shownPerCode && !Self.shownOnce.contains(diagnostic.code)
    }

    /// Counts several diagnostics of one kind, of which this is the first; none of them is to be shown.
    package mutating func add(_ diagnostic: Diagnostic, times: Int) {
        guard times > 0 else { return }
        _ = add(diagnostic)
        if let position = positions[diagnostic.code + "\u{0}" + diagnostic.input] {
            entries[position].count += times - 1
        }
    }

    /// How many diagnostics of a severity were counted.
    public func count(_ severity: Diagnostic.Severity) -> Int {
        entries.reduce(0) { $0 + ($1.first.severity == severity ? $1.count : 0) }
    }

    /// Of each code that came up more often than it was shown, one line that says how often.
    public var remainders: [Diagnostic] {
        entries.compactMap { entry in
            let shown = Self.shownOnce.contains(entry.first.code) ? 1 : shownPerCode
            guard entry.count > shown else { return nil }
            let more = entry.count - shown
            return Diagnostic(
                .note, entry.first.code, "and \(more) more of the same kind", input: entry.first.input)
        }
    }

    /// Codes that say the same of a whole file: once is enough.
    private static let shownOnce: Set<String> = ["invalid-utf8"]
}
