/// A time of a network, and the columns that say what it was like then.
public struct NetworkSlice: Sendable, Hashable {
    /// The years.
    public var years: ClosedRange<Int>
    /// The column of nodes with their count in these years; missing where a node was not there.
    public var nodeColumn: String
    /// The column of edges with their weight in these years; missing where an edge was not there.
    public var edgeColumn: String

    /// A slice of some years.
    public init(years: ClosedRange<Int>, nodeColumn: String, edgeColumn: String) {
        (self.years, self.nodeColumn, self.edgeColumn) = (years, nodeColumn, edgeColumn)
    }
}
