/// What the program has to say about an input: one type to print, test and count.
///
/// A message states the fact and the remedy; the place stands beside it.
public struct Diagnostic: Sendable, Hashable {
    /// How much was lost.
    public enum Severity: String, Sendable, Hashable {
        /// Nothing was lost; something was left out on purpose.
        case note
        /// One record or field was lost or altered; reading went on.
        case warning
        /// The input cannot be used.
        case error
    }

    /// How much was lost.
    public var severity: Severity
    /// A stable name for this kind of message, such as `empty-record`.
    public var code: String
    /// The fact, and what to do about it.
    public var message: String
    /// The input as it was named, or the empty string where the message is about all of them.
    public var input: String
    /// The line in the input, from 1.
    public var line: Int?

    /// Makes a diagnostic from its parts.
    public init(_ severity: Severity, _ code: String, _ message: String, input: String = "", line: Int? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.input = input
        self.line = line
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `export.txt:812: warning: the record has no title; it was skipped [empty-record]`
    public var description: String { text { $0 } }

    /// The description with its severity dressed, in colour for example.
    package func text(severity dress: (String) -> String) -> String {
        var place = FileName.shown(input)
        if let line { place += ":\(line)" }
        if !place.isEmpty { place += ": " }
        return "\(place)\(dress(severity.rawValue + ":")) \(message) [\(code)]"
    }
}

/// An error that is one diagnostic: what went wrong, and what to do.
public protocol DiagnosedError: Error {
    /// The one thing that went wrong.
    var diagnostic: Diagnostic { get }
}

/// Why an input could not be read at all.
public struct ReadError: DiagnosedError, Sendable, Hashable, CustomStringConvertible {
    /// The one thing that went wrong.
    public let diagnostic: Diagnostic

    /// Makes the error from its diagnostic.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }

    /// The diagnostic as one line.
    public var description: String { diagnostic.description }
}
