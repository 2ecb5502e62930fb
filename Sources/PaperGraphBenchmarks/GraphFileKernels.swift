import ArgumentParser
import Foundation
import PaperGraph

/// Graph files written by each writer and read by each reader, as kernels `write_NAME` and `read_NAME`.
enum GraphFileKernels {
    /// The writer that a kernel measures.
    static func writer(of kernel: String) throws -> (any GraphWriter)? {
        guard kernel.hasPrefix("write_") else { return nil }
        let name = String(kernel.dropFirst("write_".count))
        guard let writer = GraphWriters.named(name) else { throw ValidationError("unknown writer '\(name)'.") }
        return writer
    }

    /// The reader that a kernel measures; lists of edges have a kernel of their own.
    static func reader(of kernel: String) -> (any GraphReader)? {
        guard kernel.hasPrefix("read_") else { return nil }
        return GraphReaders.named(String(kernel.dropFirst("read_".count)))
    }

    /// Reads a file, and measures that.
    static func read(_ path: String, with reader: any GraphReader, threads: Int, into result: inout KernelResult) throws
    {
        var options = GraphReadOptions()
        options.threads = threads
        var file: GraphFile?
        result.timing = try Timing.of {
            file = try reader.read(CorpusInput(path).bytes(atMost: 64 << 30), options: options)
        }
        result.add("n", file?.network.graph.nodeCount ?? 0)
        result.add("m", file?.network.graph.edgeCount ?? 0)
    }

    /// The graph as a network whose nodes are called by their numbers.
    static func network(of graph: Graph) -> Network {
        let names = (0..<graph.nodeCount).map(String.init)
        return Network(name: "network", graph: graph, nodeKeys: names, nodeLabels: names)
    }

    /// Writes to a file, which is deleted afterwards, and measures that.
    static func write(_ network: Network, with writer: any GraphWriter, into result: inout KernelResult) throws {
        let path = NSTemporaryDirectory() + "papergraph-benchmark-\(getpid())"
        defer { unlink(path) }
        var bytes = 0
        result.timing = try Timing.of {
            guard let file = fopen(path, "w") else { throw ValidationError("cannot write \(path).") }
            defer { fclose(file) }
            var sink: any ByteSink = StreamSink(file: file)
            try writer.write(network, to: &sink)
            bytes = ftell(file)
        }
        result.add("m", network.graph.edgeCount)
        result.add("bytes", bytes)
    }
}

private struct StreamSink: ByteSink {
    let file: UnsafeMutablePointer<FILE>

    mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
        guard fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count else {
            throw ValidationError("the disk is full.")
        }
    }
}
