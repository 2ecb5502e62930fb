import Synchronization
import Testing

@testable import PaperCorpus

@Suite struct OrderedParallelMapTests {
    private struct Failure: Error, Equatable {}

    /// Numbers from 0, and an error instead of the one at `failure`.
    private func numbers(_ count: Int, failingAt failure: Int? = nil) -> () throws -> Int? {
        var next = 0
        return {
            if next == failure { throw Failure() }
            defer { next += 1 }
            return next < count ? next : nil
        }
    }

    /// Work that takes longer for some elements, so that results are ready out of order.
    @Sendable private static func work(_ number: Int) -> Int {
        var sum = number
        for step in 0..<(number % 7 * 2000) { sum = (sum &* 31 &+ step) & 0xFFFF }
        return sum & 1 == 2 ? 0 : number * 3
    }

    @Test(arguments: [0, 1, 2, 3, 8, 64], [0, 1, 2, 5, 1000])
    func keepsTheOrder(_ threads: Int, _ count: Int) throws {
        let map = OrderedParallelMap(threads: threads, source: numbers(count), transform: Self.work)
        var results: [Int] = []
        while let result = try map.next() { results.append(result) }
        #expect(results == (0..<count).map { $0 * 3 })
        #expect(try map.next() == nil)
    }

    /// What came before the error is handed on first, with any number of threads; the error stays.
    @Test(arguments: [1, 2, 8], [0, 1, 3, 100])
    func handsOnWhatCameBeforeAnError(_ threads: Int, _ failure: Int) {
        let map = OrderedParallelMap(threads: threads, source: numbers(1000, failingAt: failure), transform: Self.work)
        var results: [Int] = []
        #expect(throws: Failure()) {
            while let result = try map.next() { results.append(result) }
        }
        #expect(results == (0..<failure).map { $0 * 3 })
        #expect(throws: Failure()) { try map.next() }
    }

    @Test(arguments: [1, 2, 4])
    func keepsFewElementsInFlight(_ threads: Int) throws {
        let pulled = Mutex(0)
        let map = OrderedParallelMap(threads: threads) { () -> Int? in
            pulled.withLock { $0 += 1 }
            return 1
        } transform: {
            $0
        }
        for taken in 1...500 {
            #expect(try map.next() == 1)
            #expect(pulled.withLock { $0 } <= taken + threads + 2)
        }
    }

    /// Maps over maps, in the source and in the function, deeper than there are threads in the system's pool.
    @Test(arguments: [1, 2, 8], [1, 4, 40])
    func nestsInTheSource(_ threads: Int, _ depth: Int) throws {
        var next = numbers(300)
        for _ in 0..<depth {
            let inner = next
            let map = OrderedParallelMap(threads: threads, source: inner) { $0 + 1 }
            next = { try map.next() }
        }
        var results: [Int] = []
        while let result = try next() { results.append(result) }
        #expect(results == (0..<300).map { $0 + depth })
    }

    @Test(arguments: [2, 8, 64])
    func nestsInTheFunction(_ threads: Int) throws {
        @Sendable func sum(_ depth: Int) -> Int {
            guard depth > 0 else { return 1 }
            var left = 6
            let map = OrderedParallelMap(threads: threads) { () -> Int? in
                left -= 1
                return left >= 0 ? depth - 1 : nil
            } transform: {
                sum($0)
            }
            var total = 0
            while let part = try? map.next() { total += part }
            return total
        }
        #expect(sum(5) == 6 * 6 * 6 * 6 * 6)
    }

    @Test func mayBeAbandoned() throws {
        for _ in 0..<200 {
            let map = OrderedParallelMap(threads: 8, source: numbers(1000), transform: Self.work)
            #expect(try map.next() == 0)
        }
    }
}
