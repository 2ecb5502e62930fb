#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file's bytes: mapped where it is a regular file, read where it is something else.
struct MappedFile: ~Copyable {
    private let mapping: UnsafeRawBufferPointer?
    private let copy: [UInt8]

    init(path: String) throws(EdgeListError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.error(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.error(path) }
        if status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 {
            let size = Int(status.st_size)
            guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
                throw Self.error(path)
            }
            (mapping, copy) = (UnsafeRawBufferPointer(start: base, count: size), [])
            return
        }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &block, block.count)
            guard count >= 0 else { throw Self.error(path) }
            guard count > 0 else { break }
            bytes += block[..<count]
        }
        (mapping, copy) = (nil, bytes)
    }

    deinit {
        if let mapping { munmap(UnsafeMutableRawPointer(mutating: mapping.baseAddress), mapping.count) }
    }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let mapping { return body(mapping.assumingMemoryBound(to: UInt8.self)) }
        return copy.withUnsafeBufferPointer(body)
    }

    private static func error(_ path: String) -> EdgeListError {
        let reason = String(cString: strerror(errno))
        return EdgeListError(
            .unreadable, line: nil, "the file cannot be read (\(reason)); give the path of a file of text")
    }
}
