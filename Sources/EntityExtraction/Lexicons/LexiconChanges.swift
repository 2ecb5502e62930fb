/// What a lexicon says that another did not, as far as it may matter to what is found in a record.
///
/// A record in which neither a changed name stands nor a mention has a changed key gives the same mentions under both.
package struct LexiconChanges: Sendable {
    /// Keys that are another kind, or that another key stands for: what is found under them, or was, is found anew.
    package private(set) var keys: Set<String> = []
    /// Names that are found now and were not, and those that were.
    private var tables: [PhraseTable] = []
    /// Plurals that belong to a singular now, or no longer, as `FoldedHash` has them.
    private var plurals: Set<UInt64> = []
    /// Whether too much has changed to tell.
    package private(set) var isEverything = false

    /// Compares two settled lexicons. O(names).
    package init(from before: CorpusLexicon, to after: CorpusLexicon) {
        addKinds(before, after)
        addNames(before.introduced, after.introduced)
        addNames(before.longForms, after.longForms)
        addLinks(before.phraseAcronyms, after.phraseAcronyms) { $0 }
        addLinks(before.separateKeys, after.separateKeys) { $0.acronym }
        addPlurals(before, after)
    }

    /// Whether nothing has changed.
    package var isEmpty: Bool { keys.isEmpty && tables.isEmpty && plurals.isEmpty && !isEverything }

    /// Whether a name that has changed stands in a record.
    package func mayMatter(to document: TokenizedDocument) -> Bool {
        document.fields.contains { field in
            field.withText { text in
                text.tokens.indices.contains { token in
                    tables.contains { $0.longestMatch(in: text, at: token) != nil } || endsPlural(text, at: token)
                }
            }
        }
    }

    // MARK: What has changed

    private mutating func addKinds(_ before: CorpusLexicon, _ after: CorpusLexicon) {
        var seen = Set(before.acronymKinds.keys).union(after.acronymKinds.keys)
        seen.formUnion(before.toldKinds.keys)
        seen.formUnion(after.toldKinds.keys)
        for key in seen where before.kind(of: key) != after.kind(of: key) { keys.insert(key) }
        for (key, entry) in after.entries where before.entries[key] != entry {
            if before.kind(of: key) != after.kind(of: key) { keys.insert(key) }
        }
        for key in before.entries.keys where after.entries[key] == nil { keys.insert(key) }
    }

    private mutating func addNames(_ before: PhraseTable, _ after: PhraseTable) {
        let (old, new) = (Set(before.entries), Set(after.entries))
        // Names that fold alike would hide each other in one table.
        for (entries, known) in [(before.entries, new), (after.entries, old)] {
            var table = PhraseTable()
            for entry in entries where !known.contains(entry) {
                table.add(entry)
                if let key = entry.key { keys.insert(key) }
            }
            if !table.isEmpty { tables.append(table) }
        }
    }

    private mutating func addLinks<Name: Hashable>(
        _ before: [Name: String], _ after: [Name: String], key: (Name) -> String
    ) {
        for (name, target) in before where after[name] != target { keys.formUnion([key(name), target]) }
        for (name, target) in after where before[name] != target { keys.formUnion([key(name), target]) }
    }

    private mutating func addPlurals(_ before: CorpusLexicon, _ after: CorpusLexicon) {
        var changed: Set<String> = []
        for (key, stem) in before.singulars where after.singulars[key] != stem { changed.insert(key) }
        for (key, stem) in after.singulars where before.singulars[key] != stem { changed.insert(key) }
        func isIntroduced(_ key: String, _ lexicon: CorpusLexicon) -> Bool {
            lexicon.entries[key]?.introductions ?? 0 > 0
        }
        for key in after.entries.keys where isIntroduced(key, before) != isIntroduced(key, after) {
            changed.insert(key + "s")
        }
        for key in before.entries.keys where after.entries[key] == nil && isIntroduced(key, before) {
            changed.insert(key + "s")
        }
        for key in changed {
            // What other letters are folded to is not seen token by token.
            guard key.utf8.allSatisfy({ $0 < 0x80 }) else {
                isEverything = true
                continue
            }
            keys.formUnion([key, String(key.dropLast())])
            var hash = WordHash()
            for byte in key.utf8 where byte != UInt8(ascii: ".") { hash.add(byte) }
            plurals.insert(hash.value)
        }
    }

    /// Whether a changed plural ends with a token.
    private func endsPlural(_ text: FieldText, at last: Int) -> Bool {
        let end = text.tokens[last]
        guard !plurals.isEmpty, end.isWord, text.bytes[Int(end.end) - 1].asciiLowercased == UInt8(ascii: "s") else {
            return false
        }
        for first in max(0, last - 15)...last {
            var fold = FoldedHash()
            for token in text.tokens[first...last] { fold.add(token, in: text.bytes) }
            if plurals.contains(fold.value) { return true }
        }
        return false
    }
}
