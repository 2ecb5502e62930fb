internal import Crypto

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The bytes of one file as they stand in it, with their SHA-256 taken on the way where it is wanted.
///
/// Blocks come by `read` for files and standard input alike: a mapped file that is cut short while it is read would
/// kill the process, and mapped pages count as resident memory.
final class ByteSource: ByteStream {
    let input: CorpusInput
    private let descriptor: Int32
    private let memory: [UInt8]
    private let takesDigest: Bool
    private var hash = SHA256()
    private(set) var byteCount = 0

    init(_ input: CorpusInput, takesDigest: Bool = true) throws(ReadError) {
        self.input = input
        self.takesDigest = takesDigest
        switch input.place {
        case .standardInput: (descriptor, memory) = (0, [])
        case .bytes(let bytes): (descriptor, memory) = (-1, bytes)
        case .file(let path): (descriptor, memory) = (try Self.open(path, of: input.name), [])
        }
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    private static func open(_ path: String, of name: String) throws(ReadError) -> Int32 {
        #if canImport(Darwin)
        let descriptor = Darwin.open(FileName.path(path), O_RDONLY | O_CLOEXEC)
        #elseif canImport(Musl)
        let descriptor = Musl.open(FileName.path(path), O_RDONLY | O_CLOEXEC)
        #else
        let descriptor = Glibc.open(FileName.path(path), O_RDONLY | O_CLOEXEC)
        #endif
        guard descriptor >= 0 else { throw ReadError(.cannotOpen(name, errno)) }
        guard FileKind(descriptor: descriptor) != .directory else {
            close(descriptor)
            throw ReadError(.isDirectory(name))
        }
        return descriptor
    }

    /// How large the file is now; 0 for what is no file.
    var fileSize: Int {
        var status = stat()
        guard descriptor > 0, fstat(descriptor, &status) == 0 else { return 0 }
        return max(0, Int(status.st_size))
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        while true {
            let got = readBlock(into: target)
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw ReadError(.cannotRead(input.name, errno)) }
            if takesDigest { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: target[..<got])) }
            byteCount += got
            return got
        }
    }

    /// The digest of what was read so far; where none is taken, that of nothing.
    var digest: Digest { Digest(hash.finalize()) }

    private func readBlock(into target: UnsafeMutableRawBufferPointer) -> Int {
        if descriptor < 0 {
            let part = memory[byteCount...].prefix(target.count)
            target.copyBytes(from: part)
            return part.count
        }
        #if canImport(Darwin)
        return Darwin.read(descriptor, target.baseAddress, target.count)
        #elseif canImport(Musl)
        return Musl.read(descriptor, target.baseAddress, target.count)
        #else
        return Glibc.read(descriptor, target.baseAddress, target.count)
        #endif
    }
}

extension Diagnostic {
    static func cannotOpen(_ name: String, _ code: Int32) -> Diagnostic {
        let advice = code == ENOENT ? "check the name" : "check its permissions"
        return Diagnostic(
            .error, "cannot-open", "cannot be opened (\(systemReason(code))); \(advice)", input: name)
    }

    static func isDirectory(_ name: String) -> Diagnostic {
        Diagnostic(.error, "is-directory", "is a directory; name a file", input: name)
    }

    static func cannotRead(_ name: String, _ code: Int32) -> Diagnostic {
        Diagnostic(
            .error, "cannot-read", "reading stopped (\(systemReason(code))); make it readable and run again",
            input: name)
    }

    /// What the system calls an error.
    package static func systemReason(_ code: Int32) -> String {
        String(cString: strerror(code)).lowercased()
    }
}
