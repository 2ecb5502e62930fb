import PaperGraph
import Synchronization

/// How progress is told.
enum ProgressStyle: String, CaseIterable {
    case auto, json, none
}

/// Tells people on the standard error stream what goes on: diagnostics, progress on a terminal, one line at the end.
final class Reporter: Sendable {
    private let isQuiet: Bool
    private let style: ProgressStyle
    private let state = Mutex(State())

    private struct State {
        var warnings = 0
        var hasStatus = false
        var lastStatus: ContinuousClock.Instant?
        var progress = Progress()
    }

    /// A quiet reporter still tells of errors.
    init(isQuiet: Bool, progress: ProgressStyle = .auto) {
        self.isQuiet = isQuiet
        style = progress
    }

    /// How many warnings there were.
    var warningCount: Int { state.withLock { $0.warnings } }

    func report(_ diagnostic: Diagnostic) {
        state.withLock { state in
            if diagnostic.severity == .warning { state.warnings += 1 }
            if isQuiet, diagnostic.severity != .error { return }
            clearStatus(&state)
            Terminal.writeError(Self.colored(diagnostic))
        }
    }

    /// Tells how far the reading of papers has come, a few times a second.
    func progress(_ reading: ReadingProgress) { progress("reading", reading) }

    /// Tells how far a stage has come, a few times a second.
    func progress(_ stage: String, _ progress: ReadingProgress) {
        self.progress(stage, records: progress.records, share: progress.share)
    }

    /// Tells that a stage is at work, and where that shows how far it has come.
    func stage<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
        guard tellsProgress else { return try work() }
        progress(name, records: nil, share: nil)
        defer { state.withLock { clearStatus(&$0) } }
        return try WorkProgress.observed { share in
            self.progress(name, records: nil, share: share)
        } during: {
            try work()
        }
    }

    /// Whether somebody wants to hear of progress.
    var tellsProgress: Bool {
        style == .json || (style == .auto && Terminal.errorsAreInteractive && !isQuiet)
    }

    private func progress(_ stage: String, records: Int?, share: Double?) {
        guard tellsProgress else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            let isNew = state.progress.advance(stage, records: records, share: share, now)
            if !isNew, records == nil || share != 1, let last = state.lastStatus, now - last < .milliseconds(200) {
                return
            }
            state.lastStatus = now
            guard style == .auto else { return Terminal.writeError(state.progress.json(now)) }
            state.hasStatus = true
            Terminal.writeStatus(state.progress.text(now))
        }
    }

    /// The one line at the end.
    func summarize(_ text: String) {
        guard !isQuiet else { return }
        state.withLock { state in
            clearStatus(&state)
            Terminal.writeError(text)
        }
    }

    private func clearStatus(_ state: inout State) {
        if state.hasStatus { Terminal.writeStatus("") }
        state.hasStatus = false
    }

    private static func colored(_ diagnostic: Diagnostic) -> String {
        guard Terminal.errorsHaveColor else { return diagnostic.description }
        let color =
            switch diagnostic.severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return diagnostic.text { "\u{1B}[\(color)m\($0)\u{1B}[0m" }
    }
}

/// A number with commas between thousands.
func grouped(_ number: Int) -> String {
    var digits = String(number)
    var position = digits.count - 3
    while position > (number < 0 ? 1 : 0) {
        digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
        position -= 3
    }
    return digits
}

/// A share of a whole as whole percent; 100% only for all, 0% only for none.
func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0, part > 0 else { return "0%" }
    if part == whole { return "100%" }
    return "\(min(99, max(1, (part * 200 + whole) / (whole * 2))))%"
}

extension ReadReport {
    /// `read 3,500 papers (2 duplicates merged, 3 skipped); abstracts in 99%, references in 100%`
    func summary(merged: Int? = nil) -> String {
        let total = self.total
        let noun = merged == nil ? "records" : "papers"
        let count = total.records - (merged ?? 0)
        var asides: [String] = []
        if let merged { asides.append("\(grouped(merged)) \(merged == 1 ? "duplicate" : "duplicates") merged") }
        asides.append("\(grouped(total.skipped)) skipped")
        return
            "read \(grouped(count)) \(count == 1 ? String(noun.dropLast()) : noun) (\(asides.joined(separator: ", "))); "
            + "abstracts in \(percent(total.abstracts, of: total.records)), "
            + "references in \(percent(total.references, of: total.records))"
    }
}
