internal import EntityExtraction
internal import GRDB
public import PaperCorpus
public import PaperGraph

/// Brings papers into a workspace, in stages: records are read and kept; what they claim of their names is added up; where
/// that matters to records that were there, they are found out; names are looked for; and what all of them make together is settled.
///
/// Every stage keeps what it did about once a second, in a transaction. However the process ends, what was kept is
/// whole, commands see the workspace as the last settled import left it, and the next import goes on.
public struct WorkspaceImport {
    /// What an import did.
    public struct Summary: Sendable, Hashable {
        /// How many inputs were read.
        public var inputs = 0
        /// The inputs that were there already, byte by byte.
        public var unchanged: [String] = []
        /// How many records were new.
        public var records = 0
        /// In how many records names were looked for.
        public var examined = 0
        /// How many papers the workspace holds.
        public var papers = 0
        /// How many records are merged into others.
        public var merged = 0
        /// How many names it holds.
        public var entities = 0
    }

    /// A part of the work, as progress tells it.
    public enum Stage: String, Sendable, CaseIterable {
        case reading, learning, comparing, finding, settling
    }

    let workspace: Workspace
    let threads: Int
    let memoryLimit: MemoryLimit
    let onDiagnostic: @Sendable (Diagnostic) -> Void
    let onProgress: @Sendable (Stage, ReadingProgress) -> Void
    var summary = Summary()

    /// Opens a workspace, or makes one where there is no file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - waits: whether to wait for another import to end; else that is an error.
    ///   - memoryLimit: how much memory the process may take; where that is not enough the import stops and can go on.
    ///   - onDiagnostic: is told what is wrong with inputs.
    ///   - onProgress: is told how many records a stage has done, and which share of its work that is.
    /// - Throws: `ReadError` where the file is no workspace, is damaged, is being written, or is of a newer version.
    public init(
        into path: String, waits: Bool = false, threads: Int? = nil, memoryLimit: MemoryLimit = .ofMachine,
        onDiagnostic: @escaping @Sendable (Diagnostic) -> Void = { _ in },
        onProgress: @escaping @Sendable (Stage, ReadingProgress) -> Void = { _, _ in }
    ) throws(ReadError) {
        workspace = try Workspace(writing: path, waits: waits, onDiagnostic: onDiagnostic)
        self.threads = threads ?? Analysis.availableThreads
        self.memoryLimit = memoryLimit
        self.onDiagnostic = onDiagnostic
        self.onProgress = onProgress
    }

    /// Imports inputs one after the other, and finishes what an earlier import left.
    ///
    /// Inputs whose bytes are in the workspace are passed over; one of the name of an earlier input takes its place.
    /// - Parameters:
    ///   - inputs: sources of one input each.
    ///   - options: how they are read, as words of a command line.
    /// - Throws: `ReadError` where an input cannot be read or the workspace not be written.
    public mutating func run(_ inputs: [FileCorpusSource], options: [String] = []) throws -> Summary {
        for (input, span) in zip(inputs, InputSpan.spans(of: inputs)) { try read(input, options, span) }
        let isSettled = try workspace.access { database in
            try StoredSource.all(database, in: [.read, .replaced]).isEmpty
                && WorkspaceFacts(database: database).extractor == Self.extractor
        }
        if !isSettled {
            var round = try ImportRound(workspace)
            let lexicon = try learn(&round)
            try find(&round, lexicon)
            try settle(round)
        }
        try describe()
        try workspace.finishWriting()
        return summary
    }

    /// What finds the names; findings of another are found anew.
    static var extractor: String { "\(EntityExtractors.revision)" }

    private mutating func describe() throws {
        let (papers, merged, entities) = try workspace.access { database in
            let facts = WorkspaceFacts(database: database)
            return try (facts.integer("papers") ?? 0, facts.integer("merged") ?? 0, facts.integer("entities") ?? 0)
        }
        (summary.papers, summary.merged, summary.entities) = (papers, merged, entities)
    }
}
