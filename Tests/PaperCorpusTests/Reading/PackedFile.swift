import CLibArchive

/// Archives made in memory.
enum PackedFile {
    case zip, tar, tarGzip, gzip

    /// The bytes of an archive of some files; of `gzip` the one file.
    func bytes(_ files: [(path: String, text: String)]) -> [UInt8] {
        let archive = archive_write_new()
        defer { archive_write_free(archive) }
        switch self {
        case .zip: archive_write_set_format_zip(archive)
        case .tar: archive_write_set_format_ustar(archive)
        case .tarGzip:
            archive_write_set_format_ustar(archive)
            archive_write_add_filter_gzip(archive)
        case .gzip:
            archive_write_set_format_raw(archive)
            archive_write_add_filter_gzip(archive)
        }
        let capacity = files.reduce(1 << 20) { $0 + $1.text.utf8.count + 4096 }
        var used = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
            archive_write_open_memory(archive, target.baseAddress, capacity, &used)
            for file in files { Self.add(file, to: archive) }
            archive_write_close(archive)
            count = used
        }
        return bytes
    }

    private static func add(_ file: (path: String, text: String), to archive: OpaquePointer?) {
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, file.path)
        archive_entry_set_filetype(entry, UInt32(papergraph_regular_file))
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_size(entry, Int64(file.text.utf8.count))
        archive_write_header(archive, entry)
        _ = Array(file.text.utf8).withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    }
}
