import Testing

@testable import NetworkAnalysis

@Suite("Cube roots")
struct CubeRootTests {
    @Test("cubes of whole numbers have whole roots")
    func exact() {
        for root in 1...2000 {
            let found = Double(root * root * root).cubeRoot
            #expect(abs(found - Double(root)) <= 2 * Double(root).ulp)
        }
    }

    @Test("the cube of the root is the number, from the smallest to the largest")
    func range() {
        var random = SplitMix64(seed: 1)
        var numbers = [Double.leastNonzeroMagnitude, .leastNormalMagnitude, 1, 0.5, 7.999, 8, .greatestFiniteMagnitude]
        for _ in 0..<500 {
            let exponent = random.below(2000) - 1000
            numbers.append(Double(sign: .plus, exponent: exponent, significand: 1 + random.uniform()))
        }
        for number in numbers {
            let root = number.cubeRoot
            // Both factors are near the number's third, so that neither leaves the range of a Double.
            #expect((root * (root / number.squareRoot()) * (root / number.squareRoot())).isClose(to: 1, within: 1e-14))
        }
        #expect(0.0.cubeRoot == 0)
        #expect(Double.infinity.cubeRoot == .infinity)
    }
}
