internal import Crypto

/// A SHA-256 digest: 32 bytes that compare by value.
public struct Digest: Sendable, Hashable, Comparable {
    let words: SIMD4<UInt64>

    /// The digest of the bytes of other digests.
    public init(of digests: some Sequence<Digest>) {
        var hash = SHA256()
        for digest in digests {
            withUnsafeBytes(of: digest.words) { hash.update(bufferPointer: $0) }
        }
        self.init(hash.finalize())
    }

    init(_ digest: SHA256Digest) {
        var words = SIMD4<UInt64>()
        withUnsafeMutableBytes(of: &words) { target in
            digest.withUnsafeBytes { target.copyMemory(from: $0) }
        }
        self.words = words
    }

    /// The digest with these 32 bytes; nothing for another number of them.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 32 else { return nil }
        words = bytes.loadUnaligned(as: SIMD4<UInt64>.self)
    }

    /// The digest with these 64 hex digits; nothing for anything else.
    package init?(hex text: String) {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == 64, text.utf8.count == 64 else { return nil }
        let bytes = (0..<32).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) }
        guard let digest = bytes.withUnsafeBytes(Digest.init(bytes:)) else { return nil }
        self = digest
    }

    /// Calls `body` with the 32 bytes.
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withUnsafeBytes(of: words) { try body($0) }
    }

    /// 64 hex digits.
    public var hex: String {
        withUnsafeBytes(of: words) { hexDigits($0) }
    }

    /// By bytes.
    public static func < (left: Digest, right: Digest) -> Bool {
        for lane in 0..<4 where left.words[lane] != right.words[lane] {
            return left.words[lane].bigEndian < right.words[lane].bigEndian
        }
        return false
    }
}

/// Two lower-case digits for each byte.
func hexDigits(_ bytes: UnsafeRawBufferPointer) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
