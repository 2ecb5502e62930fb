import GraphFormats
import NetworkAnalysis
import Testing

@Suite("EdgeListReader, mutations")
struct EdgeListMutationTests {
    private static let samples = [
        "# c\nsource\ttarget\tweight\n0\t1\t2.5\n1\t2\t1e-3\r\n12345678\t3\t.5\n7\t7\t1\n",
        "0 1\n1 2\n2 3\n\n% x\n3 400\n5 6",
        "0,1,3,x\n1 , 2, 4 \n99999999,1,12345678.5\n",
        "\"a, b\",c,1\n\"x\"\"y\",\"c\",2\n10,11,3\n",
    ]

    @Test("2,000 seeded mutations are read or refused, the same on 1 and 2 threads")
    func mutations() {
        var random = SplitMix64(seed: 77)
        let bytes: [UInt8] = Array("0123456789 \t,;\n\r#%\"-+.eEnaif\u{0}".utf8) + [0xFF, 0x80]
        var (read, refused) = (0, 0)
        for turn in 0..<2_000 {
            var text = Array(Self.samples[turn % Self.samples.count].utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<text.count, using: &random)
                let byte = bytes[Int.random(in: 0..<bytes.count, using: &random)]
                switch Int.random(in: 0..<5, using: &random) {
                case 0: text[place] = byte
                case 1: text.insert(byte, at: place)
                case 2: text.remove(at: place)
                case 3: text.removeSubrange(place...)
                default: text.insert(contentsOf: text[..<place], at: place)
                }
                if text.isEmpty { text = [UInt8(ascii: "0")] }
            }
            let nodes = EdgeListReader.Nodes.allCases[Int.random(in: 0...1, using: &random)]
            let isDirected = Bool.random(using: &random)
            func result(threads: Int) -> Result<Graph, EdgeListError> {
                Result { () throws(EdgeListError) in
                    var reader = EdgeListReader(nodes: nodes, isDirected: isDirected, threads: threads)
                    // A node takes memory, and most mutations make no larger numbers than there were.
                    reader.maxNodes = 1_000
                    return try reader.read(text).graph
                }
            }
            let first = result(threads: 1)
            #expect(first == result(threads: 2))
            switch first {
            case .success(let graph):
                read += 1
                #expect(graph.edges.allSatisfy { $0.weight.isFinite && $0.weight >= 0 && $0.source != $0.target })
            case .failure(let error):
                refused += 1
                // Only a text without any edge and a file that cannot be opened have no line.
                #expect((error.line != nil) == (error.code != .empty))
            }
        }
        #expect(read > 200 && refused > 200)
    }

    @Test("every beginning of a text is read or refused", arguments: samples, EdgeListReader.Nodes.allCases)
    func truncations(text: String, nodes: EdgeListReader.Nodes) {
        let text = Array(text.utf8)
        var reader = EdgeListReader(nodes: nodes)
        reader.maxNodes = 1_000
        for end in 0...text.count {
            do throws(EdgeListError) {
                #expect(try reader.read(Array(text[..<end])).lineCount > 0)
            } catch {
                #expect(!error.message.isEmpty)
            }
        }
    }

    @Test("one line of a million bytes, of digits, of blanks or of a name")
    func longLines() {
        let digits = [UInt8](repeating: UInt8(ascii: "1"), count: 1_000_000)
        func code(_ text: [UInt8], _ nodes: EdgeListReader.Nodes = .numbers) -> EdgeListError.Code? {
            do throws(EdgeListError) {
                _ = try EdgeListReader(nodes: nodes).read(text)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code(digits + Array(" 1\n".utf8)) == .nodeTooLarge)
        #expect(code(digits, .names) == .missingColumn)
        #expect(code(digits + Array(" 1\n".utf8), .names) == nil)
        #expect(code(Array("0 1 ".utf8) + digits) == .weight)
        #expect(code([UInt8](repeating: 0x20, count: 1_000_000)) == .empty)
    }
}
