import Foundation

@testable import EntityExtraction

typealias Curves = [[GuidelineSettings.CurvePoint]]

/// Folds what guidelines share into what each has, makes small integers of it, and lays them out as `TaggerWeights`
/// reads them.
struct WeightsWriter {
    var guidelines: [Guideline]
    var bias: [Guideline: Float]
    var curves: [Guideline: Curves] = [:]
    /// Rows without a weight of so many times the mean are left out.
    var prune: Float
    /// Weights above this quantile are cut to it.
    var quantile: Double

    private struct Folded {
        var key: UInt64
        var weights: [Float]
    }

    func bytes(_ model: Perceptron, _ rows: FeatureRows) -> (data: [UInt8], rows: Int, scale: Float) {
        let folded = fold(model, rows)
        let magnitudes = folded.flatMap(\.weights).map(abs).filter { $0 > 0 }.sorted()
        let mean = magnitudes.reduce(0, +) / Float(max(1, magnitudes.count))
        let top = magnitudes.isEmpty ? 1 : magnitudes[Int(Double(magnitudes.count - 1) * quantile)]
        let scale = 127 / top
        let kept = folded.filter { row in row.weights.contains { abs($0) >= prune * mean && abs($0 * scale) >= 0.5 } }
        let bucketBits = max(8, Int(log2(Double(max(1, kept.count)))) - 1)
        let sorted = withoutRivals(kept, bucketBits)
        var writer = ByteWriter()
        writer.add(TaggerHeader.magic)
        writer.add([bucketBits, sorted.count, guidelines.count])
        writer.add(guidelines.map(\.rawValue))
        var column = 0
        for guideline in guidelines {
            add(settings(guideline, column, model, scale), to: &writer)
            column += 2 * guideline.kinds.count
        }
        addBuckets(sorted.map(\.key), bits: bucketBits, to: &writer)
        for row in sorted {
            for place in 0..<14 {
                let weight = place < row.weights.count ? row.weights[place] * scale : 0
                writer.bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, weight.rounded())))))
            }
            writer.bytes.append(UInt8(truncatingIfNeeded: row.key))
            writer.bytes.append(UInt8(truncatingIfNeeded: row.key >> 8))
        }
        return (writer.bytes, sorted.count, scale)
    }

    private func fold(_ model: Perceptron, _ rows: FeatureRows) -> [Folded] {
        rows.features.compactMap { key in
            var weights: [Float] = []
            let common = rows[key].map { model.weights[$0] } ?? Row(repeating: 0)
            for guideline in guidelines {
                let own = rows[key, guideline].map { model.weights[$0] } ?? Row(repeating: 0)
                let sum = common + own
                for kind in guideline.kinds {
                    weights.append(sum[1 + 2 * kind.rawValue] - sum[0])
                    weights.append(sum[2 + 2 * kind.rawValue] - sum[0])
                }
            }
            return weights.contains { $0 != 0 } ? Folded(key: key, weights: weights) : nil
        }
    }

    private func settings(
        _ guideline: Guideline, _ column: Int, _ model: Perceptron, _ scale: Float
    ) -> GuidelineSettings {
        let labels = [0] + guideline.kinds.flatMap { [1 + 2 * $0.rawValue, 2 + 2 * $0.rawValue] }
        func small(_ weight: Float) -> Int32 { Int32((weight * scale).rounded()) }
        return GuidelineSettings(
            column: column, kinds: guideline.kinds,
            transitions: labels.flatMap { to in labels.map { small(model.transitions[to][$0]) } },
            starts: labels.map { small(model.transitions[$0][9]) }, bias: small(bias[guideline] ?? 0),
            curves: curves[guideline] ?? Array(repeating: flat, count: guideline.kinds.count))
    }

    private var flat: [GuidelineSettings.CurvePoint] {
        Array(repeating: .init(margin: 0, thousandths: 500), count: GuidelineSettings.curvePoints)
    }

    private func add(_ settings: GuidelineSettings, to writer: inout ByteWriter) {
        writer.add([settings.column])
        writer.add(settings.transitions.map(Int.init))
        writer.add(settings.starts.map(Int.init))
        writer.add([Int(settings.bias)])
        for curve in settings.curves { writer.add(curve.flatMap { [Int($0.margin), Int($0.thousandths)] }) }
    }

    /// By bucket and bit; of rows that share both only the one with the largest weight, which is that of nearly all.
    private func withoutRivals(_ rows: [Folded], _ bits: Int) -> [Folded] {
        func place(_ row: Folded) -> UInt64 { (row.key >> UInt64(64 - bits)) << 6 | row.key & 63 }
        func size(_ row: Folded) -> Float { row.weights.map(abs).max() ?? 0 }
        let sorted = rows.sorted { (place($0), size($1), $0.key) < (place($1), size($0), $1.key) }
        return sorted.indices.filter { $0 == 0 || place(sorted[$0]) != place(sorted[$0 - 1]) }.map { sorted[$0] }
    }

    private func addBuckets(_ keys: [UInt64], bits: Int, to writer: inout ByteWriter) {
        var marks = [UInt64](repeating: 0, count: 1 << bits)
        for key in keys { marks[Int(key >> UInt64(64 - bits))] |= 1 << (key & 63) }
        for mark in marks { writer.add(mark) }
        var start = 0
        for mark in marks {
            writer.add([start])
            start += mark.nonzeroBitCount
        }
    }
}

struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func add(_ numbers: [Int]) {
        for number in numbers { withUnsafeBytes(of: Int32(number).littleEndian) { bytes += $0 } }
    }

    mutating func add(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
}
