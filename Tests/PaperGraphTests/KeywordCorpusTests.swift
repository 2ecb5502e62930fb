import PaperGraph
import Testing

/// A corpus of keywords alone: made in one pass, without looking for names.
@Suite struct KeywordCorpusTests {
    private static let papers =
        Corpora.five + [
            #"{"title":"A fourth study of language models","year":2021,"abstract":"We introduce Zorbit, a language model. Zorbit beats BERT on GLUE, see https://zorbit.org/code for code."}"#
        ]

    private static func analysis() -> Analysis { Analysis(Corpora.source(papers), threads: 1) }

    private static func graphML(of corpus: AnalyzedCorpus, _ model: any NetworkModel, _ window: CountingWindow)
        throws -> [UInt8]
    {
        var options = NetworkOptions()
        options.kinds = [.keyword]
        options.window = window
        var network = try model.network(of: corpus, options: options)
        network.properties = Provenance(command: ["network"], corpus: corpus).properties
        return GraphMLWriter().bytes(of: network)
    }

    @Test(
        arguments: [KeywordSource.author, .extracted, .both],
        NetworkModels.all.filter { !$0.material.contains(.introductions) }.map(\.name))
    func itsNetworksAreThoseOfTheWholeCorpus(keywords: KeywordSource, name: String) throws {
        let model = try #require(NetworkModels.named(name))
        let whole = try Self.analysis().corpus(keywords: keywords)
        let alone = try Self.analysis().corpus(of: [.keyword], keywords: keywords)
        #expect(Set(whole.entities.map(\.id.kind)).isSuperset(of: [.keyword, .model, .dataset, .url]))
        #expect(alone.entities == whole.entities.filter { $0.id.kind == .keyword })
        #expect(!alone.entities.isEmpty && alone.digest == whole.digest)
        for window in CountingWindow.allCases {
            #expect(try Self.graphML(of: alone, model, window) == Self.graphML(of: whole, model, window))
        }
    }

    @Test func otherKindsBesideKeywordsTakeNothingAway() throws {
        let whole = try Self.analysis().corpus(keywords: .both)
        #expect(try Self.analysis().corpus(of: [.keyword, .model], keywords: .both).entities == whole.entities)
    }

    @Test func whatIsKnownOfNamesIsGivenBack() throws {
        var known = CorpusLexicon()
        let isTaken = known.add(ownName: "FooBench", kind: .dataset)
        let found = try Self.analysis().corpusAndLexicon(of: [.keyword], keywords: .extracted, knowing: known)
        #expect(isTaken && found.lexicon.listedNames == ["FooBench": .dataset])
        #expect(found.corpus.entities.allSatisfy { $0.id.kind == .keyword })
    }
}
