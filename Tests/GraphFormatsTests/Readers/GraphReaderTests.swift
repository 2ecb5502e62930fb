import GraphFormats
import NetworkAnalysis
import Testing

/// What every reader promises; whoever joins `GraphReaders.all` is tested here.
@Suite struct GraphReaderTests {
    /// A file of each format, small enough to be cut at each of its bytes.
    static let samples: [(reader: String, text: String)] = [
        ("graphml", String(decoding: GraphMLWriter(flavor: .yed).bytes(of: SampleNetwork.small), as: UTF8.self)),
        ("gexf", String(decoding: GEXFWriter().bytes(of: RoundTripTests.sliced), as: UTF8.self)),
        ("pajek", String(decoding: PajekWriter().bytes(of: SampleNetwork.small), as: UTF8.self)),
        ("gml", GMLReaderTests.networkx),
        ("vosviewer", String(decoding: VOSviewerWriter().bytes(of: SampleNetwork.small), as: UTF8.self)),
        ("edges", "a\tb\t2\nb\tc\t0.5\n"),
    ]

    @Test func everyReaderHasASample() {
        #expect(Set(Self.samples.map(\.reader)) == Set(GraphReaders.all.map(\.name)))
    }

    @Test(arguments: samples)
    func filesAreToldByTheirContent(_ sample: (reader: String, text: String)) throws {
        let bytes = Array(sample.text.utf8)
        #expect(GraphReaders.reader(of: bytes).name == sample.reader)
        let file = try GraphReaders.reader(of: bytes).read(bytes, options: GraphReadOptions())
        #expect(file.problems.isEmpty, "\(file.problems)")
        #expect(file.network.graph.edgeCount >= 2)
    }

    /// A file that breaks off gives what was there, with a problem, or an error; never a crash.
    @Test(arguments: samples)
    func filesMayBreakOffAnywhere(_ sample: (reader: String, text: String)) throws {
        let (bytes, reader) = (Array(sample.text.utf8), try #require(GraphReaders.named(sample.reader)))
        var whole = 0
        for count in 0..<bytes.count {
            let file = try? reader.read(Array(bytes[..<count]), options: GraphReadOptions())
            if let file, file.problems.isEmpty { whole += 1 }
        }
        // Formats of brackets notice; lines may end early and still be lines.
        if ["graphml", "gexf", "vosviewer"].contains(sample.reader) { #expect(whole <= 12) }
    }

    @Test(arguments: samples, 0..<6)
    func anyBytesAreReadOrRefused(_ sample: (reader: String, text: String), _ seed: Int) throws {
        let (bytes, reader) = (Array(sample.text.utf8), try #require(GraphReaders.named(sample.reader)))
        var random = SystemlessRandom(seed: UInt64(seed))
        for _ in 0..<400 {
            var mutated = bytes
            for _ in 0...random.next(below: 6) {
                let place = random.next(below: mutated.count)
                switch random.next(below: 3) {
                case 0: mutated[place] = UInt8(random.next(below: 256))
                case 1: mutated.remove(at: place)
                default: mutated.insert(contentsOf: mutated[place...].prefix(20), at: place)
                }
            }
            guard let file = try? reader.read(mutated, options: GraphReadOptions()) else { continue }
            // What was read can be written.
            _ = GraphMLWriter().bytes(of: file.network)
        }
    }

    @Test(arguments: GraphReaders.all.map(\.name))
    func nothingIsNoGraph(_ name: String) throws {
        let reader = try #require(GraphReaders.named(name))
        let file = try? reader.read([], options: GraphReadOptions())
        #expect(file?.network.graph.edgeCount ?? 0 == 0)
    }
}
