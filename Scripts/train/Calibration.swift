import Foundation

@testable import EntityExtraction

/// What cross-validation says of margins: whether tags were right, for each guideline and kind.
struct Calibration {
    private struct Key: Hashable {
        var guideline: Guideline
        var kind: TagKind
    }

    private var tags: [Key: [(margin: Int32, isRight: Bool)]] = [:]

    /// Adds a tag of a document, by its text.
    mutating func add(_ margin: Int32, _ kind: TagKind, _ text: String, in example: Example) {
        let name = Self.folded(text)
        if example.gold.optional?.contains(where: { Self.folded($0) == name }) ?? false { return }
        let isRight = example.gold.entities.contains { entity in
            TagKind(named: entity.type) == kind && Self.folded(example.text(entity.start..<entity.end)) == name
        }
        tags[Key(guideline: example.guideline, kind: kind), default: []].append((margin, isRight))
    }

    /// The letters and digits of a name, without the `s` of a plural.
    private static func folded(_ name: String) -> String {
        let letters = name.lowercased().unicodeScalars.filter { CharacterSet.alphanumerics.contains($0) || $0 == "+" }
        var folded = String(String.UnicodeScalarView(letters))
        if folded.count > 3, folded.hasSuffix("s"), !folded.hasSuffix("ss") { folded.removeLast() }
        return folded
    }

    /// For each kind of a guideline, how often tags were right by their margin: as many points as there are bins of
    /// equal size, made to rise.
    func curves(_ guideline: Guideline) -> Curves {
        guideline.kinds.map { kind in
            let sorted = (tags[Key(guideline: guideline, kind: kind)] ?? [(0, true), (1, false)])
                .sorted { ($0.margin, $0.isRight ? 1 : 0) < ($1.margin, $1.isRight ? 1 : 0) }
            let bins = GuidelineSettings.curvePoints
            var best: Int32 = 0
            return (0..<bins).map { bin in
                let start = sorted.count * bin / bins
                let part = sorted[start..<max(start + 1, sorted.count * (bin + 1) / bins)]
                let right = part.count { $0.isRight }
                best = max(best, Int32(1000 * (right + 1) / (part.count + 2)))
                return GuidelineSettings.CurvePoint(margin: part[start + part.count / 2].margin, thousandths: best)
            }
        }
    }
}

extension Example {
    func text(_ range: Range<Int>) -> String {
        let scalars = gold.text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
        return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
    }
}
