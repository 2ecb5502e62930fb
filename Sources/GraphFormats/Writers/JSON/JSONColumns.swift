/// Columns as members of JSON objects. What is missing is left out.
enum JSONColumns {
    /// In strings.
    static let escapes = EscapeTable(["\"": "\\\"", "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"])

    /// Columns that are written behind another member.
    ///
    /// - Parameter taken: names of members that mean something else there; `data_` stands before columns of that name.
    static func framed(_ columns: [AttributeColumn], taken: Set<String> = []) -> FramedColumns {
        FramedColumns(columns, escapes: escapes) { column in
            let name = taken.contains(column.name) ? "data_" + column.name : column.name
            let quote = isWrittenAsText(column.values) ? "\"" : ""
            return (",\"\(name)\":" + quote, quote)
        }
    }

    /// Whether values are strings: texts, and whole numbers that JavaScript would round.
    private static func isWrittenAsText(_ values: AttributeColumn.Values) -> Bool {
        switch values {
        case .text: true
        case .integers(let list): list.contains { ($0?.magnitude ?? 0) > 1 << 53 }
        case .numbers, .flags: false
        }
    }
}

extension TextOutput {
    /// A string of JSON, in its quotes.
    mutating func writeJSON(_ text: String) {
        write("\"")
        write(text, escaping: JSONColumns.escapes)
        write("\"")
    }

    /// The facts of a network as members of an object.
    mutating func writeJSON(_ properties: [NetworkProperty]) {
        for (place, property) in properties.enumerated() {
            if place > 0 { write(",") }
            writeJSON(property.name)
            write(":")
            switch property.value {
            case .text(let text): writeJSON(text)
            case .integer(let number) where number.magnitude > 1 << 53: writeJSON(String(number))
            case .integer(let number): write(number)
            case .number(let number): write(number)
            }
        }
    }
}
