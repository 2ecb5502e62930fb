import Foundation

@testable import EntityExtraction

/// A document of a collection with the names that annotators marked.
struct GoldDocument: Decodable {
    struct Entity: Decodable {
        var type: String
        var start: Int
        var end: Int
    }

    var id: String
    var title: String
    var text: String
    var entities: [Entity]
    /// Names that are neither right nor wrong.
    var optional: [String]?
}

/// One text, cut, with a label a token.
struct Example: @unchecked Sendable {
    let id: String
    let guideline: Guideline
    var fold = 0
    var collection = ""
    /// How often training repeats it.
    var copies = 1
    /// Tokens of all sentences of all fields, one after the other.
    var sentences: [Range<Int>] = []
    /// The features of each token, until they have rows.
    private var features: [UInt64] = []
    private var featureEnds: [Int] = []
    /// How many of the features of each token say which word it is.
    private var wordEnds: [Int] = []
    /// The sentences with the rows of their features.
    private(set) var numbered: [Sentence] = []
    var labels: [Int] = []
    /// Of each token: the scalar offsets in the text of the collection.
    var starts: [Int] = []
    var ends: [Int] = []
    /// The document, what rules say of its tokens, and where the tokens of each field begin.
    let document: TokenizedDocument
    let cues: [[NameCue]]
    var bases: [Int] = []
    let gold: GoldDocument

    init(_ gold: GoldDocument, guideline: Guideline) {
        id = gold.id
        self.guideline = guideline
        self.gold = gold
        let hasTitle = !gold.title.isEmpty && gold.text.hasPrefix(gold.title + "\n\n")
        let title = hasTitle ? gold.title : ""
        let abstract = hasTitle ? String(gold.text.dropFirst(title.count + 2)) : gold.text
        document = TokenizedDocument(title: title, abstract: abstract)
        let words = DocumentWords(document)
        cues = NameCue.all(NameFinding(document, lexicon: CorpusLexicon(), taken: []).tally)
        for (field, cues) in zip(document.fields, cues) {
            let shift = field.field == .title || !hasTitle ? 0 : title.unicodeScalars.count + 2
            let forms = field.withText { text in text.tokens.map { WordForm($0, in: text) } }
            add(TaggerReading(field, gists: forms.map(TaggerCache.Gist.init), cues: cues), forms, words, shift: shift)
        }
        label(gold.entities)
    }

    private mutating func add(
        _ reading: TaggerReading, _ forms: [WordForm], _ words: DocumentWords, shift: Int
    ) {
        let base = starts.count
        bases.append(base)
        let offsets = scalarOffsets(reading.field.text)
        for token in reading.field.tokens {
            starts.append(shift + offsets[Int(token.start)])
            ends.append(shift + offsets[Int(token.end)])
        }
        reading.withContext(words) { context in
            for sentence in reading.sentences {
                sentences.append((base + sentence.lowerBound)..<(base + sentence.upperBound))
                for index in sentence {
                    var list = FeatureList()
                    // What says which word it is comes first: training sometimes leaves it out.
                    WordFeatures.addWord(forms[index], at: 0, to: &list)
                    wordEnds.append(list.features.count)
                    WordFeatures.addLook(forms[index], to: &list)
                    for offset in -WordFeatures.reach...WordFeatures.reach where offset != 0 {
                        let place = index + offset
                        WordFeatures.add(sentence.contains(place) ? forms[place] : nil, at: offset, to: &list)
                    }
                    context.add(index, in: sentence, to: &list)
                    features += list.features
                    featureEnds.append(features.count)
                }
            }
        }
        precondition(featureEnds.count == starts.count, "\(id): sentences do not cover the tokens")
    }

    private func scalarOffsets(_ text: String) -> [Int] {
        var offsets: [Int] = []
        for (number, scalar) in text.unicodeScalars.enumerated() {
            for _ in 0..<UTF8.width(scalar) { offsets.append(number) }
        }
        offsets.append(text.unicodeScalars.count)
        return offsets
    }

    private mutating func label(_ entities: [GoldDocument.Entity]) {
        labels = [Int](repeating: 0, count: starts.count)
        for entity in entities.sorted(by: { $0.start < $1.start }) {
            guard let kind = TagKind(named: entity.type), guideline.kinds.contains(kind) else { continue }
            var isFirst = true
            for token in starts.indices where starts[token] < entity.end && ends[token] > entity.start {
                guard labels[token] == 0 else { continue }
                labels[token] = 1 + 2 * kind.rawValue + (isFirst ? 0 : 1)
                isFirst = false
            }
        }
        // A continuation that no beginning precedes is a beginning.
        for sentence in sentences {
            for token in sentence where labels[token] > 0 && labels[token] % 2 == 0 {
                let previous = token > sentence.lowerBound ? labels[token - 1] : 0
                if previous != labels[token], previous != labels[token] - 1 { labels[token] -= 1 }
            }
        }
    }

    /// Gives the features their rows.
    mutating func number(_ rows: inout FeatureRows) {
        numbered = sentences.map { range in
            var sentence = Sentence(guideline)
            for token in range {
                let start = token == 0 ? 0 : featureEnds[token - 1]
                let own = features[start..<featureEnds[token]].map { (rows.insert($0), rows.insert($0, guideline)) }
                sentence.add(own, words: wordEnds[token], label: labels[token])
            }
            return sentence
        }
        features = []
        featureEnds = []
        wordEnds = []
    }
}

struct FeatureList: FeatureSink {
    var features: [UInt64] = []
    mutating func add(_ feature: UInt64) { features.append(feature) }
}

extension TagKind {
    init?(named name: String) {
        switch name {
        case "model", "method": self = .method
        case "task": self = .task
        case "dataset": self = .dataset
        case "metric": self = .metric
        default: return nil
        }
    }
}

func readGold(_ path: String) -> [GoldDocument] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return data.split(separator: 10).map { line in
        do { return try JSONDecoder().decode(GoldDocument.self, from: line) } catch { fatalError("\(path): \(error)") }
    }
}
