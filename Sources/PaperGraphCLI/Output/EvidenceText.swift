import PaperGraph

/// Evidence for people: each paper with its telling sentences, the names in bold on a terminal.
struct EvidenceText {
    private let network: Network
    private let edge: Int
    private let ends: (Int, Int)

    init(_ network: Network, edge: Int, from source: Int, to target: Int) {
        self.network = network
        self.edge = edge
        ends = (source, target)
    }

    /// - Parameter paperCount: how many papers there are, some of which may not be shown.
    func text(of papers: [PaperEvidence], paperCount: Int) -> String {
        let text = heading(paperCount: paperCount) + papers.map { "\n" + paper($0) }.joined()
        let more = paperCount - papers.count
        guard more > 0 else { return text }
        return text
            + "\n\(grouped(more)) more \(more == 1 ? "paper" : "papers"); --limit \(paperCount) shows all of them\n"
    }

    private func heading(paperCount: Int) -> String {
        let names = [ends.0, ends.1].map { node in
            let kind = network.nodeColumn(named: "kind")?.text(at: node).map { " (\($0))" } ?? ""
            return Terminal.bold(network.nodeLabels[node]) + kind
        }
        var text = names.joined(separator: " – ") + ": \(grouped(paperCount)) \(paperCount == 1 ? "paper" : "papers")"
        if let strength = network.edgeColumn(named: "association_strength")?.number(at: edge) {
            text += ", association strength \(Table.readable(.number(strength)))"
        }
        return text + "\n"
    }

    private func paper(_ paper: PaperEvidence) -> String {
        var text = Terminal.bold(paper.label) + (paper.year.map { " (\($0))" } ?? "")
        text += "\n  \(paper.paper), \(paper.input):\(paper.line)\n"
        for sentence in paper.tellingSentences {
            text += "  \(sentence.field): \(marked(sentence))\n"
        }
        for reference in paper.references { text += "  reference \(reference.number): \(reference.text)\n" }
        if !paper.authors.isEmpty { text += "  authors: " + paper.authors.joined(separator: "; ") + "\n" }
        return text
    }

    /// The sentence on one line, its names in bold.
    private func marked(_ sentence: PaperEvidence.Sentence) -> String {
        let scalars = Array(sentence.text.unicodeScalars)
        var text = ""
        var position = 0
        for place in sentence.places {
            let (start, end) = (place.start - sentence.start, min(place.end - sentence.start, scalars.count))
            guard start >= position, end > start else { continue }
            text += Self.string(scalars[position..<start]) + Terminal.bold(Self.string(scalars[start..<end]))
            position = end
        }
        return text + Self.string(scalars[position...])
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { view.append(scalar.value < 0x20 ? " " : scalar) }
        return String(view)
    }
}
