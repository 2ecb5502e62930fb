/// An entry taken apart: what it is called and what its fields say.
struct BibTeXEntry {
    /// The word behind the `@`, in lower case.
    let type: String
    /// Where the key stands.
    let key: Range<Int>?
    private(set) var fields: [(field: BibTeXField, value: BibTeXValue)] = []
    /// Where in `fields` each field stands, or -1.
    private var places = SIMD64<Int8>(repeating: -1)

    init(_ item: BibTeXItem, in bytes: UnsafeRawBufferPointer, macros: BibTeXMacros) {
        type = String(unsafeUninitializedCapacity: item.type.count) { target in
            for (place, index) in item.type.enumerated() { target[place] = bytes[index].asciiLowercased }
            return item.type.count
        }
        let place = BibTeXKey(of: item, in: bytes)
        key = place.range
        let range = place.fieldsStart..<max(place.fieldsStart, item.body.upperBound)
        fields.reserveCapacity(24)
        var parser = BibTeXFieldParser(item, fields: range, in: bytes, macros: macros)
        while let (name, value) = parser.next() {
            if let field = BibTeXField(bytes[name]), !value.isBlank(in: bytes) { add(field, value) }
        }
    }

    /// Of fields with the same name the first counts.
    private mutating func add(_ field: BibTeXField, _ value: BibTeXValue) {
        guard places[Int(field.rawValue)] < 0 else { return }
        places[Int(field.rawValue)] = Int8(fields.count)
        fields.append((field, value))
    }

    subscript(field: BibTeXField) -> BibTeXValue? {
        let place = Int(places[Int(field.rawValue)])
        return place < 0 ? nil : fields[place].value
    }

    func has(_ field: BibTeXField) -> Bool { places[Int(field.rawValue)] >= 0 }

    /// The entry apart from the bytes that it was read from.
    func detached(from bytes: UnsafeRawBufferPointer) -> BibTeXEntry {
        var entry = self
        entry.fields = fields.map { ($0.field, BibTeXValue($0.value.withBytes(in: bytes) { Array($0) })) }
        return entry
    }

    // MARK: Inheritance

    /// A parent and how it is one.
    struct Parent {
        let key: [UInt8]
        /// Data alone: all of its fields are the child's.
        let isData: Bool
    }

    /// The parents that the entry names, those of data first.
    func parents(in bytes: UnsafeRawBufferPointer) -> [Parent] {
        guard has(.xdata) || has(.crossref) else { return [] }
        func named(_ field: BibTeXField, isData: Bool) -> [Parent] {
            self[field]?.withBytes(in: bytes) { text in
                BibTeXKey.list(0..<text.count, in: text).map { Parent(key: Array(text[$0]), isData: isData) }
            } ?? []
        }
        return named(.xdata, isData: true) + named(.crossref, isData: false)
    }

    /// Takes over what the entry lacks: from data everything, from the book or the proceedings that it is part of what
    /// is true of each of their parts.
    mutating func inherit(from parent: BibTeXEntry, isData: Bool) {
        for (field, value) in parent.fields {
            if isData {
                if field != .crossref, field != .xdata { add(field, value) }
            } else if let target = Self.inherited[field] {
                add(target, value)
            }
        }
    }

    private static let inherited: [BibTeXField: BibTeXField] = [
        .title: .booktitle, .subtitle: .booksubtitle, .booktitle: .booktitle, .maintitle: .maintitle, .year: .year,
        .date: .date, .journal: .journal, .journaltitle: .journaltitle, .volume: .volume, .eventtitle: .eventtitle,
    ]
}
