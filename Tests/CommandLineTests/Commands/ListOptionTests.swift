import Foundation
import Testing

/// `--thesaurus`, `--stop-words`, `--lexicon`, and the commands that write such files.
@Suite struct ListOptionTests {
    private static let papers = NetworkCommandTests.papers

    private func names(_ arguments: String...) throws -> [String] {
        let lines = try Program.run(
            ["top", "-", "--format", "csv", "--quiet"] + arguments, input: Self.papers
        ).lines
        return lines.dropFirst().map { $0.split(separator: ",").dropFirst().joined(separator: ",") }
    }

    @Test func aThesaurusJoinsAndDropsNames() throws {
        let scratch = try Scratch()
        let file = try scratch.file("t.tsv", "label\treplace by\nRoBERTa\tBERT family\nBERT\tBERT family\nGPT-2\t\n")
        let lines = try names("--entities", "model", "--thesaurus", file)
        #expect(lines.contains("BERT family,model,3,3"), "\(lines)")
        #expect(!lines.contains { $0.hasPrefix("GPT-2,") || $0.hasPrefix("BERT,") || $0.hasPrefix("RoBERTa,") })
    }

    @Test func aThesaurusMakesKeywordsOfNames() throws {
        let scratch = try Scratch()
        let file = try scratch.file("t.tsv", "model:BERT\tkeyword:bidirectional encoders\n")
        let before = try names("--entities", "keyword", "--limit", "100")
        let after = try names("--entities", "keyword", "--limit", "100", "--thesaurus", file)
        #expect(!before.contains { $0.hasPrefix("bidirectional encoders,") })
        #expect(after.contains("bidirectional encoders,keyword,2,2"), "\(after)")
        #expect(after.count == before.count + 1)
    }

