/// How much two partitions of the same nodes agree. All are O(n), symmetric, and indifferent to the numbers of groups.
extension Partition {
    /// The mutual information of two partitions by the mean of their entropies: 1 where they are the same, 0 where
    /// neither tells anything about the other. Of partitions with one group each, or of no nodes, it is 1.
    ///
    /// The mean is the arithmetic one, as in scikit-learn and igraph; with H and H′ for the entropies and V for
    /// `variationOfInformation(to:)`, this is 1 − V/(H + H′), and the mutual information itself is (H + H′ − V)/2: divide
    /// it by √(H·H′), max(H, H′) or min(H, H′) for the other usual forms. It is not adjusted for chance: many small
    /// groups raise it.
    ///
    /// A. Strehl and J. Ghosh, "Cluster ensembles", Journal of Machine Learning Research 3, 2002; N. X. Vinh, J. Epps and
    /// J. Bailey, "Information theoretic measures for clusterings comparison", JMLR 11, 2010.
    public func normalizedMutualInformation(with other: Partition) -> Double {
        let entropies = entropy + other.entropy
        let distance = variationOfInformation(to: other)
        guard entropies > 0 else { return 1 }
        return max(0, 1 - distance / entropies)
    }

    /// The variation of information, in nats: what each of two partitions does not tell about the other, H(first |
    /// second) + H(second | first). A distance: 0 where they are the same, at most log n.
    ///
    /// M. Meilă, "Comparing clusterings: an information based distance", Journal of Multivariate Analysis 98, 2007.
    public func variationOfInformation(to other: Partition) -> Double {
        let nodes = Double(membership.count)
        return Contingency(self, other).cells.reduce(0) { sum, cell in
            let count = Double(cell.count)
            let lost = (Double(sizes[cell.first]) / count).naturalLogarithm
            let added = (Double(other.sizes[cell.second]) / count).naturalLogarithm
            return sum + count / nodes * (lost + added)
        }
    }

    /// The Rand index adjusted for chance: of the pairs of nodes, how many are together in both partitions beyond what
    /// groups of these sizes would have by chance, by the most there could be. 1 where they are the same, about 0 where
    /// they have nothing to do with each other, sometimes below.
    ///
    /// L. Hubert and P. Arabie, "Comparing partitions", Journal of Classification 2, 1985.
    public func adjustedRandIndex(with other: Partition) -> Double {
        // Counts of pairs are whole numbers below 2⁶³; their products are not, and are rounded.
        let both = Contingency(self, other).cells.reduce(0) { $0 + $1.count.pairs }
        let here = sizes.reduce(0) { $0 + $1.pairs }
        let there = other.sizes.reduce(0) { $0 + $1.pairs }
        guard both < here || both < there else { return 1 }
        let all = membership.count.pairs
        let (onlyHere, onlyThere) = (Double(here - both), Double(there - both))
        let neither = Double(all - here - (there - both))
        let numerator = 2 * (Double(both) * neither - onlyHere * onlyThere)
        return numerator / (Double(here) * (onlyHere + neither) + Double(there) * (onlyThere + neither))
    }

    /// The entropy of the group of a node, in nats: 0 of one group, log n of nodes alone. O(g) for g groups.
    public var entropy: Double {
        let nodes = Double(membership.count)
        return sizes.reduce(0) { sum, size in
            sum + Double(size) / nodes * (nodes / Double(size)).naturalLogarithm
        }
    }
}

extension Int {
    /// The number of pairs of so many things.
    fileprivate var pairs: Int { isMultiple(of: 2) ? self / 2 * (self - 1) : (self - 1) / 2 * self }
}

extension Double {
    /// The natural logarithm of a positive, normal number, to the last digits: there is none without a C library. With
    /// x = 2ᵉ·f, f between √½ and √2, it is e·log 2 + 2·artanh((f − 1)/(f + 1)), a series of which 11 terms do.
    fileprivate var naturalLogarithm: Double {
        var (power, fraction) = (Double(exponent), significand)
        if fraction > 1.4142135623730951 {
            fraction /= 2
            power += 1
        }
        let ratio = (fraction - 1) / (fraction + 1)
        let square = ratio * ratio
        var sum = 0.0
        for odd in stride(from: 21.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
        return power * 0.6931471805599453 + 2 * ratio * sum
    }
}
