import Foundation

@testable import EntityExtraction

// Learns the weights of the taggers from annotated documents. Cross-validation comes first: its tags go to a directory,
// and say what margins are worth.

setvbuf(stdout, nil, _IOLBF, 0)

let options = Options()
/// The guidelines of each table of weights, by the name of its file.
let tables: [(name: String, guidelines: [Guideline])] = [
    ("abstracts", [.names, .abstracts, .datasets]), ("sentences", [.results, .encyclopedia]),
]

var rows = FeatureRows()
let examples = Collection.all(options).flatMap { collection in
    collection.examples(options).map { example in
        var example = example
        example.number(&rows)
        return example
    }
}
print("\(examples.count) documents, \(examples.reduce(0) { $0 + $1.starts.count }) tokens, \(rows.count) rows")

func train(_ chosen: [Example]) -> Perceptron {
    let model = Perceptron(rowCount: rows.count)
    model.train(
        chosen.flatMap { example in (0..<example.copies).flatMap { _ in example.numbered } }, options.perceptron)
    return model
}

func table(_ guidelines: [Guideline], _ model: Perceptron, bias: Float, curves: [Guideline: Curves] = [:]) -> [UInt8] {
    let writer = WeightsWriter(
        guidelines: guidelines, bias: Dictionary(uniqueKeysWithValues: guidelines.map { ($0, bias) }), curves: curves,
        prune: options.prune, quantile: options.quantile)
    let (bytes, rows, scale) = writer.bytes(model, rows)
    print("\(guidelines): \(rows) rows, \(bytes.count) bytes, scale \(scale), bias \(bias)")
    return bytes
}

func tagger(_ guidelines: [Guideline], _ model: Perceptron, bias: Float) -> Tagger {
    let bytes = table(guidelines, model, bias: bias)
    // Lives as long as the program.
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    buffer.copyBytes(from: bytes)
    return Tagger(TaggerWeights(UnsafeRawBufferPointer(buffer)) ?? .none)
}

var results = CrossValidation()
let lock = NSLock()
DispatchQueue.concurrentPerform(iterations: options.folds.count) { place in
    let fold = options.folds[place]
    let model = train(examples.filter { $0.fold != fold })
    for bias in options.biases {
        for (_, guidelines) in tables {
            let tagger = tagger(guidelines, model, bias: bias)
            for example in examples where example.fold == fold && guidelines.contains(example.guideline) {
                let found = example.tags(by: tagger)
                lock.withLock { results.add(found, in: example, bias: bias, isFirst: bias == options.biases.first) }
            }
        }
    }
}
try results.write(to: options.output)

if !options.weights.isEmpty {
    let model = train(examples)
    for (name, guidelines) in tables {
        let curves = Dictionary(uniqueKeysWithValues: guidelines.map { ($0, results.calibration.curves($0)) })
        let bytes = table(guidelines, model, bias: options.biases.first ?? 0, curves: curves)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(options.weights)/tagger-\(name).bin"))
    }
}
