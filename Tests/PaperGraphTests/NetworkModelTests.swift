import PaperGraph
import Testing

/// Every network, and the five papers whose numbers are worked out by hand.
@Suite struct NetworkModelTests {
    private static func options(_ change: (inout NetworkOptions) -> Void = { _ in }) -> NetworkOptions {
        var options = NetworkOptions()
        change(&options)
        return options
    }

    // MARK: What every model promises

    @Test(arguments: NetworkModels.all.map(\.name), [1, 2, 8])
    func threadsDoNotShow(name: String, threads: Int) throws {
        let model = try #require(NetworkModels.named(name))
        let one = try model.network(of: try Corpora.analyzed(Corpora.five), options: Self.options())
        let many = try model.network(
            of: try Corpora.analyzed(Corpora.five, threads: threads), options: Self.options { $0.threads = threads })
        #expect(one.graph == many.graph)
        #expect(one.nodeKeys == many.nodeKeys)
        #expect(one.nodeColumns == many.nodeColumns)
        #expect(one.edgeColumns == many.edgeColumns)
    }

    @Test(arguments: NetworkModels.all.map(\.name))
    func theOrderOfRecordsDoesNotShow(name: String) throws {
        let model = try #require(NetworkModels.named(name))
        let forward = try model.network(of: try Corpora.analyzed(Corpora.five), options: Self.options())
        let backward = try model.network(of: try Corpora.analyzed(Corpora.five.reversed()), options: Self.options())
        #expect(forward.graph == backward.graph)
        #expect(forward.nodeKeys == backward.nodeKeys)
        #expect(forward.nodeLabels == backward.nodeLabels)
        #expect(forward.nodeColumns == backward.nodeColumns)
        #expect(forward.edgeColumns == backward.edgeColumns)
    }

    @Test(arguments: NetworkModels.all.map(\.name))
    func nodesAreUniqueAndInOrder(name: String) throws {
        let model = try #require(NetworkModels.named(name))
        let network = try model.network(
            of: try Corpora.analyzed(Corpora.five), options: Self.options { $0.kinds = [.model, .dataset, .url] })
        #expect(Set(network.nodeKeys).count == network.nodeKeys.count)
        let order = network.nodeKeys.map { key in
            let colon = key.firstIndex(of: ":") ?? key.startIndex
            return (String(key[..<colon]), String(key[colon...]))
        }
        #expect(order.map { "\($0)\u{0}\($1)" } == order.map { "\($0)\u{0}\($1)" }.sorted())
    }

    /// In three networks papers are nodes whatever they name or cite.
    @Test(
        arguments: NetworkModels.all.map(\.name).filter { !["citation", "mentions", "entity-citation"].contains($0) })
    func aCorpusWithoutEntitiesGivesAnEmptyNetwork(name: String) throws {
        let model = try #require(NetworkModels.named(name))
        let network = try model.network(of: try Corpora.analyzed([Corpora.five[4]]), options: Self.options())
        #expect(network.graph.nodeCount == 0 && network.graph.edgeCount == 0)
    }

    // MARK: Co-occurrence

