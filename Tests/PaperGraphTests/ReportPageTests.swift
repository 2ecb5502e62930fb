import Foundation
import PaperGraph
import Testing

/// What the page promises without a browser; Scripts/report/check.py opens it in one.
@Suite struct ReportPageTests {
    private static let attack = "</script><script>alert(1)</script>"

    private static func page(_ change: (inout ReportPage) -> Void = { _ in }) throws -> (
        text: String, data: [String: Any]
    ) {
        var lines = ""
        for number in 0..<12 {
            lines += """
                {"title":"\(attack) paper \(number)","year":\(2001 + number % 4),"doi":"10.1000/<\(number)>",\
                "abstract":"We use BERT, GPT-2 and T5 on SQuAD and GLUE. \(attack) The rest is new.","authors":["A. B\(number)"]}

                """
        }
        let analysis = Analysis(FileCorpusSource([CorpusInput(bytes: Array(lines.utf8), name: "papers.jsonl")]))
        let corpus = try analysis.corpus()
        let model = CooccurrenceNetwork()
        var network = try model.network(of: corpus, options: NetworkOptions())
        for name in ["pagerank", "leiden"] {
            let measure = try #require(NodeMeasures.all().first { $0.name == name })
            network.addNodeColumn(measure.column(of: network.graph, threads: 1))
        }
        var page = ReportPage(title: "T & \(attack)")
        change(&page)
        let evidence = model.evidence(for: network, of: corpus, options: NetworkOptions())
        let bytes = try page.bytes(of: network, from: corpus, evidence: evidence) {
            try analysis.texts(of: $0, in: corpus)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let start = try #require(text.firstRange(of: "id=\"data\">")).upperBound
        let end = try #require(text[start...].firstRange(of: "</script>")).lowerBound
        let data = try JSONSerialization.jsonObject(with: Data(text[start..<end].utf8)) as? [String: Any]
        return (text, try #require(data))
    }

    @Test func dataAreDataAndNotMarkup() throws {
        let (text, data) = try Self.page()
        #expect(text.ranges(of: "<script").count == 2, "the data and the script of the page, no other")
        #expect(text.ranges(of: "</script>").count == 2)
        #expect(text.contains("<title>T &amp; &lt;/script&gt;"))
        let papers = try #require(data["papers"] as? [[String: Any]])
        #expect(papers.count == 12)
        #expect((papers[0]["title"] as? String)?.hasPrefix(Self.attack) == true)
        #expect(papers.allSatisfy { ($0["url"] as? String)?.hasPrefix("https://doi.org/10.1000/%3C") == true })
    }

    @Test func thePolicyLetsNothingElseRun() throws {
        let text = try Self.page().text
        let policy = try #require(text.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)).1
        #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
        #expect(!policy.contains("unsafe"))
        #expect(!text.contains(" style=\""), "the policy would refuse it")
        #expect(!text.contains("src=") && !text.contains("@import") && !text.contains("url("), "nothing is fetched")
    }

    @Test func edgesCarryTheirSentences() throws {
        let data = try Self.page().data
        let evidence = try #require(data["evidence"] as? [String: [[String: Any]]])
        let first = try #require(evidence["0"]?.first)
        let sentence = try #require((first["sentences"] as? [[String: Any]])?.first)
        let text = Array(try #require(sentence["text"] as? String).unicodeScalars)
        let marks = try #require(sentence["marks"] as? [[Int]])
        let labels = try #require(data["labels"] as? [String])
        let marked = marks.map { String(String.UnicodeScalarView(text[$0[0]..<$0[1]])) }
        #expect(!marked.isEmpty && marked.allSatisfy { labels.contains($0) }, "\(marked)")
    }

    @Test func limitsAreKeptAndTold() throws {
        let data = try Self.page {
            ($0.maximumEdges, $0.maximumEvidence, $0.papersPerNode) = (4, 2, 3)
        }.data
        #expect((data["sources"] as? [Int])?.count == 4)
        #expect((data["evidence"] as? [String: Any])?.count == 2)
        #expect((data["nodePapers"] as? [[Int]])?.allSatisfy { $0.count == 3 } == true)
        #expect((data["notes"] as? [String])?.contains { $0.contains("6 lighter edges are not drawn") } == true)
    }

    @Test func theSamePapersGiveTheSamePage() throws {
        #expect(try Self.page().text == Self.page().text)
        #expect(try Self.page { $0.threads = 2 }.text == Self.page().text)
    }

    @Test func yearsAndCommunitiesAreThere() throws {
        let data = try Self.page().data
        let years = try #require(data["years"] as? [String: Any])
        #expect(years["first"] as? Int == 2001)
        #expect(years["papers"] as? [Int] == [3, 3, 3, 3])
        let facts = try #require(data["facts"] as? [[String]])
        #expect(facts.contains(["With a year", "12 of 12"]))
    }
}
