internal import Dispatch
internal import Synchronization

/// Applies a function to the elements of a source on several threads and hands the results on in the order of the
/// source, whatever the thread count.
///
/// The source is pulled on the thread that calls `next`, while workers are busy with the elements before; only a few
/// elements are in flight, so memory does not depend on the length of the source.
package final class OrderedParallelMap<Element: Sendable, Output: Sendable> {
    private let threads: Int
    private let source: () throws -> Element?
    private let transform: @Sendable (Element) -> Output
    private var inFlight: [Slot] = []
    private var oldest = 0
    private var isExhausted = false

    package init(
        threads: Int, source: @escaping () throws -> Element?, transform: @escaping @Sendable (Element) -> Output
    ) {
        self.threads = max(1, threads)
        self.source = source
        self.transform = transform
    }

    /// The next result, or nothing when the source is exhausted.
    package func next() throws -> Output? {
        if threads == 1 { return try source().map(transform) }
        while !isExhausted, inFlight.count - oldest < threads + 2 {
            guard let element = try source() else {
                isExhausted = true
                break
            }
            inFlight.append(start(element))
        }
        guard oldest < inFlight.count else { return nil }
        let slot = inFlight[oldest]
        oldest += 1
        if oldest == inFlight.count || oldest > 64 {
            inFlight.removeFirst(oldest)
            oldest = 0
        }
        return slot.take()
    }

    private func start(_ element: Element) -> Slot {
        let slot = Slot()
        let transform = transform
        DispatchQueue.global(qos: .userInitiated).async { slot.fill(transform(element)) }
        return slot
    }

    private final class Slot: Sendable {
        private let output = Mutex<Output?>(nil)
        private let ready = DispatchSemaphore(value: 0)

        func fill(_ value: Output) {
            output.withLock { $0 = value }
            ready.signal()
        }

        func take() -> Output? {
            ready.wait()
            return output.withLock { $0 }
        }
    }
}
