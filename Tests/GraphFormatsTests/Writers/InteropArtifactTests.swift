import GraphFormats
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes every sample in every format, and `expected.json`, for `Scripts/interop/check.py` to compare with what other
/// programs load.
@Suite struct InteropArtifactTests {
    static let directory = ProcessInfo.processInfo.environment["PAPERGRAPH_ARTIFACTS"]

    @Test(.enabled(if: directory != nil, "set PAPERGRAPH_ARTIFACTS to the directory that the files should go to"))
    func samplesAreWrittenForOtherPrograms() throws {
        let directory = URL(filePath: try #require(Self.directory))
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        for sample in SampleNetwork.all {
            for writer in GraphWriters.all {
                let ending = try #require(writer.fileExtensions.first)
                let file = directory.appending(component: sample.name + "." + ending)
                try Data(writer.bytes(of: sample.network)).write(to: file)
            }
        }
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let expected = try encoder.encode(SampleNetwork.all.map(ExpectedNetwork.init))
        try expected.write(to: directory.appending(component: "expected.json"))
    }
}
