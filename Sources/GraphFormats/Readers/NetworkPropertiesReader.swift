internal import CLibXML2

/// Reads what a graph file says of the whole network, and stops before its first node: the facts that our writers put
/// at the head of GraphML and DOT.
package enum NetworkPropertiesReader {
    /// The facts by name, or nothing where the file is in no format that carries them. Texts only; types are not kept.
    package static func properties(of bytes: [UInt8]) -> [String: String]? {
        let head = bytes.drop { $0 == 0x20 || $0 &- 9 < 5 }
        if head.starts(with: "<".utf8) { return graphML(bytes) }
        if head.starts(with: "//".utf8) { return comments(bytes) }
        return nil
    }

    /// `// name: value` lines at the top of a DOT file.
    private static func comments(_ bytes: [UInt8]) -> [String: String] {
        var properties: [String: String] = [:]
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard line.starts(with: "// ".utf8) else { break }
            let text = String(decoding: line.dropFirst(3), as: UTF8.self)
            guard let colon = text.firstRange(of: ": ") else { continue }
            properties[String(text[..<colon.lowerBound])] = String(text[colon.upperBound...])
        }
        return properties
    }

    /// `data` elements of the graph. Entities are not expanded and nothing is fetched.
    private static func graphML(_ bytes: [UInt8]) -> [String: String]? {
        bytes.withUnsafeBytes { raw in
            let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
            guard
                let reader = xmlReaderForMemory(
                    raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count), nil, nil, options)
            else { return nil }
            defer { xmlFreeTextReader(reader) }
            var names: [String: String] = [:]
            var properties: [String: String] = [:]
            var open: String?
            while xmlTextReaderRead(reader) == 1 {
                let type = xmlTextReaderNodeType(reader)
                if type == Int32(XML_READER_TYPE_TEXT.rawValue), let key = open {
                    properties[names[key] ?? key, default: ""] += text(xmlTextReaderConstValue(reader))
                }
                guard type == Int32(XML_READER_TYPE_ELEMENT.rawValue) else { continue }
                open = nil
                switch text(xmlTextReaderConstLocalName(reader)) {
                case "key" where attribute("for", of: reader) == "graph":
                    names[attribute("id", of: reader)] = attribute("attr.name", of: reader)
                case "data": open = attribute("key", of: reader)
                case "node", "edge": return properties
                default: break
                }
            }
            return properties
        }
    }

    private static func attribute(_ name: String, of reader: xmlTextReaderPtr) -> String {
        guard let value = xmlTextReaderGetAttribute(reader, name) else { return "" }
        defer { papergraph_xml_free(value) }
        return text(value)
    }

    private static func text(_ bytes: UnsafePointer<xmlChar>?) -> String {
        bytes.map { String(cString: $0) } ?? ""
    }
}
