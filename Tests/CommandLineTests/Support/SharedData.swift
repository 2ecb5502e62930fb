import Foundation

/// Real files that are not part of the project; tests that read them say that they skipped where they are absent.
enum SharedData {
    static let directory: URL = {
        if let path = ProcessInfo.processInfo.environment["PAPERGRAPH_SHARED"] { return URL(filePath: path) }
        return Program.project.deletingLastPathComponent().appending(component: "shared")
    }()

    /// A web listing of 106 papers.
    static let listing = directory.appending(path: "data/listing/huggingface-similar-papers.txt").path(
        percentEncoded: false)

    static var hasListing: Bool { FileManager.default.fileExists(atPath: listing) }
}