    @Test func whyShowsTheWordsThatWereReplaced() throws {
        let scratch = try Scratch()
        let file = try scratch.file("t.tsv", "RoBERTa\tBERT\n")
        let outcome = try Program.run(
            ["why", "-", "--from", "BERT", "--to", "GLUE", "--thesaurus", file, "--format", "json"], input: Self.papers)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains(#"{"key":"model:bert","text":"RoBERTa""#))
    }

    @Test func stopWordsDropKeywordsAndNothingElse() throws {
        let scratch = try Scratch()
        let file = try scratch.file("stop.txt", "# words\nlanguage\nnothing\nBERT\n")
        let before = try names("--entities", "keyword,model", "--limit", "100")
        let after = try names("--entities", "keyword,model", "--limit", "100", "--stop-words", file)
        #expect(before.contains { $0.hasPrefix("nothing,") } && !after.contains { $0.hasPrefix("nothing,") })
        #expect(before.contains { $0.contains("language") } && !after.contains { $0.contains("language") })
        #expect(before.filter { $0.contains(",model,") } == after.filter { $0.contains(",model,") })
        #expect(after.count < before.count && after.contains { $0.contains(",keyword,") })
    }

    @Test func extractDropsKeywordsAsWell() throws {
        let scratch = try Scratch()
        let file = try scratch.file("stop.txt", "language\n")
        let record =
            #"{"title": "On text", "abstract": "We study language models.", "keywords": ["language models", "Language"]}"#
        let before = try Program.run(["extract", "-"], input: record + "\n").output
        let after = try Program.run(["extract", "-", "--stop-words", file], input: record + "\n").output
        #expect(before.contains(#"{"name":"language models","score":"#))
        #expect(before.contains(#"{"name":"Language","source":"author"}"#))
        #expect(after.contains(#""keywords":[{"name":"language models","source":"author"}"#))
        #expect(!after.contains(#"{"name":"language models","score":"#) && !after.contains(#""Language""#))
    }

    @Test func theLexiconOfACorpusDoesWhatTheCorpusDoes() throws {
        let scratch = try Scratch()
        for input in ["samples/papers.txt", "samples/papers.jsonl", "samples/acl.xml"] {
            let made = try Program.run("lexicon", input, "--output", scratch["lexicon.jsonl"])
            #expect(made.exitCode == 0, "\(made.errors)")
            let known = try Program.run("extract", input, "--lexicon", scratch["lexicon.jsonl"], "--explain")
            let learned = try Program.run("extract", input, "--corpus", "--explain")
            #expect(known.errors == learned.errors)
            #expect(!known.output.isEmpty && known.output == learned.output)
        }
    }

    @Test func aLineDependsOnItsRecordAndTheLexiconAlone() throws {
        let scratch = try Scratch()
        _ = try Program.run("lexicon", "samples/papers.jsonl", "--output", scratch["lexicon.jsonl"])
        let source = try String(contentsOf: Program.project.appending(path: "samples/papers.jsonl"), encoding: .utf8)
        let record = try #require(source.split(separator: "\n").last)
        let arguments = ["extract", "-", "--quiet", "--lexicon", scratch["lexicon.jsonl"]]
        let alone = try Program.run(arguments, input: record + "\n")
        let all = try Program.run(arguments, input: source)
        func mentions(_ line: String?) throws -> Substring {
            let line = try #require(line)
            return try #require(line.firstRange(of: "\"mentions\"").map { line[$0.lowerBound...] })
        }
        #expect(try mentions(alone.lines.first) == mentions(all.lines.last))
    }

    @Test func theOrderOfRecordsDoesNotShowInALexicon() throws {
        let source = try String(contentsOf: Program.project.appending(path: "samples/papers.jsonl"), encoding: .utf8)
        let lines = source.split(separator: "\n")
        let forward = try Program.run(["lexicon", "-", "--threads", "1"], input: source).output
        let backward = try Program.run(
            ["lexicon", "-", "--threads", "8"], input: lines.reversed().map { $0 + "\n" }.joined()
        ).output
        #expect(forward == backward && forward.hasPrefix("{\"format\":\"papergraph.lexicon/1\"}\n"))
    }

    @Test func namesOfOnesOwnAreFoundEverywhere() throws {
        let scratch = try Scratch()
        let list = try scratch.file("own.tsv", "dataset\tstudy\n")
        #expect(try names("--entities", "dataset", "--lexicon", list).contains { $0.hasPrefix("study,dataset,4,") })
        let line = try Program.run(["extract", "-", "--no-text", "--lexicon", list], input: Self.papers).lines[0]
        #expect(line.contains(#"{"kind":"dataset","key":"study","name":"study","text":"study","field":"title""#))
    }

    @Test func aSuggestedThesaurusCanBeGivenBack() throws {
        let scratch = try Scratch()
        let made = try Program.run(
            "thesaurus", "samples", "--entities", "model,dataset,keyword", "--output", scratch["t.tsv"])
        #expect(made.exitCode == 0 && made.errors.contains(" suggestions\n"), "\(made.errors)")
        let used = try Program.run(
            "top", "samples", "--entities", "dataset", "--thesaurus", scratch["t.tsv"], "--strict", "--limit", "200",
            "--format", "csv")
        #expect(used.exitCode == 0, "\(used.errors)")
        #expect(!used.output.contains(",MS COCO,") && used.output.contains(",COCO,dataset,"))
        let plain = try Program.run("thesaurus", "samples", "--plain", "--quiet").lines
        #expect(plain[0] == "label\treplace by" && plain.count > 1)
        #expect(plain.allSatisfy { $0.split(separator: "\t").count == 2 && !$0.contains("dataset:") })
    }

    @Test func replayKnowsEveryList() throws {
        let scratch = try Scratch()
        let papers = try scratch.file("papers.jsonl", Self.papers)
        let lists = [
            ("--thesaurus", try scratch.file("t.tsv", "RoBERTa\tBERT\n")),
            ("--stop-words", try scratch.file("s.txt", "study\n")),
            ("--lexicon", try scratch.file("l.tsv", "dataset\tstudy\n")),
            ("--exclude", try scratch.file("e.txt", "x\n")),
        ]
        let made = try Program.run(
            ["network", papers, "--entities", "model,dataset,keyword", "--output", scratch["n.graphml"]]
                + lists.flatMap { [$0.0, $0.1] })
        #expect(made.exitCode == 0, "\(made.errors)")
        let replayed = try Program.run("replay", scratch["n.graphml"])
        #expect(replayed.exitCode == 0, "\(replayed.errors)")
        for (option, path) in lists {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(String(decoding: try scratch.bytes("n.graphml"), as: UTF8.self).contains(option))
            try Data((text + "\n").utf8).write(to: URL(filePath: path))
            let changed = try Program.run("replay", scratch["n.graphml"])
            #expect(changed.exitCode == 1 && changed.errors.contains("\(path): error: is not the file that it was"))
            try Data(text.utf8).write(to: URL(filePath: path))
        }
    }
}

/// Lists that are not what they should be: one line says so, the rest is used, and `--strict` fails.
@Suite struct BadListTests {
    private static let bad: [(name: String, bytes: [UInt8])] = [
        ("empty", []), ("not UTF-8", [0x42, 0xFF, 0xFE, 0x0A]), ("no tab", Array("\u{B7}\n".utf8)),
        ("one line of a megabyte", [UInt8](repeating: 0x20, count: 10) + [UInt8](repeating: 0x78, count: 1 << 20)),
    ]

