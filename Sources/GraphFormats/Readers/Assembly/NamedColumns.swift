/// Columns of a format that does not declare them: each is of the kind that its values turn out to be.
struct NamedColumns {
    private(set) var columns: [AssembledColumn] = []
    private var places: [String: Int] = [:]

    /// Sets the value of a node or edge; where it is of another kind than those before it, the column takes both.
    mutating func set(_ name: String, _ kind: AssembledColumn.Kind, _ text: String, at index: Int) {
        guard let place = places[name] else {
            var column = AssembledColumn(name, kind)
            _ = column.set(text, at: index)
            places[name] = columns.count
            columns.append(column)
            return
        }
        if columns[place].set(text, at: index) { return }
        columns[place].widen(to: kind)
        _ = columns[place].set(text, at: index)
    }
}
