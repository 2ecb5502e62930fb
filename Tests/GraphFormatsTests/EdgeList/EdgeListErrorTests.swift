import GraphFormats
import Testing

@Suite("EdgeListReader, errors")
struct EdgeListErrorTests {
    /// A text that cannot be read, and what is said of it.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var code: EdgeListError.Code
        var line: Int?
        var nodes = EdgeListReader.Nodes.numbers

        var testDescription: String { "\(code.rawValue): \(text.debugDescription)" }
    }

    static let cases: [Case] = [
        Case(text: "", code: .empty),
        Case(text: "# nothing\n\n", code: .empty),
        Case(text: "a b\n", code: .empty),
        Case(text: "", code: .empty, nodes: .names),
        Case(text: "0 1\nx 2\n", code: .noNumber, line: 2),
        Case(text: "0 1\n\n# c\n2 y\n", code: .noNumber, line: 4),
        Case(text: "0 1\n12a 2\n", code: .noNumber, line: 2),
        Case(text: "0 1\n1 2b\n", code: .noNumber, line: 2),
        Case(text: "0 -1\n", code: .noNumber, line: 1),
        Case(text: "-1 0\n", code: .noNumber, line: 1),
        Case(text: "1.5 0\n", code: .noNumber, line: 1),
        Case(text: "0 1\n4\n", code: .missingColumn, line: 2),
        Case(text: "0 1\n4", code: .missingColumn, line: 2),
        Case(text: "0\t1\n\t4\n", code: .missingColumn, line: 2),
        Case(text: "0,1\n4,\n", code: .missingColumn, line: 2),
        Case(text: "0,1\n,4\n", code: .missingColumn, line: 2),
        Case(text: "0 1 2\n1 2\n", code: .missingColumn, line: 2),
        Case(text: "0 1 2\r\n1 2\r\n", code: .missingColumn, line: 2),
        Case(text: "0 1 2\n1 2 x\n", code: .weight, line: 2),
        Case(text: "0 1 nan\n", code: .weight, line: 1),
        Case(text: "0 1 inf\n", code: .weight, line: 1),
        Case(text: "0 1 1e999\n", code: .weight, line: 1),
        Case(text: "0 1 1e\n", code: .weight, line: 1),
        Case(text: "0 1 .\n", code: .weight, line: 1),
        Case(text: "0 1 3x\n", code: .weight, line: 1),
        Case(text: "0 1 1\n1 2 -0.5\n", code: .negativeWeight, line: 2),
        Case(text: "0 4294967295\n", code: .nodeTooLarge, line: 1),
        Case(text: "0 1\n0 99999999999999999999999999\n", code: .nodeTooLarge, line: 2),
        Case(text: "0 1\n4294967296 0\n", code: .nodeTooLarge, line: 2),
        Case(text: "0 1\n\u{0}0 1\n", code: .binary, line: 2),
        Case(text: "0 1\n0\u{0} 1\n", code: .binary, line: 2),
        Case(text: "0 1 \u{0}\n", code: .binary, line: 1),
        Case(text: "# \u{0}\n0 1\n# \u{0}\n", code: .binary, line: 3),
        Case(text: "a b\n\"c d\n", code: .quote, line: 2, nodes: .names),
        Case(text: "a,b\n\"c\"d,e\n", code: .quote, line: 2, nodes: .names),
        Case(text: "a,b\n,e\n", code: .missingColumn, line: 2, nodes: .names),
        Case(text: "a,b\nc\n", code: .missingColumn, line: 2, nodes: .names),
        Case(text: "a,b\n\"\",c\n", code: .missingColumn, line: 2, nodes: .names),
        Case(text: "a b\nc\u{0}d e\n", code: .binary, line: 2, nodes: .names),
        Case(text: "a b 1\nc d\n", code: .missingColumn, line: 2, nodes: .names),
        Case(text: "a b 1\nc d -1\n", code: .negativeWeight, line: 2, nodes: .names),
    ]

    @Test("texts that cannot be read say where and why", arguments: cases)
    func errors(_ sample: Case) {
        do throws(EdgeListError) {
            let read = try EdgeListReader(nodes: sample.nodes).read(Array(sample.text.utf8))
            Issue.record("read \(read.lineCount) lines")
        } catch {
            #expect(error.code == sample.code)
            #expect(error.line == sample.line)
            #expect(error.description.hasSuffix("[\(error.code.rawValue)]"))
            #expect(error.description.allSatisfy { $0.isASCII && $0 >= " " })
        }
    }

    @Test("a number that asks for more memory than is allowed is refused, with the line")
    func limits() {
        func code(_ reader: EdgeListReader, _ text: String) -> EdgeListError? {
            do throws(EdgeListError) {
                _ = try reader.read(Array(text.utf8))
                return nil
            } catch {
                return error
            }
        }
        var reader = EdgeListReader()
        // Fewer nodes than this fit the half of any machine below 275 GB.
        #expect(code(reader, "0 1\n0 4294967290\n")?.code == .nodeTooLarge)
        #expect(code(reader, "0 1\n0 4294967290\n")?.line == 2)
        reader.maxNodes = 10
        #expect(code(reader, "0 9\n") == nil)
        #expect(code(reader, "0 10\n")?.line == 1)
        reader.nodeCount = 11
        #expect(code(reader, "0 10\n")?.code == .nodeTooLarge)
        reader.maxNodes = nil
        reader.nodeCount = 3
        #expect(code(reader, "0 2\n") == nil)
        #expect(code(reader, "0 2\n3 0\n")?.line == 2)
        reader.nodeCount = 0
        #expect(code(reader, "0 0\n")?.code == .nodeTooLarge)
        reader.nodeCount = -1
        #expect(code(reader, "")?.code == .nodeTooLarge)
        reader.nodeCount = 1 << 40
        #expect(code(reader, "0 0\n")?.code == .nodeTooLarge)
    }

    @Test("a file that is not there, or is no file, is an error")
    func files() {
        #expect(throws: EdgeListError.self) { try EdgeListReader().read(path: "/nowhere/at/all") }
        #expect(throws: EdgeListError.self) { try EdgeListReader().read(path: "/") }
        #expect(throws: EdgeListError.self) { try EdgeListReader().read(path: "/dev/null") }
    }

    @Test("of several errors the first in the text is told, on any number of threads")
    func firstError() {
        let comment = "#" + String(repeating: "x", count: 1_000_000) + "\n"
        let text = Array(("0 1\n" + String(repeating: comment, count: 5) + "bad 1\n" + comment + "worse\n").utf8)
        for threads in [1, 8] {
            do throws(EdgeListError) {
                _ = try EdgeListReader(threads: threads).read(text)
                Issue.record("it was read")
            } catch {
                #expect(error.line == 7)
                #expect(error.message.contains("'bad'"))
            }
        }
    }
}
