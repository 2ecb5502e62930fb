internal import Dispatch
internal import Synchronization

/// Jobs in the order in which they came, a few workers that take them in that order, and a caller who takes part.
final class OrderedWorkPool<Element: Sendable, Output: Sendable>: Sendable {
    /// An element on its way to its result. Jobs that are done may stay in a list for a while, so neither is kept longer
    /// than it is needed.
    final class Job: Sendable {
        fileprivate let element: Mutex<Element?>
        fileprivate let output = Mutex<Output?>(nil)
        fileprivate let done = DispatchSemaphore(value: 0)

        fileprivate init(_ element: Element) {
            self.element = Mutex(element)
        }
    }

    private struct Queue {
        var waiting: [Job] = []
        var next = 0
        var workers = 0

        mutating func takeFirst() -> Job? {
            guard next < waiting.count else { return nil }
            let job = waiting[next]
            next += 1
            if next == waiting.count || next > 64 {
                waiting.removeFirst(next)
                next = 0
            }
            return job
        }
    }

    private let workers: Int
    private let transform: @Sendable (Element) -> Output
    private let queue = Mutex(Queue())

    /// A pool of at most `workers` threads besides the caller.
    init(workers: Int, transform: @escaping @Sendable (Element) -> Output) {
        self.workers = workers
        self.transform = transform
    }

    /// Adds an element behind those that wait.
    func add(_ element: Element) -> Job {
        let job = Job(element)
        let needsWorker = queue.withLock { queue in
            queue.waiting.append(job)
            guard queue.workers < workers else { return false }
            queue.workers += 1
            return true
        }
        if needsWorker { DispatchQueue.global(qos: .userInitiated).async { self.work() } }
        return job
    }

    /// The result of a job. While another thread is busy with it, the caller does what else waits; it sleeps only
    /// when everything that waited has been begun.
    func result(of job: Job) -> Output? {
        while true {
            if let output = job.output.withLock({ $0.take() }) { return output }
            guard let other = queue.withLock({ $0.takeFirst() }) else { break }
            run(other)
        }
        job.done.wait()
        return job.output.withLock { $0.take() }
    }

    private func work() {
        while let job = queue.withLock({ queue in
            let job = queue.takeFirst()
            if job == nil { queue.workers -= 1 }
            return job
        }) {
            run(job)
        }
    }

    private func run(_ job: Job) {
        guard let element = job.element.withLock({ $0.take() }) else { return }
        let output = transform(element)
        job.output.withLock { $0 = output }
        job.done.signal()
    }
}