    @Test func cooccurrenceByHand() throws {
        let network = try CooccurrenceNetwork().network(of: try Corpora.analyzed(Corpora.five), options: Self.options())
        #expect(
            network.nodeKeys == [
                "dataset:glue", "dataset:imagenet", "dataset:squad", "model:bert", "model:gpt2", "model:resnet",
                "model:roberta",
            ])
        #expect(network.nodeColumn(named: "occurrences")?.values == .integers([2, 1, 2, 2, 1, 1, 1]))
        #expect(network.nodeColumn(named: "mentions")?.values == .integers([2, 1, 2, 3, 1, 1, 1]))
        #expect(
            network.nodeColumn(named: "first_year")?.values == .integers([2019, 2021, 2018, 2018, 2018, 2021, 2020]))
        #expect(
            network.nodeColumn(named: "last_year")?.values == .integers([2020, 2021, 2019, 2019, 2018, 2021, 2020]))
        #expect(
            Corpora.edges(network) == [
                "dataset:glue–dataset:squad 1.0/1", "dataset:glue–model:bert 1.0/1", "dataset:glue–model:roberta 1.0/1",
                "dataset:imagenet–model:resnet 1.0/1", "dataset:squad–model:bert 2.0/2",
                "dataset:squad–model:gpt2 1.0/1", "model:bert–model:gpt2 1.0/1",
            ])
    }

    /// SQuAD and BERT: c = 2, a = 2, b = 2, N = 5. GLUE and BERT: c = 1, a = 2, b = 2.
    @Test(arguments: [
        (Normalization.none, 2, 1), (.associationStrength, 2.5, 1.25), (.cosine, 1, 0.5), (.jaccard, 1, 1.0 / 3),
        (.inclusion, 1, 0.5), (.equivalence, 1, 0.25),
    ])
    func normalizationByHand(normalization: Normalization, strong: Double, weak: Double) throws {
        let network = try CooccurrenceNetwork().network(
            of: try Corpora.analyzed(Corpora.five), options: Self.options { $0.normalization = normalization })
        let node = Dictionary(uniqueKeysWithValues: network.nodeKeys.enumerated().map { ($1, $0) })
        let (squad, bert, glue) = (node["dataset:squad"] ?? 0, node["model:bert"] ?? 0, node["dataset:glue"] ?? 0)
        #expect(network.graph.weight(from: squad, to: bert) == strong)
        #expect(network.graph.weight(from: glue, to: bert) == weak)
    }

    /// By sentence: N = 13 sentences (a title is one), BERT stands in 3, SQuAD in 2, together in 2.
    @Test func sentencesByHand() throws {
        let network = try CooccurrenceNetwork().network(
            of: try Corpora.analyzed(Corpora.five),
            options: Self.options {
                $0.window = .sentence
                $0.normalization = .associationStrength
            })
        #expect(
            Corpora.edges(network) == [
                "dataset:glue–dataset:squad \(13.0 / 4)/1", "dataset:glue–model:bert \(13.0 / 6)/1",
                "dataset:glue–model:roberta \(13.0 / 2)/1", "dataset:imagenet–model:resnet 13.0/1",
                "dataset:squad–model:bert \(26.0 / 6)/2",
            ])
    }

    // MARK: Keywords

    @Test func authorKeywordsFoldToOne() throws {
        let network = try CooccurrenceNetwork().network(
            of: try Corpora.analyzed(Corpora.five, keywords: .author), options: Self.options { $0.kinds = [.keyword] })
        #expect(network.nodeLabels == ["evaluation", "Language model"])
        #expect(network.nodeColumn(named: "occurrences")?.values == .integers([1, 2]))
        #expect(Corpora.edges(network).count == 1)
    }

    @Test func extractedKeywordsBecomeNodes() throws {
        let corpus = try Corpora.analyzed(Corpora.five, keywords: .extracted)
        let names = corpus.entities.filter { $0.id.kind == .keyword }.map(\.name)
        #expect(names.contains { $0.lowercased() == "language models" || $0.lowercased() == "language model" })
        #expect(try Corpora.analyzed(Corpora.five).entities.allSatisfy { $0.id.kind != .keyword })
    }

    // MARK: Papers and entities

    @Test func paperEntityByHand() throws {
        let network = PaperEntityNetwork().network(
            of: try Corpora.analyzed(Corpora.five), options: Self.options { $0.kinds = [.model, .url] })
        #expect(
            Corpora.edges(network) == [
                "model:bert–paper:arxiv:1801.00001 1.0/1", "model:bert–paper:arxiv:1901.00002 2.0/2",
                "model:gpt2–paper:arxiv:1801.00001 1.0/1", "model:resnet–paper:arxiv:2101.00004 1.0/1",
                "model:roberta–paper:arxiv:2001.00003 1.0/1", "paper:arxiv:2101.00004–url:github.com/a/b 1.0/1",
            ])
        let shared = PaperEntityNetwork().network(
            of: try Corpora.analyzed(Corpora.five),
            options: Self.options {
                $0.kinds = [.model, .url]
                $0.counting = .fractional
            })
        #expect(Corpora.edges(shared).contains("paper:arxiv:2101.00004–url:github.com/a/b 0.5/1"))
    }
}
