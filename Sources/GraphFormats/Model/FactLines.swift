/// The facts of a network as lines of `name: value`, for formats that have one text for all of them.
enum FactLines {
    /// The lines; a line end within a value is a blank.
    static func text(of properties: [NetworkProperty]) -> String {
        properties.map { $0.name + ": " + onOneLine($0.text) }.joined(separator: "\n")
    }

    private static func onOneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
        return String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
    }

    /// The facts of some lines; those that say none are left out. Whole numbers are numbers.
    static func facts(of text: String) -> [(name: String, value: NetworkProperty.Value)] {
        texts(of: text).map { name, value in
            if let number = Int(value), String(number) == value { return (name, .integer(number)) }
            return (name, .text(value))
        }
    }

    /// The same, all as texts.
    static func texts(of text: String) -> [(name: String, value: String)] {
        text.utf8.split(separator: 0x0A).compactMap { bytes -> (name: String, value: String)? in
            let line = String(decoding: bytes, as: UTF8.self)
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let (name, rest) = (String(line[..<colon]), line.utf8[colon...].dropFirst())
            guard AttributeName.isValid(name), rest.first == 0x20 else { return nil }
            return (name, String(decoding: rest.dropFirst(), as: UTF8.self))
        }
    }
}
