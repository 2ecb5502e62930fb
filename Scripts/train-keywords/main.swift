import Foundation

@testable import EntityExtraction

/// The extractor as `train.py` uses it. It reads records `{"id","title","abstract"}`, a line each, and prints for each
///
/// - `candidates WORDS`: its candidates with a lexicon, and the hashes of their words and neighbours;
/// - `features WORDS`: the features of its candidates with a lexicon, in hexadecimal;
/// - `rank [WORDS TREES]`: its keywords with a model, or with the one that is built in.
///
/// `words` reads texts and prints the hashes of their words; `speed` measures.
struct Record: Decodable {
    var id: String
    var title: String
    var abstract: String
}

func short(_ hash: UInt64) -> Int { Int(hash >> 34) }

func features(_ record: Record, lexicon: KeywordLexicon) -> String {
    let document = TokenizedDocument(title: record.title, abstract: record.abstract)
    return KeywordAnalysis.withAnalysis(of: document, lexicon: lexicon) { analysis in
        let digits = Array("0123456789abcdef".utf8)
        var line: [UInt8] = []
        for row in 0..<analysis.features.rows {
            for feature in 0..<KeywordFeatures.count {
                let value = analysis.features.values[feature * analysis.features.rows + row]
                line += [digits[Int(value >> 4)], digits[Int(value & 15)]]
            }
        }
        return String(decoding: line, as: UTF8.self)
    }
}

func describe(_ record: Record, lexicon: KeywordLexicon) -> [String: Any] {
    let document = TokenizedDocument(title: record.title, abstract: record.abstract)
    return KeywordAnalysis.withAnalysis(of: document, lexicon: lexicon) { analysis in
        var rows: [[String: Any]] = []
        for candidate in analysis.candidates.all {
            let reading = analysis.readings[candidate.field]
            let range = candidate.tokens
            let first = reading.tokens[range.lowerBound]
            let last = reading.tokens[range.upperBound - 1]
            let name = document.fields[candidate.field].string(Int(first.start)..<Int(last.end))
            var left: [Int] = []
            var right: [Int] = []
            var place = candidate.lastPlace
            while place >= 0 {
                let found = analysis.candidates.places[Int(place)]
                let words = analysis.readings[Int(found.field)].words
                if found.tokens.lowerBound > 0 { left.append(short(words[Int(found.tokens.lowerBound) - 1].folded)) }
                if Int(found.tokens.upperBound) < words.count {
                    right.append(short(words[Int(found.tokens.upperBound)].folded))
                }
                place = found.previous
            }
            rows.append([
                "name": name,
                "merged": candidate.isMerged,
                "words": range.filter { !reading.words[$0].traits.contains(.hyphen) }.map {
                    short(reading.words[$0].folded)
                },
                "ending": last.count > 3 ? short(KeywordLexicon.endingHash(of: last, in: reading.bytes)) : 0,
                "key": short(candidate.key),
                "left": left, "right": right,
            ])
        }
        return ["id": record.id, "candidates": rows]
    }
}

