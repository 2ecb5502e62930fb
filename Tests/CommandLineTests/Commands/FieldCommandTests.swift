import Foundation
import Testing

/// `lineage`, `trends`, `themes`, `diff`, and what `network` says of the networks of citations.
@Suite struct FieldCommandTests {
    /// Two themes, owls until 2010 and whales from 2015 on.
    static let papers = (0..<8).map { number in
        let words = number < 4 ? #""owl","forest","count""# : #""whale","sea","count""#
        let year = number < 4 ? 2007 + number : 2011 + number
        return
            #"{"id":"doi:10.1000/\#(number)","title":"Paper number \#(number)","year":\#(year),"keywords":[\#(words)]}"#
    }.joined(separator: "\n")

    private static let keywords = ["--entities", "keyword", "--keywords", "author"]

    @Test func lineageIsATreeByYears() throws {
        let input = [
            #"{"id":"arxiv:1901.00001","title":"Dolma: an open corpus of text","year":2019,"abstract":"We present Dolma."}"#,
            #"{"id":"arxiv:2001.00002","title":"A second look","year":2020,"abstract":"We train on Dolma and SQuAD."}"#,
        ].joined(separator: "\n")
        let outcome = try Program.run(["lineage", "-", "--of", "dolma"], input: input)
        #expect(
            outcome.output == """
                Dolma (dataset), 2 papers, 2019–2020
                introduced by Dolma: an open corpus of text (2019) arxiv:1901.00001
                  title: Dolma: an open corpus of text

                2020  1 paper
                  A second look

                """)
        let unknown = try Program.run(["lineage", "-", "--of", "Dolmo"], input: input)
        #expect(unknown.exitCode == 1)
        #expect(unknown.errors.contains("nothing here is called 'Dolmo'"))
    }

    @Test func trendsCountYears() throws {
        let lines = try Program.run(
            ["trends", "-", "--by-year", "--format", "csv", "--min-count", "4", "--limit", "2"] + Self.keywords,
            input: Self.papers
        ).lines
        #expect(lines[0] == "name,kind,2007,2008,2009,2010,2011,2012,2013,2014,2015,2016,2017,2018")
        #expect(lines[1] == "all papers,,1,1,1,1,0,0,0,0,1,1,1,1")
        #expect(lines[2] == "count,keyword,1,1,1,1,0,0,0,0,1,1,1,1")
        let undated = try Program.run(
            ["trends", "-"] + Self.keywords, input: #"{"id":"doi:10.1000/1","title":"A paper","keywords":["a"]}"#)
        #expect(undated.errors.contains("warning: no paper has a year"))
    }

    @Test func themesAreLabelledAndFollowEachOther() throws {
        let lines = try Program.run(
            ["themes", "-", "--format", "tsv", "--min-size", "2"] + Self.keywords, input: Self.papers
        ).lines
        #expect(lines.count == 3)
        #expect(lines[1].contains("forest, owl") || lines[2].contains("forest, owl"))
        let sliced = try Program.run(
            ["themes", "-", "--format", "tsv", "--min-size", "2", "--slices", "4y"] + Self.keywords, input: Self.papers)
        #expect(sliced.errors.contains("slices: 2007–2010, 2011–2014, 2015–2018"))
        #expect(sliced.lines.count == 3)
    }

    @Test func diffTellsWhatChanged() throws {
        let lines = try Program.run(
            ["diff", "-", "--before", "2012", "--after", "2012", "--format", "csv"] + Self.keywords, input: Self.papers
        ).lines
        #expect(
            lines.dropFirst().map { $0.split(separator: ",").prefix(2).joined(separator: " ") }.sorted() == [
                "appeared sea", "appeared whale", "vanished forest", "vanished owl",
            ])
    }

    @Test(arguments: [
        (["network", "x", "--type", "coupling", "--bootstrap", "5"], "--bootstrap draws papers"),
        (["network", "x", "--type", "citation", "--edge-significance"], "are not counted over sets"),
        (["network", "x", "--slices", "five"], "is no length of a slice; write 5y or 1y"),
        (["network", "x", "--cumulative"], "--cumulative needs --slices"),
        (["network", "x", "--backbone", "disparty"], "did you mean 'disparity'?"),
        (["network", "x", "--main-path", "globl"], "did you mean 'global'?"),
        (["network", "x", "--community-labels", "g2", "--communities", "none"], "needs --communities"),
        (["network", "x", "--entities", "keyword", "--keywords", "autor"], "did you mean 'author'?"),
        (["top", "x", "--by", "paper-pagerank", "--papers"], "ranks entities"),
        (["diff", "x", "--before", "2020", "--after", "2010"], "--before must not be later"),
        (["trends", "x", "--burst-ratio", "1"], "--burst-ratio must be above 1"),
    ])
    func whatCannotBeIsSaid(arguments: [String], message: String) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func theRunSaysWhatANetworkRestsOn() throws {
        let outcome = try Program.run(["network", "-", "--type", "citation"], input: Self.papers)
        #expect(outcome.errors.contains("citation network: references in 0 of 8 papers"))
        #expect(outcome.errors.contains("[no-references]"))
        #expect(outcome.exitCode == 0)
    }
}
