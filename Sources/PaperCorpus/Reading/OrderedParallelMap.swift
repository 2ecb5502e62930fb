/// Applies a function to the elements of a source on several threads and hands the results on in the order of the
/// source, whatever the thread count.
///
/// The source is pulled on the thread that calls `next`, while workers are busy with the elements before; only a few
/// elements are in flight, so memory does not depend on the length of the source. An error of the source is thrown
/// when the results of all elements before it have been handed on.
///
/// The calling thread never waits for work that nobody has begun: it does such work itself. So maps may be nested, in
/// the source or in the function, and make progress with whatever threads the system gives.
package final class OrderedParallelMap<Element: Sendable, Output: Sendable> {
    private let threads: Int
    private let source: () throws -> Element?
    private let transform: @Sendable (Element) -> Output
    private let pool: OrderedWorkPool<Element, Output>
    private var inFlight: [OrderedWorkPool<Element, Output>.Job] = []
    private var oldest = 0
    private var isExhausted = false
    private var failure: (any Error)?

    /// A map over what `source` gives until it gives nothing.
    package init(
        threads: Int, source: @escaping () throws -> Element?, transform: @escaping @Sendable (Element) -> Output
    ) {
        self.threads = max(1, threads)
        self.source = source
        self.transform = transform
        pool = OrderedWorkPool(workers: self.threads - 1, transform: transform)
    }

    /// The next result, or nothing when the source is exhausted.
    package func next() throws -> Output? {
        if threads == 1, let element = pull() { return transform(element) }
        while inFlight.count - oldest < threads + 2, let element = pull() { inFlight.append(pool.add(element)) }
        if oldest < inFlight.count { return pool.result(of: takeOldest()) }
        if let failure { throw failure }
        return nil
    }

    private func pull() -> Element? {
        guard !isExhausted else { return nil }
        do {
            if let element = try source() { return element }
        } catch {
            failure = error
        }
        isExhausted = true
        return nil
    }

    private func takeOldest() -> OrderedWorkPool<Element, Output>.Job {
        let job = inFlight[oldest]
        oldest += 1
        if oldest == inFlight.count || oldest > 64 {
            inFlight.removeFirst(oldest)
            oldest = 0
        }
        return job
    }
}
