/// Where rows begin, and where each of several lanes writes first in each of them: a lane writes behind those before it,
/// so that what comes of it does not depend on how many there are.
struct RowPlaces: Sendable {
    /// Where each row begins; one more than there are rows.
    private(set) var offsets: [Int] = []
    /// For each lane its first place in each row.
    private(set) var lanes: [[Int]]

    /// Makes places from how much each lane has for each row.
    ///
    /// - Parameter upper: where rows begin that are to follow what the lanes write in each row, or none.
    init(rowCount: Int, counts: [[Int]], upper: [Int] = []) {
        lanes = counts
        var sum = 0
        if lanes.count == 1 {
            // Apart, because one lane is the common case and needs no look at the others.
            offsets = Array(unsafeUninitializedCapacity: rowCount + 1) { offsets, made in
                lanes[0].withUnsafeMutableBufferPointer { lane in
                    for row in 0..<rowCount {
                        offsets[row] = sum
                        let count = lane[row] &+ (upper.isEmpty ? 0 : upper[row &+ 1] &- upper[row])
                        lane[row] = sum
                        sum &+= count
                    }
                }
                offsets[rowCount] = sum
                made = rowCount + 1
            }
            return
        }
        offsets.reserveCapacity(rowCount + 1)
        for row in 0..<rowCount {
            offsets.append(sum)
            for lane in lanes.indices {
                let count = lanes[lane][row]
                lanes[lane][row] = sum
                sum += count
            }
            if !upper.isEmpty { sum += upper[row + 1] - upper[row] }
        }
        offsets.append(sum)
    }

    /// How many lanes some work is worth: each costs a count for each row.
    static func laneCount(of work: Int, rowCount: Int, threads: Int) -> Int {
        max(1, min(threads, work / max(1 << 15, rowCount)))
    }
}
