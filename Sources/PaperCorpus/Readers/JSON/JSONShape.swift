/// What the first records of an input look like: enough to tell the formats apart.
struct JSONShape {
    /// The keys of the records, without those of objects in them but for `paper`: `paper.title`.
    private(set) var keys: Set<String> = []
    /// The first text that stands under `id`.
    private(set) var id = ""

    /// The shape of an input that begins with `head`; nothing where that is no JSON.
    init?(_ head: UnsafeRawBufferPointer) {
        let text = JSONText(bytes: head)
        let start = text.significant(from: 0)
        guard let start, text[start] == .openBrace || text[start] == .openBracket else { return nil }
        var scanner = JSONScanner(head, place: JSONPlace(), atEnd: true)
        var count = 0
        while count < Self.recordCount, let record = scanner.next() {
            add(JSONText(bytes: UnsafeRawBufferPointer(rebasing: head[record.range])))
            count += 1
        }
    }

    /// How many records are looked at.
    private static let recordCount = 50

    func hasOne(of candidates: String...) -> Bool { candidates.contains(where: keys.contains) }

    func count(of candidates: [String]) -> Int { candidates.count(where: keys.contains) }

    private mutating func add(_ record: JSONText, prefix: String = "") {
        guard record.count > 0, record[0] == .openBrace else { return }
        var position = 1
        var key = ""
        while let start = record.significant(from: position, skipping: .comma) {
            position = start + 1
            switch record[start] {
            case .quote, .openBrace, .openBracket:
                let isValue = record.lastByte(before: start) == .colon
                if isValue, key == "paper", prefix.isEmpty {
                    add(JSONText(bytes: UnsafeRawBufferPointer(rebasing: record.bytes[start...])), prefix: "paper.")
                }
                guard case .ends(let end) = record.extent(from: start) else { return }
                if record[start] == .quote {
                    let string = String(decoding: record.bytes[(start + 1)..<(end - 1)], as: UTF8.self)
                    if !isValue { key = string } else if key == "id", prefix.isEmpty, id.isEmpty { id = string }
                }
                position = end
            case .closeBrace: return
            case .colon: keys.insert(prefix + key)
            default: break
            }
        }
    }
}
