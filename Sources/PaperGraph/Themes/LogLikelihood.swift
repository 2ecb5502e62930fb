#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// How surprising it is that a term is more frequent in one collection than in another.
public enum LogLikelihood {
    /// G² of a term that `inside` of `total` papers name here and `outside` of `rest` papers elsewhere: 2·Σ O·ln(O/E) over
    /// the four cells, negative where it is rarer here. 3.84 is worth a chance of 5 %, 10.83 one of 0.1 %.
    ///
    /// T. Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19(1),
    /// 1993.
    public static func ratio(inside: Int, of total: Int, outside: Int, of rest: Int) -> Double {
        let all = Double(total + rest)
        guard all > 0 else { return 0 }
        let cells = [(inside, total), (total - inside, total), (outside, rest), (rest - outside, rest)]
        let named = Double(inside + outside)
        let sum = cells.enumerated().reduce(0.0) { sum, cell in
            let (observed, size) = cell.element
            let margin = cell.offset % 2 == 0 ? named : all - named
            let expected = Double(size) * margin / all
            return observed == 0 || expected == 0 ? sum : sum + Double(observed) * log(Double(observed) / expected)
        }
        let isFrequent = Double(inside) * Double(rest) >= Double(outside) * Double(total)
        return (isFrequent ? 2 : -2) * max(0, sum)
    }

    /// How much a term tells of one of some collections: its papers there times ln of how few collections have it.
    ///
    /// G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", IPM 24(5), 1988.
    public static func tfIDF(inside: Int, collections: Int, withTerm: Int) -> Double {
        withTerm == 0 ? 0 : Double(inside) * log(Double(collections) / Double(withTerm))
    }
}
