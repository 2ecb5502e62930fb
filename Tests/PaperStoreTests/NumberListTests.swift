import Testing

@testable import PaperStore

@Suite struct NumberListTests {
    @Test(arguments: [[], [0], [0, 1, 127, 128, 16_384, 4_294_967_295], [5, 1_000_000]] as [[UInt32]])
    func readsBackWhatItWrote(numbers: [UInt32]) {
        let bytes = NumberList.bytes(of: numbers)
        #expect(bytes.withUnsafeBytes { NumberList.numbers(in: $0) } == numbers)
    }

    @Test func survivesAnyBytes() {
        for length in 0..<8 {
            let bytes = [UInt8](repeating: 0xFF, count: length)
            _ = bytes.withUnsafeBytes { NumberList.numbers(in: $0) }
        }
    }
}
