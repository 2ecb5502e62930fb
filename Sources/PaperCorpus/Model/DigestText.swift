internal import Crypto

/// Texts one after the other, of which a digest is taken: in one piece, for most are a few bytes long.
struct DigestText {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(1 << 12) }

    /// Adds a text and a byte that ends it, so that neighbouring parts cannot run together.
    mutating func add(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(0xFF)
    }

    /// Adds the parts of a list and a byte that ends it.
    mutating func add(_ parts: [String]) {
        for part in parts { add(part) }
        bytes.append(0xFE)
    }

    /// Adds everything that is said of a cited work.
    mutating func add(_ reference: Reference) {
        add(reference.id?.description ?? "")
        add(reference.text)
        add(reference.firstAuthor ?? "")
        add(reference.year.map(String.init) ?? "")
        add(reference.title ?? "")
        add(reference.source ?? "")
        add(reference.volume ?? "")
        add(reference.firstPage ?? "")
        bytes.append(0xFE)
    }

    /// SHA-256 over all of them.
    var digest: Digest { Digest(SHA256.hash(data: bytes)) }
}
