import PaperGraph

/// A lineage for people: the introduction, and year by year who took it up.
struct LineageText {
    private let corpus: AnalyzedCorpus
    private let lineage: Lineage

    init(_ corpus: AnalyzedCorpus, _ lineage: Lineage) {
        (self.corpus, self.lineage) = (corpus, lineage)
    }

    func text(_ introduction: PaperEvidence?, limit: Int) -> String {
        var text = heading + introduced(introduction)
        for year in years {
            text += "\n\(year.name)  \(grouped(year.uses.count)) \(year.uses.count == 1 ? "paper" : "papers")\n"
            for use in year.uses.prefix(limit) { text += line(use) }
            if year.uses.count > limit { text += "  … \(grouped(year.uses.count - limit)) more\n" }
        }
        return text
    }

    private var heading: String {
        let entity = corpus.entities[lineage.entity]
        var text = "\(Terminal.bold(entity.name)) (\(entity.id.kind.rawValue)), \(grouped(entity.paperCount)) "
        text += entity.paperCount == 1 ? "paper" : "papers"
        if let first = entity.firstYear, let last = entity.lastYear { text += ", \(first)–\(last)" }
        return text + "\n"
    }

    private func introduced(_ introduction: PaperEvidence?) -> String {
        guard let introducer = lineage.introducer else {
            return "No paper here introduced it; those that name it first come first.\n"
        }
        let paper = corpus.papers[introducer].paper
        var text = "introduced by \(Terminal.bold(paper.label))\(year(paper)) \(paper.id)\n"
        if let sentence = introduction?.tellingSentences.first { text += "  \(sentence.field): \(sentence.text)\n" }
        return text
    }

    private func year(_ paper: Paper) -> String { paper.year.map { " (\($0))" } ?? "" }

    private var years: [(name: String, uses: [Lineage.Use])] {
        var years: [(name: String, uses: [Lineage.Use])] = []
        for use in lineage.uses {
            let name = use.year.map(String.init) ?? "without a year"
            if years.last?.name == name {
                years[years.count - 1].uses.append(use)
            } else {
                years.append((name, [use]))
            }
        }
        return years
    }

    private func line(_ use: Lineage.Use) -> String {
        var text = "  \(corpus.papers[use.paper].paper.label)\n"
        if let through = use.through, through != lineage.introducer {
            text +=
                "    \(lineage.relation) \(corpus.papers[through].paper.label)\(year(corpus.papers[through].paper))\n"
        }
        if !use.introduces.isEmpty {
            text += "    introduces " + use.introduces.map { corpus.entities[$0].name }.joined(separator: ", ") + "\n"
        }
        return text
    }
}
