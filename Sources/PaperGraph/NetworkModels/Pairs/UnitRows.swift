/// What stands in what, in compressed rows: for each paper the works it cites, or for each work the papers that cite it.
struct UnitRows: Sendable {
    /// Where each row begins; one more than there are rows.
    private(set) var offsets = [0]
    /// Members, ascending within a row and each once.
    private(set) var members: [UInt32] = []

    /// The number of rows.
    var count: Int { offsets.count - 1 }

    /// The members of a row.
    func row(_ index: Int) -> ArraySlice<UInt32> { members[offsets[index]..<offsets[index + 1]] }

    /// Adds a row of members in any order, some perhaps more than once.
    mutating func append(_ row: inout [UInt32]) {
        row.sort()
        let start = members.count
        for member in row where members.count == start || members[members.count - 1] != member {
            members.append(member)
        }
        offsets.append(members.count)
    }

    /// No rows yet.
    init() {}

    /// Rows that are in order.
    init(offsets: [Int], members: [UInt32]) {
        self.offsets = offsets
        self.members = members
    }

    /// Rows of members in any order.
    init(_ rows: [[UInt32]]) {
        for var row in rows { append(&row) }
    }

    /// The rows with other things in the place of their members, some perhaps with none or with several.
    func mapped(_ transform: (UInt32) -> some Sequence<UInt32>) -> UnitRows {
        var result = UnitRows()
        var mapped: [UInt32] = []
        for index in 0..<count {
            mapped.removeAll(keepingCapacity: true)
            for member in row(index) { mapped.append(contentsOf: transform(member)) }
            result.append(&mapped)
        }
        return result
    }

    /// For each member the rows it stands in. O(rows + entries).
    func transposed(memberCount: Int) -> UnitRows {
        var starts = [Int](repeating: 0, count: memberCount + 1)
        for member in members { starts[Int(member) + 1] += 1 }
        for member in 0..<memberCount { starts[member + 1] += starts[member] }
        var next = starts
        var rows = [UInt32](repeating: 0, count: members.count)
        for row in 0..<count {
            for member in self.row(row) {
                rows[next[Int(member)]] = UInt32(row)
                next[Int(member)] += 1
            }
        }
        return UnitRows(offsets: starts, members: rows)
    }
}
