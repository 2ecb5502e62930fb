/// Powers and logarithms that are the same to the last bit on every machine.
enum Power {
    /// A positive number to some power, with a relative error below 10⁻¹¹ times the exponent; finite whatever comes in.
    static func value(of base: Double, exponent: Double) -> Double {
        if exponent == 1 { return min(base, 1e300) }
        let product = exponent * binaryLogarithm(min(max(base, 1e-300), 1e300))
        return binaryPower(min(max(product, -1000), 1000))
    }

    /// log₂ x by the series of the inverse hyperbolic tangent; x is positive and finite.
    static func binaryLogarithm(_ number: Double) -> Double {
        let isUpper = number.significand > 1.414213562373095
        let significand = isUpper ? number.significand / 2 : number.significand
        let exponent = Double(number.exponent) + (isUpper ? 1 : 0)
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for term in stride(from: 15, through: 1, by: -2) { sum = sum * square + 1 / Double(term) }
        return exponent + 2 * ratio * sum * 1.4426950408889634
    }

    /// 2 to some power, from −1000 to 1000, by the series of the exponential function.
    static func binaryPower(_ exponent: Double) -> Double {
        let whole = exponent.rounded()
        let rest = (exponent - whole) * 0.6931471805599453
        var sum = 1.0
        for term in stride(from: 12.0, through: 1, by: -1) { sum = 1 + sum * rest / term }
        return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
    }
}
