internal import EntityExtraction
internal import GraphFormats
internal import NetworkAnalysis
internal import PaperCorpus

/// What the page knows, as JSON: arrays along nodes and edges.
struct ReportData {
    private let page: ReportPage
    /// With all its edges.
    private let network: Network
    /// With the edges that are drawn.
    private let drawn: Network
    private let corpus: AnalyzedCorpus
    private let papers: ReportPapers
    private let partition: Partition
    /// What the communities are about; nothing where there are none.
    private let terms: CommunityTerms?

    init(page: ReportPage, network: Network, drawn: Network, corpus: AnalyzedCorpus, papers: ReportPapers) {
        self.page = page
        self.network = network
        self.drawn = drawn
        self.corpus = corpus
        self.papers = papers
        let communities = network.nodeColumn(named: "community")
        partition = Partition(marks: network.nodeKeys.indices.map { communities?.integer(at: $0) ?? 0 })
        terms = communities == nil ? nil : CommunityTerms(network, partition, in: corpus)
    }

    func json(evidence: any EdgeEvidence, texts: [Int: Paper]) -> [UInt8] {
        var json = JSONText()
        json.beginObject()
        json.member("title", page.title)
        json.flag("directed", drawn.graph.isDirected)
        json.member("sizeBy", sizeColumn)
        writeNodes(&json)
        writeEdges(&json)
        writePapers(&json)
        ReportEvidence(drawn, papers).write(evidence, texts, to: &json)
        writeCommunities(&json)
        writeTime(&json)
        writeThemes(&json)
        ReportFacts(network, drawn, corpus).write(to: &json)
        json.endObject()
        return json.bytes
    }

    private var sizeColumn: String { Self.sizeColumn(of: drawn)?.name ?? "" }

    /// What nodes are sized by, as in every other picture.
    static func sizeColumn(of network: Network) -> AttributeColumn? {
        ["pagerank", "strength", "occurrences"].lazy.compactMap { network.nodeColumn(named: $0) }.first
    }

    // MARK: Nodes and edges

    private func writeNodes(_ json: inout JSONText) {
        json.member("labels", drawn.nodeLabels)
        let points = drawn.positions ?? []
        // Tenths of a unit are finer than any screen.
        json.numbers("x", points.map { ($0.x * 10).rounded() })
        json.numbers("y", points.map { ($0.y * 10).rounded() })
        if let kinds = drawn.nodeColumn(named: "kind") { writeKinds(kinds, &json) }
        json.beginArray("columns")
        for column in drawn.nodeColumns where !["kind", "x", "y"].contains(column.name) { write(column, &json) }
        json.endArray()
    }

    private func writeKinds(_ column: AttributeColumn, _ json: inout JSONText) {
        let kinds = (0..<column.count).map { column.text(at: $0) ?? "other" }
        let names = Set(kinds).sorted()
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        json.beginObject("kinds")
        json.member("names", names)
        json.numbers("values", kinds.map { Double(places[$0] ?? 0) })
        json.endObject()
    }

    private func write(_ column: AttributeColumn, _ json: inout JSONText) {
        json.beginObject()
        json.member("name", column.name)
        json.member("title", column.title)
        switch column.values {
        case .text(let list):
            json.flag("isNumber", false)
            json.beginArray("values")
            for text in list { json.element(text) }
            json.endArray()
        case .flags(let list):
            json.flag("isNumber", false)
            json.member("values", list.map { $0 ? "yes" : "no" })
        case .integers, .numbers:
            json.flag("isNumber", true)
            json.numbers("values", (0..<column.count).map { column.number(at: $0) ?? .nan })
        }
        json.endObject()
    }

    private func writeEdges(_ json: inout JSONText) {
        let edges = Array(drawn.graph.edges)
        json.numbers("sources", edges.map { Double($0.source) })
        json.numbers("targets", edges.map { Double($0.target) })
        json.numbers("weights", edges.map(\.weight))
        json.beginArray("edgeColumns")
        for column in drawn.edgeColumns {
            if case .text = column.values { continue }
            write(column, &json)
        }
        json.endArray()
    }

