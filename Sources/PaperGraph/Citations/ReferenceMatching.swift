/// How references are told to cite one work.
public enum ReferenceMatching: String, Sendable, CaseIterable {
    /// By identifier; by first author, year, volume and first page; by title and year for papers of the corpus; what
    /// says none of these by its letters and digits.
    case works
    /// By the same text, to the letter; papers of the corpus by identifier alone. What other programs do.
    case raw
}
