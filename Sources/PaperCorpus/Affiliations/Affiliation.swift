/// Where authors of a paper work, as the record says it.
public struct Affiliation: Sendable, Hashable {
    /// The university, company or institute, as it is written.
    public var organisation: String?
    /// The country, by its short English name.
    public var country: String?

    /// Makes an affiliation.
    public init(organisation: String?, country: String?) {
        (self.organisation, self.country) = (organisation, country)
    }
}

extension Affiliation {
    /// What may begin the part of an address that names the organisation, where it does not come first.
    private static let organisationWords = [
        "univ", "instit", "college", "school of", "hospital", "academy", "polytech", "laborator", "centre", "center",
        "corporation", "inc.", "ltd", "gmbh", "council", "agency", "museum",
    ]

    /// The organisation that an address begins with and the country that it ends with:
    /// `Univ Ghent, Dept Biol, B-9000 Ghent, Belgium`.
    ///
    /// Nothing where neither is told. A country may stand behind a postal code (`CA 94305 USA`) and before an e-mail
    /// address.
    /// - Parameter beginsWithOrganisation: no where a department may come first, as people write.
    init?(address: some StringProtocol, beginsWithOrganisation: Bool) {
        let address = String(address)
        let comma = UInt8(ascii: ",")
        let parts = address.utf8.split(separator: comma)
        guard let first = parts.first.map(Self.text), !first.isEmpty else { return nil }
        let country = parts.count > 1 ? parts.last.flatMap { Self.country(Self.text($0)) } : nil
        self.init(organisation: beginsWithOrganisation ? first : Self.organisation(parts) ?? first, country: country)
    }

    private static func text(_ part: Substring.UTF8View) -> String { String(Substring(part)).trimmingASCIIWhitespace() }

    /// The first part that names an organisation and no department.
    private static func organisation(_ parts: [Substring.UTF8View]) -> String? {
        parts.lazy.map(text).first { part in
            let small = part.lowercased()
            return organisationWords.contains { small.contains($0) } && !small.hasPrefix("dep")
        }
    }

    private static func country(_ part: String) -> String? {
        let bare = part.utf8.last == UInt8(ascii: ".") ? String(part.dropLast()) : part
        if let country = Country.name(bare) { return country }
        // An e-mail address may follow, a postal code precede.
        let words = bare.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }.prefix {
            !$0.utf8.contains(UInt8(ascii: "@"))
        }
        guard let last = words.last else { return nil }
        return Country.name(words.joined(separator: " ")) ?? Country.name(last, longerThan: 2)
    }
}

extension [Affiliation] {
    /// Each once, in the order of their first places.
    var distinct: [Affiliation] {
        var seen: Set<Affiliation> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Country {
    /// The country of a name, but not of a code: `CA` is California.
    fileprivate static func name(_ text: some StringProtocol, longerThan length: Int) -> String? {
        text.utf8.count > length ? name(text) : nil
    }
}
