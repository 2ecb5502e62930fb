import PaperGraph

/// Lets graph writers write to an output file.
struct FileSink: ByteSink {
    let file: OutputFile

    mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
        try file.write(bytes)
    }
}
