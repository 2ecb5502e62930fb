#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The files below a directory.
enum Directory {
    /// How deep directories may lie in one another; links may lead in circles.
    private static let maximumDepth = 32

    /// The paths of all files below a directory, by name. What begins with a dot is left out, and so is what cannot be
    /// listed.
    static func files(below path: String, depth: Int = 0) -> [String] {
        guard depth < maximumDepth else { return [] }
        var files: [String] = []
        for name in names(in: path) {
            let child = path.hasSuffix("/") ? path + name : path + "/" + name
            switch FileKind(path: child) {
            case .regular: files.append(child)
            case .directory: files += Self.files(below: child, depth: depth + 1)
            case .stream, nil: continue
            }
        }
        return files
    }

    private static func names(in path: String) -> [String] {
        guard let directory = opendir(FileName.path(path)) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
                    FileName.text(UnsafeRawBufferPointer(start: name, count: strlen(name)))
                }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
