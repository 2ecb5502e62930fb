import Testing

@testable import GraphFormats

@Suite struct TextOutputTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (10, "10"), (99, "99"), (-1, "-1"), (1_000_000, "1000000"), (.max, "9223372036854775807"),
        (.min, "-9223372036854775808"),
    ])
    func integersAreDigits(_ number: Int, _ text: String) throws {
        #expect(try written { $0.write(number) } == text)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (3, "3"), (-3, "-3"), (0.1, "0.1"), (0.1 + 0.2, "0.30000000000000004"),
        (1e14, "100000000000000"),
        (1e15, "1000000000000000"), (0x1p54, "18014398509481984"), (2e16, "2e+16"), (1e300, "1e+300"),
        (.leastNormalMagnitude, "2.2250738585072014e-308"),
        (.leastNonzeroMagnitude, "0"),
    ])
    func numbersHaveTheFewestDigitsThatReadBack(_ number: Double, _ text: String) throws {
        #expect(try written { $0.write(number) } == text)
        #expect(Double(text) == (number.isSubnormal ? 0 : number))
    }

    @Test(arguments: [(0, "0"), (5, "0.05"), (40, "0.4"), (400, "4"), (352, "3.52"), (3000, "30"), (1001, "10.01")])
    func hundredthsHaveNoZerosAtTheEnd(_ number: Int, _ text: String) throws {
        #expect(try written { $0.write(hundredths: number) } == text)
    }

    /// Longer than the buffer, in one piece and in many.
    @Test(arguments: [1, 1000, 1_000_000])
    func longTextsAreWhole(_ length: Int) throws {
        let piece = String(repeating: "é", count: length)
        let count = 2_000_000 / length / 10 + 1
        let text = try written { output in for _ in 0..<count { output.write(piece) } }
        #expect(text == String(repeating: piece, count: count))
    }

    private func written(_ body: (inout TextOutput) -> Void) throws -> String {
        var output = TextOutput()
        body(&output)
        var sink: any ByteSink = MemorySink()
        try output.flush(to: &sink)
        return String(decoding: try #require(sink as? MemorySink).bytes, as: UTF8.self)
    }
}
