import Foundation
import Testing

/// `top`, `neighbors`, `path`, `why`, `stats`, `papers`, `replay`.
@Suite struct QuestionCommandTests {
    @Test func topCountsPapers() throws {
        let lines = try Program.run(
            ["top", "-", "--format", "csv", "--limit", "3"], input: NetworkCommandTests.papers
        ).lines
        #expect(lines[0] == "rank,name,kind,papers,mentions")
        #expect(lines[1...] == ["1,GLUE,dataset,2,2", "2,SQuAD,dataset,2,2", "3,BERT,model,2,2"])
    }

    @Test func topByAMeasureAddsItsColumn() throws {
        let lines = try Program.run(
            ["top", "-", "--by", "degree", "--format", "csv", "--limit", "1", "--entities", "model"],
            input: NetworkCommandTests.papers
        ).lines
        #expect(lines == ["rank,name,kind,papers,mentions,degree", "1,BERT,model,2,2,1.0"])
    }

    @Test func topPapers() throws {
        let lines = try Program.run(
            ["top", "-", "--papers", "--format", "tsv", "--limit", "2"], input: NetworkCommandTests.papers
        ).lines
        #expect(lines[1] == "1\tA first study of language models\tarxiv:1801.00001\t3")
    }

    @Test func neighbors() throws {
        let lines = try Program.run(
            ["neighbors", "-", "--of", "Bert", "--format", "csv"], input: NetworkCommandTests.papers
        ).lines
        #expect(
            lines == [
                "rank,name,kind,weight,count,association strength", "1,SQuAD,dataset,2.0,2.0,2.0",
                "2,GLUE,dataset,1.0,1.0,1.0", "3,GPT-2,model,1.0,1.0,2.0",
            ])
    }

    @Test func pathIsTheShortestWay() throws {
        let lines = try Program.run(
            ["path", "-", "--from", "GPT-2", "--to", "RoBERTa", "--format", "csv"], input: NetworkCommandTests.papers
        ).lines
        #expect(lines.count == 4)
        #expect(lines[3].hasPrefix("3,GLUE,RoBERTa,model,1.0"))
        let apart = try Program.run(
            ["path", "-", "--from", "GPT-2", "--to", "ResNet"], input: NetworkCommandTests.papers)
        #expect(apart.exitCode == 1)
        #expect(apart.errors.contains("error: no way leads from 'GPT-2' to 'ResNet'"))
    }

    @Test func whyShowsPapersAndSentences() throws {
        let outcome = try Program.run(
            ["why", "-", "--from", "SQuAD", "--to", "model:bert"], input: NetworkCommandTests.papers)
        #expect(
            outcome.output == """
                SQuAD (dataset) – BERT (model): 2 papers, association strength 2

                A first study of language models (2018)
                  arxiv:1801.00001, -:1
                  abstract: We evaluate BERT on SQuAD.

                A second study of language models (2019)
                  arxiv:1901.00002, -:2
                  abstract: We evaluate BERT on SQuAD and GLUE.

                """)
    }

    @Test func whyShowsSoManyPapersAndSaysHowManyMoreThereAre() throws {
        let question = ["why", "-", "--from", "SQuAD", "--to", "BERT"]
        let one = try Program.run(question + ["--limit", "1"], input: NetworkCommandTests.papers)
        #expect(one.output.hasPrefix("SQuAD (dataset) – BERT (model): 2 papers"))
        #expect(one.output.hasSuffix("\n1 more paper; --limit 2 shows all of them\n"))
        #expect(!one.output.contains("A second study"))
        // People read 20, programs everything.
        let papers = (0..<25).map {
            #"{"title":"Study number \#($0) of the language models","abstract":"We evaluate BERT on SQuAD."}"# + "\n"
        }.joined()
        #expect(
            try Program.run(question, input: papers).output.hasSuffix("\n5 more papers; --limit 25 shows all of them\n")
        )
        #expect(try Program.run(question + ["--format", "json"], input: papers).lines.count == 25)
        #expect(try Program.run(question + ["--limit", "0"], input: papers).exitCode == 64)
    }

    @Test func whyOfAPaperAndAnEntity() throws {
        let outcome = try Program.run(
            [
                "why", "-", "--type", "paper-entity", "--from", "arxiv:2101.00004", "--to", "ImageNet", "--format",
                "json",
            ],
            input: NetworkCommandTests.papers)
        #expect(outcome.lines.count == 1)
        #expect(outcome.output.contains("\"text\":\"We evaluate ResNet on ImageNet.\""))
    }

    @Test(arguments: [
        (["--from", "BERT", "--to", "ImageNet"], "no paper here names both 'BERT' and 'ImageNet'"),
        (["--from", "BERT", "--to", "Imagen"], "nothing here is called 'Imagen'; similar names are ImageNet"),
        (["--from", "zzz", "--to", "BERT"], "`papergraph top` lists the names that there are"),
    ])
    func whyNot(arguments: [String], message: String) throws {
        let outcome = try Program.run(["why", "-"] + arguments, input: NetworkCommandTests.papers)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(message))
    }

    @Test func stats() throws {
        let outcome = try Program.run(
            ["stats", "-", "--format", "json"], input: NetworkCommandTests.papers + "nonsense\n")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: Any]]])
        #expect(object["inputs"]?.first?["records"] as? Int == 4)
        #expect(object["papers"]?.first?["last_year"] as? String == "2021")
        #expect(object["problems"]?.first?["problem"] as? String == "malformed-json")
        #expect(object["problems"]?.first?["first"] as? String == "-:5")
    }

    @Test func papersAreMergedAndValidInput() throws {
        let twice = NetworkCommandTests.papers + NetworkCommandTests.papers
        let outcome = try Program.run(["papers", "-"], input: twice)
        #expect(outcome.lines.count == 4)
        #expect(outcome.errors.contains("read 4 papers (4 duplicates merged, 0 skipped)"))
        let again = try Program.run(["papers", "-"], input: outcome.output)
        #expect(again.output == outcome.output)
        let table = try Program.run(["papers", "-", "--format", "csv"], input: twice)
        #expect(table.lines[0] == "id,identifiers,title,abstract,authors,year,venue,keywords,urls,references")
        #expect(table.lines.count == 5)
    }

    @Test func replaySaysWhetherTheBytesAreTheSame() throws {
        let scratch = try Scratch()
        let papers = try scratch.file("papers.jsonl", NetworkCommandTests.papers)
        let exclude = try scratch.file("it's a list.txt", "GLUE\n")
        for name in ["n.graphml", "n.dot", "n.graphml.gz"] {
            let made = try Program.run(
                "network", papers, "--exclude", exclude, "--years", "-2020", "--output", scratch[name])
            #expect(made.exitCode == 0)
            let replayed = try Program.run("replay", scratch[name])
            #expect(replayed.exitCode == 0, "\(replayed.errors)")
            #expect(replayed.errors.contains(": the same "))
        }
        let text = String(decoding: try scratch.bytes("n.dot"), as: UTF8.self)
        _ = try scratch.file("n.dot", text.replacingOccurrences(of: "SQuAD", with: "SQUAD"))
        let edited = try Program.run("replay", scratch["n.dot"])
        #expect(edited.exitCode == 1)
        #expect(edited.errors.contains("[differs]"))
        _ = try scratch.file("papers.jsonl", NetworkCommandTests.papers + "\n")
        let changed = try Program.run("replay", scratch["n.graphml"])
        #expect(changed.exitCode == 1)
        #expect(changed.errors.contains("papers.jsonl: error: is not the file that it was"))
        #expect(try Program.run("replay", papers).errors.contains("[no-provenance]"))
    }
}
