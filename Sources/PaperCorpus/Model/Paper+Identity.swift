import Crypto

extension Paper {
    /// Letters and digits of the title in lower case: what stays equal when a title is typeset again.
    public var titleKey: String {
        var key = String.UnicodeScalarView()
        if title.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: title.utf8.lazy.filter(\.isWord).map(\.asciiLowercased), as: UTF8.self)
        }
        for scalar in title.lowercased().unicodeScalars where scalar.properties.isAlphabetic || scalar.isDecimal {
            key.append(scalar)
        }
        return String(key)
    }

    /// The identifier made from title, first author, year and venue: `title:` and 16 hex digits of SHA-256.
    var titleID: PaperID {
        var hash = SHA256()
        for part in [titleKey, authors.first?.familyName.lowercased() ?? "", year.map(String.init) ?? "", venue ?? ""] {
            hash.add(part)
        }
        return PaperID(scheme: .title, value: String(hash.finalize().hex.prefix(16)))
    }

    /// SHA-256 over everything the record says, but not where it stands.
    public var digest: Digest {
        var hash = SHA256()
        for id in identifiers { hash.add(id.description) }
        hash.add(title)
        hash.add(abstract ?? "")
        hash.add(year.map(String.init) ?? "")
        hash.add(venue ?? "")
        for author in authors { hash.add(author.name) }
        for keyword in keywords { hash.add(keyword) }
        for url in urls { hash.add(url) }
        for reference in references { hash.add(reference.id?.description ?? reference.text) }
        return Digest(hash.finalize())
    }
}

/// A SHA-256 digest: 32 bytes that compare by value.
public struct Digest: Sendable, Hashable, Comparable {
    let words: SIMD4<UInt64>

    /// The digest of the bytes of all parts, each closed by a byte that UTF-8 never has.
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

extension SHA256 {
    /// Adds a text and a byte that ends it, so that neighbouring parts cannot run together.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { update(bufferPointer: UnsafeRawBufferPointer($0)) }
        update(data: [0xFF] as [UInt8])
    }
}

extension SHA256Digest {
    var hex: String { withUnsafeBytes { hexDigits($0) } }
}

private func hexDigits(_ bytes: UnsafeRawBufferPointer) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
