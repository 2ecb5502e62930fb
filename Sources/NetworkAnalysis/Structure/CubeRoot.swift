extension Double {
    /// The cube root of a number above 0, to within two units in the last place: Newton's method, from a start that is
    /// at most twice too large or too small, until it no longer falls.
    var cubeRoot: Double {
        guard self > 0, self < .infinity else { return self }
        // The exponent is split so that the rest lies from 1 to below 8, whatever the size of the number.
        let (whole, part) = Int(exponent).flooredThird
        let scaled = Double(sign: .plus, exponent: part, significand: significand)
        var root = 2.0
        while true {
            let next = (2 * root + scaled / (root * root)) / 3
            guard next < root else { break }
            root = next
        }
        return Double(sign: .plus, exponent: whole, significand: root)
    }
}

extension Int {
    /// A third rounded down, and what is left, from 0 to 2.
    fileprivate var flooredThird: (whole: Int, rest: Int) {
        let whole = self >= 0 ? self / 3 : -((2 - self) / 3)
        return (whole, self - 3 * whole)
    }
}
