public import PaperCorpus

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// How much memory the process may take. Work that would take more goes to disk where it can, and is refused where it
/// cannot, before the system ends the process.
public struct MemoryLimit: Sendable, Hashable {
    /// So many bytes.
    public let bytes: Int

    /// A limit of at least one byte.
    public init(bytes: Int) { self.bytes = max(1, bytes) }

    /// Nine tenths of what the machine has, or the group of processes that this one belongs to may take.
    public static let ofMachine = MemoryLimit(bytes: min(machineMemory, groupMemory ?? .max) / 10 * 9)

    /// What the process takes now.
    public static var occupied: Int { occupiedPages.map { $0 * pageSize } ?? 0 }

    /// What is left of it.
    public var left: Int { max(0, bytes - Self.occupied) }

    /// Refuses work that would take more.
    ///
    /// - Parameters:
    ///   - more: how many bytes it takes besides what is taken.
    ///   - work: what it is, as in `3,000 edges need`.
    ///   - remedy: what to do instead, besides a higher limit.
    /// - Throws: `MemoryError` where there is no room.
    public func require(_ more: Int = 0, for work: @autoclosure () -> String, remedy: String) throws(MemoryError) {
        let needed = Self.occupied + more
        guard needed > bytes else { return }
        throw MemoryError(.overMemoryLimit(needed, of: self, work(), remedy))
    }

    // MARK: What the system says

    private static let pageSize = sysconf(Int32(_SC_PAGESIZE))
    private static var machineMemory: Int { sysconf(Int32(_SC_PHYS_PAGES)) * pageSize }

    /// The limit of the control group, where there is one.
    private static var groupMemory: Int? {
        ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"].lazy.compactMap(firstNumbers(of:))
            .compactMap(\.first).first
    }

    /// The second number of `statm` is what is resident.
    private static var occupiedPages: Int? {
        firstNumbers(of: "/proc/self/statm").flatMap { $0.count > 1 ? $0[1] : nil }
    }

    /// The numbers at the beginning of a small file; nothing where there is none.
    private static func firstNumbers(of path: String) -> [Int]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return nil }
        let words = bytes[..<count].split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        return words.map { Int(String(decoding: $0, as: UTF8.self)) }.prefix { $0 != nil }.compactMap { $0 }
    }
}

/// Why work was refused: it would take more memory than it may.
public struct MemoryError: DiagnosedError, Sendable, Hashable, CustomStringConvertible {
    /// What would take how much, and what to do.
    public let diagnostic: Diagnostic

    /// Makes the error from its diagnostic.
    public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    /// The diagnostic as one line.
    public var description: String { diagnostic.description }
}

extension Diagnostic {
    fileprivate static func overMemoryLimit(
        _ needed: Int, of limit: MemoryLimit, _ work: String, _ remedy: String
    ) -> Diagnostic {
        Diagnostic(
            .error, "memory-limit",
            "\(work) \(megabytes(needed)) MB of memory, the limit is \(megabytes(limit.bytes)); \(remedy), or raise "
                + "--memory-limit")
    }

    private static func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }

    static func cannotSpill(_ reason: String) -> Diagnostic {
        Diagnostic(
            .error, "cannot-spill",
            "pairs do not fit in memory and cannot be kept in a temporary file (\(reason)); name a directory with room in "
                + "TMPDIR, leave out rare pairs with --min-count or --min-edge-count, or raise --memory-limit")
    }
}
