import PaperCorpus
import PaperGraph

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Removes the files that are being written when the user interrupts the program.
///
/// Used by one thread; the signal handler only reads, and what it reads is changed a word at a time.
enum TemporaryFiles {
    /// Read by the signal handler, which may call nothing that allocates: a fixed number of places for C strings.
    nonisolated(unsafe) private static let paths = {
        let places = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: count)
        places.initialize(repeating: nil, count: count)
        return places
    }()
    private static let count = 8

    static func add(_ path: String) {
        guard let place = (0..<count).first(where: { paths[$0] == nil }) else { return }
        paths[place] = strdup(FileName.path(path))
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                for place in 0..<TemporaryFiles.count {
                    if let path = TemporaryFiles.paths[place] { unlink(path) }
                }
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    /// Makes a directory for files that nobody keeps.
    static func makeDirectory() throws -> String {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(parent)/papergraph-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw ReadError(.cannotWrite(parent, errno)) }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a file and the directory that was made for it.
    static func removeDirectory(of file: String) {
        unlink(file)
        if let slash = file.lastIndex(of: "/") { rmdir(String(file[..<slash])) }
    }

    static func remove(_ path: String) {
        for place in 0..<count {
            guard let known = paths[place], strcmp(known, FileName.path(path)) == 0 else { continue }
            paths[place] = nil
            free(known)
        }
    }
}
