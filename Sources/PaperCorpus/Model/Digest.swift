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
