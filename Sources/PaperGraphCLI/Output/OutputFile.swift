import GraphFormats
import PaperCorpus
import PaperGraph

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Where results go: standard output, or a file that appears whole or not at all.
///
/// A file is written under a temporary name in the same directory and renamed when it is complete. It is opened before
/// the work starts, so that a wrong path fails in the first millisecond. A name that ends in `.gz` is compressed.
final class OutputFile {
    private let path: String?
    private var temporaryPath: String?
    private let descriptor: Int32
    private let encoder: GzipEncoder?

    /// Opens the output; nothing or `-` is standard output.
    init(_ path: String?) throws {
        guard let path, path != "-" else {
            self.path = nil
            descriptor = 1
            encoder = nil
            return
        }
        self.path = path
        encoder = path.hasSuffix(".gz") ? GzipEncoder() : nil
        var status = stat()
        if stat(FileName.path(path), &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            // A device or a pipe is written to as it is.
            descriptor = open(FileName.path(path), O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw ReadError(.cannotWrite(path, errno)) }
            return
        }
        var name = FileName.path(path + ".XXXXXX")
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw ReadError(.cannotWrite(path, errno)) }
        fchmod(descriptor, 0o666 & ~Self.creationMask)
        let temporary = name.withUnsafeBytes { FileName.text(UnsafeRawBufferPointer(rebasing: $0.dropLast())) }
        temporaryPath = temporary
        TemporaryFiles.add(temporary)
    }

    var isStandardOutput: Bool { descriptor == 1 }

    deinit {
        if let temporaryPath {
            unlink(FileName.path(temporaryPath))
            TemporaryFiles.remove(temporaryPath)
        }
        if descriptor > 2 { close(descriptor) }
    }

    func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try write($0) }
    }

    func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    /// Writes all bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws {
        if let encoder { try encoder.encode(bytes, deliver: writeAsIs) } else { try writeAsIs(bytes) }
    }

    private func writeAsIs(_ bytes: UnsafeRawBufferPointer) throws {
        var done = 0
        while done < bytes.count {
            let count = SystemCall.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw ReadError(.cannotWrite(path ?? "standard output", errno)) }
            done += count
        }
    }

    /// Gives the file its name. Without this nothing is left of it.
    func commit() throws {
        try encoder?.finish(deliver: writeAsIs)
        guard let path, let temporary = temporaryPath else { return }
        guard rename(FileName.path(temporary), FileName.path(path)) == 0 else {
            throw ReadError(.cannotWrite(path, errno))
        }
        temporaryPath = nil
        TemporaryFiles.remove(temporary)
    }

    private static var creationMask: mode_t {
        let mask = umask(0)
        umask(mask)
        return mask
    }
}

extension Diagnostic {
    static func cannotWrite(_ path: String, _ code: Int32) -> Diagnostic {
        Diagnostic(
            .error, "cannot-write",
            "cannot be written (\(String(cString: strerror(code)).lowercased())); "
                + "choose another --output or make room",
            input: path)
    }
}
