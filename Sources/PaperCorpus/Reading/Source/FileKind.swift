#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What stands behind a path.
enum FileKind {
    case regular
    case directory
    /// A pipe, a terminal, a device: what was read from it is gone.
    case stream

    init?(path: String) {
        var status = stat()
        guard stat(FileName.path(path), &status) == 0 else { return nil }
        self.init(mode: status.st_mode)
    }

    /// How many bytes a file has; nothing for what is no file.
    static func size(ofRegular path: String) -> Int? {
        var status = stat()
        guard stat(FileName.path(path), &status) == 0, FileKind(mode: status.st_mode) == .regular else { return nil }
        return Int(status.st_size)
    }

    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(mode: status.st_mode)
    }

    private init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .regular
        case S_IFDIR: self = .directory
        default: self = .stream
        }
    }
}
