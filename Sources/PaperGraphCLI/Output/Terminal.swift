import Foundation

/// What the terminal at the other end of a stream can do.
enum Terminal {
    /// Whether people read the standard error stream as it comes.
    static let errorsAreInteractive = isatty(2) == 1
    /// Whether messages may be coloured: on a terminal, and never under `NO_COLOR`.
    static let errorsHaveColor: Bool = {
        let environment = ProcessInfo.processInfo.environment
        return errorsAreInteractive && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }()

    /// Writes a line to the standard error stream.
    static func writeError(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Writes to the error stream without a line end, over what stands there.
    static func writeStatus(_ text: String) {
        FileHandle.standardError.write(Data(("\r\u{1B}[K" + text).utf8))
    }
}
