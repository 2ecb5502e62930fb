/// A person, as the record spells the name.
public struct Author: Sendable, Hashable {
    /// The name as given: `Ada Lovelace` or `Lovelace, Ada`.
    public var name: String
    /// What registries call the person.
    public var identifiers: [AuthorID]

    /// Makes an author.
    public init(name: String, identifiers: [AuthorID] = []) {
        self.name = name
        self.identifiers = identifiers
    }

    /// The family name: what stands before a comma, or else the last word.
    public var familyName: String {
        if let comma = name.utf8.firstIndex(of: UInt8(ascii: ",")) {
            return String(name[..<comma]).trimmingASCIIWhitespace()
        }
        return String(name.split(separator: " ").last ?? "")
    }
}

/// What a registry of persons calls one.
public struct AuthorID: Sendable, Hashable {
    /// Who gave the identifier.
    public enum Scheme: String, Sendable, Hashable, CaseIterable {
        case orcid, openalex, s2, dblp, scopus
        /// The ResearcherID of Web of Science.
        case researcherid
        /// The Anthology's own, for persons of one name.
        case acl
    }

    /// Who gave the identifier.
    public let scheme: Scheme
    /// The identifier without address or prefix: `0000-0002-1825-0097`, `A5023888391`.
    public let value: String

    /// Reads an identifier, with or without the address of its registry; nothing for an empty one, or where an ORCID
    /// has not its sixteen digits.
    public init?(_ scheme: Scheme, _ text: String) {
        let bare = text.trimmingASCIIWhitespace()
        let value =
            bare.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(bare[bare.utf8.index(after: $0)...]) } ?? bare
        let isWhole = scheme != .orcid || Self.isORCID(value)
        guard !value.isEmpty, isWhole else { return nil }
        self.scheme = scheme
        self.value = scheme == .orcid ? value.uppercased() : value
    }

    private static func isORCID(_ text: String) -> Bool {
        text.utf8.count == 19
            && text.utf8.enumerated().allSatisfy { place, byte in
                place % 5 == 4
                    ? byte == UInt8(ascii: "-")
                    : byte.isDigit || (place == 18 && byte.asciiLowercased == UInt8(ascii: "x"))
            }
    }
}

extension AuthorID: CustomStringConvertible {
    /// `orcid:0000-0002-1825-0097`
    public var description: String { scheme.rawValue + ":" + value }
}
