#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What one run took.
struct Timing {
    /// Seconds on the clock.
    var wall: Double
    /// Seconds of all cores together, of this process.
    var cpu: Double

    static func of(_ work: () throws -> Void) rethrows -> Timing {
        let (wall, cpu) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
        try work()
        return Timing(wall: seconds(CLOCK_MONOTONIC) - wall, cpu: seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Several runs of the same work.
struct Measurement {
    let timings: [Timing]

    /// Runs that were taken already.
    init(timings: [Timing]) {
        self.timings = timings
    }

    /// Runs the work once to warm up, then `count` times.
    init(runs count: Int, _ work: () throws -> Void) rethrows {
        try work()
        timings = try (0..<count).map { _ in try Timing.of(work) }
    }

    /// Smallest, middle and largest of a figure.
    func spread(_ figure: KeyPath<Timing, Double>) -> (minimum: Double, median: Double, maximum: Double) {
        let sorted = timings.map { $0[keyPath: figure] }.sorted()
        return (sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1])
    }
}
