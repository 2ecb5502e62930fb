/// Takes the features of a token, as hashes.
protocol FeatureSink {
    mutating func add(_ feature: UInt64)
}

extension FeatureSink {
    /// Adds what a template says of the token.
    @inline(__always)
    mutating func add(_ template: UInt64, _ value: UInt64) { add(FeatureHash.of(template, value)) }

    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
        add(FeatureHash.of(template, FeatureHash.of(first, second)))
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64) {
        add(FeatureHash.of(template, FeatureHash.of(FeatureHash.of(first, second), third)))
    }
}

enum FeatureHash {
    /// Mixes a template, or a value, into another value.
    @inline(__always)
    static func of(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var hash = (first &* 0x9E37_79B9_7F4A_7C15) ^ second
        hash ^= hash >> 29
        hash &*= 0xBF58_476D_1CE4_E5B9
        return hash ^ (hash >> 32)
    }
}
