import GraphFormats

/// A value that was read or is expected: a text, or a number to be compared as one.
enum FileValue: Hashable {
    case text(String)
    case number(Double)
    case integer(Int)
    case flag(Bool)
    case unreadable(String)

    /// The value of a column, or nothing where it is missing.
    init?(_ column: AttributeColumn, _ index: Int) {
        switch column.values {
        case .text(let list):
            guard let text = list[index] else { return nil }
            self = .text(ExpectedText.clean(text))
        case .integers(let list):
            guard let number = list[index] else { return nil }
            self = .integer(number)
        case .numbers(let list):
            guard list[index].isFinite else { return nil }
            self = .number(list[index].isSubnormal ? 0 : list[index])
        case .flags(let list): self = .flag(list[index])
        }
    }

    /// A written value, read as the type of the column that it belongs to.
    init(_ text: String, like column: AttributeColumn) {
        let value: FileValue? =
            switch column.values {
            case .text: .text(text)
            case .integers: Int(text).map(FileValue.integer)
            case .numbers: Double(text).map(FileValue.number)
            case .flags: Bool(text).map(FileValue.flag)
            }
        self = value ?? .unreadable(text)
    }
}
