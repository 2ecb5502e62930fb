/// The distinct pairs of some larger members, added up; the rows of a lower triangle.
struct PairRows: Sendable {
    /// The larger members.
    let members: Range<Int>
    /// How many pairs each of them has.
    private(set) var rowCounts: [Int] = []
    /// The smaller member in the low half of each number, in how many sets the pair stands in the high one.
    private(set) var pairs: [UInt64] = []
    /// The sums of fractional counting along `pairs`, or none.
    private(set) var sums: [Double] = []
    private let minimumCount: UInt32

    /// Eight members may be written where the last few of a row end.
    private static let slack = 8

    /// Counts the rows of some members.
    ///
    /// - Parameters:
    ///   - work: how many members stand in front of each member in its sets.
    ///   - shares: what a set of each size adds, or nothing where each adds 1.
    ///   - minimumCount: pairs in fewer sets are dropped.
    init(_ members: Range<Int>, of lists: MemberLists, work: [Int], shares: [Double], minimumCount: UInt32) {
        self.members = members
        self.minimumCount = minimumCount
        var starts: [Int] = []
        starts.reserveCapacity(members.count + 1)
        var (place, occurrences) = (0, 0)
        for member in members {
            starts.append(place)
            occurrences += work[member]
            place += work[member] == 0 ? 0 : work[member] + Self.slack
        }
        starts.append(place)
        let others = Self.allocate(place)
        defer { others.deallocate() }
        guard shares.isEmpty else {
            let sizes = Self.allocate(place)
            defer { sizes.deallocate() }
            let ends = Self.deal(members, of: lists, starts: starts, to: others, sizes: sizes)
            add(starts, ends, occurrences, others, sizes, shares)
            return
        }
        let ends = Self.deal(members, of: lists, starts: starts, to: others)
        add(starts, ends, occurrences, others)
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<UInt32> {
        let pointer = UnsafeMutablePointer<UInt32>.allocate(capacity: count + 1)
        UnsafeMutableBufferPointer(start: pointer, count: count).preferHugePages()
        return pointer
    }

    /// Copies what stands in front of each member to its row, and gives the ends of the rows.
    private static func deal(
        _ members: Range<Int>, of lists: MemberLists, starts: [Int], to others: UnsafeMutablePointer<UInt32>
    ) -> [Int] {
        var ends = starts
        ends.withUnsafeMutableBufferPointer { ends in
            guard let ends = ends.baseAddress else { return }
            lists.forEachPrefix(of: members) { row, first, count, _, isRoomy in
                let end = ends[row]
                copy(first, count, to: others + end, isRoomy)
                ends[row] = end &+ count
            }
        }
        return ends
    }

    /// The same, and the size of the set along each.
    private static func deal(
        _ members: Range<Int>, of lists: MemberLists, starts: [Int], to others: UnsafeMutablePointer<UInt32>,
        sizes: UnsafeMutablePointer<UInt32>
    ) -> [Int] {
        var ends = starts
        ends.withUnsafeMutableBufferPointer { ends in
            guard let ends = ends.baseAddress else { return }
            lists.forEachPrefix(of: members) { row, first, count, size, isRoomy in
                let end = ends[row]
                copy(first, count, to: others + end, isRoomy)
                let splat = SIMD8(repeating: UInt32(truncatingIfNeeded: size))
                let place = UnsafeMutableRawPointer(sizes + end)
                var index = 0
                repeat {
                    place.storeBytes(of: splat, toByteOffset: index &* 4, as: SIMD8<UInt32>.self)
                    index &+= 8
                } while index < count
                ends[row] = end &+ count
            }
        }
        return ends
    }

    /// Copies members, eight at a time where as many may be read: most sets are so small that one step does it.
    @inline(__always)
    private static func copy(
        _ first: UnsafePointer<UInt32>, _ count: Int, to place: UnsafeMutablePointer<UInt32>, _ isRoomy: Bool
    ) {
        guard isRoomy else { return place.update(from: first, count: count) }
        let (from, to) = (UnsafeRawPointer(first), UnsafeMutableRawPointer(place))
        var offset = 0
        repeat {
            to.storeBytes(
                of: from.loadUnaligned(fromByteOffset: offset, as: SIMD8<UInt32>.self), toByteOffset: offset,
                as: SIMD8<UInt32>.self)
            offset &+= 32
        } while offset < count &* 4
    }
}

extension PairRows {
    /// Adds up rows in which each pair counts 1.
    private mutating func add(
        _ starts: [Int], _ ends: [Int], _ occurrences: Int, _ others: UnsafeMutablePointer<UInt32>
    ) {
        var counts = [UInt32](repeating: 0, count: members.upperBound)
        var rowCounts = [Int](repeating: 0, count: members.count)
        pairs = Array(unsafeUninitializedCapacity: occurrences) { pairs, made in
            pairs.preferHugePages()
            counts.withUnsafeMutableBufferPointer { counts in
                for row in rowCounts.indices {
                    let (start, end) = (starts[row], Self.compact(others, starts[row]..<ends[row], counts))
                    let first = made
                    for position in start..<end {
                        let other = Int(others[position])
                        let count = counts[other]
                        pairs[made] = UInt64(other) | UInt64(count) << 32
                        made &+= count >= minimumCount ? 1 : 0
                        counts[other] = 0
                    }
                    rowCounts[row] = made &- first
                }
            }
        }
        self.rowCounts = rowCounts
    }

    /// Adds up rows in which each pair counts what its set's size says.
    private mutating func add(
        _ starts: [Int], _ ends: [Int], _ occurrences: Int, _ others: UnsafeMutablePointer<UInt32>,
        _ sizes: UnsafeMutablePointer<UInt32>, _ shares: [Double]
    ) {
        var counts = [UInt32](repeating: 0, count: members.upperBound)
        var totals = [Double](repeating: 0, count: members.upperBound)
        var rowCounts = [Int](repeating: 0, count: members.count)
        var sums: [Double] = []
        pairs = Array(unsafeUninitializedCapacity: occurrences) { pairs, made in
            pairs.preferHugePages()
            sums = Array(unsafeUninitializedCapacity: occurrences) { sums, sumsMade in
                sums.preferHugePages()
                counts.withUnsafeMutableBufferPointer { counts in
                    totals.withUnsafeMutableBufferPointer { totals in
                        for row in rowCounts.indices {
                            let start = starts[row]
                            for position in start..<ends[row] {
                                totals[Int(others[position])] += shares[Int(sizes[position])]
                            }
                            let end = Self.compact(others, start..<ends[row], counts)
                            let first = made
                            for position in start..<end {
                                let other = Int(others[position])
                                let count = counts[other]
                                pairs[made] = UInt64(other) | UInt64(count) << 32
                                sums[made] = totals[other]
                                made &+= count >= minimumCount ? 1 : 0
                                counts[other] = 0
                                totals[other] = 0
                            }
                            rowCounts[row] = made &- first
                        }
                    }
                }
                sumsMade = made
            }
        }
        (self.sums, self.rowCounts) = (sums, rowCounts)
    }

    /// Counts the members of a row and leaves each of them once at its front, in the order of their coming.
    ///
    /// What is written is always written; only how far the end moves depends on whether the member is new, so that
    /// there is no branch to guess.
    @inline(__always)
    private static func compact(
        _ others: UnsafeMutablePointer<UInt32>, _ row: Range<Int>, _ counts: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        var end = row.lowerBound
        for position in row {
            let other = others[position]
            let count = counts[Int(other)]
            others[end] = other
            end &+= count == 0 ? 1 : 0
            counts[Int(other)] = count &+ 1
        }
        return end
    }
}
