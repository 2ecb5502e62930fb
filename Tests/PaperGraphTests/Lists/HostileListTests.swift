import PaperGraph
import Testing

/// Lists of any bytes are read without harm, and what is read of them is used without harm.
@Suite struct HostileListTests {
    private static let lists: [[UInt8]] = [
        Array("label\treplace by\nBERT\tdataset:BERT\nGPT-2\tBERT\nGLUE\t\nRoBERTa\tGPT-2\n#x\n".utf8),
        Array("dataset\tFooBench\nmodel\tBERT\ndataset\tlanguage models\n".utf8),
        Array(
            """
            {"format":"papergraph.lexicon/1"}
            {"key":"bert","kind":"model","papers":2,"introductions":1,"weights":{"model":1200},"spellings":{"BERT":2}}
            {"key":"dop","kind":"model","papers":1,"introductions":1,"weights":{"model":600,"dataset":1},\
            "spellings":{"DOP":1},"long_forms":{"deep orbit pruning":1},"listed":["DOP","dop it"]}

            """.utf8),
    ]

    /// Flips, drops, doubles and swaps bytes; a linear congruential generator makes every run the same.
    private static func damaged(_ bytes: [UInt8], seed: Int) -> [UInt8] {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
        var bytes = bytes
        for _ in 0...next(6) where !bytes.isEmpty {
            let place = next(bytes.count)
            switch next(5) {
            case 0: bytes[place] = UInt8(next(256))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(40))], at: next(bytes.count))
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
            default: bytes.swapAt(place, next(bytes.count))
            }
        }
        return bytes
    }

    @Test(arguments: 0..<3)
    func damagedListsAreReadAndUsed(list: Int) throws {
        let corpus = try Corpora.analyzed(Corpora.five, keywords: .both)
        var read = 0
        for seed in 0..<700 {
            let input = CorpusInput(bytes: Self.damaged(Self.lists[list], seed: seed), name: "list")
            // A file that cannot be read at all is an error, and no more.
            if let thesaurus = try? Thesaurus(input) { _ = corpus.replacing(by: thesaurus) }
            if let names = try? ListFile(input).names {
                var filter = CorpusFilter()
                (filter.stopWords, filter.excludedNames) = (StopWords(names), names)
                _ = corpus.filtered(by: filter)
            }
            if let lexicon = try? LexiconFile(input).lexicon {
                read += 1
                try Analysis(Corpora.source(Corpora.five), threads: 1).forEachBatch(lexicon: lexicon.settled()) {
                    $0.map(\.mentions.count)
                } deliver: { _ in
                }
            }
        }
        #expect(read > 100)
    }
}
