/// The fields that say something of a paper, by their names without signs: `Unique-ID`, `author_keywords`.
enum BibTeXField: UInt8, CaseIterable {
    case title, subtitle, booktitle, booksubtitle, maintitle, author, year, date, earlyaccessdate, eventtitle
    case journal, journaltitle, journalsubtitle, volume, pages, eid, articleno, articlenumber, artnumber
    case doi, url, pmid, pubmedid, pmcid, eprint, eprinttype, archiveprefix, arxivid, arxiv, biburl, uniqueid
    case acl, openalex, s2, dblp, scopus
    case howpublished, note, type, documenttype, source
    case abstract, keywords, keyword, authorkeywords, indexkeywords, keywordsplus
    case timescited, citedby, references, citedreferences, orcidnumbers, researcheridnumbers
    case crossref, xdata

    /// The field with a name: only letters and digits count, so that neither `-`, `_` nor a no-break space matters.
    init?(_ name: Slice<UnsafeRawBufferPointer>) {
        guard let field = Self.table.field(Self.hash(name)) else { return nil }
        self = field
    }

    private static let table = Table()

    /// FNV-1a, 64 bits.
    private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name where byte.isWord { hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3 }
        return hash
    }

    /// The fields by the hashes of their names; few share a slot.
    private struct Table {
        private static let mask = 511
        private var slots = [(hash: UInt64, field: BibTeXField?)](repeating: (0, nil), count: mask + 1)

        init() {
            for field in BibTeXField.allCases {
                let hash = BibTeXField.hash("\(field)".utf8)
                var slot = Self.slot(hash)
                while slots[slot].field != nil { slot = (slot + 1) & Self.mask }
                slots[slot] = (hash, field)
            }
        }

        func field(_ hash: UInt64) -> BibTeXField? {
            var slot = Self.slot(hash)
            while let field = slots[slot].field {
                if slots[slot].hash == hash { return field }
                slot = (slot + 1) & Self.mask
            }
            return nil
        }

        private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 40) & mask }
    }
}

/// The text of a field, still with TeX in it.
struct BibTeXValue {
    /// Where it stands in the batch.
    var range: Range<Int> = 0..<0
    /// The text itself where macros and `#` put it together.
    var joined: [UInt8]?

    init(_ range: Range<Int>) { self.range = range }
    init(_ joined: [UInt8]) { self.joined = joined }

    /// Calls `body` with the text.
    func withBytes<Result>(
        in bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        if let joined { return joined.withUnsafeBytes(body) }
        return body(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }

    func isBlank(in bytes: UnsafeRawBufferPointer) -> Bool { withBytes(in: bytes) { $0.allSatisfy(\.isSpace) } }
}
