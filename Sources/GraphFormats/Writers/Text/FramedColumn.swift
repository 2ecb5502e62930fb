/// A column with the text that stands around each of its values, made once and not for every value.
struct FramedColumn {
    private let opening: [UInt8]
    private let closing: [UInt8]
    private let values: AttributeColumn.Values
    private let escapes: EscapeTable

    init(_ values: AttributeColumn.Values, opening: String, closing: String, escapes: EscapeTable) {
        self.opening = Array(opening.utf8)
        self.closing = Array(closing.utf8)
        self.values = values
        self.escapes = escapes
    }

    /// Writes the value of a node or edge in its frame; nothing where it is missing.
    func write(_ index: Int, to output: inout TextOutput) {
        switch values {
        case .text(let list):
            guard let text = list[index] else { return }
            output.write(opening)
            output.write(text, escaping: escapes)
        case .integers(let list):
            guard let number = list[index] else { return }
            output.write(opening)
            output.write(number)
        case .numbers(let list):
            guard list[index].isFinite else { return }
            output.write(opening)
            output.write(list[index])
        case .flags(let list):
            output.write(opening)
            output.write(list[index] ? "true" : "false")
        }
        output.write(closing)
    }
}

/// Columns that are written one behind the other.
struct FramedColumns {
    private let columns: [FramedColumn]

    init(_ columns: [FramedColumn]) { self.columns = columns }

    /// Writes what they say of a node or edge.
    func write(_ index: Int, to output: inout TextOutput) {
        // By place: an iterator would hold on to each column, an edge after the other.
        for place in columns.indices { columns[place].write(index, to: &output) }
    }
}
