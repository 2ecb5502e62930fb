import Foundation
import Testing

/// Runs the built program as a person would, in the directory of the project.
struct Program {
    /// What a run left behind.
    struct Outcome {
        var output: String
        var errors: String
        var exitCode: Int32

        /// The lines of the output.
        var lines: [String] {
            output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
        }
    }

    /// The directory of the project.
    static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program lies beside the tests.
    static let path = Bundle.main.bundleURL.appending(component: "papergraph").path(percentEncoded: false)

    /// Runs `papergraph` with some arguments.
    static func run(
        _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments, input: input, environment: environment)
    }

    static func run(
        _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        try execute(path, arguments, input: input, environment: environment)
    }

    /// Runs a line of shell in which `papergraph` is the built program.
    static func shell(_ line: String) throws -> Outcome {
        try execute("/bin/bash", ["-c", "set -o pipefail; papergraph() { '\(path)' \"$@\"; }; \(line)"])
    }

    private static func execute(
        _ program: String, _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = project
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files, not pipes: a full pipe would stop a program whose output nobody reads yet.
        let scratch = try Scratch()
        let (output, errors) = (scratch["output"], scratch["errors"])
        for file in [output, errors] { try Data().write(to: URL(filePath: file)) }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        if let input {
            try Data(input.utf8).write(to: URL(filePath: scratch["input"]))
            process.standardInput = try FileHandle(forReadingFrom: URL(filePath: scratch["input"]))
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        return Outcome(
            output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8), exitCode: process.terminationStatus)
    }
}

/// A directory of its own for a test, removed with the value.
final class Scratch {
    let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(component: "papergraph-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }

    /// The path of a file in the directory.
    subscript(name: String) -> String { directory.appending(component: name).path(percentEncoded: false) }

    /// Writes a file and returns its path.
    func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: self[name]))
        return self[name]
    }

    /// The bytes of a file.
    func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: self[name])) }

    /// The names of the files in the directory, sorted.
    var names: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: directory.path(percentEncoded: false)).sorted()
        }
    }
}
