/// Puts items together to papers.
///
/// Entries wait for their parents in a run that ends where nobody waits any more; most runs are one entry long.
struct BibTeXAssembly {
    private struct Pending {
        let entry: BibTeXEntry
        let item: BibTeXItem
        let line: Int
    }

    let bytes: UnsafeRawBufferPointer
    let isAtEnd: Bool
    private var result = ParsedBatch()
    private var library: BibTeXLibrary
    private var waiting = BibTeXWaiting()
    private var run: [Pending] = []
    /// How many line feeds stand before `counted`.
    private var lineFeeds = 0
    private var counted = 0

    init(bytes: UnsafeRawBufferPointer, context: RecordContext, isAtEnd: Bool) {
        self.bytes = bytes
        self.isAtEnd = isAtEnd
        library = BibTeXLibrary(context)
    }

    mutating func add(_ item: BibTeXItem) {
        waiting.expire(at: item.start)
        if waiting.isOver { finishRun() }
        library.add(item, in: bytes)
        if item.kind == .entry {
            countLines(to: item.start)
            let entry = BibTeXEntry(item, in: bytes, macros: library.macros)
            run.append(Pending(entry: entry, item: item, line: lineFeeds + 1))
            waiting.add(item, in: bytes)
        }
        if waiting.isOver { finishRun() }
    }

    mutating func finish() -> ParsedBatch {
        finishRun()
        countLines(to: bytes.count)
        result.lineCount = lineFeeds + (bytes.last.map { $0 == .lineFeed ? 0 : 1 } ?? 0)
        return result
    }

    private mutating func countLines(to offset: Int) {
        guard offset > counted else { return }
        lineFeeds += UnsafeRawBufferPointer(rebasing: bytes[counted..<offset]).lineFeedCount
        counted = offset
    }

    private mutating func finishRun() {
        guard !run.isEmpty else { return }
        let known = run.count > 1 ? positions : [:]
        for pending in run { append(pending, withParentsAt: known) }
        run.removeAll(keepingCapacity: true)
    }

    // MARK: Inheritance

    /// Chains and lists of parents end here.
    private static let parentLimit = 8

    /// Where in the run an entry stands; of those with the same key the first.
    private var positions: [BibTeXName: Int] {
        var positions: [BibTeXName: Int] = [:]
        positions.reserveCapacity(run.count)
        for place in run.indices.reversed() {
            if let key = run[place].entry.key { positions[BibTeXName(key, in: bytes)] = place }
        }
        return positions
    }

    /// The entry with what it inherits.
    private mutating func resolved(_ entry: BibTeXEntry, _ known: [BibTeXName: Int]) -> BibTeXEntry {
        var parents = entry.parents(in: bytes)
        guard !parents.isEmpty else { return entry }
        var entry = entry
        let key = entry.key.map { Array(bytes[$0]) }
        var next = 0
        while next < min(parents.count, Self.parentLimit) {
            let parent = parents[next]
            next += 1
            guard parent.key != key else { continue }
            let place = parent.key.withUnsafeBytes { known[BibTeXName(0..<$0.count, in: $0)] }
            guard let found = place.map({ run[$0].entry }) ?? library.container(parent.key, in: bytes) else { continue }
            entry.inherit(from: found, isData: parent.isData)
            parents += found.parents(in: bytes)
        }
        return entry
    }

    // MARK: Papers

    private mutating func append(_ pending: Pending, withParentsAt known: [BibTeXName: Int]) {
        guard pending.entry.type != "xdata" else { return }
        var reading = BibTeXPaper(entry: resolved(pending.entry, known), bytes: bytes)
        var paper = reading.paper()
        guard !paper.title.isEmpty || !paper.identifiers.isEmpty else {
            result.skippedRecords += 1
            result.diagnostics.append(.emptyRecord(line: pending.line))
            return
        }
        paper.origin = RecordOrigin(record: result.papers.count + result.skippedRecords + 1, line: pending.line)
        result.papers.append(paper)
        if !pending.item.isClosed {
            let isCutOff = isAtEnd && pending.item.end == bytes.count
            result.diagnostics.append(
                isCutOff ? .truncatedRecord(line: pending.line) : .unclosedEntry(line: pending.line))
        }
        if let offset = reading.firstMalformed {
            let before = max(pending.item.start, min(offset, bytes.count))
            let lines = UnsafeRawBufferPointer(rebasing: bytes[pending.item.start..<before]).lineFeedCount
            result.diagnostics.append(.invalidUTF8(line: pending.line + lines))
        }
    }
}

extension Diagnostic {
    static func unclosedEntry(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "unclosed-entry",
            "the entry that begins here is never closed; its whole fields were read, put the brace that is missing",
            line: line)
    }
}
