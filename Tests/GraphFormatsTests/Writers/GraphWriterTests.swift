import GraphFormats
import Testing

/// What every writer promises; whoever joins `GraphWriters.all` is tested here.
@Suite struct GraphWriterTests {
    static let writers = GraphWriters.all.map(NamedWriter.init)

    @Test(arguments: writers, SampleNetwork.all)
    func equalNetworksGiveEqualBytes(_ writer: NamedWriter, _ sample: SampleNetwork) {
        #expect(writer.writer.bytes(of: sample.network) == writer.writer.bytes(of: sample.network))
    }

    @Test(arguments: writers, SampleNetwork.all)
    func filesAreCleanText(_ writer: NamedWriter, _ sample: SampleNetwork) throws {
        let bytes = writer.writer.bytes(of: sample.network)
        let text = try #require(String(validating: bytes, as: UTF8.self), "the file is UTF-8")
        #expect(bytes.isEmpty || bytes.last == 0x0A, "the file ends with a line")
        #expect(!bytes.starts(with: [0xEF, 0xBB, 0xBF]), "no byte order mark")
        let forbidden = text.unicodeScalars.filter {
            ($0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0)) || $0 == "\u{7F}" || $0 == "\u{FFFE}"
                || $0 == "\u{FFFF}"
        }
        #expect(forbidden.isEmpty)
    }

    /// Not even the shortest names of numbers that are none.
    @Test(arguments: writers)
    func noNumberIsWrittenThatIsNone(_ writer: NamedWriter) throws {
        let sample = try #require(SampleNetwork.all.first { $0.name == "all-types" })
        let text = String(decoding: writer.writer.bytes(of: sample.network), as: UTF8.self).lowercased()
        for word in [">nan<", "\"nan\"", ",nan", ">inf", "\"inf\"", "\"-inf", ",inf"] { #expect(!text.contains(word)) }
    }

    @Test(arguments: writers)
    func bytesComeInSeveralBlocks(_ writer: NamedWriter) throws {
        let sample = try #require(SampleNetwork.all.first { $0.name == "large" })
        var sink: any ByteSink = CountingSink()
        try writer.writer.write(sample.network, to: &sink)
        let counter = try #require(sink as? CountingSink)
        let total = writer.writer.bytes(of: sample.network).count
        #expect(counter.blocks.count > 1 || total < 64 << 10)
        #expect(counter.blocks.allSatisfy { (1...(80 << 10)).contains($0) })
        #expect(counter.blocks.reduce(0, +) == total)
    }

    @Test(arguments: writers, [0, 1])
    func anErrorOfTheSinkIsPassedOnAndEndsTheWriting(_ writer: NamedWriter, _ accepted: Int) throws {
        let sample = try #require(SampleNetwork.all.first { $0.name == "large" })
        guard accepted == 0 || writer.writer.bytes(of: sample.network).count > 80 << 10 else { return }
        var sink: any ByteSink = CountingSink(accepts: accepted)
        #expect(throws: CountingSink.Full.self) { try writer.writer.write(sample.network, to: &sink) }
        let counter = try #require(sink as? CountingSink)
        #expect(counter.blocks.count == accepted, "what was taken before stays")
        #expect(counter.refusals == 1, "nothing is written after an error")
    }

    @Test func namesAndEndingsBelongToOneWriter() {
        let names = GraphWriters.all.map(\.name)
        let endings = GraphWriters.all.flatMap(\.fileExtensions)
        #expect(Set(names).count == names.count)
        #expect(Set(endings).count == endings.count)
        for writer in GraphWriters.all {
            #expect(GraphWriters.named(writer.name)?.name == writer.name)
            #expect(!writer.summary.isEmpty)
            for ending in writer.fileExtensions {
                #expect(ending == ending.lowercased() && !ending.hasPrefix("."))
                #expect(GraphWriters.forFileName("a.b/c d." + ending.uppercased())?.name == writer.name)
            }
        }
        #expect(GraphWriters.named("no such format") == nil)
        for name in ["", "graphml", "x.csv", "x.graphml/y", "dot"] { #expect(GraphWriters.forFileName(name) == nil) }
    }
}

/// A writer with its name for test reports.
struct NamedWriter: Sendable, CustomTestStringConvertible {
    let writer: any GraphWriter

    var testDescription: String { writer.name }
}

/// Counts the blocks that it takes and refuses those beyond a number.
private struct CountingSink: ByteSink {
    struct Full: Error {}

    var accepts = Int.max
    private(set) var blocks: [Int] = []
    private(set) var refusals = 0

    mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
        guard blocks.count < accepts else {
            refusals += 1
            throw Full()
        }
        blocks.append(bytes.count)
    }
}
