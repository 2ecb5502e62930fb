import Testing

@testable import PaperCorpus

/// Records stand in JSON in many ways; which of them does not matter.
@Suite struct JSONFramesTests {
    static let one = #"{"title":"One","abstract":"On \"}\" and {[ in texts."}"#
    static let two = #"{"title":"Two","authors":[{"name":"A. B."},{"name":"C. D."}]}"#
    static let pretty = """
        {
          "title": "One",
          "authors": [
            {
              "name": "A. B."
            }
          ]
        }
        """

    static let frames: [(text: String, lines: [Int])] = [
        ("\(one)\n\(two)\n", [1, 2]), ("\(one)\n\n  \(two)", [1, 3]), ("[\(one),\(two)]", [1, 1]),
        ("[\n\(one),\n\(two)\n]\n", [2, 3]), ("[\n\(one)\n,\(two)\n]\n", [2, 3]),
        ("\n [\n  \(one),\n\n  \(two)\n]", [3, 5]),
        ("[\(one)\n,\n\(two)]", [1, 3]), ("{\"meta\":{\"count\":2},\"results\":[\(one),\(two)]}", [1, 1]),
        ("{\"results\":[\n\(one),\n\(two)],\"group_by\":[],\"meta\":{\"x\":[{}]}}\n", [2, 3]),
        ("{\n\"data\" : [ \(one),\n\(two) ] }", [2, 3]),
        ("{\"message\":{\"total\":2,\"items\":[\(one),\(two)]}}", [1, 1]),
        ("{\"results\":[\(one)]}\n{\"results\":[\(two)]}\n", [1, 2]), ("\(pretty)\n\(two)\n", [1, 9]),
        ("{\"results\":[]}\n{\"results\":[\(one),\n\(two)]}", [2, 3]), ("\(one)\n{\"results\":[\(two)]}\n", [1, 2]),
        ("[\n\(pretty),\n\(two)\n]", [2, 10]), ("[\(one),\(two)", [1, 1]),
        ("{\"results\":[\n\(one),\n\(two),\n", [2, 3]),
    ]

