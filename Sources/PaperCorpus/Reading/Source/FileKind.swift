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
