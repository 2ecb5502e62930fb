internal import EntityExtraction
internal import NetworkAnalysis
internal import PaperCorpus

/// The lines of a worker that need all records of its part: papers are merged, what they name is counted.
struct WorkerSums {
    private let corpus: AnalyzedCorpus
    private let threads: Int
    private let paperKeys: [String]

    init(_ corpus: AnalyzedCorpus, threads: Int) {
        self.corpus = corpus
        self.threads = threads
        paperKeys = PaperEntityNetwork.paperKeys(corpus)
    }

    /// Hands on the lines of one kind.
    func write(_ line: WorkerLine, _ deliver: ([UInt8]) throws -> Void) rethrows {
        switch line {
        case .paper: try writePapers(deliver)
        case .entity: try writeEntities(deliver)
        case .pair: try writePairs(deliver)
        case .reference: try writeReferences(deliver)
        case .record, .claim, .mention: break
        }
    }

    private func writePapers(_ deliver: ([UInt8]) throws -> Void) rethrows {
        for (number, entry) in corpus.papers.enumerated() {
            var json = JSONText()
            json.beginLine(.paper)
            json.member("paper", paperKeys[number])
            json.member("digest", entry.digest.hex)
            json.member("records", entry.recordCount)
            json.member("title", entry.paper.title)
            json.member("year", entry.paper.year)
            json.member("keys", ReferenceResolver.keys(of: entry.paper))
            json.member(
                "entities",
                corpus.incidence.row(number).map {
                    corpus.entities[Int(corpus.incidence.entities[$0])].id.description
                })
            json.endObject()
            json.endLine()
            try deliver(json.bytes)
        }
    }

    private func writeEntities(_ deliver: ([UInt8]) throws -> Void) rethrows {
        var spellings = [[String: Int]](repeating: [:], count: corpus.entities.count)
        for mention in corpus.mentions.mentions {
            let name = corpus.mentions.spellings[Int(mention.spelling)].name
            spellings[Int(corpus.tally.entity(of: mention))][name, default: 0] += 1
        }
        for (entity, spellings) in zip(corpus.entities, spellings) {
            var json = JSONText()
            json.beginLine(.entity)
            json.member("entity", entity.id.description)
            json.member("papers", entity.paperCount)
            json.member("mentions", entity.mentionCount)
            json.member("first_year", entity.firstYear)
            json.member("last_year", entity.lastYear)
            json.counts("spellings", spellings)
            json.endObject()
            json.endLine()
            try deliver(json.bytes)
        }
    }

    private func writePairs(_ deliver: ([UInt8]) throws -> Void) rethrows {
        let pairs = PairCounter(threads: threads).pairs(
            memberCount: corpus.entities.count, sets: corpus.incidence.entities, offsets: corpus.incidence.offsets)
        let names = corpus.entities.map(\.id.description)
        for source in names.indices where pairs.offsets[source] < pairs.offsets[source + 1] {
            var json = JSONText()
            for pair in pairs.offsets[source]..<pairs.offsets[source + 1] {
                json.beginLine(.pair)
                json.member("source", names[source])
                json.member("target", names[Int(pairs.targets[pair])])
                json.member("papers", Int(pairs.counts[pair]))
                json.endObject()
                json.endLine()
            }
            try deliver(json.bytes)
        }
    }

    private func writeReferences(_ deliver: ([UInt8]) throws -> Void) rethrows {
        for (number, entry) in corpus.papers.enumerated() {
            var json = JSONText()
            for (position, reference) in entry.paper.references.enumerated() {
                let keys = ReferenceResolver.keys(of: reference)
                guard keys.identifier != nil || keys.place != nil || keys.title != nil else { continue }
                json.beginLine(.reference)
                json.member("paper", paperKeys[number])
                json.member("position", position)
                json.member("identifier", keys.identifier)
                json.member("place", keys.place)
                json.member("title", keys.title)
                // A work of that title with another identifier of this scheme is another work.
                json.member("scheme", reference.id.flatMap { $0.merges ? $0.scheme.rawValue : nil })
                json.endObject()
                json.endLine()
            }
            if !json.bytes.isEmpty { try deliver(json.bytes) }
        }
    }
}