    @Test(arguments: frames)
    func framesGiveTheSameRecords(_ text: String, _ lines: [Int]) {
        let bytes = Array(text.utf8)
        let outcome = ReadOutcome(bytes)
        #expect(outcome.titles == ["One", "Two"])
        #expect(outcome.lines == lines)
        #expect(outcome.papers.map(\.origin.record) == [1, 2])
        #expect(outcome.diagnostics == [])
        for batchSize in [1, 7, 40, 100] { #expect(ReadOutcome(bytes, batchSize: batchSize, threads: 2) == outcome) }
    }

    @Test(arguments: [
        pretty, one, #"{"authors":[{"name":"A. B."},\#n{"name":"C. D."}],\#n"title":"One"}"#, "{\"message\":\(one)}",
        "{\"status\":\"ok\",\n\"message\":\(pretty)}", "[\(one)]",
        "{\"data\":[\(one)]}",
    ])
    func oneRecordIsEnough(_ text: String) {
        let outcome = ReadOutcome(Array(text.utf8))
        #expect(outcome.titles == ["One"])
        #expect(outcome.diagnostics == [])
    }

    /// What is wrong with one record does not touch the others, as long as each begins on its own line.
    @Test(arguments: [
        #"{"title":"Bad","abstract":"no quote},"#, #"{"title":"Bad","authors":["A"},"#,
        #"{"title":"Bad","authors":["A","#,
        #"{"title":"Bad","authors":{"a":1],"#, #"{"title":"Bad" "abstract":"x"},"#, #"{"title":Bad},"#, "7,",
        "\"text\",",
        "\"key\":\"text\",", "nonsense here,", "[1,2],", #"{"title":"\x"},"#,
    ])
    func damageIsSkippedAlone(_ bad: String) {
        for (head, tail) in [("[\n", "\n]"), ("{\"results\":[\n", "\n]}\n")] {
            let text = "\(head)\(Self.one),\n\(bad)\n\(Self.two)\(tail)"
            let outcome = ReadOutcome(Array(text.utf8), format: JSONLinesReader())
            #expect(outcome.titles == ["One", "Two"], "\(text)")
            #expect(outcome.lines == [2, 4])
            #expect(outcome.codes.count == 1 && outcome.diagnostics.first?.line == 3)
            #expect(ReadOutcome(Array(text.utf8), format: JSONLinesReader(), batchSize: 1) == outcome)
        }
    }

    @Test func closersTooManyAreHarmless() {
        let outcome = ReadOutcome(Array("[\n\(Self.one)}},\n\(Self.two)\n]]}\n".utf8))
        #expect(outcome.titles == ["One", "Two"])
    }

    @Test(arguments: ["[", "{\"a\":", "[[{\"a\":[", "{\"title\":\"One\",\"a\":["])
    func deepNestingIsADiagnostic(_ opening: String) {
        let deep = String(repeating: opening, count: 10_000)
        for text in [deep, "[\(deep)", "[\n\(Self.one),\n\(deep)", "{\"results\":[\n\(Self.one),\n\(deep)\n"] {
            let outcome = ReadOutcome(Array(text.utf8), format: JSONLinesReader())
            #expect(!outcome.diagnostics.isEmpty)
            #expect(outcome.papers.count <= 2)
        }
        let closed = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        let outcome = ReadOutcome(Array("[\n{\"title\":\"Deep\",\"x\":\(closed)},\n\(Self.one)\n]".utf8))
        #expect(outcome.titles == ["One"])
        #expect(outcome.codes == ["malformed-json"])
    }

    @Test(
        arguments: [
            (#"{"title":"One","abstract":"breaks o"#, "One", nil),
            (#"{"title":"One","abstract":"A.","ye"#, "One", "A."),
            (#"{"title":"One","abstract":"A.","year":20"#, "One", "A."),
            (#"{"title":"One","authors":[{"name":"A"#, "One", nil),
        ] as [(String, String, String?)])
    func whatIsWholeOfTheLastRecordIsKept(_ text: String, _ title: String, _ abstract: String?) {
        for head in ["", "[\n", "{\"data\":[\n", "{\"message\":{\"items\":[\n"] {
            let outcome = ReadOutcome(Array((head + text).utf8), format: JSONLinesReader())
            #expect(outcome.titles == [title])
            #expect(outcome.papers.first?.abstract == abstract)
            #expect(outcome.papers.first?.year == nil)
            #expect(outcome.codes == ["truncated-record"])
            #expect(outcome.diagnostics.first?.line == (head.isEmpty ? 1 : 2))
        }
        let nothing = ReadOutcome(Array("[\n{\"title\":\"On".utf8), format: JSONLinesReader())
        #expect(nothing.papers == [] && nothing.codes == ["malformed-json"])
    }

    /// A file of one line is cut within the line.
    @Test func aLongLineIsReadInParts() {
        let records = (0..<4000).map {
            #"{"title":"The \#($0)th Method","abstract":"\#(String(repeating: "a ", count: 50))"}"#
        }
        for (head, tail) in [("[", "]"), ("{\"meta\":{},\"results\":[", "]}")] {
            let bytes = Array((head + records.joined(separator: ",") + tail).utf8)
            let outcome = ReadOutcome(bytes, batchSize: 5000, threads: 2, maximumRecordSize: 20_000)
            #expect(outcome.papers.count == 4000)
            #expect(outcome.lines.allSatisfy { $0 == 1 })
            #expect(outcome.papers.map(\.origin.record) == Array(1...4000))
            #expect(outcome.diagnostics == [])
        }
    }

    @Test(
        arguments: [
            (#"{"id":"https://openalex.org/W1","title":"x"}"#, "openalex"),
            (#"{"authorships":[],"publication_year":2020}"#, "openalex"),
            (#"{"DOI":"10.1000/x","type":"article"}"#, "crossref"),
            (#"{"paperId":"a","title":"x"}"#, "semantic-scholar"),
            (#"{"corpusid":1,"title":"x"}"#, "semantic-scholar"), (#"{"id":"x","authors_parsed":[]}"#, "arxiv"),
            (#"{"paper":{"title":"x"}}"#, "hf-papers"), (#"{"id":"x","summary":"y","upvotes":1}"#, "hf-papers"),
            (#"{"id":"https://openalex.org/W1","title":"x","abstract":"y"}"#, "jsonl"),
            (#"{"doi":"10.1000/x"}"#, "jsonl"),
            (#"{"id":"p1","references":["p2"]}"#, "jsonl"), (#"{"id":"a/b","modelId":"a/b","downloads":1}"#, nil),
            (#"{"nodes":[{"id":1,"title":"x"}]}"#, nil), ("1", nil), (#""title""#, nil),
        ] as [(String, String?)])
    func formatsAreToldApart(_ record: String, _ format: String?) {
        for text in [record, record + "\n", "[\(record)]", "[\n  \(record)\n]", "{\"data\":[\(record)]}"] {
            let name = Array(text.utf8).withUnsafeBytes { PaperReaders.recognizing($0)?.name }
            #expect(name == format || (format == nil && name == "listing"), "\(text)")
        }
    }
}
