/// A sum that keeps what rounding loses, so that millions of terms leave no error behind.
///
/// W. Kahan, "Further remarks on reducing truncation errors", Communications of the ACM 8(1), 1965; A. Neumaier, 1974, for
/// terms larger than the sum.
struct CompensatedSum {
    private var sum = 0.0
    private var lost = 0.0

    var value: Double { sum + lost }

    static func += (sum: inout CompensatedSum, term: Double) {
        let next = sum.sum + term
        sum.lost += abs(sum.sum) >= abs(term) ? (sum.sum - next) + term : (term - next) + sum.sum
        sum.sum = next
    }
}
