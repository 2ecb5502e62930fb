/// The identifier of a paper: a scheme and a value, normalised once so that equal papers have equal identifiers.
public struct PaperID: Sendable, Hashable {
    /// Who gave the identifier. The order is the rank: a paper is called by the first it has.
    public enum Scheme: String, Sendable, Hashable, CaseIterable {
        case doi, arxiv, acl, pmid, openalex, s2, dblp, wos, scopus
        /// Made from title, first author, year and venue, for records that carry no identifier.
        case title
        /// Given by the input; it resolves references within its source and never merges.
        case local
    }

    /// Who gave the identifier.
    public let scheme: Scheme
    /// The identifier without its scheme: DOIs in lower case, arXiv identifiers without a version.
    public let value: String

    /// Makes an identifier from a value that is normalised already.
    public init(scheme: Scheme, value: String) {
        self.scheme = scheme
        self.value = value
    }

    /// Whether two records with this identifier are the same paper.
    public var merges: Bool { scheme != .local && scheme != .title }
}

extension PaperID: CustomStringConvertible {
    /// `arxiv:2106.09685`
    public var description: String { scheme.rawValue + ":" + value }
}

extension PaperID: Comparable {
    /// By rank of the scheme, then by bytes of the value.
    public static func < (left: PaperID, right: PaperID) -> Bool {
        if left.scheme != right.scheme { return left.scheme.rank < right.scheme.rank }
        return left.value.precedesByBytes(right.value)
    }
}

extension PaperID.Scheme {
    /// The place in the order of preference, from 0.
    var rank: Int {
        switch self {
        case .doi: 0
        case .arxiv: 1
        case .acl: 2
        case .pmid: 3
        case .openalex: 4
        case .s2: 5
        case .dblp: 6
        case .wos: 7
        case .scopus: 8
        case .title: 9
        case .local: 10
        }
    }
}
