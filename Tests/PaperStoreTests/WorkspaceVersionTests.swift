import Foundation
import GRDB
import PaperCorpus
import Synchronization
import Testing

@testable import PaperStore

/// A workspace of an older version is brought up to date, and a copy of it is kept.
@Suite struct WorkspaceVersionTests {
    @Test func anOlderWorkspaceIsMigratedBehindACopy() throws {
        let path = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString).path
        let copy = path + ".version-1"
        defer { for file in [path, copy] { try? FileManager.default.removeItem(atPath: file) } }
        try WorkspaceSchema.migrator.migrate(DatabaseQueue(path: path), upTo: "1")
        let before = try Data(contentsOf: URL(filePath: path))

        #expect(throws: ReadError.self) { try Workspace(reading: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)

        let told = Mutex<[Diagnostic]>([])
        let papers = #"{"title":"A study of language models and what they say","abstract":"We train BERT on SQuAD."}"#
        var work = try WorkspaceImport(
            into: path, threads: 1, onDiagnostic: { said in told.withLock { $0.append(said) } })
        let summary = try work.run([FileCorpusSource([CorpusInput(text: papers + "\n", name: "papers.jsonl")])])
        #expect(summary.papers == 1)
        #expect(told.withLock { $0.map(\.code) } == ["migrated-workspace"])
        #expect(try DatabaseQueue(path: copy).read { try WorkspaceSchema.migrator.appliedIdentifiers($0) } == ["1"])
        #expect(try Workspace(reading: path).search("language", limit: 5).total == 1)
    }
}
