internal import EntityExtraction
public import PaperCorpus

/// What people know of names: which are one thing, and which are nothing.
///
/// In the form that VOSviewer reads: a line a label, a tab, and the name that replaces it; nothing behind the tab drops
/// what is called so. A first line `label`, tab, `replace by` is a header. Labels meet entities of every kind by their
/// folded key, or of one kind where it is named (`dataset:BERT`); the kind of what is replaced stays, unless the
/// replacement names one. Authors are named as `author:Ada Lovelace`. Replacements that are labels themselves are followed to their end.
///
/// The order of the lines plays no part. Lines that contradict each other or go in a circle are left out and told of.
public struct Thesaurus: Sendable {
    /// What is wrong with the file.
    public private(set) var diagnostics: [Diagnostic] = []
    /// What becomes of entities; nil where they are dropped.
    private var fates: [EntityID: EntityID?] = [:]
    /// How those are called that others become.
    private(set) var labels: [EntityID: String] = [:]

    /// A thesaurus that says nothing.
    public init() {}

    /// Reads a thesaurus. Takes time linear in its lines.
    ///
    /// - Throws: `ReadError` where the file cannot be read or is no text.
    public init(_ input: CorpusInput) throws(ReadError) {
        var file = try ListFile(input)
        var steps = ThesaurusSteps(ThesaurusEntry.all(in: &file), file: &file)
        steps.removeCircles(file: &file)
        for id in steps.next.keys { follow(id, steps.next) }
        diagnostics = file.diagnostics
    }

    /// Whether no entity is concerned.
    public var isEmpty: Bool { fates.isEmpty }

    /// Whether something becomes a thing of another kind.
    public var changesKinds: Bool { fates.contains { id, end in end.map { $0.kind != id.kind } ?? false } }

    /// Whether it says something of authors.
    var namesAuthors: Bool { fates.keys.contains { $0.kind == .author } }

    /// What an entity becomes: nil where the thesaurus says nothing of it, nil inside where it is dropped.
    func fate(of id: EntityID) -> EntityID?? { fates[id] }

    /// Follows an entity to its end, and keeps that for all on the way.
    private mutating func follow(_ start: EntityID, _ next: [EntityID: ThesaurusSteps.Step]) {
        var way: [EntityID] = []
        var id = start
        var end: EntityID?
        while true {
            if let known = fates[id] {
                end = known
                break
            }
            guard let step = next[id], step.target != id else {
                end = id
                // What only gets another label is its own end.
                if next[id] != nil { way.append(id) }
                break
            }
            way.append(id)
            if let name = step.name, let target = step.target { call(target, name) }
            guard let target = step.target else { break }
            id = target
        }
        for id in way { fates[id] = .some(end) }
        if let step = next[id], step.target == id, let name = step.name { call(id, name) }
    }

    /// Of several names that are written in different ways the smallest in bytes stands.
    private mutating func call(_ id: EntityID, _ name: String) {
        let isFirst = labels[id].map { name.utf8.lexicographicallyPrecedes($0.utf8) } ?? true
        if isFirst { labels[id] = name }
    }
}

extension EntityID {
    /// The entity of a kind that has a name: names, keywords and addresses are folded in different ways. What is no
    /// address stands for itself.
    init(kind: EntityKind, naming name: String) {
        let key =
            switch kind {
            case .keyword: KeywordKey.fold(name)
            case .url: Self.addressKey(of: name) ?? name
            default: EntityKey.fold(name)
            }
        self.init(kind: kind, key: key)
    }

    /// The key of an address, or nil where a name is none.
    static func addressKey(of name: String) -> String? {
        guard name.utf8.contains(UInt8(ascii: ".")) else { return nil }
        let mentions = URLExtractor().mentions(in: TokenizedDocument(title: name, abstract: nil))
        return mentions.first { $0.range.count == name.utf8.count }?.key
    }
}
