internal import Dispatch

/// Work in parts, on one thread or several. How it is cut depends on its size alone, and the results come in the order
/// of the parts, so the number of threads never shows in what is made of them.
package enum ParallelParts {
    /// What each of the parts `0..<count` comes to, in their order.
    package static func map<Result: Sendable>(
        count: Int, threads: Int, _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        let workers = max(1, min(threads, count))
        guard workers > 1 else { return (0..<count).map(body) }
        return Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
            // Each part initializes its own place, once.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: workers) { worker in
                for part in stride(from: worker, to: count, by: workers) {
                    places.initializeElement(at: part, to: body(part))
                }
            }
            initializedCount = count
        }
    }

    /// The numbers `0..<count` in blocks, dealt out like cards to at most 16 parts: neighbouring searches take about the
    /// same time, so the parts do too.
    static func deal(_ count: Int, block: Int) -> [[Range<Int>]] {
        let blocks = stride(from: 0, to: count, by: block).map { $0..<min(count, $0 + block) }
        let parts = min(16, blocks.count)
        return (0..<parts).map { part in stride(from: part, to: blocks.count, by: parts).map { blocks[$0] } }
    }
}
