/// Names of nodes as cells, made once: each stands in many lines.
struct CSVNames {
    private let bytes: [UInt8]
    private let offsets: [Int]

    init(_ names: [String], _ cells: CSVCells) {
        var sink: any ByteSink = MemorySink()
        var output = TextOutput()
        var ends = [0]
        var written = 0
        for name in names {
            let before = output.pending
            cells.write(name, to: &output)
            written += output.pending - before
            ends.append(written)
            // Memory takes all bytes.
            try? output.flushIfFull(to: &sink)
        }
        try? output.flush(to: &sink)
        bytes = (sink as? MemorySink)?.bytes ?? []
        offsets = ends
    }

    func write(_ node: Int, to output: inout TextOutput) {
        bytes.withUnsafeBufferPointer {
            output.write(UnsafeBufferPointer(rebasing: $0[offsets[node]..<offsets[node + 1]]))
        }
    }
}
