import Foundation

@testable import EntityExtraction

setvbuf(stdout, nil, _IOLBF, 0)

let arguments = CommandLine.arguments
let shared = arguments[1]
func option(_ name: String, _ value: String) -> String {
    guard let place = arguments.firstIndex(of: name) else { return value }
    return arguments[place + 1]
}
/// The collections, with how often each is repeated in training.
let collections: [(name: String, guideline: Guideline, copies: Int)] = [
    ("scirex_abs", .abstracts, 1), ("tdmsci", .results, 1), ("dsmention", .datasets, 1),
    ("crossner_ai", .encyclopedia, 2), ("seed", .names, Int(option("--seed-copies", "4"))!),
    ("own", .names, Int(option("--own-copies", "2"))!), ("hf", .names, 0),
]
let folds = 5
let output = option("--output", "/tmp/train")
let biases = option("--bias", "5").split(separator: ",").compactMap { Float($0) }
var settings = Perceptron.Settings()
settings.dropout = Float(option("--dropout", "0.3"))!
settings.epochs = Int(option("--epochs", "12"))!

func foldOf(_ id: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int((hash >> 20) % UInt64(folds))
}

var examples: [Example] = []
let only = option("--only", "").split(separator: ",").map(String.init)
for (name, guideline, _) in collections where only.isEmpty || only.contains(name) {
    let path = name == "own" || name == "hf" ? "/tmp/label/\(name).jsonl" : "\(shared)/gold/dev/\(name).jsonl"
    for gold in readGold(path) {
        var example = Example(gold, guideline: guideline)
        example.collection = name
        example.fold = foldOf(gold.id)
        examples.append(example)
    }
}
let tokenCount = examples.reduce(0) { $0 + $1.starts.count }
print("\(examples.count) documents, \(tokenCount) tokens, \(examples.reduce(0) { $0 + $1.features.count }) features")

/// Numbers of rows for features of training sentences.
struct Dictionary64 {
    var numbers: [UInt64: UInt32] = [:]
    mutating func number(_ key: UInt64, adds: Bool) -> UInt32 {
        if let number = numbers[key] { return number }
        guard adds else { return .max }
        let number = UInt32(numbers.count)
        numbers[key] = number
        return number
    }
}

func sentences(_ example: Example, _ dictionary: inout Dictionary64, adds: Bool) -> [Sentence] {
    let domain = UInt64(example.guideline.rawValue) + 7
    return example.sentences.map { range in
        var sentence = Sentence(guideline: example.guideline.rawValue, features: [], ends: [], labels: [])
        for token in range {
            for place in example.features(of: token) {
                let feature = example.features[place]
                sentence.features.append(dictionary.number(feature, adds: adds))
                sentence.features.append(dictionary.number(FeatureHash.of(domain, feature), adds: adds))
            }
            sentence.ends.append(Int32(sentence.features.count))
            sentence.labels.append(UInt8(example.labels[token]))
        }
        return sentence
    }
}

func train(_ chosen: [Example]) -> (Perceptron, Dictionary64) {
    var dictionary = Dictionary64()
    var all: [Sentence] = []
    for example in chosen {
        let copies = collections.first { $0.name == example.collection }!.copies
        let own = sentences(example, &dictionary, adds: true)
        for _ in 0..<copies { all += own }
    }
    let model = Perceptron(rowCount: dictionary.numbers.count)
    model.train(all, settings)
    return (model, dictionary)
}

func entities(_ example: Example, _ model: Perceptron, _ dictionary: inout Dictionary64, bias: Float)
    -> [(type: String, start: Int, end: Int)]
{
    var found: [(type: String, start: Int, end: Int)] = []
    for (range, sentence) in zip(example.sentences, sentences(example, &dictionary, adds: false)) {
        var scores: [Row] = []
        var path: [UInt8] = []
        model.score(sentence.features, sentence.ends, mask: model.masks[sentence.guideline], &scores)
        model.decode(scores, bias: bias, &path)
        var index = 0
        while index < path.count {
            guard path[index] > 0 else { index += 1; continue }
            var end = index + 1
            while end < path.count, path[end] == (path[index] + 1) / 2 * 2 { end += 1 }
            let kind = TagKind.allCases[Int(path[index] - 1) / 2]
            let name = kind == .method && example.guideline == .names ? "model" : "\(kind)"
            found.append((name, example.starts[range.lowerBound + index], example.ends[range.lowerBound + end - 1]))
            index = end
        }
    }
    return found
}

var lines: [String: [String]] = [:]
let chosenFolds = option("--folds", "0,1,2,3,4").split(separator: ",").compactMap { Int($0) }
let lock = NSLock()
DispatchQueue.concurrentPerform(iterations: chosenFolds.count) { place in
    let fold = chosenFolds[place]
    var (model, dictionary) = train(examples.filter { $0.fold != fold })
    for example in examples where example.fold == fold {
        for bias in biases {
            let list = entities(example, model, &dictionary, bias: bias).map {
                "{\"type\":\"\($0.type)\",\"start\":\($0.start),\"end\":\($0.end)}"
            }
            let line = "{\"id\":\"\(example.id)\",\"entities\":[\(list.joined(separator: ","))]}"
            let name = example.collection
            lock.withLock { lines["\(name).\(bias)", default: []].append(line) }
        }
    }
}
try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
for (name, list) in lines {
    try (list.joined(separator: "\n") + "\n").write(toFile: "\(output)/\(name).jsonl", atomically: true, encoding: .utf8)
}
