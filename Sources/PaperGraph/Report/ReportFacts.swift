internal import GraphFormats
internal import NetworkAnalysis

/// What a page rests on: coverage of the papers, where the network comes from, what was left out.
struct ReportFacts {
    private let network: Network
    private let drawn: Network
    private let corpus: AnalyzedCorpus

    init(_ network: Network, _ drawn: Network, _ corpus: AnalyzedCorpus) {
        (self.network, self.drawn, self.corpus) = (network, drawn, corpus)
    }

    func write(to json: inout JSONText) {
        json.beginArray("facts")
        for fact in facts {
            json.beginArray()
            json.element(fact.name)
            json.element(fact.value)
            json.endArray()
        }
        json.endArray()
        json.member("notes", notes)
    }

    /// A number with commas between thousands.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text += "," }
            text.append(digit.element)
        }
    }

    private var notes: [String] {
        let dropped = network.graph.edgeCount - drawn.graph.edgeCount
        return network.notes
            + (dropped > 0
                ? ["\(Self.grouped(dropped)) lighter edges are not drawn; measures and communities count them."] : [])
    }

    private var facts: [(name: String, value: String)] {
        let coverage = corpus.coverage.total
        func share(_ part: Int) -> String { "\(Self.grouped(part)) of \(Self.grouped(coverage.papers))" }
        let merged = corpus.mergedRecords
        var facts = [
            (
                "Papers",
                Self.grouped(coverage.papers) + (merged > 0 ? ", \(Self.grouped(merged)) duplicates merged" : "")
            ),
            ("With an abstract", share(coverage.abstracts)), ("With a year", share(coverage.years)),
            ("With authors", share(coverage.authors)), ("With references", share(coverage.withReferences)),
        ]
        if coverage.references > 0 {
            facts.append(
                (
                    "References",
                    "\(Self.grouped(coverage.references)), \(Self.grouped(coverage.resolvedReferences)) of them to papers "
                        + "of this set"
                ))
        }
        facts += notes.map { ("Note", $0) }
        let titles = ["tool": "Made by", "command": "Command", "corpus": "Papers' digest"]
        for property in network.properties {
            if let title = titles[property.name] { facts.append((title, property.text)) }
        }
        for input in corpus.report.inputs {
            let digest = input.digest.map { ", SHA-256 " + $0.hex } ?? ""
            facts.append(("Input", "\(input.name) (\(input.format), \(Self.grouped(input.byteCount)) bytes\(digest))"))
        }
        return facts
    }
}
