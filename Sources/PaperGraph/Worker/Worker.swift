public import EntityExtraction
public import PaperCorpus

/// Works on one part of a corpus for an engine that distributes parts, and tells what it finds as lines of
/// `papergraph.worker/1`: JSON Lines, the first of which names the format and the revision of the extractors.
public struct Worker: Sendable {
    static let format = "papergraph.worker/1"

    private let analysis: Analysis
    private let lines: Set<WorkerLine>

    /// - Parameters:
    ///   - analysis: the part.
    ///   - lines: what is told; of the first reading, or of the second.
    public init(_ analysis: Analysis, telling lines: Set<WorkerLine>) {
        self.analysis = analysis
        self.lines = lines
    }

    /// Reads the part once and hands on lines, some at a time: those of records in their order, then sums by key.
    ///
    /// Lines of records take no memory; sums take what they add up, and the papers what `Analysis.corpus` takes.
    /// - Parameter lexicon: what all parts together taught, settled.
    /// - Returns: what was read.
    /// - Throws: `ReadError`, or what `deliver` throws.
    public func run(lexicon: CorpusLexicon, deliver: ([UInt8]) throws -> Void) throws -> ReadReport {
        try deliver(head)
        return lines.isSubset(of: WorkerLine.ofFirstReading)
            ? try learn(deliver) : try find(lexicon, deliver)
    }

    private var head: [UInt8] {
        var json = JSONText()
        json.beginObject()
        json.member("format", Self.format)
        json.member("extractor", EntityExtractors.revision)
        json.endObject()
        json.endLine()
        return json.bytes
    }

    // MARK: The first reading

    private func learn(_ deliver: ([UInt8]) throws -> Void) throws -> ReadReport {
        let (lines, claims) = (lines, lines.contains(.claim))
        var lexicon = CorpusLexicon()
        let report = try analysis.forEachPaperBatch { papers in
            (
                lines.contains(.record) ? WorkerRecords.lines(of: papers) : [],
                claims ? papers.map { Claim.claims(of: ExtractedRecord($0).mentions) } : []
            )
        } deliver: { records, claims in
            for claim in claims { lexicon.add(claim) }
            try deliver(records)
        }
        for (key, entry) in lexicon.entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            try deliver(LexiconLine().claim(key, entry))
        }
        return report
    }

    // MARK: The second reading

    private func find(_ lexicon: CorpusLexicon, _ deliver: ([UInt8]) throws -> Void) throws -> ReadReport {
        let tellsMentions = lines.contains(.mention)
        let needsPapers = lines.contains { $0.needsPapers }
        var builder = CorpusBuilder(keywords: .none)
        let report = try analysis.forEachBatch(lexicon: lexicon) { records in
            (
                tellsMentions ? WorkerRecords.mentions(of: records) : [],
                needsPapers ? records.map { CorpusBuilder.Record($0) } : []
            )
        } deliver: { mentions, records in
            for record in records { builder.add(record) }
            try deliver(mentions)
        }
        if needsPapers {
            let sums = WorkerSums(builder.finish(report: report), threads: analysis.threads)
            for line in WorkerLine.allCases where lines.contains(line) { try sums.write(line, deliver) }
        }
        return report
    }
}
