import Testing

@testable import EntityExtraction

@Suite struct KeywordCandidateTests {
    /// The candidates of an abstract as they stand there, in order.
    private func candidates(_ text: String) -> [String] {
        let document = TokenizedDocument(title: "", abstract: text)
        return KeywordAnalysis.withAnalysis(of: document, lexicon: KeywordLexicon("")) { analysis in
            analysis.candidates.all.filter { !$0.isMerged }.map { candidate in
                let tokens = document.fields[candidate.field].tokens[candidate.tokens]
                return document.fields[candidate.field].string(
                    Int(tokens[tokens.startIndex].start)..<Int(tokens[tokens.endIndex - 1].end))
            }
        }.sorted()
    }

    /// A text, and the candidates in the order of their bytes.
    static let cases: [(text: String, candidates: [String])] = [
        ("We propose graph networks.", ["graph", "graph networks", "networks"]),
        ("the quality of service", ["quality of service", "service"]),
        ("an end-to-end parser", ["end-to-end", "end-to-end parser", "parser"]),
        ("state-of-the-art parsers", ["parsers"]),
        ("a graph-based parser", ["graph-based parser", "parser"]),
        ("a novel method for parsing", ["parsing"]),
        ("small world", ["small world", "world"]),
        ("new results, new data", []),
        ("a case study of 3 papers", ["case study"]),
        ("in 2020 and 3.5 of 7", []),
        ("GPT-4 and U-Net", ["GPT-4", "U-Net"]),
        ("types of x", []),
        ("Parsing. Trees", ["Parsing", "Trees"]),
        ("tree, trees and Tree", ["tree"]),
        (
            "multi-task learning and multi task learning",
            ["learning", "multi", "multi-task", "multi-task learning", "task learning"]
        ),
        (
            "graph neural network (GNN)",
            ["graph", "graph neural", "graph neural network", "network", "neural", "neural network"]
        ),
        ("highly parallel", ["parallel"]),
        ("parallel rapidly", ["parallel"]),
        ("", []), ("...", []), ("of of of", []), ("-", []), ("a-b-c-", ["a-b-c"]),
    ]

    @Test(arguments: cases)
    func candidates(text: String, expected: [String]) {
        #expect(candidates(text) == expected)
    }

    @Test func countsAcrossSpellings() {
        let document = TokenizedDocument(title: "Random Forests", abstract: "A random forest. Random-forest trees.")
        KeywordAnalysis.withAnalysis(of: document, lexicon: KeywordLexicon("")) { analysis in
            let forest = analysis.candidates.all.first { $0.wordCount == 2 }
            #expect(forest?.count == 3)
            #expect(forest?.titleCount == 1)
        }
    }

    @Test func hashTable() {
        var table = HashTable(capacity: 1)
        for key in UInt64(1)...5000 {
            let hash = key &* 0x9E37_79B9_7F4A_7C15 | 1
            #expect(table.value(of: hash, orInsert: UInt32(key)) == UInt32(key))
        }
        #expect(table.count == 5000)
        #expect(table[1 &* 0x9E37_79B9_7F4A_7C15 | 1] == 1)
        #expect(table[4999 &* 0x9E37_79B9_7F4A_7C15 | 1] == 4999)
        #expect(table[2 << 40 | 1] == nil)
    }
}