func read(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

let arguments = CommandLine.arguments
let decoder = JSONDecoder()
switch arguments.dropFirst().first {
case "candidates":
    let lexicon = try read(arguments[2]).withUnsafeBytes { KeywordLexicon($0) }
    while let line = readLine() {
        let record = try decoder.decode(Record.self, from: Data(line.utf8))
        let json = try JSONSerialization.data(withJSONObject: describe(record, lexicon: lexicon))
        print(String(decoding: json, as: UTF8.self))
    }
case "features":
    let lexicon = try read(arguments[2]).withUnsafeBytes { KeywordLexicon($0) }
    while let line = readLine() {
        print(features(try decoder.decode(Record.self, from: Data(line.utf8)), lexicon: lexicon))
    }
case "rank":
    var extractor = KeywordExtractor()
    if arguments.count > 2 {
        extractor.model = try KeywordModel(
            lexicon: read(arguments[2]).withUnsafeBytes { KeywordLexicon($0) },
            trees: read(arguments[3]).withUnsafeBytes { KeywordTrees($0) })
    }
    while let line = readLine() {
        let record = try decoder.decode(Record.self, from: Data(line.utf8))
        let keywords = extractor.keywords(in: TokenizedDocument(title: record.title, abstract: record.abstract))
        let object: [String: Any] = [
            "id": record.id, "keyphrases": keywords.map(\.name), "keys": keywords.map(\.key),
            "scores": keywords.map(\.score.value),
        ]
        print(String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self))
    }
case "speed":
    var records: [Record] = []
    while let line = readLine() { records.append(try decoder.decode(Record.self, from: Data(line.utf8))) }
    let documents = records.map { TokenizedDocument(title: $0.title, abstract: $0.abstract) }
    let bytes = documents.reduce(0) { $0 + $1.fields.reduce(0) { $0 + $1.text.utf8.count } }
    // Seconds of the processor, since others may use it too.
    func seconds(_ work: () -> Void) -> Double {
        let start = clock()
        work()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
    for _ in 0..<10 {
        var count = 0
        let keywords = seconds {
            for document in documents { count += KeywordExtractor().keywords(in: document).count }
        }
        let tokens = seconds {
            for record in records {
                count += TokenizedDocument(title: record.title, abstract: record.abstract).fields.count
            }
        }
        let rate = { (time: Double) in (time * 1e9 / Double(bytes)).rounded() }
        print("keywords \(rate(keywords)), tokens \(rate(tokens)) ms a MB;", count)
    }
case "words":
    // The hashes of the words of each text, for their rarity.
    while let line = readLine() {
        let field = TokenizedField(.abstract, line)
        let words = field.withBytes { bytes in
            Set(
                KeywordReading(tokens: field.tokens, bytes: bytes, lexicon: KeywordLexicon("")).words.map {
                    short($0.folded)
                })
        }
        print(words.sorted().map(String.init).joined(separator: " "))
    }
case "phases":
    var records: [Record] = []
    while let line = readLine() { records.append(try decoder.decode(Record.self, from: Data(line.utf8))) }
    let documents = records.map { TokenizedDocument(title: $0.title, abstract: $0.abstract) }
    let clock = ContinuousClock()
    var times: [Duration] = Array(repeating: .zero, count: 5)
    let model = KeywordModel.builtIn
    for _ in 0..<3 {
        for document in documents {
            var readings: [KeywordReading] = []
            let texts = document.fields.map { Array($0.text.utf8) }
            times[0] += clock.measure {
                for (field, text) in zip(document.fields, texts) {
                    text.withUnsafeBytes {
                        readings.append(KeywordReading(tokens: field.tokens, bytes: $0, lexicon: model.lexicon))
                    }
                }
            }
            var candidates: KeywordCandidates!
            times[1] += clock.measure {
                candidates = KeywordCandidates(
                    readings: readings, fields: document.fields, entries: model.lexicon.entries)
            }
            var features: KeywordFeatures!
            times[2] += clock.measure {
                features = KeywordFeatures(candidates, readings: readings, lexicon: model.lexicon)
            }
            var margins: [Int32] = []
            times[3] += clock.measure { margins = model.trees.margins(of: features) }
            times[4] += clock.measure {
                _ = KeywordSelection(
                    analysis: KeywordAnalysis(
                        readings: readings, candidates: candidates, features: features,
                        isEnglish: document.isEnglish),
                    fields: document.fields, margins: margins
                ).keywords(limit: 20, minimumScore: Confidence(thousandths: 0))
            }
            withExtendedLifetime(texts) {}
        }
    }
    print(times.map { $0 / 3 })
default:
    fatalError("usage: candidates WORDS | features WORDS | rank [WORDS TREES] | words | speed")
}
