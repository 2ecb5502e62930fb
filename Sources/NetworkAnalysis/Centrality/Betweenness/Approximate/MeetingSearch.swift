/// Draws random shortest paths between two nodes: searches from both ends level by level, always on the side that has
/// fewer edges to follow, until they meet.
///
/// M. Borassi and E. Natale, "KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation", ESA 2016.
final class MeetingSearch {
    /// The rows of a graph, in memory that somebody else holds.
    struct RowPointers {
        var offsets: UnsafePointer<Int>
        var targets: UnsafePointer<UInt32>

        func count(_ node: Int) -> Int { offsets[node &+ 1] &- offsets[node] }
    }

    private let forward: Side
    private let backward: Side
    /// By node: which side reached it at what depth; 0 where none did.
    private let marks: ScratchList<UInt32>
    /// By node: in how many ways, up to a factor that a level has in common.
    private let ways: ScratchList<Double>
    /// The edges over which the sides meet.
    private var meetings: [(near: UInt32, far: UInt32)] = []
    private static let largestWays = 0x1p400

    init(nodeCount: Int, out: RowPointers, incoming: RowPointers) {
        marks = ScratchList(repeating: 0, count: nodeCount)
        ways = ScratchList(repeating: 0, count: nodeCount)
        forward = Side(nodeCount: nodeCount, rows: out, backRows: incoming, parity: 0)
        backward = Side(nodeCount: nodeCount, rows: incoming, backRows: out, parity: 1)
    }

    /// Calls for each node inside a random shortest path; not at all where there is none.
    func forEachNode(
        between source: Int, and target: Int, _ random: inout SplitMix64, _ body: (Int) -> Void
    ) {
        begin(forward, at: source)
        begin(backward, at: target)
        while meetings.isEmpty, forward.levelStart < forward.count, backward.levelStart < backward.count {
            if forward.arcCount <= backward.arcCount { expand(forward) } else { expand(backward) }
        }
        if !meetings.isEmpty { walk(&random, body) }
        clear(forward)
        clear(backward)
        meetings.removeAll(keepingCapacity: true)
    }

    private func begin(_ side: Side, at node: Int) {
        side.queue.base[0] = UInt32(truncatingIfNeeded: node)
        (side.count, side.levelStart, side.depth, side.arcCount) = (1, 0, 0, side.rows.count(node))
        marks.base[node] = side.mark(0)
        ways.base[node] = 1
    }

    private func clear(_ side: Side) {
        for place in 0..<side.count {
            marks.base[Int(side.queue.base[place])] = 0
            ways.base[Int(side.queue.base[place])] = 0
        }
    }

    /// Reaches the next level, and notes the edges to what the other side has reached.
    private func expand(_ side: Side) {
        let (marks, ways, queue, rows) = (marks.base, ways.base, side.queue.base, side.rows)
        let (mark, parity) = (side.mark(side.depth &+ 1), side.parity)
        var count = side.count
        for place in side.levelStart..<side.count {
            let node = Int(queue[place])
            let nodeWays = ways[node]
            for position in rows.offsets[node]..<rows.offsets[node &+ 1] {
                let target = rows.targets[position]
                let known = marks[Int(target)]
                if known == 0 {
                    marks[Int(target)] = mark
                    ways[Int(target)] = nodeWays
                    queue[count] = target
                    count &+= 1
                } else if known == mark {
                    ways[Int(target)] += nodeWays
                } else if known & 1 != parity {
                    meetings.append((UInt32(truncatingIfNeeded: node), target))
                }
            }
        }
        (side.levelStart, side.count, side.depth) = (side.count, count, side.depth &+ 1)
        guard meetings.isEmpty else { return }
        endLevel(side)
    }

    /// Counts the edges that lead on, and keeps the numbers of ways from growing beyond what a number can hold.
    private func endLevel(_ side: Side) {
        var (arcCount, largest) = (0, 0.0)
        for place in side.levelStart..<side.count {
            let node = Int(side.queue.base[place])
            arcCount &+= side.rows.count(node)
            largest = max(largest, ways.base[node])
        }
        side.arcCount = arcCount
        guard largest > Self.largestWays else { return }
        for place in side.levelStart..<side.count { ways.base[Int(side.queue.base[place])] /= largest }
    }

    /// Walks a random path from where the sides meet to both ends.
    private func walk(_ random: inout SplitMix64, _ body: (Int) -> Void) {
        let ways = ways.base
        let total = meetings.reduce(0) { $0 + ways[Int($1.near)] * ways[Int($1.far)] }
        var rest = random.uniform() * total
        var chosen = meetings[meetings.count - 1]
        for meeting in meetings {
            rest -= ways[Int(meeting.near)] * ways[Int(meeting.far)]
            if rest < 0 {
                chosen = meeting
                break
            }
        }
        for node in [chosen.near, chosen.far] {
            walkBack(from: Int(node), marks.base[Int(node)] & 1 == 0 ? forward : backward, &random, body)
        }
    }

    /// Walks to the end that a side began at, by steps that are as likely as there are ways to come by them.
    private func walkBack(from start: Int, _ side: Side, _ random: inout SplitMix64, _ body: (Int) -> Void) {
        let (marks, ways, rows) = (marks.base, ways.base, side.backRows)
        var node = start
        while marks[node] > side.mark(0) {
            body(node)
            let mark = marks[node] &- 2
            if mark == side.mark(0) { return }
            let row = rows.offsets[node]..<rows.offsets[node &+ 1]
            var total = 0.0
            for position in row where marks[Int(rows.targets[position])] == mark {
                total += ways[Int(rows.targets[position])]
            }
            var rest = random.uniform() * total
            for position in row where marks[Int(rows.targets[position])] == mark {
                node = Int(rows.targets[position])
                rest -= ways[node]
                if rest < 0 { break }
            }
        }
    }
}

/// One of the two searches.
private final class Side {
    /// The rows that it follows, and those that lead back.
    let rows: MeetingSearch.RowPointers
    let backRows: MeetingSearch.RowPointers
    /// The nodes as they were reached, how many, and where the last level begins.
    let queue: ScratchList<UInt32>
    var count = 0
    var levelStart = 0
    /// How many levels there are before the last one.
    var depth: UInt32 = 0
    /// How many edges lead on from the last level.
    var arcCount = 0
    /// 0 or 1, by which the marks of the sides differ.
    let parity: UInt32

    init(nodeCount: Int, rows: MeetingSearch.RowPointers, backRows: MeetingSearch.RowPointers, parity: UInt32) {
        (self.rows, self.backRows, self.parity) = (rows, backRows, parity)
        queue = ScratchList(repeating: 0, count: nodeCount)
    }

    /// The mark of the nodes at a depth.
    func mark(_ depth: UInt32) -> UInt32 { 2 &+ 2 &* depth &+ parity }
}
