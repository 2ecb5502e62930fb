/// A fact about a whole network.
public struct NetworkProperty: Sendable, Hashable {
    /// A single value.
    public enum Value: Sendable, Hashable {
        /// A text.
        case text(String)
        /// A whole number.
        case integer(Int)
        /// A finite number.
        case number(Double)
    }

    /// The name in files: letters, digits and underscores.
    public let name: String
    /// The value.
    public let value: Value
    /// Whether it names the inputs: the one fact that may differ when the same papers come in another order.
    public let namesInputs: Bool

    /// Makes a property.
    public init(name: String, value: Value, namesInputs: Bool = false) {
        precondition(AttributeName.isValid(name), "a property name has letters, digits and underscores")
        if case .number(let number) = value { precondition(number.isFinite, "a property is a finite number") }
        self.name = name
        self.value = value
        self.namesInputs = namesInputs
    }

    /// The value as text.
    public var text: String {
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): number.description
        }
    }
}

/// Names that every format takes as they are.
enum AttributeName {
    /// Whether a name has letters, digits and underscores, and at least one.
    static func isValid(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0 == 0x5F || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    }
}
