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
    ("crossner_ai", .encyclopedia, 2), ("seed", .names, Int(option("--seed-copies", "2"))!),
    ("names", .names, Int(option("--own-copies", "1"))!), ("check", .names, 0),
]
let folds = 5
let prepared = option("--prepared", "/tmp/prep")
let output = option("--output", "/tmp/train")
let biases = option("--bias", "5").split(separator: ",").compactMap { Float($0) }
var settings = Perceptron.Settings()
settings.dropout = Float(option("--dropout", "0.3"))!
settings.epochs = Int(option("--epochs", "12"))!
settings.minimumCount = Int(option("--minimum-count", "2"))!
settings.seed = UInt64(option("--seed", "1"))!

func foldOf(_ id: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int((hash >> 20) % UInt64(folds))
}

var rows = FeatureRows()
var examples: [Example] = []
let only = option("--only", "").split(separator: ",").map(String.init)
for (name, guideline, _) in collections where only.isEmpty || only.contains(name) {
    let path = name == "names" || name == "check" ? "\(prepared)/\(name).jsonl" : "\(shared)/gold/dev/\(name).jsonl"
    for gold in readGold(path) {
        var example = Example(gold, guideline: guideline)
        example.collection = name
        example.fold = foldOf(gold.id)
        example.number(&rows)
        examples.append(example)
    }
}
let tokenCount = examples.reduce(0) { $0 + $1.starts.count }
print("\(examples.count) documents, \(tokenCount) tokens, \(rows.count) rows")

func train(_ chosen: [Example]) -> Perceptron {
    let copies = Dictionary(uniqueKeysWithValues: collections.map { ($0.name, $0.copies) })
    let sentences = chosen.flatMap { example in
        (0..<(copies[example.collection] ?? 0)).flatMap { _ in example.numbered }
    }
    let model = Perceptron(rowCount: rows.count)
    model.train(sentences, settings)
    return model
}

func entities(_ example: Example, _ tagger: Tagger) -> [(kind: TagKind, start: Int, end: Int, margin: Int32)] {
    let fields = tagger.tags(example.document, cues: example.cues, under: [example.guideline])
    return zip(fields, example.bases).flatMap { tags, base in
        tags[0].map { tag in
            return (
                tag.kind, example.starts[base + tag.tokens.lowerBound], example.ends[base + tag.tokens.upperBound - 1],
                tag.margin
            )
        }
    }
}

let tables: [[Guideline]] = [[.names, .abstracts, .datasets], [.results, .encyclopedia]]
func taggers(_ model: Perceptron, bias: Float) -> [Tagger] {
    tables.map { guidelines in
        let writer = WeightsWriter(
            guidelines: guidelines, bias: Dictionary(uniqueKeysWithValues: guidelines.map { ($0, bias) }), prune: prune)
        let (bytes, rows, scale) = writer.bytes(model, rows)
        print("table of \(rows) rows, \(bytes.count) bytes, scale \(scale), bias \(bias)")
        // Lives as long as the program.
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        buffer.copyBytes(from: bytes)
        return Tagger(TaggerWeights(UnsafeRawBufferPointer(buffer))!)
    }
}

let prune = Float(option("--prune", "1"))!
var lines: [String: [String]] = [:]
var calibration = Calibration()
func name(_ kind: TagKind, _ guideline: Guideline) -> String {
    kind == .method && guideline == .names ? "model" : "\(kind)"
}
let chosenFolds = option("--folds", "0,1,2,3,4").split(separator: ",").compactMap { Int($0) }
let lock = NSLock()
DispatchQueue.concurrentPerform(iterations: chosenFolds.count) { place in
    let fold = chosenFolds[place]
    let model = train(examples.filter { $0.fold != fold })
    for bias in biases {
        let taggers = taggers(model, bias: bias)
        for example in examples where example.fold == fold {
            let tagger = taggers.first { $0.guidelines.contains(example.guideline) }!
            let found = entities(example, tagger)
            let list = found.map {
                "{\"type\":\"\(name($0.kind, example.guideline))\",\"start\":\($0.start),\"end\":\($0.end),\"margin\":\($0.margin)}"
            }
            let line = "{\"id\":\"\(example.id)\",\"entities\":[\(list.joined(separator: ","))]}"
            if bias == biases[0], example.collection != "check" {
                lock.withLock {
                    for tag in found {
                        calibration.add(tag.margin, tag.kind, example.text(tag.start..<tag.end), in: example)
                    }
                }
            }
            lock.withLock { lines["\(example.collection).\(bias)", default: []].append(line) }
        }
    }
}
try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
for (name, list) in lines {
    try (list.joined(separator: "\n") + "\n").write(toFile: "\(output)/\(name).jsonl", atomically: true, encoding: .utf8)
}

let target = option("--write", "")
if !target.isEmpty {
    let model = train(examples)
    for (guidelines, name) in zip(tables, ["abstracts", "sentences"]) {
        let writer = WeightsWriter(
            guidelines: guidelines, bias: Dictionary(uniqueKeysWithValues: guidelines.map { ($0, biases[0]) }),
            curves: Dictionary(uniqueKeysWithValues: guidelines.map { ($0, calibration.curves($0)) }), prune: prune)
        let (bytes, rows, scale) = writer.bytes(model, rows)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(target)/tagger-\(name).bin"))
        print("\(name): \(rows) rows, \(bytes.count) bytes, scale \(scale)")
    }
}
