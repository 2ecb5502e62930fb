/// Sets of things that stand together, such as the entities of each paper or the papers that cite each work.
struct CountedSets: Sendable {
    /// The positions of nodes, ascending within a set, one set after the other.
    let members: [UInt32]
    /// Where each set begins; one more than there are sets.
    let offsets: [Int]
    /// How many sets there are, those without a member counted too.
    let total: Int
    /// In how many sets each node stands.
    let occurrences: [Double]

    init(members: [UInt32], offsets: [Int], total: Int, nodeCount: Int) {
        self.members = members
        self.offsets = offsets
        self.total = total
        var counts = [Double](repeating: 0, count: nodeCount)
        for member in members { counts[Int(member)] += 1 }
        occurrences = counts
    }
}
