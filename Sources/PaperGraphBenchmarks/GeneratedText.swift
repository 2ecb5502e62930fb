import PaperGraph

/// Large inputs, made by repeating the samples with other names in each repetition.
struct GeneratedText {
    /// At least so many bytes are made.
    let size: Int

    /// A listing.
    func listing(of sample: [UInt8]) -> [UInt8] {
        repeated { round in Self.varied(sample, round) + [Self.lineFeed, Self.lineFeed] }
    }

    /// JSON Lines.
    func jsonLines(of sample: [UInt8]) -> [UInt8] {
        repeated { round in Self.varied(sample, round) }
    }

    private func repeated(_ part: (Int) -> [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(size + (1 << 20))
        var round = 0
        while text.count < size {
            text += part(round)
            round += 1
        }
        return text
    }

    /// Every word with two capitals gets an ending of its own in each round: names are never the same twice, and never
    /// all different within a round.
    private static func varied(_ text: [UInt8], _ round: Int) -> [UInt8] {
        guard round > 0 else { return text }
        var number = round
        var ending: [UInt8] = []
        while number > 0 {
            ending.append(UInt8(ascii: "a") + UInt8(number % 26))
            number /= 26
        }
        var result: [UInt8] = []
        result.reserveCapacity(text.count * 11 / 10)
        var capitals = 0
        for byte in text {
            let isLetter = (byte | 0x20) &- 0x61 < 26
            if !isLetter {
                if capitals >= 2 { result += ending }
                capitals = 0
            } else if byte < 0x60 {
                capitals += 1
            }
            result.append(byte)
        }
        return result
    }

    private static let lineFeed = UInt8(ascii: "\n")
}
