import PaperGraph

/// What the README shows, with the library: papers in, a ranked network out.
@main
struct TopModels {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let source = FileCorpusSource(arguments.map { CorpusInput($0) })
        let corpus = try Analysis(source, onDiagnostic: { print($0) }).corpus()
        var options = NetworkOptions()
        options.kinds = [.model, .dataset]
        var network = try CooccurrenceNetwork().network(of: corpus, options: options)
        let scores = PageRank().scores(of: network.graph)
        network.addNodeColumn(AttributeColumn(name: "pagerank", title: "PageRank", values: .numbers(scores)))
        network.properties = Provenance(command: ["TopModels"], corpus: corpus).properties
        let ranked = network.nodeKeys.indices.filter { network.nodeKeys[$0].hasPrefix("model:") }
            .sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        for node in ranked.prefix(5) { print(network.nodeLabels[node], scores[node]) }
        print("\(GraphMLWriter().bytes(of: network).count) bytes of GraphML")
    }
}
