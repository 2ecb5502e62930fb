/// The entries that are named as a parent and did not come yet. A BibTeX file has its parents behind their children,
/// so a batch must not end between the two.
///
/// No file should be read at once only because a parent is missing: after a while all are given up together. What is
/// found thus depends on the distances in the file, not on where batches end.
struct BibTeXWaiting {
    /// How far behind the first child of a run its parents are waited for.
    static let window = 4 << 20

    private var keys: Set<BibTeXName> = []
    /// What has come since the first of the children that wait.
    private var seen: Set<BibTeXName> = []
    private var since = 0

    /// Whether nobody waits.
    var isOver: Bool { keys.isEmpty }

    /// Gives up where an item that begins at `offset` is too far away.
    mutating func expire(at offset: Int) {
        if !keys.isEmpty, offset - since >= Self.window { clear() }
    }

    /// An item has come.
    mutating func add(_ item: BibTeXItem, in bytes: UnsafeRawBufferPointer) {
        guard item.kind == .entry, !(keys.isEmpty && item.parents.isEmpty) else { return }
        let key = BibTeXKey(of: item, in: bytes).range.map { BibTeXName($0, in: bytes) }
        let wasOver = keys.isEmpty
        if let key {
            keys.remove(key)
            seen.insert(key)
        }
        for parents in item.parents {
            for range in BibTeXKey.list(parents, in: bytes) {
                let parent = BibTeXName(range, in: bytes)
                guard !seen.contains(parent) else { continue }
                if keys.isEmpty, wasOver { since = item.start }
                keys.insert(parent)
            }
        }
        if keys.isEmpty { clear() }
    }

    private mutating func clear() {
        keys.removeAll(keepingCapacity: true)
        seen.removeAll(keepingCapacity: true)
    }
}

/// The bytes of a key where they stand.
struct BibTeXName: Hashable {
    private let bytes: UnsafeRawBufferPointer

    init(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) {
        self.bytes = UnsafeRawBufferPointer(rebasing: bytes[range])
    }

    static func == (left: BibTeXName, right: BibTeXName) -> Bool {
        left.bytes.count == right.bytes.count && left.bytes.elementsEqual(right.bytes)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(bytes: bytes) }
}

/// What an entry is called.
struct BibTeXKey {
    /// The key without white space at either end; nothing where there is none.
    let range: Range<Int>?
    /// Where the fields begin.
    let fieldsStart: Int

    /// Reads up to the first comma. Where it is missing, the key is the first word, and there is none where a field
    /// stands first.
    init(of item: BibTeXItem, in bytes: UnsafeRawBufferPointer) {
        let body = item.body
        var end = body.lowerBound
        while end < body.upperBound, !Self.isEnd(bytes[end]) { end += 1 }
        let text = bytes.trimmed(body.lowerBound..<end)
        if end == body.upperBound {
            // The file may end within the key.
            range = item.isClosed && !text.isEmpty ? text : nil
            fieldsStart = end
        } else if bytes[end] == UInt8(ascii: ",") {
            range = text.isEmpty ? nil : text
            fieldsStart = end + 1
        } else {
            let word = text.lowerBound..<(text.first { bytes[$0].isSpace } ?? text.upperBound)
            let isKey = !word.isEmpty && word.upperBound < text.upperBound
            range = isKey ? word : nil
            fieldsStart = isKey ? word.upperBound : body.lowerBound
        }
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "\""): true
        default: false
        }
    }

    /// The keys of a list with commas between them.
    static func list(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
        var keys: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes.firstIndex(of: UInt8(ascii: ","), in: start..<range.upperBound) ?? range.upperBound
            let key = bytes.trimmed(start..<end)
            if !key.isEmpty { keys.append(key) }
            start = end + 1
        }
        return keys
    }
}
