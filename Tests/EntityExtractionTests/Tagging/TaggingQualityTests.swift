import Foundation
import Testing

@testable import EntityExtraction

/// Names and phrases against those of annotators: the F1 of the names of a document, micro-averaged.
@Suite("What annotators mark", .enabled(if: SharedData.has("gold/dev/seed.jsonl"), "no gold: set PAPERGRAPH_SHARED"))
struct TaggingQualityTests {
    /// The shipped weights were learned from these very texts: the floors guard against breakage and say nothing of
    /// texts that are new. Cross-validated figures come from `Scripts/train`.
    @Test(
        "under each guideline",
        arguments: [
            (Guideline.names, "seed", 96.0), (.abstracts, "scirex_abs", 90.0), (.results, "tdmsci", 93.0),
            (.encyclopedia, "crossner_ai", 96.0), (.datasets, "dsmention", 91.0),
        ])
    func guideline(_ guideline: Guideline, _ collection: String, floor: Double) throws {
        let documents = try SharedData.lines("gold/dev/\(collection).jsonl", as: DocumentScore.Document.self)
        #expect(documents.count >= 40)
        var score = DocumentScore()
        for document in documents.prefix(200) {
            let mentions = EntityExtractors.mentions(in: document.tokenized, under: guideline)
            #expect(mentions.allSatisfy { Self.kinds(of: guideline).contains($0.kind) })
            score.add(document.texts(of: mentions.filter { $0.kind != .url }), to: document)
        }
        #expect(score.f1 >= floor, "\(collection): \(score)")
    }

    private static func kinds(of guideline: Guideline) -> Set<EntityKind> {
        let kinds = guideline.kinds.map { $0 == .method && guideline == .names ? .model : EntityKind($0) }
        return Set(kinds + [.url])
    }

    /// Nothing was learned from these papers, so this is what is to be expected of new ones; with 30 of them, give or
    /// take five points.
    @Test(
        "models and datasets of papers that nothing was learned from",
        .enabled(if: SharedData.has(DailyPapers.path), "needs \(DailyPapers.path) of the shared data"))
    func newPapers() throws {
        let documents = try DailyPapers.documents()
        #expect(documents.count == 30)
        var score = DocumentScore()
        for document in documents {
            let mentions = EntityExtractors.mentions(in: document.tokenized, lexicon: CorpusLexicon())
            score.add(document.texts(of: mentions.filter { [.model, .dataset].contains($0.kind) }), to: document)
        }
        #expect(score.f1 >= 74, "\(score)")
    }
}

/// A page of daily papers with the names of `Scripts/train/names-check.jsonl`.
private enum DailyPapers {
    static let path = "data/hf-daily/sotawhat_hf_daily_papers.json"

    private struct Entry: Decodable {
        struct Paper: Decodable {
            var id: String
            var title: String
            var summary: String
        }
        var paper: Paper
    }

    private struct Names: Decodable {
        var id: String
        var models: [[String]]
        var datasets: [[String]]
        var optional: [String]
    }

    static func documents() throws -> [DocumentScore.Document] {
        let entries = try JSONDecoder().decode([Entry].self, from: SharedData.file(path) ?? Data())
        let papers = Dictionary(entries.map { ("arxiv:" + $0.paper.id, $0.paper) }) { first, _ in first }
        var project = URL(filePath: #filePath)
        for _ in 0..<4 { project.deleteLastPathComponent() }
        let labels = try Data(contentsOf: project.appending(path: "Scripts/train/names-check.jsonl"))
        return try labels.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let names = try JSONDecoder().decode(Names.self, from: line)
            guard let paper = papers[names.id] else { return nil }
            let (title, abstract) = (oneLine(paper.title), oneLine(paper.summary))
            return DocumentScore.Document(
                id: names.id, title: title, text: title + "\n\n" + abstract, modelGroups: names.models,
                datasetGroups: names.datasets, optional: names.optional)
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
