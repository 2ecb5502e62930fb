import Testing

@testable import NetworkAnalysis

@Suite struct FlowSystemTests {
    /// Rounding makes what leaves a large system and what enters it differ by a little. All values then grow or shrink with
    /// every sweep, while what is found, the values by their scale, comes to rest.
    @Test(arguments: [1, 1 + 1e-10, 1 - 1e-10])
    func comesToRestWhereTheBalanceIsNotExact(error: Double) {
        // A ring of five with a chord: the walk of PageRank.
        let rows = [[4], [0], [1], [2, 0], [3]]
        let degrees = [2, 1, 1, 1, 1]
        let damping = 0.85
        let offsets = rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        let targets = rows.joined().map { UInt32($0) }
        let count = rows.count
        let shares = Vector(degrees.map { damping / Double($0) })
        let (constants, leaks) = (Vector(count, repeating: 1), Vector(count, repeating: 1 - damping))
        let (values, sent) = (Vector(count, repeating: 1), Vector(shares.array))
        let isSettled = (0..<UInt32(count)).map { $0 }.withUnsafeBufferPointer { nodes in
            offsets.withUnsafeBufferPointer { offsets in
                targets.withUnsafeBufferPointer { targets in
                    guard let nodes = nodes.baseAddress, let offsets = offsets.baseAddress,
                        let targets = targets.baseAddress
                    else { return false }
                    let reader = RowReader(offsets: offsets, targets: targets, weights: nil)
                    var system = FlowSystem(
                        nodes: nodes, count: count, constants: constants.base, shares: shares.base, leaks: leaks.base,
                        values: values.base, sent: sent.base, inflow: Double(count) * error)
                    return (0..<200).contains { _ in system.sweep(reader) < 1e-12 }
                }
            }
        }
        #expect(isSettled)
    }

    @Test func aSumKeepsWhatRoundingLoses() {
        var (sum, plain) = (CompensatedSum(), 0.0)
        for _ in 0..<3_000_000 {
            sum += 0.85
            plain += 0.85
        }
        #expect(abs(sum.value - 2_550_000) < 1e-9 && abs(plain - 2_550_000) > 1e-6)
        // Terms may be larger than what was added before.
        var large = CompensatedSum()
        for term in [1, 1e100, 1, -1e100] { large += term }
        #expect(large.value == 2)
    }
}
