internal import PaperCorpus

/// The sources or first authors that references name, by the letters and digits of their names.
struct CitedNames {
    /// `source:…` or `author:…`
    private(set) var keys: [String] = []
    /// For each paper the names it cites.
    private(set) var rows = UnitRows()
    /// How many papers cite each name.
    private(set) var counts: [UInt32] = []
    private var spellings: [[String: Int]] = []
    private var numbers: [String: UInt32] = [:]
    private let papers: [Paper]
    private let unit: CountingUnit

    init(_ corpus: AnalyzedCorpus, unit: CountingUnit) {
        self.unit = unit
        papers = corpus.papers.map(\.paper)
        var row: [UInt32] = []
        for paper in papers {
            row.removeAll(keepingCapacity: true)
            for reference in paper.references {
                guard let (name, key) = Self.name(in: reference, unit) else { continue }
                let next = UInt32(keys.count)
                let number = numbers[key, default: next]
                if number == next {
                    numbers[key] = next
                    keys.append(unit.rawValue + ":" + key)
                    spellings.append([:])
                }
                spellings[Int(number)][name, default: 0] += 1
                row.append(number)
            }
            rows.append(&row)
        }
        counts = Array(repeating: 0, count: keys.count)
        for number in rows.members { counts[Int(number)] += 1 }
    }

    /// The name that a reference gives for a unit, and its letters and digits.
    private static func name(in reference: Reference, _ unit: CountingUnit) -> (name: String, key: String)? {
        guard let name = unit == .source ? reference.source : reference.firstAuthor else { return nil }
        let key = name.matchKey
        return key.isEmpty ? nil : (name, key)
    }

    /// The number of what a reference of a paper names.
    func unit(of reference: Int, in paper: Int) -> Int? {
        guard let (_, key) = Self.name(in: papers[paper].references[reference], unit) else { return nil }
        return numbers[key].map { Int($0) }
    }

    /// The most frequent spelling of each, of several the smallest in bytes.
    func labels(of names: [Int]) -> [String] { names.map { spellings[$0].mostFrequent ?? keys[$0] } }
}

extension [String: Int] {
    /// The text that counts most, of several the smallest in bytes.
    var mostFrequent: String? {
        self.max { left, right in
            left.value != right.value
                ? left.value < right.value : right.key.utf8.lexicographicallyPrecedes(left.key.utf8)
        }?.key
    }
}
