/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// Damage that files suffer, and some that they do not.
enum Mutation: CaseIterable {
    case flipBits, delete, duplicate, insert, swap

    private static let hostile: [[UInt8]] = [
        [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x0A], [0x0D], [0x0D, 0x0A], [0x0A, 0x0A], Array("\"".utf8),
        Array("\\".utf8), Array("{".utf8), Array("}".utf8), Array("[".utf8), Array("$".utf8), Array("\\cite{".utf8),
        Array("\u{FEFF}".utf8), Array("\\ud800".utf8), Array("\t \t".utf8), Array("<".utf8), Array("{\\it ".utf8),
    ]

    /// The bytes with one to six pieces of damage.
    static func damage(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        var result = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let mutation = allCases[Int.random(in: 0..<allCases.count, using: &random)]
            mutation.apply(to: &result, using: &random)
        }
        return result
    }

    private func apply(to bytes: inout [UInt8], using random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let range = place..<min(bytes.count, place + Int.random(in: 1...40, using: &random))
        switch self {
        case .flipBits: bytes[place] ^= UInt8.random(in: 1...255, using: &random)
        case .delete: bytes.removeSubrange(range)
        case .duplicate: bytes.insert(contentsOf: Array(bytes[range]), at: place)
        case .insert:
            bytes.insert(contentsOf: Self.hostile[Int.random(in: 0..<Self.hostile.count, using: &random)], at: place)
        case .swap: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
        }
    }
}
