/// What the tagger said of a record, on few bytes, for when it is asked the same again: its tags depend on the text and on
/// what the rules said of it, and in two records of three what the corpus teaches does not change that.
public struct TagMemo: Sendable, Hashable {
    /// What is remembered: a number that stands for what the rules said, and the tags; empty where it is nothing.
    public let bytes: [UInt8]

    /// Nothing is remembered.
    public init() { bytes = [] }

    /// What was remembered before.
    ///
    /// Bytes of another text, or of chance, are no harm: they do not fit, and the tagger is asked.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    init(_ tags: [[[Tag]]], of cues: [[NameCue]]) {
        var bytes: [UInt8] = []
        withUnsafeBytes(of: NameCue.fingerprint(cues).littleEndian) { bytes.append(contentsOf: $0) }
        for guideline in tags.joined() {
            Self.append(guideline.count, to: &bytes)
            var end = 0
            for tag in guideline {
                Self.append(tag.tokens.lowerBound - end, to: &bytes)
                Self.append(tag.tokens.count << 2 | tag.kind.rawValue, to: &bytes)
                Self.append(Int(tag.margin << 1 ^ tag.margin >> 31), to: &bytes)
                end = tag.tokens.upperBound
            }
        }
        self.bytes = bytes
    }

    /// The tags of each field and guideline, where the rules said the same; else nothing.
    func tags(of cues: [[NameCue]], guidelines: Int) -> [[[Tag]]]? {
        guard bytes.count > 8 else { return nil }
        let fingerprint = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
        guard fingerprint == NameCue.fingerprint(cues) else { return nil }
        var reader = Reader(bytes: bytes, place: 8)
        var tags: [[[Tag]]] = []
        for field in cues {
            var own: [[Tag]] = []
            for _ in 0..<guidelines {
                guard let found = reader.tags(tokenCount: field.count) else { return nil }
                own.append(found)
            }
            tags.append(own)
        }
        return tags
    }

    /// Seven bits a byte, the lowest first.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(bitPattern: number) & 0xFFFF_FFFF
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private struct Reader {
        let bytes: [UInt8]
        var place: Int

        mutating func number() -> Int? {
            var (number, shift) = (0, 0)
            while place < bytes.count, shift < 35 {
                let byte = bytes[place]
                place += 1
                number |= Int(byte & 0x7F) << shift
                if byte < 0x80 { return number }
                shift += 7
            }
            return nil
        }

        mutating func tags(tokenCount: Int) -> [Tag]? {
            guard let count = number(), count <= tokenCount else { return nil }
            var tags: [Tag] = []
            var end = 0
            for _ in 0..<count {
                guard let gap = number(), let size = number(), let margin = number() else { return nil }
                let start = end + gap
                end = start + size >> 2
                guard end <= tokenCount, start < end, let kind = TagKind(rawValue: size & 3) else { return nil }
                let bits = UInt32(truncatingIfNeeded: margin)
                tags.append(
                    Tag(tokens: start..<end, kind: kind, margin: Int32(bitPattern: bits >> 1) ^ -Int32(bits & 1)))
            }
            return tags
        }
    }
}

extension NameCue {
    /// A number that stands for what the rules said of a record: equal where they said the same, and by chance in one case
    /// of 2⁶⁴.
    static func fingerprint(_ cues: [[NameCue]]) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for field in cues {
            hash.mix(UInt64(field.count))
            for (token, cue) in field.enumerated() where cue.position > 0 {
                hash.mix(UInt64(token))
                hash.mix(cue.bits)
            }
        }
        return hash
    }

    private var bits: UInt64 {
        let signed = [points, allPoints, lean, allLean].reduce(UInt64(0)) { $0 << 8 | UInt64(UInt8(bitPattern: $1)) }
        return signed << 32 | UInt64(position) << 24 | shape.number << 16 | UInt64(known) << 8 | UInt64(flags)
    }
}

extension UInt64 {
    /// One round of SplitMix64 (G. L. Steele et al., 2014).
    fileprivate mutating func mix(_ word: UInt64) {
        var value = (self ^ word) &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        self = value ^ value >> 31
    }
}
