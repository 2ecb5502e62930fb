public import EntityExtraction
internal import FoundationEssentials
public import PaperCorpus

/// Reads a lexicon: what `papergraph lexicon` wrote, or a list of names of one's own, `kind<TAB>name` a line.
///
/// The `kind` of a line that was changed by hand outweighs what the records claim.
public struct LexiconFile: Sendable {
    /// What the file says; not settled, so that more can be added.
    public private(set) var lexicon = CorpusLexicon()
    /// What is wrong with it.
    public private(set) var diagnostics: [Diagnostic] = []

    /// The kinds of names.
    private static let kinds = EntityExtractors.kinds.filter { $0 != .url }

    /// Reads a file.
    ///
    /// - Throws: `ReadError` where it cannot be read, is no text, or is no lexicon.
    public init(_ input: CorpusInput) throws(ReadError) {
        // A name of many spellings is one long line; a list of names has none.
        var file = try ListFile(input, maximumSize: 2 << 30, maximumLine: 1 << 26)
        if let first = file.lines.first, first.text.hasPrefix("{") {
            guard Self.namesFormat(first.text) else { throw ReadError(.noLexicon(file.name)) }
            for line in file.lines.dropFirst() { add(learned: line, in: &file) }
        } else {
            addOwnNames(&file)
        }
        diagnostics = file.diagnostics
    }

    // MARK: What a corpus taught

    private struct Head: Decodable {
        var format: String
    }

    private struct Learned: Decodable {
        var key: String
        var kind: String?
        var papers, introductions: Int
        var weights, spellings: [String: Int]
        var longForms: [String: Int]?
        var listed: [String]?

        enum CodingKeys: String, CodingKey {
            case key, kind, papers, introductions, weights, spellings, listed
            case longForms = "long_forms"
        }

        /// Whether the numbers are such as can be added up.
        var isSound: Bool {
            let counts = [papers, introductions] + weights.values + spellings.values + (longForms ?? [:]).values
            return !key.isEmpty && counts.allSatisfy { (0...1 << 40).contains($0) }
        }
    }

    private static func namesFormat(_ line: String) -> Bool {
        (try? JSONDecoder().decode(Head.self, from: Data(line.utf8)))?.format == LexiconLine.format
    }

    private mutating func add(learned line: ListFile.Line, in file: inout ListFile) {
        guard let learned = try? JSONDecoder().decode(Learned.self, from: Data(line.text.utf8)), learned.isSound else {
            return file.report(.badEntry(file.name, line.number))
        }
        let kinds = Array(learned.weights.keys) + (learned.kind.map { [$0] } ?? [])
        if let unknown = kinds.sorted().first(where: { kind in !Self.kinds.contains { $0.rawValue == kind } }) {
            return file.report(.unknownKind(file.name, line.number, unknown, Self.kinds))
        }
        guard lexicon.entries[learned.key] == nil else {
            return file.report(.repeatedKey(file.name, line.number, learned.key))
        }
        var entry = CorpusLexicon.Entry()
        entry.documents = learned.papers
        entry.introductions = learned.introductions
        for (kind, weight) in learned.weights { entry.weights[EntityKind(rawValue: kind)] = weight }
        entry.spellings = learned.spellings
        entry.longForms = learned.longForms ?? [:]
        if entry.documents > 0 { lexicon.add(entry, for: learned.key) }
        guard let kind = learned.kind.map(EntityKind.init(rawValue:)) else { return }
        if kind != entry.kind { lexicon.tell(kind, of: learned.key) }
        for name in learned.listed ?? [] where !lexicon.add(ownName: name, kind: kind) {
            file.report(.noName(file.name, line.number))
        }
    }

    // MARK: Names of one's own

    private mutating func addOwnNames(_ file: inout ListFile) {
        var own: [(kind: EntityKind, name: String, key: String, line: Int)] = []
        var first: [String: (kind: EntityKind, line: Int)] = [:]
        var contradicted: Set<String> = []
        for line in file.lines {
            guard let (kind, name) = Self.ownName(line, in: &file) else { continue }
            let key = EntityKey.fold(name)
            own.append((kind, name, key, line.number))
            let told = first[key, default: (kind, line.number)]
            first[key] = told
            guard told.kind != kind else { continue }
            contradicted.insert(key)
            file.report(.twoKinds(file.name, line.number, name, told.line))
        }
        for (kind, name, key, line) in own where !contradicted.contains(key) {
            if !lexicon.add(ownName: name, kind: kind) { file.report(.noName(file.name, line)) }
        }
    }

    private static func ownName(_ line: ListFile.Line, in file: inout ListFile) -> (EntityKind, String)? {
        let columns = line.text.split(separator: "\t", omittingEmptySubsequences: false)
            .map { String($0).trimmingASCIIWhitespace() }
        guard columns.count > 1, columns.dropFirst(2).allSatisfy(\.isEmpty) else {
            file.report(.noKind(file.name, line.number))
            return nil
        }
        guard let kind = kinds.first(where: { $0.rawValue == columns[0].lowercased() }) else {
            file.report(.unknownKind(file.name, line.number, columns[0], kinds))
            return nil
        }
        return (kind, columns[1])
    }
}

extension Diagnostic {
    fileprivate static func noLexicon(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "no-lexicon",
            "is no lexicon; give a file that `papergraph lexicon` wrote, or a list with a kind, a tab and a name a line",
            input: name)
    }

    fileprivate static func badEntry(_ name: String, _ line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "bad-entry", "the line is no entry of a lexicon and was left out; write the file anew",
            input: name, line: line)
    }

    fileprivate static func repeatedKey(_ name: String, _ line: Int, _ key: String) -> Diagnostic {
        Diagnostic(
            .warning, "repeated-key", "'\(key)' has a line already; this one was left out", input: name, line: line)
    }

    fileprivate static func unknownKind(_ name: String, _ line: Int, _ kind: String, _ known: [EntityKind])
        -> Diagnostic
    {
        let kinds = known.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            .warning, "unknown-kind", "'\(kind)' is no kind of name, the line was left out; known are: \(kinds)",
            input: name, line: line)
    }

    fileprivate static func noKind(_ name: String, _ line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "no-tab", "the line was left out; write a kind, a tab and a name, as in 'dataset<TAB>FooBench'",
            input: name, line: line)
    }

    fileprivate static func twoKinds(_ name: String, _ line: Int, _ own: String, _ other: Int) -> Diagnostic {
        Diagnostic(
            .warning, "contradiction",
            "'\(own)' has another kind in line \(other); neither was used, keep one of the two", input: name, line: line
        )
    }

    fileprivate static func noName(_ name: String, _ line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "no-name",
            "the name was left out; a name begins with a letter or digit and has at most 16 words and signs",
            input: name, line: line)
    }
}
