internal import Synchronization

/// How far a long computation has come.
///
/// Computations whose length shows beforehand tell it to the observer that stands around them:
///
///     WorkProgress.observed { share in print(share) } during: {
///         BetweennessCentrality().scores(of: graph, threads: 2)
///     }
public final class WorkProgress: Sendable {
    /// Is told which share of the work is done, from 0 to 1, on the thread that did it.
    public typealias Observer = @Sendable (Double) -> Void

    @TaskLocal private static var observer: Observer?

    /// What `work` gives back, while `observer` is told how far it has come.
    public static func observed<Result>(
        _ observer: @escaping Observer, during work: () throws -> Result
    ) rethrows -> Result {
        try $observer.withValue(observer) { try work() }
    }

    private let total: Int
    private let observer: Observer?
    private let done = Atomic(0)

    /// The progress of work in so many steps, for the observer that stands around the calling thread.
    init(steps total: Int) {
        self.total = total
        observer = Self.observer
    }

    /// Takes note of steps that were done.
    func advance(by steps: Int = 1) {
        guard let observer, total > 0 else { return }
        let (_, done) = done.add(steps, ordering: .relaxed)
        observer(Double(done) / Double(total))
    }
}
