internal import CLibFuzzer
internal import Glibc
internal import PaperCorpus

/// What `Scripts/fuzz` runs: `Fuzz --target=NAME [options of libFuzzer] [files]`. `Fuzz targets` prints the names of all
/// targets, `Fuzz formats FILE…` the format of each file.
@main
enum FuzzCommand {
    /// The target of this process; set once, before the first input.
    nonisolated(unsafe) private static var target = FuzzTarget.source

    static func main() {
        let words = CommandLine.arguments.dropFirst()
        switch words.first {
        case "targets": for target in FuzzTarget.all { print(target.name) }
        case "formats": for path in words.dropFirst() { print(FuzzTarget.formatName(of: path) ?? "none") }
        case let option:
            guard let target = FuzzTarget.all.first(where: { "--target=\($0.name)" == option }) else {
                print("give a --target: \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
                exit(64)
            }
            self.target = target
            fuzz()
        }
    }

    /// libFuzzer's loop. It passes over options with two hyphens, and hands them to the processes that it starts.
    private static func fuzz() -> Never {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        let code = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
            Trial(bytes: Array(UnsafeBufferPointer(start: bytes, count: count)), reader: FuzzCommand.target.reader)
                .run()
            return 0
        }
        exit(code)
    }
}

/// What one process tests: a reader, or what stands before all of them.
struct FuzzTarget: Sendable {
    /// The target that leaves telling the format to the program: containers, encodings and detection are in the way.
    static let source = FuzzTarget(name: "source", reader: nil)
    static let all = PaperReaders.all.map { FuzzTarget(name: $0.name, reader: $0) } + [source]

    let name: String
    let reader: (any PaperReader)?

    static func formatName(of path: String) -> String? {
        let stream = try? FileCorpusSource([CorpusInput(path)]).open(threads: 1)
        while let stream, (try? stream.next()) != nil {}
        return stream?.report.inputs.first?.format
    }
}
