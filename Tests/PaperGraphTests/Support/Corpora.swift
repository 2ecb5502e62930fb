import PaperGraph

/// Small corpora made in memory.
enum Corpora {
    /// A source of JSON Lines.
    static func source(_ lines: [String], name: String = "memory.jsonl") -> FileCorpusSource {
        FileCorpusSource([CorpusInput(text: lines.map { $0 + "\n" }.joined(), name: name)])
    }

    /// A corpus of JSON Lines.
    static func analyzed(
        _ lines: [String], keywords: KeywordSource = .none, threads: Int = 1
    ) throws -> AnalyzedCorpus {
        try Analysis(source(lines), threads: threads).corpus(keywords: keywords)
    }

    /// Five papers with every number of their networks known: see `NetworkModelTests`.
    static let five = [
        #"{"id":"arxiv:1801.00001","title":"A first study of language models","year":2018,"abstract":"We evaluate BERT on SQuAD. We also use GPT-2.","keywords":["language models","evaluation"]}"#,
        #"{"id":"arxiv:1901.00002","title":"A second study of language models","year":2019,"abstract":"We evaluate BERT on SQuAD and GLUE. BERT wins.","keywords":["Language model"]}"#,
        #"{"id":"arxiv:2001.00003","title":"A third study of language models","year":2020,"abstract":"We evaluate RoBERTa on GLUE."}"#,
        #"{"id":"arxiv:2101.00004","title":"A study of images and nothing else","year":2021,"abstract":"We evaluate ResNet on ImageNet. See https://github.com/a/b."}"#,
        #"{"id":"arxiv:2201.00005","title":"A paper that names nothing at all","abstract":"We think about thinking."}"#,
    ]

    /// The edges of a network as `from–to weight/count`, sorted.
    static func edges(_ network: Network) -> [String] {
        let counts = network.edgeColumn(named: "count")
        return network.graph.edges.enumerated().map { index, edge in
            let count = counts?.number(at: index).map { String(Int($0)) } ?? "–"
            return "\(network.nodeKeys[edge.source])–\(network.nodeKeys[edge.target]) \(edge.weight)/\(count)"
        }.sorted()
    }
}
