package import EntityExtraction
package import PaperCorpus

/// What the tagger said of the records of a corpus when they were read before.
package protocol TagMemos: Sendable {
    /// What it said of a record, by where that stands; nothing where it is not known.
    func memo(of origin: RecordOrigin) -> TagMemo
}

/// Memos in memory, by input and number of the record, as many as there is room for.
struct MemoTable: TagMemos {
    private struct Input {
        var bytes: [UInt8] = []
        /// Where the memo of each record ends.
        var ends: [Int] = []
    }

    private var inputs: [Input] = []
    private var size = 0
    private let room: Int

    /// - Parameter room: how many bytes memos may take; the rest is forgotten, which costs time alone.
    init(room: Int) { self.room = room }

    /// Keeps the memo of a record behind those of the records before it.
    mutating func add(_ memo: TagMemo, of origin: RecordOrigin) {
        let size = memo.bytes.count + 8
        guard self.size + size <= room else { return }
        while inputs.count <= origin.input { inputs.append(Input()) }
        guard inputs[origin.input].ends.count < origin.record else { return }
        self.size += size
        while inputs[origin.input].ends.count < origin.record - 1 {
            inputs[origin.input].ends.append(inputs[origin.input].bytes.count)
        }
        inputs[origin.input].bytes += memo.bytes
        inputs[origin.input].ends.append(inputs[origin.input].bytes.count)
    }

    func memo(of origin: RecordOrigin) -> TagMemo {
        guard inputs.indices.contains(origin.input) else { return TagMemo() }
        let input = inputs[origin.input]
        guard input.ends.indices.contains(origin.record - 1) else { return TagMemo() }
        let start = origin.record > 1 ? input.ends[origin.record - 2] : 0
        return TagMemo(bytes: Array(input.bytes[start..<input.ends[origin.record - 1]]))
    }
}
