/// Sets of members, one after the other, for loops that do not check bounds: these are checked once, here.
///
/// It points into arrays that must outlive it.
struct MemberLists: @unchecked Sendable {
    private let members: UnsafeBufferPointer<UInt32>
    private let offsets: UnsafeBufferPointer<Int>

    init(members: UnsafeBufferPointer<UInt32>, offsets: UnsafeBufferPointer<Int>) {
        precondition(offsets.first ?? 0 >= 0, "offsets are positions")
        precondition(offsets.last ?? 0 <= members.count, "offsets must end where members do")
        precondition(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }, "offsets must ascend")
        (self.members, self.offsets) = (members, offsets)
    }

    /// The number of sets.
    var count: Int { max(0, offsets.count - 1) }

    /// For each member how many members stand in front of it in its sets. O(members of all sets).
    func pairsByLargerMember(memberCount: Int) -> [Int] {
        var highest: UInt32 = 0
        for member in members { highest = max(highest, member) }
        precondition(members.isEmpty || Int(highest) < memberCount, "no such member")
        var work = [Int](repeating: 0, count: memberCount)
        let ascends = work.withUnsafeMutableBufferPointer { work in
            var ascends = true
            for set in 0..<count {
                var before = -1
                for position in offsets[set]..<offsets[set &+ 1] {
                    let member = Int(members[position])
                    work[member] &+= position &- offsets[set]
                    ascends = ascends && member > before
                    before = member
                }
            }
            return ascends
        }
        precondition(ascends, "sets must ascend without repetition")
        return work
    }

    /// What a set of each size adds to its pairs in fractional counting.
    var shares: [Double] {
        var largest = 0
        for set in 0..<count { largest = max(largest, offsets[set + 1] - offsets[set]) }
        return (0...largest).map { 1 / Double(max(1, $0 - 1)) }
    }

    /// Calls a function for each member of a range with what stands in front of it in its set, where something does.
    ///
    /// - Parameter body: is given the row of the member in the range, the first of what stands in front, how many these
    ///   are, the size of the set, and whether eight members at a time may be read from there.
    @inline(__always)
    func forEachPrefix(
        of rows: Range<Int>, _ body: (Int, UnsafePointer<UInt32>, Int, _ size: Int, _ isRoomy: Bool) -> Void
    ) {
        guard let base = members.baseAddress else { return }
        let width = UInt(rows.count)
        for set in 0..<count {
            let start = offsets[set]
            let size = offsets[set &+ 1] &- start
            let isRoomy = start &+ size &+ 8 <= members.count
            var position = 1
            while position < size {
                let row = Int(base[start &+ position]) &- rows.lowerBound
                if UInt(bitPattern: row) < width { body(row, base + start, position, size, isRoomy) }
                position &+= 1
            }
        }
    }
}
