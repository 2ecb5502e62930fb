import Foundation
import Testing

@testable import EntityExtraction

/// Keywords against those of indexers and authors, micro-averaged F1 over Porter stems as is usual in the field.
///
/// The shipped ranker was fitted to these texts: the floors guard against breakage. The cross-validated figures come
/// from `Scripts/train-keywords`.
@Suite(.enabled(if: KeywordGold.isPresent, "no keyphrase collections: set PAPERGRAPH_SHARED"))
struct KeywordQualityTests {
    @Test(arguments: [
        ("inspec", 10, 52.0), ("semeval2017", 10, 42.0), ("kdd", 5, 30.0), ("www", 5, 28.0),
        ("semeval2010_abs", 10, 26.0), ("nus_abs", 10, 28.0),
    ])
    func floor(collection: String, limit: Int, floor: Double) throws {
        let gold = try KeywordGold.read(collection, limit: 100)
        var (right, found, wanted) = (0, 0, 0)
        for record in gold {
            let document = TokenizedDocument(title: record.title, abstract: record.abstract)
            var stems: [String] = []
            for keyword in KeywordExtractor(limit: 2 * limit).keywords(in: document) {
                let stem = PorterStemmer.stems(keyword.name)
                if !stems.contains(stem), stems.count < limit { stems.append(stem) }
            }
            right += record.keyphrases.intersection(stems).count
            found += stems.count
            wanted += record.keyphrases.count
        }
        let score = 200 * Double(right) / Double(found + wanted)
        #expect(score >= floor, "\(collection): F1@\(limit) \(score)")
    }
}

/// The development half of a keyphrase collection.
enum KeywordGold {
    struct Record {
        var title: String
        var abstract: String
        /// Stemmed.
        var keyphrases: Set<String>
    }

    private struct Line: Decodable {
        var title: String
        var text: String
        var keyphrases: [String]
    }

    private static var directory: URL {
        let shared = ProcessInfo.processInfo.environment["PAPERGRAPH_SHARED"] ?? "../shared"
        return URL(fileURLWithPath: shared).appendingPathComponent("gold/dev")
    }

    static var isPresent: Bool {
        FileManager.default.fileExists(atPath: directory.appendingPathComponent("kp_inspec.jsonl").path)
    }

    static func read(_ collection: String, limit: Int) throws -> [Record] {
        let data = try Data(contentsOf: directory.appendingPathComponent("kp_\(collection).jsonl"))
        return try data.split(separator: UInt8(ascii: "\n")).prefix(limit).map { line in
            let line = try JSONDecoder().decode(Line.self, from: line)
            let title = line.text.hasPrefix(line.title) ? line.title : ""
            return Record(
                title: title, abstract: String(line.text.dropFirst(title.count)),
                keyphrases: Set(line.keyphrases.map(PorterStemmer.stems)).subtracting([""]))
        }
    }
}
