import ArgumentParser
import PaperGraph

struct NetworkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network",
        abstract: "Build a network and write it as a graph file.",
        discussion: """
            Nodes carry their label, kind, counts and measures; edges their weight, the raw count and the association
            strength. The file tells inside what it was made of. The same papers give the same bytes, in whatever order
            and on however many threads.

            --lexicon is known before the papers are read, --thesaurus replaces names before anything is counted. Filters
            apply in this order: --years, --min-confidence, --stop-words, --exclude, --min-count, --top, --min-edge-count,
            --min-weight, --max-q-value, --top-edges, --backbone, --around, --largest-component.

            EXAMPLES:
              papergraph network samples/papers.txt --output network.graphml
              papergraph network samples/papers.txt --format dot | sfdp -Tsvg > network.svg
              papergraph network papers.txt --entities dataset --min-count 2 --output datasets.graphml.gz
              papergraph network papers.txt --type paper-entity --entities model,dataset,url --output named.graphml
              papergraph network papers.txt --entities keyword --min-count 3 --window sentence --format dot
              papergraph network papers.txt --thesaurus thesaurus.tsv --stop-words stop.txt --output mapped.graphml
              papergraph network papers.txt --around GPT-4 --depth 1 --evidence evidence.jsonl --output gpt4.graphml
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var network: NetworkBuildOptions
    @OptionGroup var target: NetworkFileOptions

    @Option(
        help: ArgumentHelp(
            "Write the papers and sentences behind every edge to this file, as JSON Lines.", valueName: "file"))
    var evidence: String?

    func run() throws {
        let session = Session(input)
        try session.run {
            let file = try OutputFile(target.output)
            let evidenceFile = try evidence.map { try OutputFile($0) }
            let analysis = evidence == nil ? session.analysis : try session.analysis.reopenable()
            let corpus = try session.corpus(
                network.corpus, with: analysis, for: network.model.material, needsDetails: network.needsDetails)
            var result = try network.network(of: corpus, input.reading, session.reporter)
            network.report(result, of: corpus, to: session.reporter)
            result.properties = try provenance(of: corpus, session).properties
            try target.write(result, to: file, session.reporter)
            if let evidenceFile {
                let behind = network.evidence(for: result, of: corpus, input.reading)
                try analysis.evidence(behind, for: result, of: corpus.selected) { try evidenceFile.write($0) }
                try evidenceFile.commit()
            }
            try file.commit()
            let (nodes, edges) = (result.graph.nodeCount, result.graph.edgeCount)
            session.reporter.summarize(
                "wrote \(grouped(nodes)) \(nodes == 1 ? "node" : "nodes") and "
                    + "\(grouped(edges)) \(edges == 1 ? "edge" : "edges") as \(try target.writer.name)")
            if nodes == 0 { session.reporter.report(.emptyNetwork) }
        }
    }

    private func provenance(of corpus: SelectedCorpus, _ session: Session) throws -> Provenance {
        let words = try ["network"] + network.words + target.words + session.inputWords
        return Provenance(command: words, corpus: corpus.whole, lists: try network.corpus.lists.files)
    }
}

extension Diagnostic {
    static var emptyNetwork: Diagnostic {
        Diagnostic(
            .warning, "empty-network",
            "no entity fits, the network is empty; lower --min-count or name other kinds with --entities")
    }
}
