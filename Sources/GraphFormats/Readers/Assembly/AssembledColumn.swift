/// A column that is being read.
struct AssembledColumn {
    /// What its values are.
    enum Kind {
        case text, integer, number, flag
    }

    /// The name that the file gives it.
    let title: String
    private(set) var kind: Kind
    /// What nodes or edges have for which the file says nothing.
    var defaultValue: String?

    private var texts: [String?] = []
    private var integers: [Int?] = []
    private var numbers: [Double] = []
    private var flags: [Bool?] = []

    init(_ title: String, _ kind: Kind) {
        (self.title, self.kind) = (title, kind)
    }

    /// Sets the value of a node or edge, or says that the text is of another kind.
    mutating func set(_ text: String, at index: Int) -> Bool {
        switch kind {
        case .text: Self.set(text, in: &texts, at: index, missing: nil)
        case .integer:
            guard let number = Self.integer(text) else { return false }
            Self.set(number, in: &integers, at: index, missing: nil)
        case .number:
            guard let number = Self.number(text) else { return false }
            Self.set(number, in: &numbers, at: index, missing: .nan)
        case .flag:
            guard let flag = Self.flag(text) else { return false }
            Self.set(flag, in: &flags, at: index, missing: nil)
        }
        return true
    }

    /// Makes room for values of another kind: whole numbers become numbers, all else becomes texts.
    mutating func widen(to other: Kind) {
        if kind == .integer, other == .number {
            numbers = integers.map { $0.map(Double.init) ?? .nan }
            (kind, integers) = (.number, [])
        } else {
            switch kind {
            case .text: break
            case .integer: texts = integers.map { $0.map(String.init) }
            case .number: texts = numbers.map { $0.isNaN ? nil : $0.description }
            case .flag: texts = flags.map { $0.map(String.init) }
            }
            (kind, integers, numbers, flags) = (.text, [], [], [])
        }
    }

    /// Forgets what was said of a node or edge and those after it.
    mutating func truncate(to count: Int) {
        texts.removeLast(max(0, texts.count - count))
        integers.removeLast(max(0, integers.count - count))
        numbers.removeLast(max(0, numbers.count - count))
        flags.removeLast(max(0, flags.count - count))
    }

    /// The column with a name of its own, for as many nodes or edges.
    ///
    /// - Parameter order: the places of the values, where they do not stay where they are.
    consuming func column(named name: String, count: Int, order: [Int]?) -> AttributeColumn {
        applyDefault(count)
        func placed<Value>(_ values: [Value], _ missing: Value) -> [Value] {
            let full = values + Array(repeating: missing, count: max(0, count - values.count))
            return order?.map { full[$0] } ?? full
        }
        let values: AttributeColumn.Values =
            switch kind {
            case .text: .text(placed(texts, nil))
            case .integer: .integers(placed(integers, nil))
            case .number: .numbers(placed(numbers, .nan))
            case .flag: Self.flagValues(placed(flags, nil))
            }
        return AttributeColumn(name: name, title: title, values: values)
    }

    /// A yes or no that may be missing is a text: a missing one would become a no.
    private static func flagValues(_ flags: [Bool?]) -> AttributeColumn.Values {
        let known = flags.compactMap(\.self)
        return known.count == flags.count ? .flags(known) : .text(flags.map { $0.map { $0 ? "true" : "false" } })
    }

    private mutating func applyDefault(_ count: Int) {
        guard let text = defaultValue else { return }
        switch kind {
        case .text: Self.fill(&texts, count) { $0 == nil ? text : $0 }
        case .integer: if let number = Self.integer(text) { Self.fill(&integers, count) { $0 ?? number } }
        case .number:
            if let number = Self.number(text) {
                numbers += Array(repeating: .nan, count: max(0, count - numbers.count))
                for index in numbers.indices where numbers[index].isNaN { numbers[index] = number }
            }
        case .flag: if let flag = Self.flag(text) { Self.fill(&flags, count) { $0 ?? flag } }
        }
    }

    private static func fill<Value>(_ values: inout [Value?], _ count: Int, _ change: (Value?) -> Value?) {
        values += Array(repeating: nil, count: max(0, count - values.count))
        for index in values.indices { values[index] = change(values[index]) }
    }

    private static func set<Value>(_ value: Value, in values: inout [Value], at index: Int, missing: Value) {
        while values.count < index { values.append(missing) }
        if index < values.count { values[index] = value } else { values.append(value) }
    }

    /// A whole number, also one that a program wrote with a fraction of 0.
    private static func integer(_ text: String) -> Int? {
        Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
    }

    /// A number; the words for infinity that programs write are numbers too.
    static func number(_ text: String) -> Double? {
        if let number = Double(text) { return number }
        switch text {
        case "INF", "Infinity", "+INF": return .infinity
        case "-INF", "-Infinity": return -.infinity
        case "NaN", "NA": return .nan
        default: return nil
        }
    }

    private static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }
}
