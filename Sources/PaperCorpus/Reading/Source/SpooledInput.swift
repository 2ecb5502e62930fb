#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A copy of an input that can be read once, in a temporary file, so that a command that reads its inputs twice can
/// open it again.
///
/// Where the system lets an open file be opened again by its descriptor, the file has no name any more when this
/// returns, so that nothing stays behind even when the process is killed; elsewhere it goes with the value.
package final class SpooledInput: Sendable {
    /// Where the copy can be opened as often as needed, while the value lives.
    package let path: String
    private let descriptor: Int32
    private let name: [CChar]

    /// Reads an input to its end.
    package init(_ input: CorpusInput) throws(ReadError) {
        let source = try ByteSource(input, takesDigest: false)
        var name = Array("\(Self.directory)/papergraph-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw ReadError(.cannotSpool(input.name, errno)) }
        do throws(ReadError) {
            try Self.copy(source, to: descriptor)
        } catch {
            unlink(name)
            close(descriptor)
            throw error
        }
        let unnamed = "/proc/self/fd/\(descriptor)"
        if access(unnamed, R_OK) == 0, unlink(name) == 0 {
            path = unnamed
            self.name = []
        } else {
            path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            self.name = name
        }
        self.descriptor = descriptor
    }

    deinit {
        if !name.isEmpty { unlink(name) }
        close(descriptor)
    }

    private static func copy(_ source: ByteSource, to descriptor: Int32) throws(ReadError) {
        while true {
            let block = try source.bytes(upTo: 1 << 20)
            if block.isEmpty { return }
            let isWritten = block.withUnsafeBytes { bytes in
                var done = 0
                while done < bytes.count {
                    let count = write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                    if count < 0, errno == EINTR { continue }
                    if count <= 0 { return false }
                    done += count
                }
                return true
            }
            guard isWritten else { throw ReadError(.cannotSpool(source.input.name, errno)) }
        }
    }

    private static var directory: String {
        getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    }
}

extension Diagnostic {
    static func cannotSpool(_ name: String, _ code: Int32) -> Diagnostic {
        Diagnostic(
            .error, "cannot-spool",
            "is read twice and cannot be kept in a temporary file (\(systemReason(code))); "
                + "name a directory with room in TMPDIR, or give a file", input: name)
    }
}
