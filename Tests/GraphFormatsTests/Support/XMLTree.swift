import CLibXML2

/// An element of an XML document that libxml2 read.
struct XMLTree {
    var name: String
    var attributes: [String: String] = [:]
    var children: [XMLTree] = []
    /// The text right inside, put together.
    var text = ""

    struct Malformed: Error {}

    /// Reads a document; it has to be well-formed.
    init(parsing bytes: [UInt8]) throws {
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let stack = try bytes.withUnsafeBufferPointer { buffer in
            try buffer.withMemoryRebound(to: CChar.self) { characters in
                guard
                    let reader = xmlReaderForMemory(
                        characters.baseAddress, Int32(characters.count), nil, nil, options)
                else { throw Malformed() }
                defer { xmlFreeTextReader(reader) }
                return try Self.read(reader)
            }
        }
        guard stack.count == 1, let root = stack[0].children.first else { throw Malformed() }
        self = root
    }

    private init(name: String) {
        self.name = name
    }

    /// Walks the document. What is left is the one element around the root.
    private static func read(_ reader: xmlTextReaderPtr) throws -> [XMLTree] {
        var stack = [XMLTree(name: "")]
        var status = xmlTextReaderRead(reader)
        while status == 1 {
            switch xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader))) {
            case XML_READER_TYPE_ELEMENT:
                let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
                var element = XMLTree(name: string(xmlTextReaderConstLocalName(reader)))
                while xmlTextReaderMoveToNextAttribute(reader) == 1 {
                    element.attributes[string(xmlTextReaderConstName(reader))] = string(xmlTextReaderConstValue(reader))
                }
                stack.append(element)
                if isEmpty { close(&stack) }
            case XML_READER_TYPE_END_ELEMENT: close(&stack)
            case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                stack[stack.count - 1].text += string(xmlTextReaderConstValue(reader))
            default: break
            }
            status = xmlTextReaderRead(reader)
        }
        guard status == 0 else { throw Malformed() }
        return stack
    }

    private static func close(_ stack: inout [XMLTree]) {
        let element = stack.removeLast()
        stack[stack.count - 1].children.append(element)
    }

    private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}
