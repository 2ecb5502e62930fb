#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// A sum of falling terms, by its first term and the ratios between terms, as precise for 10⁻³⁰⁰ as for 0.1.
///
/// - Parameters:
///   - logarithm: that of the first term.
///   - count: how many terms there are.
///   - ratio: of the term with a number, from 0, what the next one is of it.
private func sum(logarithm: Double, count: Double, ratio: (Double) -> Double) -> Double {
    var (sum, term, number) = (1.0, 1.0, 0.0)
    while number < count - 1 {
        let next = ratio(number)
        term *= next
        sum += term
        number += 1
        // Ratios only fall: what is left is below a geometric series.
        if next < 1, term * next < sum * (1 - next) * 1e-17 { break }
    }
    return min(1, exp(logarithm + log(sum)))
}

/// How many of some draws without replacement are marked.
package struct Hypergeometric {
    private let total: Int
    /// The logarithms of the factorials up to `total`.
    private let logFactorials: [Double]

    /// O(total).
    package init(total: Int) {
        self.total = total
        var sum = CompensatedSum()
        logFactorials =
            [0]
            + stride(from: 1, through: total, by: 1).map { number in
                sum += log(Double(number))
                return sum.value
            }
    }

    /// P(X ≥ count) for `draws` draws of which `marked` of all are marked.
    package func upperTail(_ count: Int, _ marked: Int, _ draws: Int) -> Double {
        let (least, most) = (max(0, marked + draws - total), min(marked, draws))
        if count <= least { return 1 }
        if count > most { return 0 }
        let (a, b, n) = (Double(marked), Double(draws), Double(total - marked))
        let c = Double(count)
        // Terms rise up to the mode: from below it, what is not in the tail is summed downwards.
        if c > (a + 1) * (b + 1) / (Double(total) + 2) {
            return sum(logarithm: logTerm(count, marked, draws), count: Double(most - count + 1)) { step in
                (a - c - step) / (c + step + 1) * (b - c - step) / (n - b + c + step + 1)
            }
        }
        return 1
            - sum(logarithm: logTerm(count - 1, marked, draws), count: Double(count - least)) { step in
                let k = c - 1 - step
                return k / (a - k + 1) * (n - b + k) / (b - k + 1)
            }
    }

    /// The logarithm of P(X = count).
    private func logTerm(_ count: Int, _ marked: Int, _ draws: Int) -> Double {
        logChoose(marked, count) + logChoose(total - marked, draws - count) - logChoose(total, draws)
    }

    private func logChoose(_ n: Int, _ k: Int) -> Double {
        logFactorials[n] - logFactorials[k] - logFactorials[n - k]
    }
}

/// How many of independent trials of one chance succeed.
struct Binomial {
    let trials: Double
    let chance: Double

    /// P(X ≥ count).
    package func upperTail(_ count: Double) -> Double {
        if count <= 0 || chance >= 1 { return 1 }
        if count > trials || chance <= 0 { return 0 }
        let odds = chance / (1 - chance)
        if count > (trials + 1) * chance {
            return sum(logarithm: logTerm(count), count: trials - count + 1) { step in
                (trials - count - step) / (count + step + 1) * odds
            }
        }
        return 1
            - sum(logarithm: logTerm(count - 1), count: count) { step in
                let k = count - 1 - step
                return k / (trials - k + 1) / odds
            }
    }

    /// The logarithm of P(X = count).
    private func logTerm(_ count: Double) -> Double {
        let ways = lgamma(trials + 1) - lgamma(count + 1) - lgamma(trials - count + 1)
        return ways + count * log(chance) + (trials - count) * log1p(-chance)
    }
}
