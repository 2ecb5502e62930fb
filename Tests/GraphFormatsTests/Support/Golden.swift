import Testing

// Not all of Foundation: its Unicode library and the one behind libxml2 cannot be imported together.
#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Recorded files beside the tests. They are recorded anew by a run with `PAPERGRAPH_RECORD=1`, which fails: a run
/// that records has compared nothing.
enum Golden {
    static func expect(
        _ bytes: [UInt8], toBe name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let url = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .appending(components: "Goldens", name)
        if ProcessInfo.processInfo.environment["PAPERGRAPH_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
            Issue.record(
                "recorded \(name); look at it and run again without PAPERGRAPH_RECORD", sourceLocation: sourceLocation)
            return
        }
        let recorded = try #require(
            try? Data(contentsOf: url), "\(name) is not recorded; run with PAPERGRAPH_RECORD=1",
            sourceLocation: sourceLocation)
        #expect(
            String(decoding: bytes, as: UTF8.self) == String(decoding: recorded, as: UTF8.self),
            sourceLocation: sourceLocation)
    }
}
