/// How many samples tell the frequencies of many events at once.
///
/// S. Bernstein's inequality, of a mean of τ draws that are 0 or 1, with variance σ²: it is off by ε either way with a
/// probability of at most 2·exp(−τ·ε²/(2(σ² + ε/3))). Of a frequency f among τ first draws and a probability p, f ≤ p − x
/// has at most exp(−τ·x²/(2p)).
///
/// S. Boucheron, G. Lugosi and P. Massart, "Concentration Inequalities", Oxford University Press, 2013, chapter 2.
struct BinomialBounds {
    /// The probability that one of the upper bounds from the first samples is wrong has at least this negative logarithm
    /// for each event.
    private let logarithm: Double

    /// - Parameter risk: the probability that the bound of some event is wrong.
    init(eventCount: Int, risk: Double) {
        // Rounded up to the next power of 2: ln 2 is below 0.6932.
        logarithm = 0.6932 * Double((Double(eventCount) / risk).exponent + 1)
    }

    /// How many first samples to draw: enough that an event which none of them shows is rare, next to an error.
    func firstSampleCount(epsilon: Double) -> Int {
        Int((logarithm / (2 * epsilon)).rounded(.up))
    }

    /// How many more samples make it likely that no frequency in them is off by more than an error.
    ///
    /// - Parameters:
    ///   - risk: the probability that some frequency is off by more, where the upper bounds are right.
    ///   - counts: how often each event was among first samples.
    ///   - total: how many these were.
    func sampleCount(epsilon: Double, risk: Double, counts: [UInt32], of total: Int) -> Int {
        // Events with the same count have the same bound.
        let sorted = counts.sorted()
        var decays: [(events: Double, decay: Double)] = []
        for (place, count) in sorted.enumerated() {
            if place > 0, count == sorted[place - 1] {
                decays[decays.count - 1].events += 1
            } else {
                decays.append((1, decay(epsilon: epsilon, frequency: Double(count) / Double(total), of: total)))
            }
        }
        func isEnough(_ samples: Int) -> Bool {
            decays.reduce(0) { $0 + 2 * $1.events * Self.exponential($1.decay * Double(samples)) } <= risk
        }
        var (low, high) = (1, 1)
        while !isEnough(high) { (low, high) = (high, high * 2) }
        while low < high {
            let middle = (low + high) / 2
            if isEnough(middle) { high = middle } else { low = middle + 1 }
        }
        return high
    }

    /// By how much the negative logarithm of the chance of an error grows with each sample.
    private func decay(epsilon: Double, frequency: Double, of total: Int) -> Double {
        let center = frequency + logarithm / Double(total)
        let bound = min(0.5, center + (center * center - frequency * frequency).squareRoot())
        return epsilon * epsilon / (2 * (bound * (1 - bound) + epsilon / 3))
    }

    /// A number that is not below exp(−x), and close to it: (1 + x/2²⁴) to the power −2²⁴.
    private static func exponential(_ x: Double) -> Double {
        var power = 1 / (1 + x * 0x1p-24)
        for _ in 0..<24 { power *= power }
        return power
    }
}
