import Foundation

/// Files that are kept beside the project, not in it. Tests that read them are skipped where they are absent.
enum SharedData {
    /// The bytes of a file, or nil where there is none.
    static func file(_ path: String) -> Data? {
        try? Data(contentsOf: root.appending(path: path))
    }

    /// Whether there is such a file.
    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// The objects of a JSON Lines file.
    static func lines<Line: Decodable>(_ path: String, as type: Line.Type) throws -> [Line] {
        guard let data = file(path) else { return [] }
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(type, from: $0) }
    }

    private static var root: URL {
        if let path = ProcessInfo.processInfo.environment["PAPERGRAPH_SHARED"] { return URL(filePath: path) }
        var project = URL(filePath: #filePath)
        for _ in 0..<4 { project.deleteLastPathComponent() }
        return project.deletingLastPathComponent().appending(path: "shared")
    }
}
