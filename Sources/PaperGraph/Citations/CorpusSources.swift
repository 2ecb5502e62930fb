internal import PaperCorpus

/// The journals, proceedings and archives that the papers of a corpus appeared in, by the letters and digits of their
/// names.
struct CorpusSources {
    /// `source:…`
    private(set) var keys: [String] = []
    /// The most frequent spelling of each, of several the smallest in bytes.
    private(set) var labels: [String] = []
    /// The source of each paper, where it names one.
    private(set) var sourceOfPaper: [UInt32?] = []
    /// How many papers appeared in each.
    private(set) var paperCounts: [UInt32] = []

    init(_ corpus: AnalyzedCorpus) {
        var numbers: [String: UInt32] = [:]
        var spellings: [[String: Int]] = []
        for entry in corpus.papers {
            guard let venue = entry.paper.venue, case let key = venue.matchKey, !key.isEmpty else {
                sourceOfPaper.append(nil)
                continue
            }
            let next = UInt32(keys.count)
            let number = numbers[key, default: next]
            if number == next {
                numbers[key] = next
                keys.append("source:" + key)
                paperCounts.append(0)
                spellings.append([:])
            }
            paperCounts[Int(number)] += 1
            spellings[Int(number)][venue, default: 0] += 1
            sourceOfPaper.append(number)
        }
        labels = zip(spellings, keys).map { $0.mostFrequent ?? $1 }
    }
}
