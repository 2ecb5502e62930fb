import Foundation
import Testing

/// Whatever bytes an abstract has, `extract` ends well, and a mention's offsets are those of its text in the field as
/// it is printed.
@Suite struct HostileTextTests {
    private struct Line: Decodable {
        struct Mention: Decodable {
            var text, field: String
            var start, end: Int
        }
        var title, abstract: String?
        var mentions: [Mention]
    }

    private static let names = "We fine-tune BERT on SQuAD and GPT-4 on GLUE"

    /// Each stands before and behind a sentence with names.
    private static let texts: [(name: String, text: String)] = [
        ("emoji", "👩‍👩‍👧‍👦 🇩🇪🇫🇷 👍🏽 "), ("right to left", "النموذج \u{202E}TREB\u{202C} מודל "),
        ("scripts", "BERTは模型です。Модель 数据集 ﷺ "), ("combining", "B\u{301}E\u{302}RT e\u{301} é ñ ﬁ "),
        ("spaces", "\u{A0}\u{2003}\u{3000}\u{FEFF}\u{200B} "), ("replacement", "\u{FFFD}\u{FFFD} "),
        ("far planes", "𝔅𝔈ℜ𝔗 𐍈 \u{10FFFF} "), ("quotes and escapes", "\"\\/ </script> &amp; '`$(x) "),
        ("punctuation", ".,;:!?()[]{}<>'`-_/|@#$%^&*+=~ "), ("brackets", "((((((((((])>} "),
        ("controls", "\u{1}\u{B}\u{1F}\u{7F}\u{85} "), ("line ends", "\n\r\n\t\u{2028}\u{2029} "),
        ("addresses", "https://( https://a.org/ü?x=(1).Then www.é "), ("joined", "A-B-C-D-E-F- "),
        ("one token", String(repeating: "Ab1", count: 20_000) + " "),
        ("capitals", String(repeating: "Foo ", count: 2000)),
    ]

    @Test func offsetsAreThoseOfTheTextAsPrinted() throws {
        let encoder = JSONEncoder()
        var input = Data()
        for (name, text) in Self.texts {
            let record = [
                "title": "\(text)\(name) of BERT \(text)", "abstract": "\(text)\(Self.names) \(text)\(Self.names).",
            ]
            input += try encoder.encode(record) + Data("\n".utf8)
        }
        let scratch = try Scratch()
        let path = try scratch.file("texts.jsonl", String(decoding: input, as: UTF8.self))
        for options in [[], ["--corpus"]] {
            let outcome = try Program.run(["extract", path] + options)
            #expect(outcome.exitCode == 0)
            try Self.expectExact(outcome, count: Self.texts.count)
        }
    }

    @Test("an abstract cut at any byte, within a sequence too, is read") func cutAnywhere() throws {
        let abstract = Array("\(Self.names) 👩‍🔬 é 模型 BERT".utf8)
        var input = Data()
        for end in 0...abstract.count {
            input += Data(#"{"title": "On BERT", "abstract": ""#.utf8) + abstract[..<end] + Data("\"}\n".utf8)
        }
        let scratch = try Scratch()
        try input.write(to: URL(filePath: scratch["cut.jsonl"]))
        let outcome = try Program.run("extract", scratch["cut.jsonl"])
        #expect(outcome.exitCode == 0)
        try Self.expectExact(outcome, count: abstract.count + 1)
    }

    @Test(.enabled(if: python != nil, "python3 is not there"))
    func pythonAgrees() throws {
        let scratch = try Scratch()
        var input = Data()
        for (name, text) in Self.texts {
            let record = ["title": "\(text)\(name)", "abstract": "\(text)\(Self.names) \(text)\(Self.names)."]
            input += try JSONEncoder().encode(record) + Data("\n".utf8)
        }
        let path = try scratch.file("texts.jsonl", String(decoding: input, as: UTF8.self))
        for input in [path, "samples/papers.txt"] {
            let outcome = try Program.shell(
                "papergraph extract '\(input)' --quiet | python3 Scripts/interop/offsets.py")
            #expect(outcome.exitCode == 0)
            #expect(outcome.output.hasSuffix(" mentions, 0 wrong\n"), "\(outcome.output)")
        }
        let wrong = #"{"mentions":[{"field":"title","start":1,"end":3,"text":"ab"}],"title":"abc"}"#
        let outcome = try Program.shell("echo '\(wrong)' | python3 Scripts/interop/offsets.py")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "line 1: title 1..3 is 'bc', not 'ab'\n1 mentions, 1 wrong\n")
    }

    private static let python: String? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/python3" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }()

    private static func expectExact(_ outcome: Program.Outcome, count: Int) throws {
        #expect(outcome.lines.count == count)
        var mentionCount = 0
        for line in outcome.lines {
            let record = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
            for mention in record.mentions {
                let scalars = Array(((mention.field == "title" ? record.title : record.abstract) ?? "").unicodeScalars)
                try #require(mention.start >= 0 && mention.start < mention.end && mention.end <= scalars.count)
                // By bytes: `é` and `e` with an accent are equal as strings.
                let covered = String(String.UnicodeScalarView(scalars[mention.start..<mention.end]))
                #expect(covered.utf8.elementsEqual(mention.text.utf8), "\(covered) is not \(mention.text)")
            }
            mentionCount += record.mentions.count
        }
        #expect(mentionCount > count)
    }
}
