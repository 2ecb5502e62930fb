#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Numbers of nodes, a line each, for other programs to compare.
struct ScoreLines {
    var values: [[Double]] = []

    func write(to path: String) throws {
        guard let file = fopen(path, "w") else { throw Errno(path: path) }
        defer { fclose(file) }
        for line in values {
            fputs(line.map(\.description).joined(separator: " ") + "\n", file)
        }
    }

    struct Errno: Error, CustomStringConvertible {
        let path: String
        var description: String { "cannot write '\(path)'" }
    }
}
