import Foundation

@testable import EntityExtraction

/// What the command line says: `train SHARED [--NAME VALUE]...`.
struct Options {
    /// The directory of the collections, and that of what `prepare.py` wrote.
    let shared = CommandLine.arguments.dropFirst().first ?? "../shared"
    let prepared = value("--prepared", or: ".build-train/data")
    /// Where the tags of cross-validation go, and the weights, which are learned from all documents.
    let output = value("--output", or: ".build-train/predictions")
    let weights = value("--write", or: "")
    /// What the label of nothing gets on its own. Confidences are those of the first.
    let biases = list("--bias", or: "15").compactMap(Float.init)
    let folds = list("--folds", or: "0,1,2,3,4").compactMap(Int.init)
    /// Collections to learn from, if not all.
    let only = list("--only", or: "")
    let copies = ["seed": value("--seed-copies", or: 2), "names": value("--own-copies", or: 1)]
    /// Rows without a weight of so many times the mean are left out, and weights above this quantile are cut to it.
    let prune = value("--prune", or: Float(1))
    let quantile = value("--quantile", or: 0.9999)

    var perceptron: Perceptron.Settings {
        var settings = Perceptron.Settings()
        settings.epochs = Self.value("--epochs", or: settings.epochs)
        settings.dropout = Self.value("--dropout", or: settings.dropout)
        settings.wordDropout = Self.value("--word-dropout", or: settings.wordDropout)
        settings.minimumCount = Self.value("--minimum-count", or: settings.minimumCount)
        settings.seed = Self.value("--seed", or: settings.seed)
        return settings
    }

    private static func value<Value: LosslessStringConvertible>(_ name: String, or usual: Value) -> Value {
        let arguments = CommandLine.arguments
        guard let place = arguments.firstIndex(of: name) else { return usual }
        guard place + 1 < arguments.count, let value = Value(arguments[place + 1]) else {
            fatalError("\(name) has no value that it could have")
        }
        return value
    }

    private static func list(_ name: String, or usual: String) -> [String] {
        value(name, or: usual).split(separator: ",").map(String.init)
    }
}
