#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What makes the weight of an edge of the number of papers c that name both ends, the numbers a and b that name each,
/// and the number N of all papers; of sentences where the window is one.
///
/// N. J. van Eck and L. Waltman, "How to normalize cooccurrence data? An analysis of some well-known similarity
/// measures", JASIST 60(8), 2009.
public enum Normalization: String, Sendable, CaseIterable {
    /// c itself, by the way of counting.
    case none
    /// N·c / (a·b): how much more often than by chance.
    case associationStrength = "association-strength"
    /// c / √(a·b), Salton's cosine.
    case cosine
    /// c / (a + b − c)
    case jaccard
    /// c / min(a, b)
    case inclusion
    /// c² / (a·b)
    case equivalence
    /// log₂(N·c / (a·b)), pointwise mutual information: 0 for a pair that stands together as often as by chance, which
    /// like a rarer one is no edge. K. W. Church and P. Hanks, "Word association norms, mutual information, and
    /// lexicography", Computational Linguistics 16(1), 1990.
    case pmi

    /// The weight.
    public func weight(_ c: Double, _ a: Double, _ b: Double, of n: Double) -> Double {
        guard a > 0, b > 0 else { return 0 }
        switch self {
        case .none: return c
        case .associationStrength: return n * c / (a * b)
        case .cosine: return c / (a * b).squareRoot()
        case .jaccard: return c / (a + b - c)
        case .inclusion: return c / min(a, b)
        case .equivalence: return c * c / (a * b)
        case .pmi: return log2(n * c / (a * b))
        }
    }
}
