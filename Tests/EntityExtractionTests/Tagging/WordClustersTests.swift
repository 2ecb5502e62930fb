import Foundation
import Testing

@testable import EntityExtraction

@Suite("Clusters of words")
struct WordClustersTests {
    /// The lines of the file that are no comments: four of numbers, then one a word.
    private static func lines() throws -> [Substring] {
        var project = URL(filePath: #filePath)
        for _ in 0..<4 { project.deleteLastPathComponent() }
        let file = project.appending(path: "Sources/CEntityModel/word-clusters.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
            !$0.hasPrefix("#") || $0.hasPrefix("#\t")
        }
    }

    @Test("the file is read whole")
    func whole() throws {
        let lines = try Self.lines()
        #expect(lines.prefix(4).allSatisfy { $0.split(separator: " ").count == 1024 })
        #expect(lines.count > 20_000)
        #expect(WordClusters.embedded.entries.count == lines.count - 4)
        for line in lines.dropFirst(4) {
            let columns = line.split(separator: "\t")
            try #require(columns.count == 5, "\(line)")
            let entry = WordClusters.embedded[WordHash.of(String(columns[0]))]
            let found = [entry.near[0], entry.wide[0], UInt16(entry.frequency), UInt16(entry.capitals)]
            #expect(found == columns[1...].map { ($0 == "-" ? 0 : (UInt16($0) ?? 0) + 1) }, "\(columns[0])")
        }
    }

    @Test("smaller clusters stand for larger ones throughout")
    func levels() {
        var larger: [[UInt16: UInt16]] = [[:], [:], [:], [:]]
        for entry in WordClusters.embedded.entries {
            for (number, (small, large)) in [
                (entry.near[0], entry.near[1]), (entry.near[0], entry.near[2]), (entry.wide[0], entry.wide[1]),
                (entry.wide[0], entry.wide[2]),
            ].enumerated() {
                #expect((small == 0) == (large == 0))
                #expect(larger[number][small, default: large] == large)
                larger[number][small] = large
            }
        }
        #expect(larger.map { Set($0.values).count } == [257, 65, 257, 65])
    }

    @Test("a word is found whatever its case and its digits", arguments: ["word2vec", "Word0Vec", "WORD9VEC"])
    func digits(_ word: String) {
        let form = TokenizedDocument(title: "", abstract: word).fields[0].withText { WordForm($0.tokens[0], in: $0) }
        let entry = WordClusters.embedded[WordHash.of("word0vec")]
        #expect(entry.frequency > 0)
        #expect(form.clusters.near == entry.near && form.clusters.wide == entry.wide)
        #expect(form.clusters.frequency == entry.frequency && form.clusters.capitals == entry.capitals)
    }

    @Test("nothing is known of a word that is not listed")
    func unknown() {
        let entry = WordClusters.embedded[WordHash.of("qqzzxxyy")]
        #expect(entry.near == SIMD4() && entry.wide == SIMD4() && entry.frequency == 0 && entry.capitals == 0)
    }
}
