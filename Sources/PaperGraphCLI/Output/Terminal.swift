#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the terminal at the other end of a stream can do.
enum Terminal {
    /// Whether people read the standard error stream as it comes.
    static let errorsAreInteractive = isatty(2) == 1
    /// Whether messages may be coloured: on a terminal, and never under `NO_COLOR`.
    static let errorsHaveColor = errorsAreInteractive && allowsColor
    /// Whether results may be coloured.
    static let outputHasColor = isatty(1) == 1 && allowsColor

    private static var allowsColor: Bool {
        variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
    }

    private static func variable(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }

    /// How many letters a line of results has; nothing where no person reads them as they come.
    static let outputWidth: Int? = {
        guard isatty(1) == 1 else { return nil }
        var size = winsize()
        let isKnown = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : Int(variable("COLUMNS")) ?? 80
    }()

    /// The text in bold where results may be coloured.
    static func bold(_ text: String) -> String {
        outputHasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    /// Writes a line to the standard error stream.
    static func writeError(_ line: String) { write(line + "\n") }

    /// Writes to the error stream without a line end, over what stands there.
    static func writeStatus(_ text: String) { write("\r\u{1B}[K" + text) }

    private static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var done = 0
            while done < bytes.count {
                let count = SystemCall.write(2, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                done += count
            }
        }
    }
}
