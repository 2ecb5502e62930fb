/// What Graphviz makes of a value that it draws.
enum DOTText {
    /// A label: escapes read, and the one entity that the writer may use.
    static func label(_ raw: String) throws -> String {
        var result = String.UnicodeScalarView()
        var rest = raw.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\":
                switch rest.popFirst() {
                case "\\": result.append("\\")
                case "n": result.append("\n")
                case let other: throw DOTDocument.Malformed(reason: "escape \(String(describing: other)) in a label")
                }
            case "&":
                guard rest.starts(with: "amp;".unicodeScalars) else {
                    throw DOTDocument.Malformed(reason: "an entity in a label")
                }
                rest.removeFirst(4)
                result.append("&")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Another value: each backslash is written twice.
    static func value(_ raw: String) throws -> String {
        var result = String.UnicodeScalarView()
        var rest = raw.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "\\", rest.popFirst() != "\\" { throw DOTDocument.Malformed(reason: "a single backslash") }
            result.append(scalar)
        }
        return String(result)
    }
}
