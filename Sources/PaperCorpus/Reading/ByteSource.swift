internal import Crypto

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The bytes of one input, in order, with their SHA-256 taken on the way.
///
/// Blocks come by `read` for files and standard input alike: a mapped file that is cut short while it is read would
/// kill the process, and mapped pages count as resident memory.
final class ByteSource {
    let input: CorpusInput
    private let descriptor: Int32
    private var memory: [UInt8] = []
    private var memoryOffset = 0
    private var hash = SHA256()
    private(set) var byteCount = 0

    init(_ input: CorpusInput) throws(ReadError) {
        self.input = input
        switch input.place {
        case .standardInput: descriptor = 0
        case .bytes(let bytes):
            descriptor = -1
            memory = bytes
        case .file(let path):
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw ReadError(.cannotOpen(input.name, errno)) }
            var status = stat()
            if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
                close(descriptor)
                throw ReadError(.isDirectory(input.name))
            }
        }
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// Appends up to `count` bytes to `buffer`; false at the end of the input.
    func read(_ count: Int, appendingTo buffer: inout [UInt8]) throws(ReadError) -> Bool {
        let before = buffer.count
        if descriptor < 0 {
            let end = min(memory.count, memoryOffset + count)
            buffer.append(contentsOf: memory[memoryOffset..<end])
            memoryOffset = end
        } else {
            try readFile(count, appendingTo: &buffer)
        }
        let added = buffer.count - before
        byteCount += added
        buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[before...])) }
        return added > 0
    }

    /// The digest of what was read so far.
    var digest: Digest { Digest(hash.finalize()) }

    private func readFile(_ count: Int, appendingTo buffer: inout [UInt8]) throws(ReadError) {
        let block = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
            filled = 0
            while filled < count {
                #if canImport(Darwin)
                let got = Darwin.read(descriptor, target.baseAddress.map { $0 + filled }, count - filled)
                #elseif canImport(Musl)
                let got = Musl.read(descriptor, target.baseAddress.map { $0 + filled }, count - filled)
                #else
                let got = Glibc.read(descriptor, target.baseAddress.map { $0 + filled }, count - filled)
                #endif
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                filled += got
            }
        }
        if failure != 0 { throw ReadError(.cannotRead(input.name, failure)) }
        buffer.append(contentsOf: block)
    }

    private var failure: Int32 = 0
}

/// Copies standard input to a temporary file, so that a command that reads its inputs twice can open it again.
///
/// The file has no name by the time this returns on the systems that allow it; it is removed with the value.
package final class SpooledInput: Sendable {
    package let path: String

    package init() throws(ReadError) {
        var name = Array("\(Self.directory)/papergraph-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw ReadError(.cannotSpool(errno)) }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { close(descriptor) }
        let source = try ByteSource(CorpusInput("-"))
        var block: [UInt8] = []
        while try source.read(1 << 20, appendingTo: &block) {
            let written = block.withUnsafeBytes { bytes in
                var done = 0
                while done < bytes.count {
                    let count = write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                    if count < 0, errno == EINTR { continue }
                    if count <= 0 { return false }
                    done += count
                }
                return true
            }
            guard written else {
                let reason = errno
                unlink(path)
                throw ReadError(.cannotSpool(reason))
            }
            block.removeAll(keepingCapacity: true)
        }
    }

    deinit { unlink(path) }

    private static var directory: String {
        getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    }
}

extension Diagnostic {
    static func cannotOpen(_ name: String, _ code: Int32) -> Diagnostic {
        let advice = code == ENOENT ? "check the name" : "check its permissions"
        return Diagnostic(
            .error, "cannot-open", "cannot be opened (\(reason(code))); \(advice)", input: name)
    }

    static func isDirectory(_ name: String) -> Diagnostic {
        Diagnostic(.error, "is-directory", "is a directory; name the files in it, as in \(name)/*", input: name)
    }

    static func cannotRead(_ name: String, _ code: Int32) -> Diagnostic {
        Diagnostic(
            .error, "cannot-read", "reading stopped (\(reason(code))); make it readable and run again", input: name)
    }

    static func cannotSpool(_ code: Int32) -> Diagnostic {
        Diagnostic(
            .error, "cannot-spool",
            "standard input is read twice and cannot be kept in a temporary file (\(reason(code))); "
                + "name a directory with room in TMPDIR, or give a file instead of -")
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code)).lowercased()
    }
}
