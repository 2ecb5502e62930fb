#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Reads what a graph file says of the whole network, and little else of it: the facts that our writers put into GraphML,
/// GEXF, SVG, DOT and JSON.
package enum NetworkPropertiesReader {
    /// The facts by name, or nothing where the file is in no format that carries them. Texts only; types are not kept.
    package static func properties(of bytes: [UInt8]) -> [String: String]? {
        let head = bytes.drop { $0 == 0x20 || $0 &- 9 < 5 }
        if head.starts(with: "<".utf8) { return markup(bytes) }
        if head.starts(with: "//".utf8) { return comments(bytes) }
        if head.starts(with: "{".utf8) { return json(bytes) }
        return nil
    }

    /// `// name: value` lines at the top of a DOT file.
    private static func comments(_ bytes: [UInt8]) -> [String: String] {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).prefix { $0.starts(with: "// ".utf8) }
        let text = String(decoding: Array(lines.map { $0.dropFirst(3) }.joined(separator: [0x0A])), as: UTF8.self)
        return Dictionary(FactLines.texts(of: text).map { ($0.name, $0.value) }) { _, last in last }
    }

    // MARK: XML

    /// `data` elements of the graph of GraphML, the description of GEXF, the metadata of SVG.
    private static func markup(_ bytes: [UInt8]) -> [String: String]? {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = MarkupScanner(buffer)
            var names: [String: String] = [:]
            var properties: [String: String] = [:]
            var open: String?
            var text = ""
            while true {
                switch scanner.next() {
                case .start(let isEmpty):
                    (open, text) = (nil, "")
                    if scanner.name.equals("key"), scanner.string("for") == "graph", let id = scanner.string("id") {
                        names[id] = scanner.string("attr.name")
                    } else if scanner.name.equals("data"), !isEmpty {
                        open = scanner.string("key")
                    } else if scanner.name.equals("description") || scanner.name.equals("metadata") {
                        open = ""
                    } else if ["node", "nodes", "edge", "style"].contains(where: { scanner.name.elementsEqual($0.utf8) }
                    ) {
                        return properties
                    }
                case .text(let isRaw): if open != nil { text += MarkupText.decoded(scanner.text, isRaw: isRaw) }
                case .end:
                    if let key = open, key.isEmpty {
                        for (name, value) in FactLines.texts(of: text) { properties[name] = value }
                    } else if let key = open {
                        properties[names[key] ?? key] = text
                    }
                    open = nil
                case .endOfFile: return properties
                }
            }
        }
    }

    // MARK: JSON

    /// What the first or the last line says: our writers put the facts of a network on one of them.
    private static func json(_ bytes: [UInt8]) -> [String: String]? {
        let firstEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let first = String(decoding: bytes[..<firstEnd], as: UTF8.self)
        for ending in ["]}", "]}}"] {
            if let head = try? JSONDecoder().decode(Head.self, from: Data((first + ending).utf8)) {
                if let facts = head.graph ?? head.data { return facts.texts }
            }
        }
        let lines = bytes.dropLast(while: { $0 == UInt8(ascii: "\n") })
        let lastStart = lines.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let last = String(decoding: lines[lastStart...], as: UTF8.self)
        guard let tail = try? JSONDecoder().decode(Tail.self, from: Data(("{\"network\":{\"links\":[" + last).utf8))
        else {
            return nil
        }
        return Dictionary(FactLines.texts(of: tail.info.description).map { ($0.name, $0.value) }) { first, _ in first }
    }

    private struct Head: Decodable {
        var graph: Facts?
        var data: Facts?
    }

    private struct Tail: Decodable {
        struct Info: Decodable { var description: String }
        var info: Info
    }

    /// Members that are texts or numbers.
    private struct Facts: Decodable {
        var texts: [String: String] = [:]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Name.self)
            for name in container.allKeys {
                if let text = try? container.decode(String.self, forKey: name) {
                    texts[name.stringValue] = text
                } else if let number = try? container.decode(Int.self, forKey: name) {
                    texts[name.stringValue] = String(number)
                }
            }
        }

        private struct Name: CodingKey {
            var stringValue: String
            var intValue: Int? { nil }
            init?(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }
    }
}

extension Array<UInt8> {
    fileprivate func dropLast(while isDropped: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var slice = self[...]
        while let last = slice.last, isDropped(last) { slice.removeLast() }
        return slice
    }
}
