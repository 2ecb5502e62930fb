internal import EntityExtraction
public import GraphFormats
internal import NetworkAnalysis
public import PaperCorpus

/// Why a name does not stand for one node.
public struct NameError: DiagnosedError, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong with the name, and what to do.
    public let diagnostic: Diagnostic

    /// Makes the error from its diagnostic.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }

    /// The diagnostic as one line.
    public var description: String { diagnostic.description }
}

/// Finds the node that a person means: `GPT-4`, `model:gpt-4`, `doi:10.1000/x`, `arxiv:2106.09685`, the title of a
/// paper.
///
/// A name is looked up by its key, then by every spelling that the corpus has. Building takes O(nodes + spellings).
public struct NodeLookup: Sendable {
    private let network: Network
    private var nodesByKey: [String: [Int]] = [:]
    private var nodesByAlias: [String: [Int]] = [:]

    /// A lookup in a network that was made of a corpus.
    public init(_ network: Network, corpus: AnalyzedCorpus) {
        self.network = network
        var nodeOfID: [String: Int] = [:]
        for (node, key) in network.nodeKeys.enumerated() {
            nodeOfID[key] = node
            nodesByKey[key, default: []].append(node)
            if let colon = key.firstIndex(of: ":") {
                nodesByKey[String(key[key.index(after: colon)...]), default: []].append(node)
            }
            nodesByAlias[network.nodeLabels[node].lowercased(), default: []].append(node)
        }
        for spelling in corpus.mentions.spellings {
            guard let node = nodeOfID[spelling.id.description] else { continue }
            let alias = spelling.name.lowercased()
            if nodesByAlias[alias]?.contains(node) != true { nodesByAlias[alias, default: []].append(node) }
        }
    }

    /// The node with a name.
    ///
    /// - Throws: `NameError` where no node has the name, or several have.
    public func node(named text: String) throws(NameError) -> Int {
        let found = candidates(for: text)
        if found.count == 1 { return found[0] }
        guard found.isEmpty else {
            let names = found.map { network.nodeKeys[$0] }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            throw NameError(.ambiguousName(text, names))
        }
        throw NameError(.unknownName(text, similar: similarNames(to: text)))
    }

    private func candidates(for text: String) -> [Int] {
        let name = EntityName(text)
        var keys = [text] + name.keys.map { key in name.kind.map { "\($0.rawValue):\(key)" } ?? key }
        if let id = PaperID(parsing: text), id.scheme != .local { keys.insert("paper:" + id.description, at: 0) }
        for key in keys {
            if let nodes = nodesByKey[key] { return nodes }
        }
        let aliased = nodesByAlias[name.name.lowercased()] ?? []
        guard let kind = name.kind else { return aliased }
        return aliased.filter { network.nodeKeys[$0].hasPrefix(kind.rawValue + ":") }
    }

    /// Labels that begin alike or hold the text, the best known first.
    private func similarNames(to text: String) -> [String] {
        let wanted = EntityKey.fold(EntityName(text).name)
        guard wanted.utf8.count >= 2 else { return [] }
        let similar = network.nodeKeys.indices.filter { node in
            let key = EntityKey.fold(network.nodeLabels[node])
            return key.hasPrefix(wanted) || wanted.hasPrefix(key) && key.utf8.count >= 3
                || wanted.utf8.count >= 4 && key.contains(wanted)
        }
        let degrees = DegreeCentrality().scores(of: network.graph)
        return similar.sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }.prefix(5).map { network.nodeLabels[$0] }
    }
}

extension Diagnostic {
    package static func ambiguousName(_ name: String, _ candidates: [String]) -> Diagnostic {
        Diagnostic(
            .error, "ambiguous-name",
            "'\(name)' may be \(candidates.joined(separator: " or ")); name one of them")
    }

    package static func unknownName(_ name: String, similar: [String]) -> Diagnostic {
        let hint =
            similar.isEmpty
            ? "`papergraph top` lists the names that there are"
            : "similar names are \(similar.joined(separator: ", "))"
        return Diagnostic(.error, "unknown-name", "nothing here is called '\(name)'; \(hint)")
    }
}
