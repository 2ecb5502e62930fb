/// One attribute of all nodes or of all edges, with a type.
public struct AttributeColumn: Sendable, Hashable {
    /// The values, in the order of nodes or edges.
    public enum Values: Sendable, Hashable {
        /// Texts; some may be missing.
        case text([String?])
        /// Whole numbers; some may be missing.
        case integers([Int?])
        /// Numbers; one that is not finite is missing.
        case numbers([Double])
        /// Yes or no.
        case flags([Bool])
    }

    /// The name in files: letters, digits and underscores.
    public let name: String
    /// The name for people.
    public let title: String
    /// The values.
    public let values: Values

    /// Makes a column.
    public init(name: String, title: String, values: Values) {
        precondition(AttributeName.isValid(name), "a column name has letters, digits and underscores")
        self.name = name
        self.title = title
        self.values = values
    }

    /// How many values there are.
    public var count: Int {
        switch values {
        case .text(let list): list.count
        case .integers(let list): list.count
        case .numbers(let list): list.count
        case .flags(let list): list.count
        }
    }

    /// The value of a node or edge as a number, where it is one and is there.
    public func number(at index: Int) -> Double? {
        switch values {
        case .integers(let list): list[index].map(Double.init)
        case .numbers(let list): list[index].isFinite ? list[index] : nil
        case .text, .flags: nil
        }
    }

    /// The value of a node or edge as a whole number, where it is one and is there.
    public func integer(at index: Int) -> Int? {
        if case .integers(let list) = values { return list[index] }
        return nil
    }

    /// The value of a node or edge as a text, where it is one and is there.
    public func text(at index: Int) -> String? {
        if case .text(let list) = values { return list[index] }
        return nil
    }
}
