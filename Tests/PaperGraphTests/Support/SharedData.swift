import Foundation

/// Files that are kept beside the project, not in it. Tests that read them are skipped where they are absent.
enum SharedData {
    /// The path of a file or directory.
    static func path(_ name: String) -> String { root.appending(path: name).path(percentEncoded: false) }

    /// Whether there is such a file.
    static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    private static var root: URL {
        if let path = ProcessInfo.processInfo.environment["PAPERGRAPH_SHARED"] { return URL(filePath: path) }
        var project = URL(filePath: #filePath)
        for _ in 0..<4 { project.deleteLastPathComponent() }
        return project.deletingLastPathComponent().appending(path: "shared")
    }
}
