/// Reads GraphML in the dialects that programs write: keys behind the graph, keys for all elements or without a type,
/// yEd's labels and places, Gephi's colours, Cytoscape's names.
///
/// The label is the attribute `label`, else `name` or yEd's; the weight is `weight`. An edge follows the direction of its
/// graph. Nested graphs are refused, for their nodes would be no nodes any more. O(size of the file).
public struct GraphMLReader: GraphReader {
    /// A GraphML reader has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension GraphMLReader {
    public var name: String { "graphml" }
    public var summary: String { "GraphML of any program: keys anywhere, yEd, Gephi, Cytoscape, networkx, igraph" }

    public func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        MarkupHead.root(of: head) == "graphml"
    }

    public func read(_ bytes: [UInt8], options: GraphReadOptions) throws(GraphFileError) -> GraphFile {
        let text = try GraphText.utf8(bytes)
        return try text.withUnsafeBufferPointer { buffer -> Result<GraphFile, GraphFileError> in
            Result { () throws(GraphFileError) in
                var parser = GraphMLParser(buffer)
                try parser.run()
                return try parser.assembly.file(name, options)
            }
        }.get()
    }
}

/// What the root of an XML file is.
enum MarkupHead {
    /// The name of the first element without its prefix; nothing where the text does not look like XML.
    static func root(of head: ArraySlice<UInt8>) -> String? {
        var bytes = Array(head)
        // UTF-16 has a zero beside each of these letters.
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { bytes.removeAll { $0 == 0 } }
        bytes = Array(bytes.drop { $0 != UInt8(ascii: "<") && ($0 >= 0x80 || $0 == 0x20 || $0 &- 9 < 5) })
        guard bytes.first == UInt8(ascii: "<") else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            var scanner = MarkupScanner(buffer)
            while true {
                switch scanner.next() {
                case .start: return String(decoding: scanner.name, as: UTF8.self)
                case .text: continue
                case .end, .endOfFile: return nil
                }
            }
        }
    }
}
