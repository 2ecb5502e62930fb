internal import CLibArchive

/// A compressed file, or an archive of files: what libarchive reads as a stream (gzip, bzip2, xz, zstd; tar, zip).
final class Archive {
    /// A file in an archive; readable until the next is asked for.
    struct Member {
        /// Its path, or nothing where the file is compressed alone.
        let path: String?
        let stream: any ByteStream
    }

    private let handle: OpaquePointer
    private let feed: Feed
    private let source: ByteSource
    private let maximumExpansion: Int
    private var unpackedCount = 0
    /// Why reading ended before the end.
    private(set) var problem: Diagnostic?

    /// How many unpacked bytes are never too many.
    private static let harmless = 64 << 20

    /// - Parameters:
    ///   - head: the bytes that were read from the source already.
    ///   - maximumExpansion: how many times its size a file may unpack to.
    init(head: [UInt8], source: ByteSource, maximumExpansion: Int) {
        guard let handle = archive_read_new() else { preconditionFailure("out of memory") }
        self.handle = handle
        self.source = source
        self.maximumExpansion = maximumExpansion
        feed = Feed(RewoundStream(head: head, rest: source))
        // Not all filters: some look so far ahead that a damaged file would fail before its first bytes are out.
        archive_read_support_filter_gzip(handle)
        archive_read_support_filter_bzip2(handle)
        archive_read_support_filter_xz(handle)
        archive_read_support_filter_zstd(handle)
        archive_read_support_format_tar(handle)
        archive_read_support_format_zip(handle)
        archive_read_support_format_raw(handle)
        let code = archive_read_open(
            handle, Unmanaged.passUnretained(feed).toOpaque(), nil,
            { _, feed, block in
                guard let feed, let block else { return -1 }
                return Unmanaged<Feed>.fromOpaque(feed).takeUnretainedValue().next(block)
            }, nil)
        if code != ARCHIVE_OK { problem = .damagedArchive(source.input.name, reason) }
    }

    deinit { archive_read_free(handle) }

    /// Whether the first bytes of a file are those of something that has to be unpacked.
    static func isPacked(_ head: [UInt8]) -> Bool {
        head.starts(with: [0x1F, 0x8B]) || head.starts(with: Array("PK\u{3}\u{4}".utf8))
            || head.starts(with: Array("PK\u{5}\u{6}".utf8)) || head.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
            || head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])
            || (head.starts(with: Array("BZh".utf8)) && head.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26]))
            || head.dropFirst(257).starts(with: Array("ustar".utf8))
    }

    /// How many bytes `isPacked` looks at.
    static let headSize = 262

    /// The next file; nothing at the end, or where the archive is damaged.
    func nextMember() throws(ReadError) -> Member? {
        while problem == nil {
            var entry: OpaquePointer?
            let code = archive_read_next_header(handle, &entry)
            if let failure = feed.failure { throw failure }
            if code == ARCHIVE_EOF { return nil }
            guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else {
                problem = .damagedArchive(source.input.name, reason)
                return nil
            }
            let isAlone = archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_RAW
            if isAlone { return Member(path: nil, stream: MemberStream(self)) }
            guard archive_entry_filetype(entry) == papergraph_regular_file, let path = Self.path(of: entry)
            else { continue }
            return Member(path: path, stream: MemberStream(self))
        }
        return nil
    }

    /// The path of a file that a person put there: not of what systems hide.
    private static func path(of entry: OpaquePointer) -> String? {
        guard let bytes = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { return nil }
        let path = String(cString: bytes)
        let isHidden = path.split(separator: "/").contains { $0 == "__MACOSX" || ($0.hasPrefix(".") && $0 != ".") }
        return isHidden ? nil : path
    }

    private var reason: String {
        archive_error_string(handle).map { String(cString: $0).lowercased() } ?? "it cannot be read"
    }

    /// The next unpacked bytes of the current file, valid until more are asked for; nothing at its end.
    fileprivate func nextBlock() throws(ReadError) -> UnsafeRawBufferPointer? {
        guard problem == nil else { return nil }
        var (start, count, offset) = (UnsafeRawPointer?.none, 0, Int64(0))
        // Not `archive_read_data`, which forgets what it has when an error follows.
        let code = archive_read_data_block(handle, &start, &count, &offset)
        if let failure = feed.failure { throw failure }
        if code == ARCHIVE_EOF { return nil }
        guard code == ARCHIVE_OK || code == ARCHIVE_WARN else {
            problem = .damagedArchive(source.input.name, reason)
            return nil
        }
        unpackedCount += count
        if unpackedCount > Self.harmless, unpackedCount / max(1, maximumExpansion) > source.byteCount {
            problem = .expandsTooMuch(source.input.name, limit: maximumExpansion)
        }
        return UnsafeRawBufferPointer(start: start, count: count)
    }

    /// What libarchive asks for bytes.
    private final class Feed {
        private let stream: any ByteStream
        private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        private(set) var failure: ReadError?

        init(_ stream: any ByteStream) {
            self.stream = stream
        }

        deinit { block.deallocate() }

        func next(_ start: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
            start.pointee = UnsafeRawPointer(block.baseAddress)
            do throws(ReadError) {
                return try stream.read(into: block)
            } catch {
                failure = error
                return -1
            }
        }
    }

    private final class MemberStream: ByteStream {
        private let archive: Archive
        private var block = UnsafeRawBufferPointer(start: nil, count: 0)

        init(_ archive: Archive) {
            self.archive = archive
        }

        func read(into target: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
            while block.isEmpty {
                guard let next = try archive.nextBlock() else { return 0 }
                block = next
            }
            let count = min(block.count, target.count)
            target.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[..<count]))
            block = UnsafeRawBufferPointer(rebasing: block[count...])
            return count
        }
    }
}

extension Diagnostic {
    static func damagedArchive(_ name: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .warning, "damaged-archive",
            "is damaged (\(reason)); what stands before the damage was read, fetch or pack it again", input: name)
    }

    static func expandsTooMuch(_ name: String, limit: Int) -> Diagnostic {
        Diagnostic(
            .warning, "expands-too-much",
            "unpacks to more than \(limit) times its size; the rest was left out, raise --max-expansion to read it",
            input: name)
    }
}
