import NetworkAnalysis
import Testing

@Suite("Partition")
struct PartitionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let marks: [Int]
        let membership: [Int]
        let sizes: [Int]

        var testDescription: String { name }
    }

    @Test(
        "groups are numbered from 1 by size, ties by their first nodes",
        arguments: [
            Case(name: "no nodes", marks: [], membership: [], sizes: []),
            Case(name: "one node", marks: [7], membership: [1], sizes: [1]),
            Case(name: "one group", marks: [3, 3, 3], membership: [1, 1, 1], sizes: [3]),
            Case(name: "all alone", marks: [9, 4, 6], membership: [1, 2, 3], sizes: [1, 1, 1]),
            Case(name: "the larger first", marks: [0, 1, 1], membership: [2, 1, 1], sizes: [2, 1]),
            Case(name: "ties by first node", marks: [5, 2, 5, 2], membership: [1, 2, 1, 2], sizes: [2, 2]),
            Case(
                name: "size before first node", marks: [1, 2, 2, 3, 3], membership: [3, 1, 1, 2, 2], sizes: [2, 2, 1]),
            Case(name: "extreme marks", marks: [.max, .min, .min, 0], membership: [2, 1, 1, 3], sizes: [2, 1, 1]),
        ])
    func numbering(_ example: Case) {
        let partition = Partition(marks: example.marks)
        #expect(partition.membership == example.membership)
        #expect(partition.sizes == example.sizes)
        #expect(partition.count == example.sizes.count)
    }

    @Test("only which marks are equal counts", arguments: 0..<20)
    func marksAreNames(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let marks = (0..<60).map { _ in Int(random.uniform() * 12) }
        var names = Array(-500..<500)
        names.shuffle(using: &random)
        #expect(Partition(marks: marks.map { names[$0] }) == Partition(marks: marks))
    }

    @Test("the numbers of a partition are marks of the same partition", arguments: 0..<20)
    func numbersAreMarks(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let partition = Partition(marks: (0..<60).map { _ in Int(random.uniform() * 12) })
        #expect(Partition(marks: partition.membership) == partition)
    }
}
