internal import CReportAssets
internal import Crypto
internal import FoundationEssentials
public import GraphFormats
internal import NetworkAnalysis
public import PaperCorpus

/// One page of HTML about a network and the papers that it was made of: an interactive map, ranked tables, the evidence
/// behind edges, communities, papers over time, bursts, a thematic map, and what all of it rests on.
///
/// The page needs nothing but itself. It asks for no other file, and its policy lets no script run but its own: titles and
/// labels are data, never markup.
public struct ReportPage: Sendable {
    /// What stands at its top.
    public var title: String
    /// Only so many edges are drawn, the heaviest; a browser moves no more of them smoothly.
    public var maximumEdges = 40_000
    /// So many edges, the heaviest, carry the sentences or references behind them.
    public var maximumEvidence = 1_500
    /// So many papers are listed at a node, and at an edge a quarter of that; the latest.
    public var papersPerNode = 24
    /// Where random numbers begin.
    public var seed: UInt64 = 1
    /// How many threads work.
    public var threads = 1

    /// A page with a title.
    public init(title: String) { self.title = title }

    /// The page. O(n log n) for the layout, and what the evidence takes for each edge.
    ///
    /// - Parameters:
    ///   - network: a network that was made of the corpus, with the measures to show and the column `community`.
    ///   - corpus: the papers.
    ///   - evidence: what stands behind its edges.
    ///   - texts: reads some papers again.
    /// - Throws: what `texts` throws.
    public func bytes(
        of network: Network, from corpus: AnalyzedCorpus, evidence: any EdgeEvidence,
        texts: (Set<Int>) throws -> [Int: Paper]
    ) rethrows -> [UInt8] {
        let drawn = drawn(network)
        let papers = ReportPapers(
            drawn, of: corpus, evidence: evidence, perNode: papersPerNode, evidenceEdges: maximumEvidence)
        let records = evidence.needsTexts ? try texts(papers.papersWithEvidence) : [:]
        let data = ReportData(page: self, network: network, drawn: drawn, corpus: corpus, papers: papers)
            .json(evidence: evidence, texts: records)
        return fill(
            ReportAsset.page,
            with: [
                "title": Array(MarkupEscape.text(title).utf8), "style": ReportAsset.style,
                "script": ReportAsset.script, "policy": Array(Self.policy.utf8),
                "summary": Array(MarkupEscape.text(summary(of: network, corpus)).utf8),
                "data": MarkupEscape.script(data),
            ])
    }

    /// The network with places, and with the edges that are drawn.
    private func drawn(_ network: Network) -> Network {
        var drawn = network
        if network.graph.edgeCount > maximumEdges {
            let edges = network.graph.edges.map(\.weight)
            let order = edges.indices.sorted { (-edges[$0], $0) < (-edges[$1], $1) }
            drawn = network.keeping(edges: order.prefix(maximumEdges).sorted())
        }
        if drawn.positions == nil {
            let places = ForceAtlas2(seed: seed).positions(of: network.graph, threads: threads)
            drawn.addPositions(Self.parted(places, network))
        }
        return drawn
    }

    /// Places at which nodes do not overlap on a screen of usual size, where there are not too many for that.
    private static func parted(_ places: [Point], _ network: Network) -> [Point] {
        guard (2...1_500).contains(places.count) else { return places }
        let column = ReportData.sizeColumn(of: network)
        let scores = places.indices.map { max(0, column?.number(at: $0) ?? 1) }
        let largest = max(scores.max() ?? 1, .leastNormalMagnitude)
        // As the script of the page has it, in units of a layout that is 1,000 wide on about 700 pixels.
        let unit = max(16, min(30, 300 / Double(places.count).squareRoot())) * 1.4
        let boxes = scores.map { score in
            let side = 2 * max(2.4, unit * (score / largest).squareRoot())
            return Size(width: side, height: side)
        }
        return OverlapRemoval(margin: 3).positions(of: places, boxes: boxes)
    }

    private func summary(of network: Network, _ corpus: AnalyzedCorpus) -> String {
        let years = corpus.papers.compactMap(\.paper.year).filter { Trends.believed.contains($0) }
        let span = years.min().map { first in
            let last = years.max() ?? first
            return first == last ? ", \(first)" : ", \(first)–\(last)"
        }
        let counts = [network.graph.nodeCount, network.graph.edgeCount, corpus.papers.count].map(ReportFacts.grouped)
        return "\(counts[0]) nodes and \(counts[1]) edges from \(counts[2]) papers" + (span ?? "")
    }

    /// Nothing may be fetched, and no script or style may run but those of the page, told by their SHA-256.
    private static let policy =
        "default-src 'none'; script-src '\(hash(ReportAsset.script))'; style-src '\(hash(ReportAsset.style))'; "
        + "base-uri 'none'; form-action 'none'"

    private static func hash(_ bytes: [UInt8]) -> String {
        "sha256-" + Data(SHA256.hash(data: bytes)).base64EncodedString()
    }

    /// Puts texts in the place of `{{name}}`.
    private func fill(_ page: [UInt8], with values: [String: [UInt8]]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = page[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "{")) {
            result += rest[..<start]
            rest = rest[start...]
            guard rest.starts(with: "{{".utf8), let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
                result.append(rest.removeFirst())
                continue
            }
            let name = String(decoding: rest[(start + 2)..<end], as: UTF8.self)
            result += values[name] ?? []
            rest = rest[(end + 2)...]
        }
        return result + rest
    }
}

/// The parts of the page.
private enum ReportAsset {
    static let page = bytes(papergraph_report_page)
    static let style = bytes(papergraph_report_style)
    static let script = bytes(papergraph_report_script)

    private static func bytes(_ asset: (UnsafeMutablePointer<Int>) -> UnsafePointer<CChar>) -> [UInt8] {
        var count = 0
        let start = asset(&count)
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}

/// What stands for characters that mean something in HTML.
enum MarkupEscape {
    /// Text between tags.
    static func text(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// JSON that can stand within `script`: nothing in it may look like a tag. A `<` stands only in strings.
    static func script(_ json: [UInt8]) -> [UInt8] {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(json.count)
        for byte in json {
            if byte == UInt8(ascii: "<") { escaped += "\\u003c".utf8 } else { escaped.append(byte) }
        }
        return escaped
    }
}
