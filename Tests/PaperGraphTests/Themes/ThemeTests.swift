import Foundation
import PaperGraph
import Testing

@Suite struct ThemeTests {
    /// a and b of 4 papers each stand together in 2, c and d of 2 each in 2, b and c in 1.
    ///
    /// e(ab) = 4/16 = .25, e(cd) = 4/4 = 1, e(bc) = 1/8 = .125. Both themes have the centrality 10·.125 = 1.25; densities are
    /// 100·.25/2 = 12.5 and 100·1/2 = 50, their median 31.25.
    private static let network = {
        var builder = GraphBuilder(nodeCount: 4, isDirected: false)
        for (source, target, count) in [(0, 1, 2.0), (1, 2, 1), (2, 3, 2)] {
            builder.addEdge(from: source, to: target, weight: count)
        }
        return Network(
            name: "themes", graph: builder.build(), nodeKeys: ["a", "b", "c", "d"], nodeLabels: ["a", "b", "c", "d"],
            nodeColumns: [AttributeColumn(name: "occurrences", title: "Papers", values: .integers([4, 4, 2, 2]))],
            edgeColumns: [AttributeColumn(name: "count", title: "Count", values: .integers([2, 1, 2]))])
    }()

    @Test func centralityAndDensityOfCallon() {
        let map = ThematicMap(Self.network, Partition(marks: [0, 0, 1, 1]))
        #expect(map.themes.map(\.centrality) == [1.25, 1.25])
        #expect(map.themes.map(\.density) == [12.5, 50])
        #expect(map.themes.map(\.quadrant) == [.basic, .motor])
        #expect(map.themes.map(\.occurrences) == [8, 4])
        #expect(ThematicMap(Self.network, Partition(marks: [0, 0, 1, 1]), minimumSize: 3).themes.isEmpty)
    }

    /// 10 of 20 papers here and 5 of 80 elsewhere: expected are 3 and 12, 17 and 68.
    @Test func logLikelihood() {
        let expected =
            2 * (10 * log(10 / 3.0) + 10 * log(10 / 17.0) + 5 * log(5 / 12.0) + 75 * log(75 / 68.0))
        #expect(abs(LogLikelihood.ratio(inside: 10, of: 20, outside: 5, of: 80) - expected) < 1e-12)
        #expect(abs(LogLikelihood.ratio(inside: 5, of: 80, outside: 10, of: 20) + expected) < 1e-12)
        #expect(LogLikelihood.ratio(inside: 1, of: 10, outside: 2, of: 20) == 0)
        #expect(LogLikelihood.ratio(inside: 0, of: 0, outside: 0, of: 0) == 0)
    }

    private static func papers(_ keywords: [(year: Int?, words: String)]) throws -> AnalyzedCorpus {
        let lines = keywords.enumerated().map { number, paper in
            let words = paper.words.split(separator: " ").map { "\"\($0)\"" }.joined(separator: ",")
            let year = paper.year.map { #""year":\#($0),"# } ?? ""
            return #"{"id":"doi:10.1000/\#(number)","title":"Paper number \#(number)",\#(year)"keywords":[\#(words)]}"#
        }
        return try Corpora.analyzed(lines, keywords: .author)
    }

    private static var options: NetworkOptions {
        var options = NetworkOptions()
        options.kinds = [.keyword]
        return options
    }

    @Test func communitiesAreCalledByWhatTheirPapersSayAlone() throws {
        let corpus = try Self.papers([
            (2001, "owl forest count"), (2002, "owl forest count"), (2003, "owl count"), (2004, "whale sea count"),
            (2005, "whale sea count"), (2006, "whale sea"),
        ])
        let network = try CooccurrenceNetwork().network(of: corpus, options: Self.options)
        let marks = network.nodeLabels.map { ["whale", "sea"].contains($0) ? 1 : 0 }
        for ranking in CommunityTerms.Ranking.allCases {
            let terms = CommunityTerms(network, Partition(marks: marks), in: corpus, by: ranking)
            #expect(terms.terms[0].prefix(2) == ["owl", "forest"], "\(ranking)")
            #expect(terms.terms[1].prefix(2) == ["sea", "whale"], "\(ranking)")
            #expect(terms.paperCounts == [3, 3])
        }
    }

    @Test func slicesEndWithTheLastYear() throws {
        let corpus = try Self.papers([(2001, "a b"), (2004, "a b"), (2006, "a c"), (nil, "a b"), (1203, "a b")])
        #expect(YearSlices(length: 2).ranges(of: corpus) == [2001...2002, 2003...2004, 2005...2006])
        #expect(YearSlices(length: 4).ranges(of: corpus) == [2001...2002, 2003...2006])
        #expect(
            YearSlices(length: 2, isCumulative: true).ranges(of: corpus) == [2001...2002, 2001...2004, 2001...2006])
        let network = try CooccurrenceNetwork().network(of: corpus, options: Self.options)
        let sliced = try YearSlices(length: 4).sliced(
            network, by: CooccurrenceNetwork(), of: corpus, options: Self.options)
        let (early, late) = (
            try #require(sliced.nodeColumn(named: "occurrences_2001_2002")),
            try #require(sliced.edgeColumn(named: "weight_2003_2006"))
        )
        #expect(sliced.nodeLabels == ["a", "b", "c"])
        #expect((0..<3).map { early.integer(at: $0) } == [1, 1, nil])
        // a–b in 2004, a–c in 2006.
        #expect((0..<2).map { late.number(at: $0) } == [1, 1])
        #expect(sliced.edgeColumn(named: "weight_2001_2002")?.number(at: 1) == nil)
    }

    @Test func whatChangedBetweenTwoTimes() throws {
        let early = Array(repeating: (year: Optional(2010), words: "owl forest"), count: 10)
        let late = Array(repeating: (year: Optional(2020), words: "whale owl"), count: 9) + [(2020, "owl sea")]
        let corpus = try Self.papers(early + late + [(nil, "owl")])
        let difference = try CorpusDifference(of: corpus, before: 2015, after: 2015, options: Self.options)
        #expect(difference.paperCounts == (10, 10))
        #expect(difference.withoutYear == 1)
        let changes = Dictionary(uniqueKeysWithValues: difference.entries.map { ($0.name, $0.change) })
        #expect(changes == ["forest": .vanished, "owl": .stayed, "sea": .appeared, "whale": .appeared])
        let forest = try #require(difference.entries.first { $0.name == "forest" })
        #expect(forest.before == 10 && forest.after == 0)
        #expect(forest.logLikelihood < -10)
    }

    @Test func trendsLeaveOutYearsThatCannotBe() throws {
        let corpus = try Self.papers([(2001, "a b"), (2003, "a"), (2003, "b c"), (nil, "a"), (1203, "a")])
        let trends = Trends(of: corpus, kinds: [.keyword])
        #expect(trends.firstYear == 2001)
        #expect(trends.papers == [1, 0, 2])
        #expect(trends.withoutYear == 1 && trends.withAbsurdYear == 1)
        let a = try #require(trends.trends.first { corpus.entities[$0.entity].name == "a" })
        #expect(a.counts == [1, 0, 1])
        // The share falls from 1 to 1/2 in two years: −1/4 a year, a third of the mean of 3/4.
        #expect(abs(a.growth + 1 / 3.0) < 1e-12)
    }
}
