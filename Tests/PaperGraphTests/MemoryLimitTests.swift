import Testing

@testable import PaperGraph

@Suite("MemoryLimit")
struct MemoryLimitTests {
    @Test("the machine has a limit, and the process is within it")
    func machine() {
        #expect(MemoryLimit.ofMachine.bytes > 1 << 28)
        #expect(MemoryLimit.occupied > 1 << 20)
        #expect(MemoryLimit.ofMachine.left < MemoryLimit.ofMachine.bytes)
    }

    @Test("what is more than the limit is refused, with the remedy")
    func refusal() throws {
        let limit = MemoryLimit.ofMachine
        try limit.require(1 << 20, for: "little takes", remedy: "do less")
        let error = #expect(throws: MemoryError.self) {
            try limit.require(1 << 50, for: "all takes", remedy: "do less")
        }
        #expect(error?.diagnostic.code == "memory-limit")
        #expect(error?.diagnostic.message.contains("all takes") == true)
        #expect(error?.diagnostic.message.contains("do less, or raise --memory-limit") == true)
    }

    @Test("papers that do not fit are refused, and so are networks")
    func tooSmall() throws {
        var analysis = Analysis(Corpora.source(Corpora.five), threads: 1)
        analysis.memoryLimit = MemoryLimit(bytes: 1)
        #expect(throws: MemoryError.self) { try analysis.corpus() }
        var options = NetworkOptions()
        options.memoryLimit = MemoryLimit(bytes: 1)
        let corpus = try Corpora.analyzed(Corpora.five)
        #expect(throws: MemoryError.self) { try CooccurrenceNetwork().network(of: corpus, options: options) }
    }
}