    private func writePapers(_ json: inout JSONText) {
        json.beginArray("papers")
        for position in papers.listed {
            let paper = corpus.papers[position].paper
            json.beginObject()
            json.member("title", paper.label)
            json.member("year", paper.year)
            json.member("by", Self.authors(of: paper))
            json.member("url", ([paper.id] + paper.identifiers).lazy.compactMap(\.link).first)
            json.endObject()
        }
        json.endArray()
        json.lists("nodePapers", papers.ofNodes)
        json.numbers("nodePaperCounts", papers.counts.map(Double.init))
        json.lists("edgePapers", papers.ofEdges)
    }

    private static func authors(of paper: Paper) -> String? {
        guard let first = paper.authors.first else { return nil }
        return paper.authors.count == 1 ? first.name : first.name + " et al."
    }

    // MARK: Parts of a field

    private func writeCommunities(_ json: inout JSONText) {
        json.beginArray("communities")
        if let terms, partition.count > 1 {
            let size = drawn.nodeColumn(named: sizeColumn)
            let order = drawn.nodeKeys.indices.sorted {
                (-(size?.number(at: $0) ?? 0), $0) < (-(size?.number(at: $1) ?? 0), $1)
            }
            var members = [[Int]](repeating: [], count: partition.count)
            for node in order { members[partition.membership[node] - 1].append(node) }
            for (number, nodes) in members.enumerated() where nodes.count > 1 {
                json.beginObject()
                json.member("number", number + 1)
                json.member("size", nodes.count)
                json.member("papers", terms.paperCounts[number])
                json.member("label", nodes.prefix(2).map { drawn.nodeLabels[$0] }.joined(separator: ", "))
                json.numbers("first", nodes.prefix(8).map(Double.init))
                json.member("terms", terms.terms[number])
                json.endObject()
            }
        }
        json.endArray()
    }

    private func writeTime(_ json: inout JSONText) {
        let kinds = Set(corpus.entities.map(\.id.kind)).sorted { $0.rawValue < $1.rawValue }
        let trends = Trends(of: corpus, kinds: kinds, minimumCount: 3)
        json.beginObject("years")
        json.member("first", trends.firstYear)
        json.numbers("papers", trends.papers.map(Double.init))
        json.endObject()
        json.beginArray("bursts")
        let nodes = Set(network.nodeKeys)
        let bursting = trends.trends.filter { nodes.contains(corpus.entities[$0.entity].id.description) }
            .compactMap { trend in trend.strongest.map { (trend, $0) } }
            .sorted { (-$0.1.weight, $0.0.entity) < (-$1.1.weight, $1.0.entity) }
        for (trend, burst) in bursting.prefix(25) {
            json.beginObject()
            json.member("name", corpus.entities[trend.entity].name)
            json.member("from", trends.firstYear + burst.slots.lowerBound)
            json.member("to", trends.firstYear + burst.slots.upperBound)
            json.member("weight", burst.weight)
            json.numbers("counts", trend.counts.map(Double.init))
            json.endObject()
        }
        json.endArray()
    }

    /// Themes are communities of terms that stand together; other networks have none.
    private func writeThemes(_ json: inout JSONText) {
        json.beginArray("themes")
        if let terms, network.name == CooccurrenceNetwork().name, network.nodeColumn(named: "occurrences") != nil,
            network.edgeColumn(named: "count") != nil
        {
            let themes = ThematicMap(network, partition, minimumSize: 3).themes
            // The largest; the map of all would show labels of none.
            for theme in themes.sorted(by: { ($1.occurrences, $0.community) < ($0.occurrences, $1.community) }).prefix(
                20)
            {
                json.beginObject()
                json.member("community", theme.community)
                json.member("label", terms.terms[theme.community - 1].first ?? drawn.nodeLabels[theme.nodes[0]])
                json.member("centrality", theme.centrality)
                json.member("density", theme.density)
                json.member("quadrant", theme.quadrant.rawValue)
                json.member("occurrences", theme.occurrences)
                json.endObject()
            }
        }
        json.endArray()
    }
}
