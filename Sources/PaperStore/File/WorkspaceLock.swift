internal import PaperCorpus

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Lets one process at a time write a workspace. The system lets go of it when the process ends, however it ends.
///
/// Its file stands beside the workspace, for closing a second descriptor of the workspace itself would take away the
/// locks of SQLite. It holds the number of the process that writes.
final class WorkspaceLock: Sendable {
    private let descriptor: Int32
    private let path: String

    init(_ workspace: String, waits: Bool) throws(ReadError) {
        path = workspace + "-lock"
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else {
                throw ReadError(.unusableWorkspace(workspace, String(cString: strerror(errno)).lowercased()))
            }
            guard flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 else {
                let holder = Self.holder(descriptor)
                close(descriptor)
                throw ReadError(.busyWorkspace(workspace, holder: holder))
            }
            // Whoever held it may have taken the file away while this one waited.
            guard Self.isSame(descriptor, path) else {
                close(descriptor)
                continue
            }
            self.descriptor = descriptor
            break
        }
        ftruncate(descriptor, 0)
        let text = "process \(getpid())"
        _ = text.withCString { write(descriptor, $0, strlen($0)) }
    }

    deinit {
        unlink(path)
        close(descriptor)
    }

    private static func holder(_ descriptor: Int32) -> String? {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }

    private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
        var (opened, named) = (stat(), stat())
        return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
    }
}

/// The first bytes of files.
enum FileHead {
    /// At most so many bytes; nothing where there is no file that can be read.
    static func bytes(of path: String, count: Int) -> [UInt8]? {
        var status = stat()
        // To look into a pipe would take from it.
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        // SQLite may have the file open, and would lose its locks with this descriptor: it stays open.
        var bytes = [UInt8](repeating: 0, count: count)
        let read = pread(descriptor, &bytes, count, 0)
        bytes.removeLast(count - max(0, read))
        let isWorkspace = bytes.starts(with: "SQLite".utf8)
        if !isWorkspace { close(descriptor) }
        return bytes
    }
}
