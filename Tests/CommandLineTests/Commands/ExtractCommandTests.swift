import Foundation
import Testing

@Suite struct ExtractCommandTests {
    private struct Line: Decodable {
        struct Mention: Decodable {
            var kind, key, name, text, field, by: String
            var start, end: Int
            var confidence: Double
        }
        struct Keyword: Decodable {
            var name, source: String
            var score: Double?
        }
        struct Entity: Decodable {
            var kind, key, name: String
            var count: Int
        }
        struct Source: Decodable {
            var input: String
            var record, line: Int
        }
        var format, id: String
        var source: Source
        var title, abstract: String?
        var year: Int?
        var mentions: [Mention]
        var entities: [Entity]
        var keywords: [Keyword]
    }

    private static func lines(_ outcome: Program.Outcome) throws -> [Line] {
        try outcome.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    @Test func everyMentionStandsWhereItSaysItDoes() throws {
        let lines = try Self.lines(try Program.run("extract", "samples/papers.txt"))
        #expect(lines.count == 74)
        for line in lines {
            #expect(line.format == "papergraph.extract/1")
            for mention in line.mentions {
                let text = Array(
                    (mention.field == "title" ? line.title : line.abstract)?.unicodeScalars ?? "".unicodeScalars)
                let range = mention.start..<mention.end
                #expect(String(String.UnicodeScalarView(text[range])) == mention.text)
                #expect((0...1).contains(mention.confidence))
            }
            #expect(line.entities.map(\.count).reduce(0, +) == line.mentions.count)
            #expect(line.keywords.contains { $0.source == "extracted" })
        }
    }

    @Test func keywordsOfOtherLanguagesSayThatTheyRestOnRepetition() throws {
        let text = """
            {"title": "Die Rückkopplung der Regelkreise", "abstract": "Wir untersuchen die Rückkopplung der Regelkreise \
            und zeigen, dass die Rückkopplung von der Dämpfung abhängt. Die Dämpfung ist gemessen worden."}

            """
        let line = try #require(try Self.lines(try Program.run(["extract", "-"], input: text)).first)
        #expect(!line.keywords.isEmpty && line.keywords.allSatisfy { $0.source == "repetition" })
    }

    @Test func offsetsCountScalarsNotBytes() throws {
        let text = #"{"title": "Über GPT-4: 数据 😀 with BERT", "abstract": "Naïve é GPT-4."}"# + "\n"
        let line = try #require(try Self.lines(try Program.run(["extract", "-"], input: text)).first)
        let gpt = try #require(line.mentions.first { $0.text == "GPT-4" && $0.field == "title" })
        #expect(gpt.start == 5 && gpt.end == 10)
        let bert = try #require(line.mentions.first { $0.text == "BERT" })
        #expect(bert.start == 22)
    }

    @Test func aLineIsValidInputAndGivesTheSameAgain() throws {
        let first = try Program.run("extract", "samples/papers.jsonl")
        let scratch = try Scratch()
        let again = try Program.run("extract", try scratch.file("lines.jsonl", first.output))
        let (a, b) = (try Self.lines(first), try Self.lines(again))
        #expect(a.map(\.id) == b.map(\.id))
        #expect(a.map { $0.mentions.map(\.key) } == b.map { $0.mentions.map(\.key) })
        #expect(a.map { $0.keywords.map(\.name) } == b.map { $0.keywords.map(\.name) })
    }

    @Test func aLineDependsOnItsOwnRecordAlone() throws {
        let scratch = try Scratch()
        let all = try String(contentsOf: Program.project.appending(path: "samples/papers.jsonl"), encoding: .utf8)
        let last = try #require(all.split(separator: "\n").last)
        let path = try scratch.file("one.jsonl", last + "\n")
        let alone = try #require(try Self.lines(try Program.run("extract", path)).first)
        let among = try #require(try Self.lines(try Program.run("extract", "samples/papers.jsonl")).last)
        #expect(alone.mentions.map(\.key) == among.mentions.map(\.key))
        #expect(alone.mentions.map(\.confidence) == among.mentions.map(\.confidence))
    }

    @Test func withTheCorpusANameIntroducedOnceIsFoundEverywhere() throws {
        let text = """
            {"title": "Zorbit: A Model for Weather", "abstract": "We introduce Zorbit, a model of the weather. With Zorbit forecasts are quick."}
            {"title": "Another paper on the weather", "abstract": "We start from zorbit-like data and from Zorbit itself."}

            """
        let alone = try Self.lines(try Program.run(["extract", "-"], input: text))
        let together = try Self.lines(try Program.run(["extract", "-", "--corpus"], input: text))
        #expect(!alone[1].mentions.contains { $0.key == "zorbit" })
        #expect(together[1].mentions.contains { $0.key == "zorbit" && $0.kind == "model" })
    }

    @Test func explanationsSayWhatSpeaksForAMention() throws {
        let text =
            #"{"title": "On tuning", "abstract": "We compare GPT 4 and Direct Preference Optimization (DPO)."}"# + "\n"
        let plain = try Program.run(["extract", "-"], input: text).output
        let explained = try Program.run(["extract", "-", "--explain"], input: text).output
        #expect(!plain.contains("\"why\""))
        #expect(explained.contains(#""why":{"points":{"#))
        #expect(explained.contains(#""reasons":["spelling"#))
        #expect(explained.contains(#""definition""#))
    }

    @Test func withoutTextTheTextIsLeftOut() throws {
        let line = try #require(try Self.lines(try Program.run("extract", "samples/papers.txt", "--no-text")).first)
        #expect(line.title == nil && line.abstract == nil)
        #expect(!line.mentions.isEmpty)
    }

    @Test func standardInputAndFileGiveTheSameMentions() throws {
        let text = try String(contentsOf: Program.project.appending(path: "samples/papers.txt"), encoding: .utf8)
        let piped = try Program.run(["extract", "-"], input: text).output
        let read = try Program.run("extract", "samples/papers.txt").output
        #expect(piped.replacingOccurrences(of: "\"input\":\"-\"", with: "\"input\":\"samples/papers.txt\"") == read)
    }
}
