import Foundation
import Testing

/// Bad input gets one line with place, fact and remedy, exit code 1, and leaves no file behind.
@Suite struct BadInputTests {
    @Test(arguments: ["extract", "network", "top", "stats", "papers"])
    func missingInput(command: String) throws {
        let outcome = try Program.run(command, "no-such-file.txt")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.errors
                == "no-such-file.txt: error: cannot be opened (no such file or directory); check the name [cannot-open]\n"
        )
    }

    @Test func aWrongNameAmongManyFailsBeforeAnythingIsRead() throws {
        let outcome = try Program.run("extract", "samples/papers.txt", "no-such-file.txt")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output.isEmpty)
    }

    @Test func binaryInput() throws {
        let outcome = try Program.run("stats", Program.path)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("error: is not text"))
    }

    @Test(arguments: [("", "empty-input"), ("\n \n", "empty-input"), ("one two\n", "unknown-format")])
    func nothingToRead(text: String, code: String) throws {
        let outcome = try Program.run(["stats", "-"], input: text)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("[\(code)]"))
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test func noPaperInAllInputs() throws {
        let outcome = try Program.run(["top", "-"], input: "{\"title\": \"\", \"abstract\": \"x\"}\n")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("-:1: warning: the record has neither title nor identifier"))
        #expect(outcome.errors.contains("-: error: no paper was found"))
    }

    @Test func unwritableOutputFailsBeforeTheWork() throws {
        let outcome = try Program.run("network", "samples/papers.txt", "--output", "/no/such/directory/x.graphml")
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.errors
                == "/no/such/directory/x.graphml: error: cannot be written (no such file or directory); "
                + "choose another --output or make room [cannot-write]\n")
    }

    @Test func aFailedRunKeepsTheOldFileAndLeavesNoOther() throws {
        let scratch = try Scratch()
        let old = try scratch.file("network.graphml", "old")
        let bad = try scratch.file("bad.jsonl", "{\"title\": \"\"}\n")
        let outcome = try Program.run("network", bad, "--output", old)
        #expect(outcome.exitCode == 1)
        #expect(try scratch.bytes("network.graphml") == Data("old".utf8))
        #expect(try scratch.names == ["bad.jsonl", "network.graphml"])
    }

    @Test func aListingThatBreaksOffIsReadToItsEnd() throws {
        let text = """
            BERT: Pre-training of Deep Bidirectional Transformers

            We introduce BERT, a language model that reads in both directions. It is evaluated on GLUE and SQuAD, \
            and improves on earlier models such as GPT and ELMo by a wide margin on all of the tasks that we tried.

            A Title Without an Abstract Below It

            """
        let outcome = try Program.run(["extract", "-", "--no-text"], input: text)
        #expect(outcome.exitCode == 0)
        #expect(outcome.lines.count == 2)
        #expect(outcome.errors.contains("-:5: warning: the listing ends behind a title"))
        let strict = try Program.run(["extract", "-", "--strict"], input: text)
        #expect(strict.exitCode == 1)
    }

    @Test func aRecordThatIsTooLargeIsSkippedAndTheRestRead() throws {
        let scratch = try Scratch()
        let large = String(repeating: "x", count: 3 << 20)
        let path = try scratch.file(
            "large.jsonl",
            """
            {"title": "The first paper of three"}
            {"title": "The second", "abstract": "\(large)"}
            {"title": "The third paper of three"}

            """)
        let outcome = try Program.run("extract", path, "--max-record", "1")
        #expect(outcome.exitCode == 0)
        #expect(outcome.lines.count == 2)
        #expect(outcome.errors.contains("large.jsonl:2: warning: the record that begins here is larger than 1 MB"))
    }

    @Test func invalidUTF8IsReportedOnceAndNothingIsLost() throws {
        let scratch = try Scratch()
        var bytes = Data("{\"title\": \"Caf".utf8)
        bytes.append(0xE9)
        bytes.append(Data(" culture and its papers\"}\n".utf8))
        try (bytes + bytes).write(to: URL(filePath: scratch["latin.jsonl"]))
        let outcome = try Program.run("extract", scratch["latin.jsonl"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.lines.count == 2)
        #expect(outcome.lines[0].contains("Café culture"))
        #expect(outcome.errors.components(separatedBy: "warning: the text is not valid UTF-8").count == 2)
    }
}
