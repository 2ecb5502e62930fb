#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Reads the JSON of VOSviewer and VOSviewer Online: items with clusters, places, weights and scores, and links.
public struct VOSviewerReader: GraphReader {
    /// A reader of VOSviewer's JSON has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension VOSviewerReader {
    public var name: String { "vosviewer" }
    public var summary: String { "JSON of VOSviewer and VOSviewer Online: items, clusters, links" }

    public func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: head, as: UTF8.self)
        return text.trimmed.hasPrefix("{") && text.contains("\"items\"")
            && (text.contains("\"network\"") || text.contains("\"links\""))
    }

    public func read(_ bytes: [UInt8], options: GraphReadOptions) throws(GraphFileError) -> GraphFile {
        let document: Document
        do {
            document = try JSONDecoder().decode(Document.self, from: Data(bytes))
        } catch {
            throw GraphFileError(
                "malformed-json", "it is no JSON of VOSviewer: \(shown(String(describing: error))); save it again")
        }
        var assembly = NetworkAssembly()
        assembly.name = document.info?.title ?? ""
        for (name, value) in FactLines.facts(of: document.info?.description ?? "") { assembly.addProperty(name, value) }
        var columns = NamedColumns()
        for item in document.network.items {
            var id = item.id.text
            let node = id.withUTF8 { assembly.declareNode($0, line: 0) }
            if let label = item.label { assembly.setLabel(label, of: node) }
            if let x = item.x, let y = item.y { assembly.setPlace(x: x * 500, y: y * 500, of: node) }
            add(item, at: node, to: &columns)
        }
        assembly.nodeColumns = columns.columns
        for link in document.network.links ?? [] {
            var (source, target) = (link.source_id.text, link.target_id.text)
            let from = source.withUTF8 { assembly.number(of: $0) }
            let to = target.withUTF8 { assembly.number(of: $0) }
            let edge = assembly.addEdge(from, to)
            if let strength = link.strength { assembly.setWeight(strength, of: edge) }
            if !assembly.closeEdge() { assembly.reportDroppedEdge(line: 0) }
        }
        return try assembly.file(name, options)
    }

    private struct Document: Decodable {
        var network: Map
        var info: Info?

        struct Info: Decodable {
            var title: String?
            var description: String?
        }
    }

    private struct Map: Decodable {
        var items: [Item]
        var links: [Link]?
    }

    private struct Item: Decodable {
        var id: Name
        var label: String?
        var description: String?
        var url: String?
        var x: Double?
        var y: Double?
        var cluster: Int?
        var weights: [String: Double]?
        var scores: [String: Double]?
    }

    /// The names are those of the format.
    private struct Link: Decodable {
        var source_id: Name
        var target_id: Name
        var strength: Double?
    }

    /// A number or a text.
    private struct Name: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                text = String(number)
            } else {
                text = try container.decode(String.self)
            }
        }
    }

    private func add(_ item: Item, at node: Int, to columns: inout NamedColumns) {
        if let cluster = item.cluster { columns.set("community", .integer, String(cluster), at: node) }
        if let text = item.description, !text.isEmpty { columns.set("description", .text, text, at: node) }
        if let url = item.url, !url.isEmpty { columns.set("url", .text, url, at: node) }
        for list in [item.weights, item.scores] {
            for (name, number) in (list ?? [:]).sorted(by: { $0.key < $1.key }) {
                columns.set(name, .number, number.description, at: node)
            }
        }
    }
}