    @Test(arguments: ["--thesaurus", "--stop-words", "--lexicon", "--exclude"], bad.map(\.name))
    func badLists(option: String, name: String) throws {
        let bytes = try #require(Self.bad.first { $0.name == name }?.bytes)
        let scratch = try Scratch()
        try Data(bytes).write(to: URL(filePath: scratch["list"]))
        let arguments = ["top", "-", "--format", "csv", option, scratch["list"]]
        let outcome = try Program.run(arguments, input: NetworkCommandTests.papers)
        #expect(outcome.exitCode == 0)
        #expect(outcome.lines.count > 3)
        // A sign alone is a list of one word that nothing is called.
        guard name != "no tab" || option == "--thesaurus" || option == "--lexicon" else { return }
        #expect(outcome.errors.contains(scratch["list"] + (name == "empty" ? ": warning: " : ":1: warning: ")))
        #expect(outcome.errors.split(separator: "\n").count <= 3, "\(outcome.errors)")
        #expect(try Program.run(arguments + ["--strict"], input: NetworkCommandTests.papers).exitCode == 1)
    }

    @Test(arguments: ["--thesaurus", "--stop-words", "--lexicon", "--exclude"])
    func listsThatCannotBeRead(option: String) throws {
        let missing = try Program.run(["top", "samples/papers.txt", option, "no-such-list"])
        #expect(missing.exitCode == 1 && missing.output.isEmpty && missing.errors.hasPrefix("no-such-list: error: "))
        let scratch = try Scratch()
        let binary = try Program.run(
            ["top", "samples/papers.txt", option, try scratch.file("binary", "\u{7F}ELF\u{0}\u{1}\u{0}\u{0}")])
        #expect(binary.exitCode == 1 && binary.errors.contains("[list-is-no-text]"), "\(binary.errors)")
    }

    @Test(arguments: ["--thesaurus", "--stop-words", "--lexicon", "--exclude"])
    func standardInputIsForPapers(option: String) throws {
        let outcome = try Program.run(["top", "samples/papers.txt", option, "-"], input: "x\ty\n")
        #expect(outcome.exitCode == 64 && outcome.errors.contains("\(option) needs a file"), "\(outcome.errors)")
    }

    @Test func aFileOfPapersIsNoLexicon() throws {
        let outcome = try Program.run("extract", "samples/papers.jsonl", "--lexicon", "samples/papers.jsonl")
        #expect(outcome.exitCode == 1 && outcome.output.isEmpty && outcome.errors.contains("[no-lexicon]"))
    }
}
