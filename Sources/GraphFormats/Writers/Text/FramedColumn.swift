/// A column with the text that stands around each of its values, made once and not for every value.
struct FramedColumn: ~Copyable {
    private let opening: [UInt8]
    private let closing: [UInt8]
    private let texts: [String?]
    private let integers: [Int?]
    private let numbers: [Double]
    private let flags: [Bool]
    private let kind: Kind
    private let escapes: EscapeTable

    /// Which of the lists has the values: told by a word, for a payload would be taken hold of at every value.
    private enum Kind {
        case text, integers, numbers, flags
    }

    init(_ values: AttributeColumn.Values, opening: String, closing: String, escapes: EscapeTable) {
        self.opening = Array(opening.utf8)
        self.closing = Array(closing.utf8)
        self.escapes = escapes
        switch values {
        case .text(let list): (kind, texts, integers, numbers, flags) = (.text, list, [], [], [])
        case .integers(let list): (kind, texts, integers, numbers, flags) = (.integers, [], list, [], [])
        case .numbers(let list): (kind, texts, integers, numbers, flags) = (.numbers, [], [], list, [])
        case .flags(let list): (kind, texts, integers, numbers, flags) = (.flags, [], [], [], list)
        }
    }

    /// Writes the value of a node or edge in its frame; nothing where it is missing.
    func write(_ index: Int, to output: inout TextOutput) {
        switch kind {
        case .text:
            guard let text = texts[index] else { return }
            output.write(opening)
            output.write(text, escaping: escapes)
        case .integers:
            guard let number = integers[index] else { return }
            output.write(opening)
            output.write(number)
        case .numbers:
            let number = numbers[index]
            guard number.isFinite else { return }
            output.write(opening)
            output.write(number)
        case .flags:
            output.write(opening)
            output.write(flags[index] ? "true" : "false")
        }
        output.write(closing)
    }
}

/// Columns that are written one behind the other.
///
/// They are never copied, and lie in memory of their own: an element of an array would be, and a hold taken on each of its
/// lists, for every value of every edge.
struct FramedColumns: ~Copyable {
    private let columns: UnsafeMutableBufferPointer<FramedColumn>

    /// - Parameter frame: the text before and behind the values of a column.
    init(
        _ list: [AttributeColumn], escapes: EscapeTable,
        frame: (AttributeColumn) -> (opening: String, closing: String)
    ) {
        columns = .allocate(capacity: list.count)
        for (place, column) in list.enumerated() {
            let (opening, closing) = frame(column)
            columns.initializeElement(
                at: place,
                to: FramedColumn(column.values, opening: opening, closing: closing, escapes: escapes))
        }
    }

    deinit {
        columns.deinitialize().deallocate()
    }

    /// Writes what they say of a node or edge.
    func write(_ index: Int, to output: inout TextOutput) {
        for place in columns.indices { columns[place].write(index, to: &output) }
    }
}
